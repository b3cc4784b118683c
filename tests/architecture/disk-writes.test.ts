import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const engine = join(import.meta.dirname, '..', '..', 'electron', 'engine')

/** Who may write file content: each with the temp file, fsync and rename of its own that make it whole. */
const writers = [
  'store/atomic-write.ts',
  // Big files in pieces, read back before they get their name.
  'store/backup/container.ts',
  'store/backup/second-place.ts',
  // A file on its way, checked byte for byte before anything is made of it.
  'vault/restoring.ts',
  // A courtesy beside the lock: who holds it.
  'store/instance-lock.ts',
]

test('nothing in the engine writes a file past the atomic writer', async () => {
  const names = await readdir(engine, { recursive: true })
  const sources = names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  expect(sources.length).toBeGreaterThan(50)
  const found: string[] = []
  for (const name of sources)
    if (
      /\b(?:writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream)\b/.test(
        await readFile(join(engine, name), 'utf8'),
      )
    )
      found.push(name)
  expect(found.toSorted()).toEqual(writers.toSorted())
})
