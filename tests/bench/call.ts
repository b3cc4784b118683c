import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { engineClient } from '#engine/client.ts'
import { createDemoVault } from '#engine/demo/index.ts'
import { createEngine } from '#engine/index.ts'
import { vaultLayout } from '#engine/store/layout.ts'
import { listTeams } from '#engine/team/team.ts'
import { startSession } from '#engine/vault/session.ts'
import { inTurns, judge, type Row } from './measure.ts'

const perTurn = 200

/** One call through request, guard and schemas, against the same use case called as a function over the same vault. */
export async function measureCall(runs: number): Promise<Row> {
  const folders = [await vaultFolder(), await vaultFolder()] as const
  const { password } = await createDemoVault(folders[0], { scryptCost: 2 ** 10 })
  await createDemoVault(folders[1], { scryptCost: 2 ** 10 })
  const host = { dataFolder: folders[0], makePdf: () => Promise.reject(new Error('no page is printed here')) }
  const engine = await createEngine(host, { files: new Map(), appVersion: 'bench' })
  // A vault is open once: the direct call has a twin with the same sample.
  const session = await startSession(vaultLayout(folders[1]), { now: () => new Date(), scryptCost: undefined })
  try {
    const client = engineClient(engine)
    await client.vault.unlock({ with: 'password', password })
    await session.unlock('password', password)
    const { vault } = session
    const { ours, reference } = await inTurns(
      runs,
      async () => {
        for (let call = 0; call < perTurn; call += 1) await client.team.listTeams()
      },
      () => {
        for (let call = 0; call < perTurn; call += 1) listTeams(vault)
      },
    )
    const micros = (milliseconds: number) => (milliseconds * 1000) / perTurn
    const name = 'one call: listTeams by fetch / called directly'
    return judge({ name, ours: micros(ours), reference: micros(reference), unit: 'µs' }, null)
  } finally {
    await session.close()
    await engine.close()
    for (const folder of folders) await rm(folder, { recursive: true })
  }
}

function vaultFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
}
