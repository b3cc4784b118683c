import { defineConfig } from 'vitest/config'

/** The parts of the unit project: tests beside their code, and those that keep the architecture. */
const BESIDE_CODE = [
  'shared/**/*.test.ts',
  'electron/**/*.test.ts',
  'renderer/**/*.test.{ts,tsx}',
  'migrations/**/*.test.ts',
  'scripts/**/*.test.ts',
  'tests/architecture/**/*.test.ts',
  'tests/desktop/**/*.test.ts',
]

const project = (name: string, include: string[]) => ({
  extends: true as const,
  test: { name, include, exclude: ['**/node_modules/**', 'out/**', 'tests/e2e/**'] },
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
    projects: [
      project('unit', BESIDE_CODE),
      project('documents', ['tests/documents/**/*.test.ts']),
      project('fault', ['tests/fault/**/*.test.ts']),
      project('interop', ['tests/interop/**/*.test.ts']),
    ],
  },
})
