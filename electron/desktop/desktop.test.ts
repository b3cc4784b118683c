import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { EngineOptions, HostPort } from '#engine/ports.ts'

import * as fake from '../../tests/desktop/fake-electron.ts'
import { startDesktop } from './desktop.ts'

vi.mock('electron', () => import('../../tests/desktop/fake-electron.ts'))

let base: string
let rendererFolder: string
let close: ReturnType<typeof vi.fn<() => Promise<void>>>
let lock: ReturnType<typeof vi.fn<() => void>>
let seen: { host: HostPort; options: EngineOptions }[]
let heard: Request[]

beforeEach(() => {
  fake.forgetAll()
  base = mkdtempSync(join(tmpdir(), 'kooperacja-żółć-'))
  rendererFolder = join(base, 'renderer')
  mkdirSync(rendererFolder)
  writeFileSync(join(rendererFolder, 'index.html'), '<!doctype html><title>Kooperacja</title>')
  vi.stubEnv('KOOPERACJA_DATA', join(base, 'dane'))
  close = vi.fn(async () => undefined)
  lock = vi.fn(() => undefined)
  seen = []
  heard = []
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(base, { recursive: true, force: true })
})

/** The usual second is too little on a computer with other work. */
const patience = { timeout: 20_000 }

const createEngine = async (host: HostPort, options: EngineOptions) => {
  seen.push({ host, options })
  const fetch = async (request: Request) => {
    heard.push(request)
    const path = new URL(request.url).pathname
    if (path === '/throws') throw new Error('Jan Przykładowy')
    if (request.method === 'POST') return new Response(await request.arrayBuffer())
    const file = options.files.get(path === '/' ? '/index.html' : path)
    return file
      ? new Response(Buffer.from(file.bytes), { headers: { 'content-type': file.type } })
      : new Response(null, { status: 404 })
  }
  return { fetch, lock, close }
}
const createDemoVault = async (folder: string) => {
  writeFileSync(join(folder, 'pokaz.db'), 'x')
  return { login: 'login-pokazu', password: 'haslo-pokazu' }
}
const start = () => startDesktop({ createEngine, createDemoVault, rendererFolder })
const page = () => fake.sessions.get('page')!
const onlyWindow = () => {
  expect(fake.FakeWindow.getAllWindows()).toHaveLength(1)
  const [window] = fake.FakeWindow.getAllWindows()
  if (window === undefined) throw new Error('no window')
  return window
}

describe('the start', () => {
  test('opens one window on our page, sandboxed, with no preload and no DevTools', async () => {
    await start()
    const window = onlyWindow()
    expect(window.url).toBe('app://kooperacja/')
    expect(window.html).toContain('Kooperacja')
    expect(window.visible).toBe(true)
    expect(fake.app.sandboxed).toBe(true)
    expect(fake.dialog.errors).toEqual([])
    const { session: _session, ...preferences } = window.options.webPreferences
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      spellcheck: false,
      devTools: false,
    })
    expect(Object.keys(preferences)).not.toContain('preload')
    expect(Object.keys(preferences)).not.toContain('enableBlinkFeatures')
  })

  test('our schemes are secure and none goes around the CSP or asks other origins', async () => {
    await start()
    expect(fake.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
      { scheme: 'page', privileges: { standard: true, secure: true } },
    ])
  })

  test('Chromium is given no way to the network before it is ready', async () => {
    fake.app.whenReady = () => new Promise(() => undefined)
    void start()
    expect(fake.app.switches).toContainEqual(['host-resolver-rules', 'MAP * ~NOTFOUND'])
    expect(fake.app.switches).toContainEqual(['disable-background-networking'])
    expect(fake.app.switches).toContainEqual(['no-proxy-server'])
    fake.app.whenReady = async () => undefined
  })

  test('all its folders lie under the data folder, the vault is the engine’s own place', async () => {
    await start()
    expect(seen[0]?.host.dataFolder).toBe(join(base, 'dane'))
    expect(seen[0]?.options.appVersion).toBe('0.1.0')
    expect(fake.app.paths).toEqual({
      userData: join(base, 'dane', 'program'),
      sessionData: join(base, 'dane', 'program', 'session'),
    })
  })

  test('a second instance leaves at once and never touches the vault', async () => {
    fake.app.locked = false
    await start()
    expect(fake.app.exits).toEqual([0])
    expect(seen).toEqual([])
    expect(fake.FakeWindow.all).toEqual([])
  })

  test.each([
    ['EACCES', 'Brak prawa zapisu'],
    ['ENOSPC', 'brakuje miejsca'],
    ['EBUSY', 'jest teraz używany'],
    ['ERR_DLOPEN_FAILED', 'Zainstaluj program ponownie'],
    ['WHATEVER', 'Zapisane dane nie zostały zmienione'],
  ])('a failed start (%s) says what to do, without the error’s own words', async (code, sentence) => {
    const failure = Object.assign(new Error('Jan Przykładowy, PESEL'), { code })
    await startDesktop({ createEngine: () => Promise.reject(failure), createDemoVault, rendererFolder })
    expect(fake.dialog.errors).toHaveLength(1)
    expect(fake.dialog.errors[0]?.content).toContain(sentence)
    expect(fake.dialog.errors[0]?.content).not.toContain('Jan Przykładowy')
    expect(fake.dialog.errors[0]?.content).not.toMatch(/usuń/i)
    expect(fake.app.exits).toEqual([1])
  })

  test('a page that was never built, and a file in the place of the folder, are said too', async () => {
    await startDesktop({ createEngine, createDemoVault, rendererFolder: base })
    expect(fake.dialog.errors[0]?.content).toContain('Instalacja programu jest niepełna')
    writeFileSync(join(base, 'plik'), '')
    vi.stubEnv('KOOPERACJA_DATA', join(base, 'plik'))
    await start()
    expect(fake.dialog.errors[1]?.content).toContain('znajduje się plik')
  })
})

test.each(['suspend', 'lock-screen'])('the vault locks when the computer says %s', async (event) => {
  await start()
  expect(lock).not.toHaveBeenCalled()
  fake.powerMonitor.emit(event)
  expect(lock).toHaveBeenCalledOnce()
})

describe('the demo', () => {
  const argv = process.argv
  afterEach(() => {
    process.argv = argv
  })

  test('opens on sample data in a folder of its own, says login and password, and leaves nothing behind', async () => {
    process.argv = ['electron', '.', '--demo']
    const said = vi.spyOn(fake.dialog, 'showMessageBox')
    await start()
    const folder = seen[0]?.host.dataFolder ?? ''
    expect(folder).toContain('kooperacja-demo-')
    expect(existsSync(join(folder, 'pokaz.db'))).toBe(true)
    expect(JSON.stringify(said.mock.calls)).toContain('haslo-pokazu')
    expect(JSON.stringify(said.mock.calls)).toContain('login-pokazu')
    expect(existsSync(join(base, 'dane'))).toBe(false)
    fake.app.quit()
    await vi.waitFor(() => expect(fake.app.exits).toEqual([0]), patience)
    expect(existsSync(folder)).toBe(false)
  })
})

describe('the closed session', () => {
  test('every permission is denied, asked or checked', async () => {
    await start()
    for (const each of [page(), fake.sessions.get('default')!]) {
      const { permissionRequest, permissionCheck, device, spelling } = each.asked as Record<string, Function>
      const answer = vi.fn()
      for (const permission of [
        'media',
        'geolocation',
        'clipboard-read',
        'fileSystem',
        'openExternal',
        'notifications',
      ])
        permissionRequest?.({}, permission, answer)
      expect(new Set(answer.mock.calls.flat())).toEqual(new Set([false]))
      expect(permissionCheck?.()).toBe(false)
      expect(device?.()).toBe(false)
      expect(spelling).toBe(false)
    }
  })

  test('bytes go to the engine and come back unchanged', async () => {
    await start()
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index)
    const answer = await page().request('app://kooperacja/upload', {
      method: 'POST',
      bytes,
      headers: { origin: 'app://kooperacja' },
    })
    expect(answer.bytes).toEqual(bytes)
  })

  test('a foreign page’s call and a foreign host never reach the engine', async () => {
    await start()
    heard.length = 0
    const foreign = await page().request('app://kooperacja/rpc', {
      method: 'POST',
      headers: { origin: 'http://example.invalid' },
    })
    expect(foreign.status).toBe(403)
    await expect(page().request('app://example.invalid/rpc')).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
    expect(heard).toEqual([])
  })

  test('an engine that throws is an empty answer, not its words', async () => {
    await start()
    const answer = await page().request('app://kooperacja/throws')
    expect(answer.status).toBe(500)
    expect(answer.bytes).toHaveLength(0)
  })

  test.each([
    'http://example.invalid/',
    'https://127.0.0.1/',
    'file:///etc/passwd',
    'ws://127.0.0.1/',
    'devtools://devtools/x',
  ])('%s is not loaded, by any session', async (url) => {
    await start()
    for (const each of fake.sessions.values()) await expect(each.request(url)).rejects.toThrow('ERR_BLOCKED_BY_CLIENT')
  })

  test('downloads come from our page only and then are left to the save dialog', async () => {
    await start()
    expect(page().download('app://kooperacja/documents/1.docx').refused).toBe(false)
    expect(page().download('blob:app://kooperacja/1').refused).toBe(false)
    expect(page().download('http://example.invalid/1.docx').refused).toBe(true)
    expect(page().download('data:text/html,x').refused).toBe(true)
  })
})

describe('the closed window', () => {
  test('goes nowhere else, opens nothing, takes no guests', async () => {
    await start()
    const { webContents } = onlyWindow()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
      expect(webContents.navigates(event, 'app://kooperacja/#/cases')).toBe(false)
      expect(webContents.navigates(event, 'http://example.invalid/?app://kooperacja/')).toBe(true)
      expect(webContents.navigates(event, 'http://example.invalid/', false)).toBe(true)
    }
    expect(webContents.openHandler?.({ url: 'app://kooperacja/' })).toEqual({ action: 'deny' })
    const guest = { preventDefault: vi.fn() }
    webContents.emit('will-attach-webview', guest)
    expect(guest.preventDefault).toHaveBeenCalled()
  })

  test('a page that died is loaded again once, a second death is said', async () => {
    await start()
    const { webContents } = onlyWindow()
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(webContents.reloads).toBe(0)
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reloads).toBe(1)
    expect(fake.dialog.errors).toEqual([])
    webContents.emit('render-process-gone', {}, { reason: 'oom' })
    expect(webContents.reloads).toBe(1)
    expect(fake.dialog.errors[0]?.content).toContain('Zapisane dane są bezpieczne')
  })

  test('its place is kept for the next start', async () => {
    await start()
    onlyWindow().maximize()
    onlyWindow().close()
    const kept = JSON.parse(readFileSync(join(base, 'dane', 'program', 'window.json'), 'utf8'))
    expect(kept).toEqual({ x: 5, y: 6, width: 1000, height: 700, maximised: true })
    fake.forgetAll()
    await start()
    expect(onlyWindow().options).toMatchObject({ x: 5, y: 6, width: 1000, height: 700 })
    expect(onlyWindow().maximised).toBe(true)
  })

  test('every item of the menu has a Polish name', async () => {
    await start()
    const bar = JSON.stringify(fake.Menu.bar).replaceAll('&', '')
    for (const name of [
      'Plik',
      'Zamknij',
      'Edycja',
      'Cofnij',
      'Ponów',
      'Wytnij',
      'Kopiuj',
      'Wklej',
      'Zaznacz wszystko',
      'Widok',
      'Powiększ',
      'Pomniejsz',
      'Rozmiar rzeczywisty',
      'Pełny ekran',
      'Pomoc',
      'O programie',
    ])
      expect(bar).toContain(`"${name}"`)
    expect(bar).not.toMatch(/toggleDevTools|reload/i)
    expect(bar.match(/"role"/g)?.length).toBe(bar.match(/"role":"[^"]+","label"/g)?.length)
  })
})

describe('a bundle opened in the system', () => {
  test('brings the window forward and is handed to the engine once', async () => {
    await start()
    const bundle = join(base, 'paczka żółć.kooperacja')
    writeFileSync(bundle, 'age-encryption.org/v1')
    onlyWindow().minimised = true
    fake.app.emit('second-instance', {}, ['kooperacja', '--flag', 'paczka żółć.kooperacja'], base)
    expect(onlyWindow()).toMatchObject({ minimised: false, focused: 1 })
    const file = await seen[0]?.host.takeOpenedFile?.()
    expect(file?.name).toBe('paczka żółć.kooperacja')
    expect(Buffer.from(file?.bytes ?? []).toString()).toBe('age-encryption.org/v1')
    expect(await seen[0]?.host.takeOpenedFile?.()).toBeUndefined()
  })

  test('anything else named there is not read', async () => {
    await start()
    const other = join(base, 'tajne.txt')
    writeFileSync(other, 'x')
    fake.app.emit('second-instance', {}, ['kooperacja', other, `--x=${other}.kooperacja`], base)
    const event = { preventDefault: vi.fn() }
    fake.app.emit('open-file', event, other)
    expect(event.preventDefault).toHaveBeenCalled()
    expect(await seen[0]?.host.takeOpenedFile?.()).toBeUndefined()
  })
})

describe('the end', () => {
  test('waits for the vault to close, closes it once, and leaves no opened copy behind', async () => {
    const closed = Promise.withResolvers<void>()
    close.mockReturnValue(closed.promise)
    await start()
    await seen[0]?.host.openFile?.({ name: 'zgoda.docx', type: '', bytes: new Uint8Array([1]) })
    const [copy = ''] = fake.shell.opened
    expect(existsSync(copy)).toBe(true)
    fake.app.quit()
    fake.app.quit()
    expect(fake.app.exits).toEqual([])
    closed.resolve()
    await vi.waitFor(() => expect(fake.app.exits).toEqual([0]), patience)
    expect(close).toHaveBeenCalledTimes(1)
    expect(existsSync(copy)).toBe(false)
  })

  test('a vault that cannot be closed does not keep the program running', async () => {
    close.mockRejectedValue(new Error('zamek'))
    await start()
    fake.app.quit()
    await vi.waitFor(() => expect(fake.app.exits).toEqual([0]), patience)
  })
})
