import { globSync, readFileSync } from 'node:fs'
import { join, matchesGlob, sep } from 'node:path'
import { defineConfig } from 'vitest/config'
import type { TestSpecification } from 'vitest/node'
import { BaseSequencer } from 'vitest/node'

/** The parts `npm test` runs one after another: their names and their files. */
export const PARTS: Readonly<Record<string, readonly string[]>> = {
  unit: [
    'shared/**/*.test.ts',
    'electron/**/*.test.ts',
    'renderer/**/*.test.{ts,tsx}',
    'migrations/**/*.test.ts',
    'scripts/**/*.test.ts',
    'tests/architecture/**/*.test.ts',
    'tests/bench/**/*.test.ts',
    'tests/desktop/**/*.test.ts',
  ],
  documents: ['tests/documents/**/*.test.ts'],
  fault: ['tests/fault/**/*.test.ts'],
  interop: ['tests/interop/**/*.test.ts'],
}

const noTests = ['**/node_modules/**', 'out/**', 'tests/e2e/**']

/** Test files that put something else in place of a module. */
const mocking = globSync(Object.values(PARTS).flat(), { cwd: import.meta.dirname, exclude: noTests })
  .map((file) => file.split(sep).join('/'))
  .filter((file) => readFileSync(join(import.meta.dirname, file), 'utf8').includes('vi.mock('))

/**
 * A part's two projects. Files that mock a module get a fresh process each; all others take turns in the
 * workers' processes, which saves loading and compiling the engine for every file, a third to a half of the time.
 */
const projects = (name: string, include: readonly string[]) => {
  const alone = mocking.filter((file) => include.some((pattern) => matchesGlob(file, pattern)))
  const shared = { name, include: [...include], exclude: [...noTests, ...alone], isolate: false }
  if (alone.length === 0) return [{ extends: true as const, test: shared }]
  const own = { name: `${name} with mocks`, include: alone, isolate: true }
  return [shared, own].map((test) => ({ extends: true as const, test }))
}

/** Files of many seconds. On a fresh clone vitest knows sizes only, and a long one begun last would end alone. */
const long = [
  'tests/fault/no-plain-text',
  'tests/fault/killed',
  'tests/fault/backup',
  'tests/documents/any-paper',
  'tests/documents/team-papers',
  'tests/documents/two-renderers',
  'tests/documents/preview-pages',
  'tests/desktop/packaging',
  'electron/browser/pdf',
  'electron/engine/documents/register/register',
  'electron/engine/formats/bundle/refusals',
  'electron/engine/exchange/two-offices',
].map((file) =>
  join(import.meta.dirname, `${file}.test.ts`)
    .split(sep)
    .join('/'),
)

class LongOnesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean => long.includes(moduleId)
    // The sequencer's own method, not an array's.
    // oxlint-disable-next-line no-array-sort
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

/**
 * Processes, not threads: tests open real encrypted databases and some kill what holds them. Two of them,
 * as the smallest computer this runs on has two cores. Dates are those of the offices.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongOnesFirst },
    env: { TZ: 'Europe/Warsaw' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: Object.entries(PARTS).flatMap(([name, include]) => projects(name, include)),
  },
})
