/**
 * `npm test`: installs and builds what is missing, then runs every part, stops at the first that fails, and
 * ends with the total; `npm test -- unit e2e` runs only the parts named. Plain JavaScript, as prepare.mjs.
 */
import { existsSync, mkdirSync, mkdtempSync, statfsSync, unlinkSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  ensureBuilt,
  ensureInstalled,
  node24,
  ownEnvironment,
  PlainFailure,
  ROOT,
  runHere,
  runScript,
  say,
} from './prepare.mjs'
import { outcomeOf } from './test-reports.mjs'

const REPORTS = join(ROOT, 'test-results')
const script = (/** @type {string[]} */ ...path) => join(ROOT, 'node_modules', ...path)

/** @typedef {{ name: string, args: string[], env?: Record<string, string>, report?: string }} Part */

/** @param {string} name @returns {Part} */
const vitestPart = (name) => {
  const report = join(REPORTS, `${name}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    args: [script('vitest', 'vitest.mjs'), 'run', '--project', `${name}*`, ...reporters],
    report,
  }
}

const playwrightReport = join(REPORTS, 'e2e.json')

/** @type {Part[]} */
const PARTS = [
  { name: 'check', args: [join(ROOT, 'scripts', 'check.ts')] },
  ...['unit', 'documents', 'fault', 'interop'].map(vitestPart),
  {
    name: 'e2e',
    args: [script('@playwright', 'test', 'cli.js'), 'test', '--reporter=dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport },
    report: playwrightReport,
  },
]

/** What all parts together keep in temporary folders at once, with room to spare. */
const RAM_WANTED = 2 * 1024 ** 3

/**
 * Gives a folder in memory for the tests' temporary files, where Linux has room for one: they write to the disk
 * for certain thousands of times, and most of their time would be waiting for it.
 * @returns {string | undefined}
 */
const folderInMemory = () => {
  const place = '/dev/shm'
  if (process.platform !== 'linux' || !existsSync(place)) return undefined
  try {
    const { bavail, bsize } = statfsSync(place)
    return bavail * bsize < RAM_WANTED ? undefined : mkdtempSync(join(place, 'kooperacja-'))
  } catch {
    // Not ours to write: the usual temporary folder does as well, only slower.
    return undefined
  }
}

const seconds = (/** @type {number} */ from) => `${((Date.now() - from) / 1000).toFixed(1)} s`

await runScript(async () => {
  const started = Date.now()
  await ensureInstalled()
  await ensureBuilt()
  say(`prepared in ${seconds(started)}`)
  mkdirSync(REPORTS, { recursive: true })

  const lines = []
  const total = { passed: 0, failed: 0 }
  let failedPart
  const named = process.argv.slice(2)
  const chosen = named.length === 0 ? PARTS : PARTS.filter(({ name }) => named.includes(name))
  if (chosen.length === 0) throw new PlainFailure(`Nie ma takiej części: ${named.join(', ')}.`)
  const memory = folderInMemory()
  const temporary = memory === undefined ? {} : { TMPDIR: memory }
  try {
    for (const part of chosen) {
      say(`\n== ${part.name}`)
      if (part.report && existsSync(part.report)) unlinkSync(part.report)
      const from = Date.now()
      const code = await runHere(node24(), part.args, { ...ownEnvironment(), ...temporary, ...part.env })
      const { passed, failed, skipped, failures } = outcomeOf(part.report, code)
      total.passed += passed
      total.failed += failed
      const tests = part.report ? `${passed} passed, ${failed} failed, ${skipped} skipped, ` : ''
      lines.push(
        `${code === 0 ? 'ok    ' : 'FAILED'} ${part.name}: ${tests}${seconds(from)}`,
        ...failures.map((failure) => `       ${failure}`),
      )
      if (code !== 0) {
        failedPart = part.name
        break
      }
    }
  } finally {
    if (memory !== undefined) await rm(memory, { recursive: true, force: true, maxRetries: 5 })
  }

  say(`\n${lines.join('\n')}`)
  say(`all parts in ${seconds(started)}`)
  if (failedPart) say(`stopped at the first part that failed: ${failedPart}`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return failedPart ? 1 : 0
})
