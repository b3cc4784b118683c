import { createApp } from './http/app.ts'
import { createFileShelf } from './http/file-shelf.ts'
import type { Engine, EngineOptions, HostPort } from './ports.ts'
import { vaultLayout } from './store/layout.ts'
import { startSession } from './vault/session.ts'

export { readRendererFiles } from './renderer-files.ts'
export type { Engine, EngineOptions, HostPort, NamedFile, PdfPage, RendererFiles, SecretStore } from './ports.ts'

/**
 * The whole program but its window: one `fetch` over an encrypted store. A vault that
 * cannot be opened is a state with its own answers, so this rejects only on a bug.
 */
export async function createEngine(host: HostPort, options: EngineOptions): Promise<Engine> {
  const now = options.now ?? (() => new Date())
  const session = await startSession(vaultLayout(host.dataFolder), { now, scryptCost: options.scryptCost })
  const downloads = createFileShelf()
  const uploads = createFileShelf()
  const fetch = createApp(options.files, { session, host, downloads, uploads, appVersion: options.appVersion, now })
  return {
    fetch,
    close: async () => {
      downloads.clear()
      uploads.clear()
      await session.close()
    },
  }
}
