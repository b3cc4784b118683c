import { createApp } from './http/app.ts'
import { createFileShelf } from './http/file-shelf.ts'
import type { Engine, EngineOptions, HostPort } from './ports.ts'
import { vaultLayout } from './store/layout.ts'
import { startSession } from './vault/session.ts'

export type { Engine, EngineOptions, HostPort, NamedFile, PdfPage, RendererFiles, SecretStore } from './ports.ts'

/**
 * The whole program but its window: one `fetch` over an encrypted store. A vault that
 * cannot be opened is a state with its own answers, so this rejects only on a bug.
 */
export async function createEngine(host: HostPort, options: EngineOptions): Promise<Engine> {
  const now = options.now ?? (() => new Date())
  const downloads = createFileShelf()
  const uploads = createFileShelf()
  const onLock = (): void => {
    downloads.clear()
    uploads.clear()
  }
  const session = await startSession(vaultLayout(host.dataFolder), {
    now,
    scryptCost: options.scryptCost,
    secrets: host.secrets,
    onLock,
  })
  const fetch = createApp(options.files, { session, host, downloads, uploads, appVersion: options.appVersion, now })
  return {
    fetch,
    lock: () => {
      session.lock()
    },
    close: () => session.close(),
  }
}
