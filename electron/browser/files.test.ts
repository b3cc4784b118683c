import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readRendererFiles } from './files.ts'

test('the built page is read whole, under the paths the page asks for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<!doctype html>')
  await writeFile(join(folder, 'assets', 'carlito.woff2'), Buffer.from([1, 2, 3]))
  const files = await readRendererFiles(folder)
  await rm(folder, { recursive: true })
  expect([...files.keys()].toSorted()).toEqual(['/assets/carlito.woff2', '/index.html'])
  expect(files.get('/index.html')?.type).toBe('text/html; charset=utf-8')
  expect(files.get('/assets/carlito.woff2')).toEqual({ type: 'font/woff2', bytes: new Uint8Array([1, 2, 3]) })
})

test('a program that was not built does not start', async () => {
  await expect(readRendererFiles(join(tmpdir(), 'kooperacja-żółć-nie-ma'))).rejects.toThrow()
})
