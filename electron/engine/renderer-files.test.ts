import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { readRendererFiles } from './renderer-files.ts'

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
  onTestFinished(() => rm(made, { recursive: true, force: true }))
  return made
}

test('the page is in memory with its types, and nothing that does not belong to it', () => {
  const built = folder()
  mkdirSync(join(built, 'assets'))
  writeFileSync(join(built, 'index.html'), '<!doctype html>')
  writeFileSync(join(built, 'assets', 'okno.js'), 'export {}')
  writeFileSync(join(built, 'assets', 'okno.js.map'), '{}')
  writeFileSync(join(built, 'tajne'), 'x')
  symlinkSync(join(built, 'tajne'), join(built, 'link.html'))
  const files = readRendererFiles(built)
  expect([...files.keys()].toSorted()).toEqual(['/assets/okno.js', '/index.html'])
  expect(files.get('/index.html')?.type).toBe('text/html; charset=utf-8')
  expect(files.get('/assets/okno.js')?.type).toBe('text/javascript; charset=utf-8')
  expect(Buffer.from(files.get('/index.html')?.bytes ?? []).toString()).toBe('<!doctype html>')
})

test('a page that was never built is an error at once, not an empty window', () => {
  expect(() => readRendererFiles(folder())).toThrow('renderer-missing')
  expect(() => readRendererFiles(join(folder(), 'nie-ma'))).toThrow('ENOENT')
})
