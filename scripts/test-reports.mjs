/**
 * Reads the JSON reports of vitest and Playwright: how many passed, and what failed, in a line each. The lines
 * are repeated after the total, because the end of a long output is what is kept and read.
 */
import { existsSync, readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

/** @typedef {{ passed: number, failed: number, skipped: number, failures: string[] }} Outcome */

const LONGEST = 300

/** The first line of an error that says anything, without colours. @param {string | undefined} message */
const firstLine = (message) => {
  const lines = stripVTControlCharacters(message ?? '').split('\n')
  return (lines.find((line) => line.trim() !== '') ?? '').trim().slice(0, LONGEST)
}

/** @param {any} report vitest's @returns {Outcome} */
const readVitest = (report) => {
  const failures = report.testResults.flatMap((/** @type {any} */ file) => {
    const tests = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed')
    if (file.status === 'failed' && tests.length === 0) return [`${file.name}: ${firstLine(file.message)}`]
    return tests.map((/** @type {any} */ test) => `${test.fullName}: ${firstLine(test.failureMessages[0])}`)
  })
  return {
    passed: report.numPassedTests,
    // A file that cannot be loaded has no tests to fail.
    failed: Math.max(report.numFailedTests, report.numFailedTests === 0 && report.success === false ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  }
}

/** @param {any} suite @returns {any[]} */
const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]

/** @param {any} report Playwright's @returns {Outcome} */
const readPlaywright = (report) => {
  const { stats, errors } = report
  const failed = specsOf(report).filter((spec) => !spec.ok)
  const whole = errors.map((/** @type {any} */ error) => firstLine(error.message))
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + (errors.length > 0 && stats.unexpected === 0 ? 1 : 0),
    skipped: stats.skipped,
    failures: [
      ...failed.map((spec) => {
        const results = spec.tests.flatMap((/** @type {any} */ test) => test.results)
        return `${spec.file} › ${spec.title}: ${firstLine(results.find((/** @type {any} */ r) => r.error)?.error.message)}`
      }),
      ...whole,
    ],
  }
}

/**
 * Takes a report's file, of either runner, and the exit code of its run; gives what came of it. A run that
 * left no report failed once if its code says so.
 * @param {string | undefined} file @param {number} code @returns {Outcome}
 */
export const outcomeOf = (file, code) => {
  const none = { passed: 0, failed: 0, skipped: 0, failures: [] }
  const report = file !== undefined && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  const outcome = report === undefined ? none : 'suites' in report ? readPlaywright(report) : readVitest(report)
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome
}
