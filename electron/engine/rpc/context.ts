import type { HostPort } from '../ports.ts'
import type { FileShelf } from '../http/file-shelf.ts'
import type { Backups } from '../vault/backups.ts'
import type { OpenedFiles } from '../vault/opened-files.ts'
import type { Restoring } from '../vault/restoring.ts'
import type { VaultSession } from '../vault/session.ts'

/** What every procedure is given. */
export interface EngineContext {
  session: VaultSession
  backups: Backups
  restoring: Restoring
  openedFiles: OpenedFiles
  host: HostPort
  /** Files made for the page to fetch, and files the page brought. Emptied at lock. */
  downloads: FileShelf
  uploads: FileShelf
  appVersion: string
  now: () => Date
  /** Of the request's header; checked by the guard for commands. */
  commandId: string | undefined
  /**
   * Does a command's work and keeps its answer in one transaction, so that a repeat of the
   * command is answered and never done again. The guard puts it here (guard.ts).
   */
  apply: <Output>(work: () => Output) => Output
}

/** What the engine gives once for all requests. */
export type StandingContext = Omit<EngineContext, 'commandId' | 'apply'>
