import { readdir } from 'node:fs/promises'
import { join, matchesGlob } from 'node:path'
import { expect, test } from 'vitest'
import { PARTS } from '../../vitest.config.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FOLDERS = ['shared', 'electron', 'renderer', 'migrations', 'scripts', 'tests', 'build']

const testFiles = async (): Promise<string[]> => {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(ROOT, folder), { recursive: true })
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    }),
  )
  return found.flat().filter((file) => /\.(?:test|spec)\.tsx?$/.test(file))
}

test('every test file belongs to exactly one part, so none is forgotten and none runs twice', async () => {
  const parts = [...Object.values(PARTS).flat(), 'tests/e2e/**/*.spec.ts']
  const files = await testFiles()
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => parts.filter((glob) => matchesGlob(file, glob)).length !== 1)).toEqual([])
})
