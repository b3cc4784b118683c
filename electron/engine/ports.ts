/**
 * The host port: the engine's only view of the world around it. A host is given to
 * createEngine and tells it what the place it runs in can do; the engine never asks
 * whether it is in Electron (docs/adr/0001-one-fetch-engine.md).
 */
export interface HostPort {
  /** The folder for the vault and its backups; exists or can be created. Absolute path. */
  readonly dataFolder: string
  /** Turns a whole HTML page into a tagged PDF. Rejects when the host has no printer of pages at hand. */
  readonly makePdf: (page: PdfPage) => Promise<Uint8Array>
  /** Opens a file in the system's program for it (Word, a PDF reader); absent where the host cannot. */
  readonly openFile?: (file: NamedFile) => Promise<void>
  /** Wraps a secret with the operating system's key store; absent where there is none to trust. */
  readonly secrets?: SecretStore
  /** The bundle the user opened in the system (a double click), once; undefined when there is none. Absent where a host has no such thing. */
  readonly takeOpenedFile?: () => Promise<NamedFile | undefined>
  /** The system's dialog for a folder; undefined when the user gave up. Absent where the host has none: a path is typed then. */
  readonly chooseFolder?: () => Promise<string | undefined>
  /** Deletes the copies made for `openFile`, which are not encrypted; says how many another program still holds. */
  readonly forgetOpenedFiles?: () => Promise<{ stillOpen: number }>
}

export interface PdfPage {
  /** A complete page: styles and fonts inside, nothing fetched. */
  html: string
}

export interface NamedFile {
  name: string
  type: string
  bytes: Uint8Array
}

/** The operating system's key store (DPAPI, Keychain), as far as the host vouches for it. */
export interface SecretStore {
  protect: (secret: Uint8Array) => Promise<Uint8Array>
  unprotect: (sealed: Uint8Array) => Promise<Uint8Array>
}

/** The renderer's files: path ("/index.html") to type and content. The engine serves these and no others. */
export type RendererFiles = ReadonlyMap<string, { type: string; bytes: Uint8Array }>

export interface EngineOptions {
  files: RendererFiles
  /** The version the program shows and writes into bundles. */
  appVersion: string
  /** The clock; tests pass their own. */
  now?: () => Date
  /** scrypt cost of a new vault, a power of two. Left out: the product's own (vault/holders.ts). */
  scryptCost?: number
  /** How long after an unlock the backup of the day begins, in milliseconds; a test that counts files wants it late. */
  backupDelay?: number
}

export interface Engine {
  fetch: (request: Request) => Promise<Response>
  /** Locks the vault, as on suspend or when the system's own screen lock comes. */
  lock: () => void
  /** Locks the vault, closes the store and frees the instance lock. */
  close: () => Promise<void>
}
