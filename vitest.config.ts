import { defineConfig } from 'vitest/config'

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

const project = (name: string, include: readonly string[]) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**'] },
})

/**
 * Processes, not threads: tests open real encrypted databases and some kill what holds them. Two of them,
 * as the smallest computer this runs on has two cores. Dates are those of the offices.
 */
export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'Europe/Warsaw' },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: Object.entries(PARTS).map(([name, include]) => project(name, include)),
  },
})
