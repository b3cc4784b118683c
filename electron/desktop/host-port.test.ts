import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import * as fake from '../../tests/desktop/fake-electron.ts'
import { createHostPort } from './host-port.ts'
import { emptyOpened } from './opened-folder.ts'
import { isTrustedBackend, systemSecrets } from './secrets.ts'

vi.mock('electron', () => import('../../tests/desktop/fake-electron.ts'))

let folder: string
beforeEach(() => {
  fake.forgetAll()
  folder = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))
const host = () => createHostPort(folder, async () => undefined)
const document = (name: string) => ({ name, type: 'application/pdf', bytes: new Uint8Array([1, 2, 3]) })

describe('PDF', () => {
  test('is printed tagged, by the page’s own size, in a hidden window that runs no script and is gone afterwards', async () => {
    const bytes = await (await host()).makePdf({ html: '<title>Żółć</title>' })
    expect(Buffer.from(bytes).toString()).toBe('%PDF <title>Żółć</title>')
    const [window] = fake.FakeWindow.all
    expect(window?.options.show).toBe(false)
    expect(window?.options.webPreferences).toMatchObject({ javascript: false, sandbox: true, devTools: false })
    expect(window?.webContents.printed).toEqual([
      { preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true, printBackground: true },
    ])
    expect(window?.destroyed).toBe(true)
  })

  test('the printed page reaches nothing but itself', async () => {
    await (await host()).makePdf({ html: 'x' })
    const print = fake.sessions.get('print')!
    for (const url of ['app://kooperacja/', 'http://example.invalid/', 'file:///etc/passwd', 'page://other/'])
      await expect(print.request(url)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
    const { headers } = await print.request('page://document/')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(print.download('page://document/').refused).toBe(true)
  })

  test('many at once are printed one after another, each its own page; a failure does not stop the next', async () => {
    const { makePdf } = await host()
    const load = vi.spyOn(fake.FakeWindow.prototype, 'loadURL')
    load.mockImplementationOnce(async () => {
      throw new Error('ERR_FAILED')
    })
    const results = await Promise.allSettled(['1', '2', '3'].map((html) => makePdf({ html })))
    expect(results.map((each) => (each.status === 'fulfilled' ? Buffer.from(each.value).toString() : 'no'))).toEqual([
      'no',
      '%PDF 2',
      '%PDF 3',
    ])
    expect(fake.FakeWindow.getAllWindows()).toEqual([])
  })
})

describe('opening a document', () => {
  test('writes it into one private folder and opens it from there', async () => {
    await (await host()).openFile?.(document('../../Zgoda – Żółć.pdf'))
    const [path = ''] = fake.shell.opened
    expect(dirname(path)).toBe(join(folder, 'otwarte'))
    expect(basename(path)).toBe('_.._Zgoda – Żółć.pdf')
    expect([...readFileSync(path)]).toEqual([1, 2, 3])
  })

  test('never overwrites a copy that may still be open', async () => {
    const { openFile } = await host()
    await openFile?.(document('ipw.pdf'))
    await openFile?.(document('ipw.pdf'))
    expect(readdirSync(join(folder, 'otwarte')).toSorted()).toEqual(['ipw (2).pdf', 'ipw.pdf'])
  })

  test('refuses what is no document, and writes nothing', async () => {
    await expect((await host()).openFile?.(document('zgoda.pdf.exe'))).rejects.toThrow('file-kind-refused')
    expect(existsSync(join(folder, 'otwarte'))).toBe(false)
    expect(fake.shell.opened).toEqual([])
  })

  test('a system that has no program for it is a named error without the file’s name', async () => {
    fake.shell.answer = 'Nie udało się otworzyć zgoda-Jan-Przykładowy.pdf'
    await expect((await host()).openFile?.(document('zgoda.pdf'))).rejects.toThrow(/^open-failed$/)
  })

  test('emptying takes the copies and nothing else', async () => {
    await emptyOpened(join(folder, 'otwarte'))
    const outside = join(folder, 'inne')
    mkdirSync(outside)
    writeFileSync(join(outside, 'ważne.txt'), 'x')
    symlinkSync(outside, join(folder, 'otwarte'))
    await emptyOpened(join(folder, 'otwarte'))
    expect(existsSync(join(outside, 'ważne.txt'))).toBe(true)
  })
})

describe('letting go of opened documents', () => {
  test('takes the copies away and says that none is left', async () => {
    const port = await host()
    await port.openFile?.(document('ipw.pdf'))
    await port.openFile?.(document('zgoda.pdf'))
    expect(await port.forgetOpenedFiles?.()).toEqual({ stillOpen: 0 })
    expect(readdirSync(join(folder, 'otwarte'))).toEqual([])
    expect(await port.forgetOpenedFiles?.()).toEqual({ stillOpen: 0 })
  })

  test('counts what cannot be taken away, and takes the rest', async () => {
    const port = await host()
    await port.openFile?.(document('zgoda.pdf'))
    // Like a file Word holds on Windows: it cannot be deleted.
    mkdirSync(join(folder, 'otwarte', 'ipw.pdf'))
    expect(await port.forgetOpenedFiles?.()).toEqual({ stillOpen: 1 })
    expect(readdirSync(join(folder, 'otwarte'))).toEqual(['ipw.pdf'])
  })
})

describe('choosing a folder', () => {
  test('gives the one the user chose, and nothing when they gave up', async () => {
    const port = await host()
    expect(await port.chooseFolder?.()).toBeUndefined()
    fake.dialog.chosen = 'E:\\Kopie'
    expect(await port.chooseFolder?.()).toBe('E:\\Kopie')
    expect(fake.dialog.asked.at(-1)).toEqual({ properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] })
  })
})

describe('the key store', () => {
  test('seals and opens any bytes', async () => {
    const { secrets } = await host()
    const key = Uint8Array.from({ length: 32 }, (_, index) => 255 - index)
    const sealed = await secrets!.protect(key)
    expect(sealed).not.toEqual(key)
    expect(await secrets!.unprotect(sealed)).toEqual(key)
  })

  test('is absent where the system has none', async () => {
    fake.safeStorage.available = false
    expect(await systemSecrets('win32')).toBeUndefined()
    expect('secrets' in (await host())).toBe(false)
  })

  test('basic_text on Linux is no key store; on Windows nobody asks for a backend', async () => {
    fake.safeStorage.backend = 'basic_text'
    expect(await systemSecrets('linux')).toBeUndefined()
    expect(await systemSecrets('win32')).toBeDefined()
  })

  test.each([
    ['gnome_libsecret', true],
    ['kwallet', true],
    ['kwallet5', true],
    ['kwallet6', true],
    ['basic_text', false],
    ['unknown', false],
    ['', false],
    ['kwallet6-basic_text', false],
  ])('%s is trusted: %s', (backend, trusted) => {
    expect(isTrustedBackend(backend)).toBe(trusted)
  })
})
