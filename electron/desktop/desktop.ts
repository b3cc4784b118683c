import { mkdirSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'

import { app, BrowserWindow, dialog, Menu, powerMonitor, protocol, screen, session } from 'electron'

import type { Engine, EngineOptions, HostPort } from '#engine/ports.ts'

import { dataFolder, hostFolders } from './data-folder.ts'
import { createHostPort } from './host-port.ts'
import { contextTemplate, menuTemplate } from './menu.ts'
import {
  APP_SCHEME,
  isAllowedCall,
  isAllowedDownload,
  isAllowedNavigation,
  isAllowedRequest,
  START_URL,
} from './navigation.ts'
import { bundleIn, createBundleDesk, isBundle } from './opened-bundle.ts'
import { emptyOpened } from './opened-folder.ts'
import { NETWORK_SWITCHES, SCHEMES, WEB_PREFERENCES } from './preferences.ts'
import { readRendererFiles } from '#engine/index.ts'
import { closeSession } from './session.ts'
import { startFailure, TEXTS } from './texts.ts'
import { fittingState, readKept, SMALLEST, writeKept } from './window-state.ts'

export interface DesktopParts {
  createEngine: (host: HostPort, options: EngineOptions) => Promise<Engine>
  /** Makes an office with sample data in a folder, for `--demo`; gives the login and password that open it. */
  createDemoVault: (dataFolder: string) => Promise<{ login: string; password: string }>
  /** Where the built page lies. */
  rendererFolder: string
}

/** How long the program waits at the end for the engine to close its file before it leaves anyway. */
const CLOSING = 10_000

/**
 * Starts the program. Everything up to the first `await` must happen before Electron is ready, so this is
 * called without delay and is not awaited at the top level of the main module (Electron would never become
 * ready). Never rejects: a failure is shown with its next step, then the program ends.
 */
export async function startDesktop({ createEngine, createDemoVault, rendererFolder }: DesktopParts): Promise<void> {
  const isDemo = process.argv.includes('--demo')
  const folder = isDemo
    ? mkdtempSync(join(tmpdir(), 'kooperacja-demo-'))
    : dataFolder({ platform: process.platform, env: process.env, argv: process.argv, home: homedir() })
  const folders = hostFolders(folder)
  try {
    app.setName('Kooperacja')
    if (process.platform === 'win32') app.setAppUserModelId('pl.kooperacja.app')
    mkdirSync(folders.session, { recursive: true })
    app.setPath('userData', folders.program)
    app.setPath('sessionData', folders.session)
    app.enableSandbox()
    app.commandLine.appendSwitch('lang', 'pl')
    for (const [name, value] of NETWORK_SWITCHES) app.commandLine.appendSwitch(name, value)
    protocol.registerSchemesAsPrivileged(SCHEMES)
    if (!app.requestSingleInstanceLock()) return app.exit(0)

    const desk = createBundleDesk()
    desk.put(bundleIn(process.argv.slice(1), process.cwd()))
    guardEveryPage()
    app.on('second-instance', (_event, argv, workingFolder) => {
      desk.put(bundleIn(argv.slice(1), workingFolder))
      focusWindow()
    })
    app.on('open-file', (event, path) => {
      event.preventDefault()
      desk.put(isBundle(path) ? path : undefined)
      focusWindow()
    })
    app.on('window-all-closed', () => app.quit())

    await app.whenReady()
    await emptyOpened(folders.opened)
    const files = readRendererFiles(rendererFolder)
    if (isDemo) await showDemo(await createDemoVault(folder))
    const host = await createHostPort(folder, desk.take)
    const engine = await createEngine(host, { files, appVersion: app.getVersion() })
    // Nobody sits at a computer that sleeps or is locked. Works only once the program is ready.
    powerMonitor.on('suspend', engine.lock)
    powerMonitor.on('lock-screen', engine.lock)
    closeBeforeQuit(async () => {
      await engine.close()
      await emptyOpened(folders.opened)
      // What Chromium still holds at this moment stays behind; it has nothing of the page in it.
      if (isDemo) await rm(folder, { recursive: true, force: true })
    })
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(showAbout)))
    await openWindow(engine, folders.window)
  } catch (error) {
    if (!app.isPackaged) console.error(error)
    dialog.showErrorBox(TEXTS.startFailed, startFailure(error, folder))
    app.exit(1)
  }
}

/** The end of a program that met an error nobody expected: a sentence and a next step, no stack. */
export function stopWithWord(error: unknown): void {
  if (!app.isPackaged) console.error(error)
  dialog.showErrorBox(TEXTS.stopped, TEXTS.stoppedNext)
  app.exit(1)
}

/** Every page there will ever be, ours or not: no going elsewhere, no new windows, no guests. */
function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    const guard = (details: { url: string; isMainFrame: boolean; preventDefault: () => void }) => {
      if (!isAllowedNavigation(details.url, details.isMainFrame)) details.preventDefault()
    }
    contents.on('will-navigate', guard)
    contents.on('will-redirect', guard)
    contents.on('will-frame-navigate', guard)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

async function openWindow(engine: Engine, statePath: string): Promise<void> {
  const screens = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((display) => display.workArea)
  const { maximised, ...bounds } = fittingState(readKept(statePath), screens)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Kooperacja',
    backgroundColor: '#ffffff',
    webPreferences: { ...WEB_PREFERENCES, devTools: !app.isPackaged, session: pageSession(engine) },
  })
  window.once('ready-to-show', () => {
    if (maximised) window.maximize()
    window.show()
  })
  window.on('close', () => writeKept(statePath, { ...window.getNormalBounds(), maximised: window.isMaximized() }))
  window.webContents.on('context-menu', (_event, place) => {
    const items = contextTemplate(place)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  reloadOnce(window)
  await window.loadURL(START_URL)
}

/** The page's session: in memory only, so nothing of what was seen stays on the disk. */
function pageSession(engine: Engine): Electron.Session {
  const ours = session.fromPartition('page', { cache: false })
  const devTools = !app.isPackaged
  closeSession(ours, (url) => isAllowedRequest(url, devTools), isAllowedDownload)
  closeSession(
    session.defaultSession,
    (url) => devTools && url.startsWith('devtools:'),
    () => false,
  )
  ours.protocol.handle(APP_SCHEME, async (request) => {
    if (!isAllowedCall(request)) return new Response(null, { status: 403 })
    return engine.fetch(request).catch(() => new Response(null, { status: 500 }))
  })
  return ours
}

/** A page that died is loaded again, once: what was typed is in the vault. A second death is said aloud. */
function reloadOnce(window: BrowserWindow): void {
  let reloaded = false
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    if (reloaded) {
      dialog.showErrorBox(TEXTS.stopped, TEXTS.stoppedNext)
      app.quit()
      return
    }
    reloaded = true
    window.webContents.reload()
  })
}

/** The program ends only after the vault is closed, but never waits for it for ever. */
function closeBeforeQuit(close: () => Promise<void>): void {
  let closing = false
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (closing) return
    closing = true
    const leave = () => app.exit(0)
    setTimeout(leave, CLOSING).unref()
    void close().then(leave, leave)
  })
}

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find((each) => each.isVisible() || each.isMinimized())
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.focus()
}

async function showDemo({ login, password }: { login: string; password: string }): Promise<void> {
  await dialog.showMessageBox({ type: 'info', title: TEXTS.demo, message: TEXTS.demoText(login, password) })
}

function showAbout(): void {
  void dialog.showMessageBox({ type: 'info', title: TEXTS.about, message: TEXTS.aboutText(app.getVersion()) })
}
