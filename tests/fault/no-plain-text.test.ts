import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { noFindings } from '../soak/findings.ts'
import { searchFolder, soakLeaks } from '../soak/leaks.ts'
import { newFolder } from '../support/engine.ts'
import { removeFolder } from '../soak/program.ts'

const usual = process.env['TMPDIR']
let temporary: string
beforeEach(async () => {
  temporary = await newFolder()
  process.env['TMPDIR'] = temporary
})
afterEach(async () => {
  if (usual === undefined) delete process.env['TMPDIR']
  else process.env['TMPDIR'] = usual
  await removeFolder(temporary)
})

test(
  'a whole session leaves none of 40 planted names in its folders or in the temporary folder, in any letters',
  { timeout: 60_000 },
  async () => {
    const { tried, ...found } = await soakLeaks({ withChromium: false })
    expect(found).toEqual({ lost: 0, torn: 0, unexplained: 0, leaked: 0, notes: [] })
    expect(tried['files_searched']).toBeGreaterThan(40)
  },
)

test('the search finds a name in a file, in a name of a file, in UTF-16 and without its Polish letters', async () => {
  expect(tmpdir()).toBe(temporary)
  const name = 'Żółćąqa1x'
  await mkdir(join(temporary, 'głębiej'))
  const traces = [`a ${name} b`, Buffer.from(name, 'utf16le'), 'zolcaqa1x', Buffer.from('ZOLCAQA1X', 'utf16le')]
  for (const [at, trace] of traces.entries()) await writeFile(join(temporary, 'głębiej', `ślad ${at}`), trace)
  await writeFile(join(temporary, name), '')
  await writeFile(join(temporary, 'inny'), 'Żółćąqa2x')
  const findings = noFindings()
  await searchFolder(findings, { folder: temporary, names: [name], when: 'now' })
  expect(findings.leaked).toBe(traces.length + 1)
})
