import type { Course, CourseName, Folders } from './courses.ts'
import { courseNames, courses } from './courses.ts'
import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { lookAgain } from './look-again.ts'
import { copyInto, openProgram, saidBy, secret, type TestEngine } from './program.ts'
import type { Random } from './random.ts'
import { mountSmallDisk, type SmallDisk } from './small-disk.ts'
import { makeTemplates, type Templates } from './templates.ts'

/** More room than any course needs besides what its backups ask for beforehand. */
const mostLeft = 4_500_000
/** Room for some commands, and for no backup. */
const leastLeft = 200_000

/**
 * Fills a small disk up before or during a course, as often as asked, over all courses:
 * the engine must say DISK_FULL and nothing else, lose nothing it acknowledged, and work on
 * once there is room.
 */
export async function soakFullDisks(tries: number, random: Random): Promise<Findings> {
  const findings = noFindings()
  const templates = await makeTemplates()
  try {
    for (let count = 0; count < tries; count += 1) {
      const disk = await mountSmallDisk('24m')
      if (!disk) {
        findings.notes.push('full disks: mounting is not possible here (it needs root), none was tried')
        break
      }
      try {
        await fillOnce(findings, { name: courseNames[count % courseNames.length] ?? 'writes', disk, templates, random })
      } finally {
        await disk.remove()
      }
    }
  } finally {
    await templates.remove()
  }
  return findings
}

async function fillOnce(
  findings: Findings,
  { name, disk, templates, random }: { name: CourseName; disk: SmallDisk; templates: Templates; random: Random },
): Promise<void> {
  const course = courses[name]
  const folders = { data: disk.folder, bundles: templates.bundles }
  await copyInto(templates.of[name], disk.folder)
  // Little room from the start, or the last of it taken while a step is under way.
  const isDuring = random.part() < 0.5
  const leave = random.whole(isDuring || random.part() < 0.5 ? leastLeft : mostLeft)
  const delay = random.whole(60)
  const where = `disk full in ${name}, ${leave} bytes left ${isDuring ? `after ${delay} ms` : 'from the start'}`
  countTry(findings, 'full_disks')
  const program = await openProgram(disk.folder)
  let acknowledged = 0
  try {
    if (!course.isLocked) await program.client.vault.unlock(secret)
    const timer = isDuring ? setTimeout(() => disk.fill(leave), delay) : undefined
    if (!isDuring) disk.fill(leave)
    acknowledged = await workUntilRefused(findings, where, { program, course, folders })
    clearTimeout(timer)
  } catch (error) {
    note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
  } finally {
    await program.engine.close()
  }
  disk.free()
  await lookAgain(findings, where, { folder: disk.folder, course, acknowledged })
}

/** Goes on until a step is refused; gives how many were acknowledged. The refusal has to be of the full disk. */
async function workUntilRefused(
  findings: Findings,
  where: string,
  { program, course, folders }: { program: TestEngine; course: Course; folders: Folders },
): Promise<number> {
  for (const [at, step] of course.steps.entries()) {
    try {
      await step.run(program, folders)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      const { state, recovery } = await program.client.vault.readStatus()
      const isSaid = code === 'DISK_FULL' || (code === 'WRONG_STATE' && recovery?.reason === 'DISK_FULL')
      countTry(findings, 'full_disks_met')
      if (!isSaid)
        note(
          findings,
          'unexplained',
          `${where}: ${step.name} said ${String(code)} (${saidBy(error)}), state ${recovery?.reason ?? state}`,
        )
      return at
    }
  }
  return course.steps.length
}
