import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { copyOf, newOffice, openProgram, removeFolder, saidBy, secret } from './program.ts'
import { openPast } from './older-vault.ts'
import type { Random } from './random.ts'

const tamperings = ['removed', 'changed', 'reordered'] as const
const entries = 40

/**
 * Removes, changes or swaps rows of the log past the program, as whoever has the key and
 * a tool can, so often in each way: the next unlock and a check of the whole chain find it.
 */
export async function soakLogChain(tries: number, random: Random): Promise<Findings> {
  const findings = noFindings()
  const office = await newOffice('gops')
  for (let count = 0; count < entries; count += 1)
    await office.client.vault.saveIdleMinutes({ idleMinutes: 10 + (count % 20) })
  office.engine.lock()
  await office.engine.close()
  try {
    for (let count = 0; count < tries; count += 1)
      for (const tampering of tamperings) {
        countTry(findings, 'log_rows')
        await tamperOnce(findings, { original: office.folder, tampering, random })
      }
  } finally {
    await removeFolder(office.folder)
  }
  return findings
}

async function tamperOnce(
  findings: Findings,
  { original, tampering, random }: { original: string; tampering: (typeof tamperings)[number]; random: Random },
): Promise<void> {
  const folder = await copyOf(original)
  const row = 1 + random.whole(entries)
  const where = `row ${row} of the log ${tampering}`
  try {
    const database = await openPast(folder)
    for (const trigger of ['not_changed', 'not_removed', 'at_the_end'])
      database.exec(`DROP TRIGGER audit_entry_${trigger}`)
    for (const sql of statementsOf(tampering, row, random)) database.exec(sql)
    database.close()
    const { client, engine } = await openProgram(folder)
    try {
      await client.vault.unlock(secret)
      if (!(await client.audit.readState()).broken) note(findings, 'lost', `${where}: not found at unlock`)
      if (!(await client.audit.verify()).broken) note(findings, 'lost', `${where}: not found by a check of the whole`)
    } finally {
      // Locked first: the backup of a clean end is not the point here.
      engine.lock()
      await engine.close()
    }
  } catch (error) {
    note(findings, 'unexplained', `${where}: ${saidBy(error)}`)
  } finally {
    await removeFolder(folder)
  }
}

function statementsOf(tampering: (typeof tamperings)[number], row: number, random: Random): string[] {
  if (tampering === 'removed') return [`DELETE FROM audit_entry WHERE number = ${row}`]
  if (tampering === 'reordered')
    return [
      `UPDATE audit_entry SET number = 100000 WHERE number = ${row}`,
      `UPDATE audit_entry SET number = ${row} WHERE number = ${row + 1}`,
      `UPDATE audit_entry SET number = ${row + 1} WHERE number = 100000`,
    ]
  const changes = [
    "at = '2020-01-01T00:00:00.000Z'",
    "actor_kind = 'recovery-code'",
    "account_id = '00000000-0000-7000-8000-000000000000'",
    "kind = kind || 'x'",
    "detail = json_set(detail, '$.x', 1)",
    "record_id = coalesce(record_id, '') || '0'",
    "hash = replace(hash, substr(hash, 1, 1), 'f') || '0'",
  ]
  return [`UPDATE audit_entry SET ${changes[random.whole(changes.length)] ?? ''} WHERE number = ${row}`]
}
