import { newFolder } from '../support/engine.ts'
import type { CourseName } from './courses.ts'
import { courseNames, courses } from './courses.ts'
import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { lookAgain } from './look-again.ts'
import { copyOf, openProgram, removeFolder, saidBy, secret } from './program.ts'
import type { Random } from './random.ts'
import { makeTemplates, type Templates } from './templates.ts'
import { startWorker, type Worker } from './worker.ts'

/**
 * Kills a process that works through the engine at so many random moments, spread over the
 * courses and inside each over its steps, and looks at what is left each time.
 */
export async function soakKills(kills: number, random: Random): Promise<Findings> {
  const findings = noFindings()
  const templates = await makeTemplates()
  // One worker loads while the one before it works and is looked at.
  const compiled = await newFolder()
  let waiting = startWorker(compiled)
  try {
    const pace = new Map<CourseName, number[]>()
    for (const name of courseNames) pace.set(name, await paceOf(name, templates))
    for (let kill = 0; kill < kills; kill += 1) {
      const name = courseNames[kill % courseNames.length] ?? 'writes'
      const worker = waiting
      waiting = startWorker(compiled)
      await killOnce(findings, { name, worker, templates, random, pace: pace.get(name) ?? [] })
    }
  } finally {
    await waiting.kill()
    await templates.remove()
    await removeFolder(compiled)
  }
  return findings
}

async function killOnce(
  findings: Findings,
  {
    name,
    worker,
    templates,
    random,
    pace,
  }: { name: CourseName; worker: Worker; templates: Templates; random: Random; pace: readonly number[] },
): Promise<void> {
  const course = courses[name]
  const data = await copyOf(templates.of[name])
  // After this many acknowledged steps, and some way into the next.
  const after = random.whole(course.steps.length)
  const delay = random.part() * 1.5 * (pace[after] ?? 1)
  let acknowledged = 0
  const where = () => `kill in ${name} after ${acknowledged} steps and ${delay.toFixed(1)} ms`
  try {
    const killed = new Promise<void>((resolve, reject) => {
      const arm = (): void => {
        setTimeout(() => void worker.kill().then(resolve, reject), delay)
      }
      worker.onLine((line) => {
        if (line.startsWith('done ')) acknowledged += 1
        if (line === 'ready' ? after === 0 : line.startsWith('done ') && acknowledged === after) arm()
      })
      void worker.ended.then(() => resolve())
    })
    await worker.begin({ course: name, data, bundles: templates.bundles })
    await killed
    countTry(findings, 'kills')
    if (worker.errors !== '') note(findings, 'unexplained', `${where()}: ${worker.errors.slice(0, 300)}`)
    await lookAgain(findings, where(), { folder: data, course, acknowledged })
  } catch (error) {
    note(findings, 'unexplained', `${where()}: ${saidBy(error)}`)
  } finally {
    await removeFolder(data)
  }
}

/** How long each step of a course takes undisturbed, in milliseconds. */
async function paceOf(name: CourseName, templates: Templates): Promise<number[]> {
  const data = await copyOf(templates.of[name])
  const program = await openProgram(data)
  const course = courses[name]
  const pace: number[] = []
  try {
    if (!course.isLocked) await program.client.vault.unlock(secret)
    for (const step of course.steps) {
      const start = performance.now()
      await step.run(program, { data, bundles: templates.bundles })
      pace.push(performance.now() - start)
    }
  } finally {
    await program.engine.close()
    await removeFolder(data)
  }
  return pace
}
