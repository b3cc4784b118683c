/**
 * `npm run soak`: the long form of the promises in tests/fault. Ends with a table and
 * soak.json, and fails when anything was lost, torn, unexplained or leaked. `--seed=N` does
 * the same run again.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addFindings, faultsIn, noFindings, note, type Findings } from './findings.ts'
import { lanes, type PartName } from './parts.ts'
import { asTable, type Line } from './table.ts'

const root = join(import.meta.dirname, '..', '..')
const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const given = process.argv.map((argument) => /^--seed=(\d+)$/.exec(argument)?.[1]).find((found) => found !== undefined)
const seed = Number(given ?? Math.floor(Math.random() * 1e9))
say(`Ziarno: ${seed} (to samo jeszcze raz: npm run soak -- --seed=${seed})`)
say('Hasła mają tu najniższy koszt scrypt (1024), poza tym to ten sam program. Potrwa kilka minut.')

const lines: Line[] = (await Promise.all(lanes.map(runLane))).flat()
const sum = noFindings()
for (const { findings } of lines) addFindings(sum, findings)
const tried = (kind: string): number => sum.tried[kind] ?? 0
const report = {
  kills: tried('kills'),
  corruptions: tried('corruptions'),
  full_disks: tried('full_disks'),
  wrong_passwords: tried('wrong_passwords'),
  lost: sum.lost,
  torn: sum.torn,
  unexplained: sum.unexplained,
  leaked: sum.leaked,
  seed,
  notes: sum.notes,
}
await writeFile(join(root, 'soak.json'), `${JSON.stringify(report, undefined, 2)}\n`)
say(`\n${asTable(lines)}\n`)
for (const line of sum.notes) say(line)
if (faultsIn(sum) > 0) process.exitCode = 1

async function runLane(names: readonly PartName[]): Promise<Line[]> {
  const done: Line[] = []
  for (const name of names) {
    const start = performance.now()
    const findings = await runPart(name)
    const seconds = (performance.now() - start) / 1000
    say(`${faultsIn(findings) === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(0)} s)`)
    done.push({ name, findings, seconds })
  }
  return done
}

/** A part in a process of its own: when it dies, that is a finding, and the others go on. */
async function runPart(name: PartName): Promise<Findings> {
  const temporary = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-soak-'))
  const child = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs'), 'part.ts', name, String(seed)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, TZ: 'Europe/Warsaw' },
  })
  let [output, errors] = ['', '']
  child.stdout.on('data', (piece: Buffer) => void (output += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => void (errors += piece.toString()))
  const [code]: unknown[] = await once(child, 'close')
  await rm(temporary, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  if (code === 0) return JSON.parse(output)
  const findings = noFindings()
  note(findings, 'unexplained', `${name}: its process ended with ${String(code)}: ${errors.slice(-2000)}`)
  return findings
}
