import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDemoVault } from '#engine/demo/index.ts'
import { vaultLayout } from '#engine/store/layout.ts'
import { readHeader } from '#engine/store/vault-header.ts'
import { findBySecret } from '#engine/vault/unlocking.ts'
import { launching } from '../../scripts/launching.mjs'
import { inTurns, judge, type Row } from './measure.ts'

/** The lowest the vault allows: deriving a key is slow on purpose, and says nothing of how the program starts. */
const lowScryptCost = 2 ** 10

const root = join(import.meta.dirname, '..', '..')

/** A whole process, Node's start to the engine's first answer, against one that opens the same file and asks once. */
export async function measureStart(runs: number): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  try {
    const { login, password } = await createDemoVault(folder, { scryptCost: lowScryptCost })
    const { database } = vaultLayout(folder)
    const key = await keyOf(folder, login, password)
    const { ours, reference } = await inTurns(
      runs,
      () => runProcess(...launching(root, 'bench-start'), folder, login, password),
      () => runProcess(join(import.meta.dirname, 'bench-bare.cjs'), database, key),
    )
    const name = 'start: process to first answer / bare better-sqlite3 (key derivation at its lowest cost)'
    return judge({ name, ours, reference, unit: 'ms' }, { atMost: 3 })
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function keyOf(folder: string, login: string, password: string): Promise<string> {
  const reading = readHeader(vaultLayout(folder))
  if (!('header' in reading)) throw new Error('the vault has no header')
  const found = await findBySecret([reading.header], { with: 'password', login, password })
  if (!found) throw new Error('the password does not open the vault')
  return Buffer.from(found.dataKey).toString('hex')
}

function runProcess(...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (status !== 0 || !stdout.includes('gops')) throw new Error(`a measured process failed: ${stderr}`)
}
