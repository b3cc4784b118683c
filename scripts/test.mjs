/**
 * `npm test`: installs and builds what is missing, then runs every part, stops at the first that fails, and
 * ends with the total; `npm test -- unit e2e` runs only the parts named. Plain JavaScript, as prepare.mjs.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, statfsSync, unlinkSync } from 'node:fs'
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

const REPORTS = join(ROOT, 'test-results')
const script = (/** @type {string[]} */ ...path) => join(ROOT, 'node_modules', ...path)

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, args: string[], env?: Record<string, string>, report?: string, count?: (report: any) => Counts }} Part
 */

/** Takes vitest's JSON report; gives its counts. @param {any} report @returns {Counts} */
const countVitest = (report) => ({
  passed: report.numPassedTests,
  // A file that cannot be loaded has no tests to fail.
  failed: Math.max(report.numFailedTests, report.numFailedTests === 0 && report.success === false ? 1 : 0),
  skipped: report.numPendingTests + report.numTodoTests,
})

/** Takes Playwright's JSON report; gives its counts. @param {any} report @returns {Counts} */
const countPlaywright = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0),
  skipped: stats.skipped,
})

/** @param {string} name @returns {Part} */
const vitestPart = (name) => {
  const report = join(REPORTS, `${name}.json`)
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    args: [script('vitest', 'vitest.mjs'), 'run', '--project', name, ...reporters],
    report,
    count: countVitest,
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
    count: countPlaywright,
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

/** @param {Part} part @param {number} code @returns {Counts} */
const countsOf = (part, code) => {
  if (part.report && part.count && existsSync(part.report))
    return part.count(JSON.parse(readFileSync(part.report, 'utf8')))
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

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
      const counts = countsOf(part, code)
      if (code !== 0 && counts.failed === 0) counts.failed = 1
      total.passed += counts.passed
      total.failed += counts.failed
      const tests = part.count ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped, ` : ''
      lines.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${part.name}: ${tests}${seconds(from)}`)
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
