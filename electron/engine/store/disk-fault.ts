/** The two faults of a disk a user can mend, told apart from all others. */
export type DiskFault = 'DISK_FULL' | 'FOLDER_READ_ONLY'

const faults: Record<string, DiskFault> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  SQLITE_FULL: 'DISK_FULL',
  // No room for the -shm beside a database: SQLite says it as an I/O error.
  SQLITE_IOERR_SHMSIZE: 'DISK_FULL',
  EROFS: 'FOLDER_READ_ONLY',
  EACCES: 'FOLDER_READ_ONLY',
  EPERM: 'FOLDER_READ_ONLY',
  SQLITE_READONLY: 'FOLDER_READ_ONLY',
}

/** Which disk fault an error of Node or SQLite is, if it is one. */
export function diskFault(error: unknown): DiskFault | undefined {
  const code = errorCode(error)
  if (code === undefined) return undefined
  return faults[code] ?? (code.startsWith('SQLITE_READONLY') ? 'FOLDER_READ_ONLY' : undefined)
}

/** The `code` of an error of Node or SQLite. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
