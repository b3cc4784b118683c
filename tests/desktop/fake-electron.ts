/**
 * A stand-in for the `electron` module, for the wiring tests: it remembers what was asked of it and clones
 * what would cross from one process to another, so nothing passes here that could not pass there.
 */
import { EventEmitter } from 'node:events'

type Answer = { cancel?: boolean }
type Handler = (request: Request) => Response | Promise<Response>

export interface FakeDownload {
  url: string
  refused: boolean
}

export class FakeSession extends EventEmitter {
  readonly handlers = new Map<string, Handler>()
  readonly asked: Record<string, unknown> = {}
  beforeRequest: ((details: { url: string }, answer: (answer: Answer) => void) => void) | undefined
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }
  readonly protocol = {
    handle: (scheme: string, handler: Handler) => {
      if (this.handlers.has(scheme)) throw new Error('already handled')
      this.handlers.set(scheme, handler)
    },
    unhandle: (scheme: string) => this.handlers.delete(scheme),
    isProtocolHandled: (scheme: string) => this.handlers.has(scheme),
  }
  readonly webRequest = {
    onBeforeRequest: (listener: FakeSession['beforeRequest']) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: unknown) {
    this.asked['permissionRequest'] = handler
  }
  setPermissionCheckHandler(handler: unknown) {
    this.asked['permissionCheck'] = handler
  }
  setDevicePermissionHandler(handler: unknown) {
    this.asked['device'] = handler
  }
  setSpellCheckerEnabled(on: boolean) {
    this.asked['spelling'] = on
  }

  /** What a page of this session gets for a request: bodies cross as bytes, everything else as a clone. */
  async request(url: string, init: { method?: string; headers?: Record<string, string>; bytes?: Uint8Array } = {}) {
    let cancelled = false
    this.beforeRequest?.({ url }, (answer) => (cancelled = answer.cancel === true))
    if (cancelled) throw new Error('ERR_BLOCKED_BY_CLIENT')
    const handler = this.handlers.get(new URL(url).protocol.replace(':', ''))
    if (!handler) throw new Error('ERR_UNKNOWN_URL_SCHEME')
    const { bytes, ...rest } = structuredClone(init)
    const response = await handler(new Request(url, { ...rest, ...(bytes && { body: Buffer.from(bytes) }) }))
    return structuredClone({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      bytes: new Uint8Array(await response.arrayBuffer()),
    })
  }

  download(url: string): FakeDownload {
    const event = cancellable()
    this.emit('will-download', event, { getURL: () => url }, undefined)
    return { url, refused: event.prevented }
  }
}

export class FakeContents extends EventEmitter {
  openHandler: ((details: { url: string }) => { action: string }) | undefined
  reloads = 0
  printed: unknown[] = []
  readonly window: FakeWindow
  constructor(window: FakeWindow) {
    super()
    this.window = window
  }
  setWindowOpenHandler(handler: FakeContents['openHandler']) {
    this.openHandler = handler
  }
  reload() {
    this.reloads += 1
  }
  async printToPDF(options: unknown) {
    this.printed.push(structuredClone(options))
    return Buffer.from(`%PDF ${this.window.html}`)
  }
  /** Plays a navigation that a page began; gives true when it was refused. */
  navigates(event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate', url: string, isMainFrame = true) {
    const details = Object.assign(cancellable(), { url, isMainFrame })
    this.emit(event, details)
    return details.prevented
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = []
  static getFocusedWindow() {
    return FakeWindow.getAllWindows().at(-1) ?? null
  }
  static getAllWindows() {
    return FakeWindow.all.filter((each) => !each.destroyed)
  }
  readonly webContents: FakeContents
  readonly options: { show?: boolean; webPreferences: Record<string, unknown> & { session: FakeSession } }
  destroyed = false
  visible = false
  minimised = false
  focused = 0
  maximised = false
  url = ''
  html = ''
  constructor(options: FakeWindow['options']) {
    super()
    this.options = options
    this.webContents = new FakeContents(this)
    FakeWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string) {
    this.url = url
    const { status, bytes } = await this.options.webPreferences.session.request(url)
    if (status !== 200) throw new Error(`ERR_FAILED ${status}`)
    this.html = Buffer.from(bytes).toString()
    this.emit('ready-to-show')
  }
  destroy() {
    this.destroyed = true
  }
  close() {
    this.emit('close')
    this.destroyed = true
  }
  show() {
    this.visible = true
  }
  maximize() {
    this.maximised = true
  }
  isMaximized() {
    return this.maximised
  }
  isVisible() {
    return this.visible
  }
  isMinimized() {
    return this.minimised
  }
  restore() {
    this.minimised = false
  }
  focus() {
    this.focused += 1
  }
  getNormalBounds() {
    return { x: 5, y: 6, width: 1000, height: 700 }
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true
  locked = true
  exits: number[] = []
  sandboxed = false
  readonly paths: Record<string, string> = {}
  readonly switches: [string, string?][] = []
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => this.switches.push(value === undefined ? [name] : [name, value]),
  }
  setName() {}
  setAppUserModelId() {}
  getVersion() {
    return '0.1.0'
  }
  setPath(name: string, path: string) {
    this.paths[name] = path
  }
  enableSandbox() {
    this.sandboxed = true
  }
  requestSingleInstanceLock() {
    return this.locked
  }
  async whenReady() {}
  quit() {
    const event = cancellable()
    this.emit('will-quit', event)
    if (!event.prevented) this.exit(0)
  }
  exit(code: number) {
    this.exits.push(code)
  }
}

export const app = new FakeApp()
export const sessions = new Map<string, FakeSession>()
const named = (name: string) => sessions.get(name) ?? sessions.set(name, new FakeSession(name)).get(name)
export const session = {
  fromPartition: (name: string) => named(name),
  get defaultSession() {
    return named('default')
  },
}
export const protocol = {
  schemes: [] as unknown[],
  registerSchemesAsPrivileged: (list: unknown[]) => protocol.schemes.push(...list),
}
export const screen = {
  getPrimaryDisplay: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
  getAllDisplays: () => [screen.getPrimaryDisplay()],
}
export const dialog = {
  errors: [] as { title: string; content: string }[],
  showErrorBox: (title: string, content: string) => dialog.errors.push({ title, content }),
  showMessageBox: async (_options: unknown) => ({ response: 0 }),
  /** The folder the user chooses; none when they give up. */
  chosen: undefined as string | undefined,
  asked: [] as unknown[],
  showOpenDialog: async (...given: unknown[]) => {
    dialog.asked.push(given.at(-1))
    return { canceled: dialog.chosen === undefined, filePaths: dialog.chosen === undefined ? [] : [dialog.chosen] }
  },
}
export const Menu = {
  bar: undefined as unknown,
  buildFromTemplate: (template: unknown) => ({ template, popup: () => undefined }),
  setApplicationMenu: (menu: unknown) => (Menu.bar = menu),
}
export const shell = {
  opened: [] as string[],
  answer: '',
  openPath: async (path: string) => {
    shell.opened.push(path)
    return shell.answer
  },
}
export const powerMonitor = new EventEmitter()
export const safeStorage = {
  backend: 'gnome_libsecret',
  available: true,
  getSelectedStorageBackend: () => safeStorage.backend,
  isAsyncEncryptionAvailable: async () => safeStorage.available,
  encryptStringAsync: async (text: string) => Buffer.from(`v11${text}`),
  decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString().slice(3), shouldReEncrypt: false }),
}
export { FakeWindow as BrowserWindow }

/** Back to a program that has not started yet. */
export function forgetAll(): void {
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
  Object.assign(app, { isPackaged: true, locked: true, exits: [], sandboxed: false })
  app.switches.length = 0
  sessions.clear()
  protocol.schemes.length = 0
  FakeWindow.all.length = 0
  dialog.errors.length = 0
  dialog.asked.length = 0
  dialog.chosen = undefined
  shell.opened.length = 0
  Object.assign(shell, { answer: '' })
  Object.assign(safeStorage, { backend: 'gnome_libsecret', available: true })
}

function cancellable() {
  return {
    prevented: false,
    preventDefault() {
      this.prevented = true
    },
  }
}
