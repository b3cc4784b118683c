import { createApp } from './http/app.ts'
import { createFileShelf } from './http/file-shelf.ts'
import type { Engine, EngineOptions, HostPort } from './ports.ts'
import { forgetOldCommands } from './rpc/applied-commands.ts'
import type { OpenState } from './store/backup/write.ts'
import { vaultLayout } from './store/layout.ts'
import { quietly } from './store/open.ts'
import { createBackups } from './vault/backups.ts'
import { createOpenedFiles } from './vault/opened-files.ts'
import { createRestoring } from './vault/restoring.ts'
import { startSession } from './vault/session.ts'

export { readRendererFiles } from './renderer-files.ts'
export type { Engine, EngineOptions, HostPort, NamedFile, PdfPage, RendererFiles, SecretStore } from './ports.ts'

/** How long after an unlock the backup of the day begins, in milliseconds. */
const defaultBackupDelay = 3000

/**
 * The whole program but its window: one `fetch` over an encrypted store. A vault that
 * cannot be opened is a state with its own answers, so this rejects only on a bug.
 */
export async function createEngine(host: HostPort, options: EngineOptions): Promise<Engine> {
  const now = options.now ?? (() => new Date())
  const downloads = createFileShelf()
  const uploads = createFileShelf()
  const layout = vaultLayout(host.dataFolder)
  const { appVersion, backupDelay = defaultBackupDelay } = options
  const openedFiles = createOpenedFiles(host)
  const backups = createBackups(layout, { now, appVersion, canChooseFolder: host.chooseFolder !== undefined })
  let backupOfTheDay: NodeJS.Timeout | undefined
  const tidyAndBackUp = async (open: OpenState): Promise<void> => {
    quietly(open.store, () => forgetOldCommands(open.store, now()))
    await backups.makeIfDue(open)
  }
  const session = await startSession(layout, {
    now,
    scryptCost: options.scryptCost,
    secrets: host.secrets,
    onOpen: (store) => {
      backups.noteOpened(store)
      // After the first screen, which it would hold up.
      clearTimeout(backupOfTheDay)
      backupOfTheDay = setTimeout(() => void session.withOpen(tidyAndBackUp).catch(() => undefined), backupDelay)
      backupOfTheDay.unref()
    },
    onLock: () => {
      clearTimeout(backupOfTheDay)
      downloads.clear()
      uploads.clear()
      openedFiles.forget()
      void restoring.clear()
    },
    backUp: backups.make,
    beforeClose: (open) => backups.makeIfChanged(open),
  })
  const restoring = createRestoring(layout, { session, backups, now })
  // What a cut left of a backup that was being opened.
  await restoring.clear()
  const context = { session, backups, restoring, openedFiles, host, downloads, uploads, appVersion, now }
  const fetch = createApp(options.files, context)
  return {
    fetch,
    lock: () => {
      session.lock()
    },
    close: () => session.close(),
  }
}
