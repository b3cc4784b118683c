import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { outcomeOf } from './test-reports.mjs'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const reported = (report: object): string => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
const vitest = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, success: true }
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 }

test('a failing vitest test is named with the first line of what went wrong', () => {
  const failing = {
    status: 'failed',
    fullName: 'room › promise',
    failureMessages: ['\u001B[31mError: 2 ≠ 3\u001B[0m\n at x'],
  }
  const report = { ...vitest, numFailedTests: 1, success: false, testResults: [{ assertionResults: [failing] }] }
  expect(outcomeOf(reported(report), 1)).toEqual({
    passed: 3,
    failed: 1,
    skipped: 1,
    failures: ['room › promise: Error: 2 ≠ 3'],
  })
})

test('a vitest file that cannot be loaded counts as one failure and is named', () => {
  const broken = { name: 'a.test.ts', status: 'failed', message: '\nSyntaxError: no', assertionResults: [] }
  const outcome = outcomeOf(reported({ ...vitest, success: false, testResults: [broken] }), 1)
  expect(outcome).toMatchObject({ failed: 1, failures: ['a.test.ts: SyntaxError: no'] })
})

test('a failing Playwright test is named from however deep a suite, and so is what failed outside of tests', () => {
  const error = { message: 'Error: ENOSPC: no space left on device' }
  const spec = { ok: false, file: 'a.spec.ts', title: 'promise', tests: [{ results: [{ error }] }] }
  const passed = { ok: true, file: 'a.spec.ts', title: 'other', tests: [] }
  const suites = [{ specs: [passed], suites: [{ specs: [spec] }] }]
  const report = { stats: { ...stats, unexpected: 1 }, errors: [{ message: 'Error: worker gone' }], suites }
  expect(outcomeOf(reported(report), 1)).toEqual({
    passed: 4,
    failed: 1,
    skipped: 0,
    failures: ['a.spec.ts › promise: Error: ENOSPC: no space left on device', 'Error: worker gone'],
  })
})

test('a run that left no report, or a good one with a bad code, failed once', () => {
  expect(outcomeOf(join(folder, 'none.json'), 1)).toMatchObject({ passed: 0, failed: 1 })
  expect(outcomeOf(reported({ stats, errors: [], suites: [] }), 1)).toMatchObject({ passed: 4, failed: 1 })
  expect(outcomeOf(undefined, 0)).toMatchObject({ failed: 0 })
})
