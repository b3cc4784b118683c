import { readFileSync, writeFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createDemoVault } from '#engine/demo/index.ts'
import { newFolder } from '../support/engine.ts'
import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { copyOf, declaredCode, openProgram, removeFolder, saidBy, secret, type TestEngine } from './program.ts'
import type { Random } from './random.ts'

export const damages = ['truncated', 'zeroed', 'bit-flipped'] as const
type Damage = (typeof damages)[number]
export const damagedFiles = ['database', 'header', 'backup'] as const
export type DamagedFile = (typeof damagedFiles)[number]

/** A copy of the bytes with one damage at a place; undefined when it changes nothing. */
function spoil(bytes: Buffer, damage: Damage, random: Random): { bytes: Buffer; place: number } | undefined {
  const place = random.whole(bytes.length)
  if (damage === 'truncated') return { bytes: bytes.subarray(0, place), place }
  const copy = Buffer.from(bytes)
  if (damage === 'zeroed')
    copy.fill(0, place, Math.min(bytes.length, place + 1 + random.whole(random.part() < 0.5 ? 16 : 5000)))
  else copy[place] = (copy[place] ?? 0) ^ (1 << random.whole(8))
  return copy.equals(bytes) ? undefined : { bytes: copy, place }
}

/**
 * Damages a file of a filled vault at so many random places, in each of the three ways at
 * every place: it must read exactly as before, or be refused with a declared code or reason.
 */
export async function soakDamage(file: DamagedFile, places: number, random: Random): Promise<Findings> {
  const findings = noFindings()
  const original = await newFolder()
  await createDemoVault(original, { scryptCost: 1024 })
  try {
    const tryIt = await (file === 'backup' ? backupTrial(original) : vaultTrial(original, file))
    try {
      for (let count = 0; count < places; count += 1)
        for (const damage of damages) {
          const spoilt = spoil(tryIt.bytes, damage, random)
          countTry(findings, 'corruptions')
          if (!spoilt) continue
          const where = `${file} ${damage} at ${spoilt.place} of ${tryIt.bytes.length}`
          try {
            await tryIt.look(findings, where, spoilt.bytes, count)
          } catch (error) {
            note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
          }
        }
    } finally {
      await tryIt.end()
    }
  } finally {
    await removeFolder(original)
  }
  return findings
}

interface Trial {
  bytes: Buffer
  look: (findings: Findings, where: string, damaged: Buffer, count: number) => Promise<void>
  end: () => Promise<void>
}

/** The database, or the header: its first copy alone, and both copies alike, in turn. */
async function vaultTrial(original: string, file: 'database' | 'header'): Promise<Trial> {
  const folder = await copyOf(original)
  const names = file === 'database' ? ['kooperacja.db'] : ['vault.json', 'vault.copy.json']
  const whole = new Map(
    ['kooperacja.db', 'vault.json', 'vault.copy.json'].map((name) => [name, readFileSync(join(original, name))]),
  )
  const healthy = await openProgram(folder)
  await healthy.client.vault.unlock(secret)
  const truth = await readAll(healthy)
  await healthy.engine.close()
  await removeFolder(join(folder, 'kopie'))
  const putBack = async (): Promise<void> => {
    for (const [name, bytes] of whole) writeFileSync(join(folder, name), bytes)
    for (const name of ['kooperacja.db-wal', 'kooperacja.db-shm', 'proby.json'])
      await rm(join(folder, name), { force: true })
  }
  return {
    bytes: whole.get(names[0] ?? '') ?? Buffer.alloc(0),
    look: async (findings, where, damaged, count) => {
      await putBack()
      const spoilt = count % 2 === 0 ? names.slice(0, 1) : names
      for (const name of spoilt) writeFileSync(join(folder, name), damaged)
      await lookAtVault(findings, where, { folder, truth, mustOpen: file === 'header' && spoilt.length === 1 })
    },
    end: () => removeFolder(folder),
  }
}

async function lookAtVault(
  findings: Findings,
  where: string,
  { folder, truth, mustOpen }: { folder: string; truth: string; mustOpen: boolean },
): Promise<void> {
  const program = await openProgram(folder)
  const { client, engine } = program
  let said: string | undefined
  try {
    if ((await client.vault.readStatus()).state === 'locked') await client.vault.unlock(secret)
    const { state, recovery } = await client.vault.readStatus()
    said = recovery?.reason
    if (state === 'first-run') note(findings, 'lost', `${where}: a first run is offered over data`)
    else if (state === 'ready' && (await readAll(program)) !== truth)
      note(findings, 'lost', `${where}: reads other than before`)
  } catch (error) {
    said = declaredCode(error)
    if (said === undefined) note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
    // Found while in use: from then on it is a recovery with its reason.
    const { state } = await client.vault.readStatus()
    if (said === 'WRONG_STATE' && state !== 'recovery') note(findings, 'unexplained', `${where}: ${said} in ${state}`)
  } finally {
    // Locked first: the backup of a clean end is not the point here.
    engine.lock()
    await engine.close()
  }
  if (mustOpen && said !== undefined) note(findings, 'lost', `${where}: the other copy is whole, and yet ${said}`)
}

/** A backup, opened as for restoring: every byte of it is read, and nothing is put in place. */
async function backupTrial(original: string): Promise<Trial> {
  const folder = await copyOf(original)
  // Wrong secrets of damaged headers count; the clock goes on as far as the longest wait.
  let at = Date.now()
  const program = await openProgram(folder, { options: { now: () => new Date(at) } })
  const { client } = program
  await client.vault.unlock(secret)
  const { kept } = await client.backup.makeNow()
  const file = kept[0]!.file
  const path = join(folder, 'kopie', file)
  const bytes = await readFile(path)
  const open = () => client.backup.open({ source: { from: 'kept', place: 'own', file }, secret })
  const { officeName, counts } = await open()
  const truth = JSON.stringify([officeName, counts])
  return {
    bytes,
    look: async (findings, where, damaged) => {
      at += 301_000
      await client.vault.stayAwake()
      await writeFile(path, damaged)
      try {
        const found = await open()
        if (JSON.stringify([found.officeName, found.counts]) !== truth)
          note(findings, 'lost', `${where}: opens as another`)
        await client.backup.cancelOpen()
      } catch (error) {
        if (declaredCode(error) === undefined) note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
      }
      const { state } = await client.vault.readStatus()
      if (state !== 'ready') note(findings, 'lost', `${where}: the vault itself is ${state} after it`)
    },
    end: async () => {
      await writeFile(path, bytes)
      await program.engine.close()
      await removeFolder(folder)
    },
  }
}

/** Everything of a vault that a screen shows. */
async function readAll({ client }: TestEngine): Promise<string> {
  const [team] = await client.team.listTeams()
  const answers: unknown[] = [await client.office.readOffice(), await client.team.readTeam({ teamId: team!.id })]
  answers.push(await client.catalogue.listEntries({ teamId: team!.id }), await client.office.listAccounts())
  for (const { id } of await client.cases.listHouseholds({ teamId: team!.id }))
    answers.push(await client.cases.readHousehold({ id }))
  answers.push(await client.exchange.readOwnCard().then(({ card, words }) => ({ card, words })))
  answers.push((await client.documents.listMade({})).length)
  return JSON.stringify(answers)
}
