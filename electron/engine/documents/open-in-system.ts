import type { HostPort, NamedFile } from '../ports.ts'
import { refuse } from '../refusal.ts'
import { errorCode } from '../store/disk-fault.ts'

/** Opens a file in the system's program. Throws OPEN_UNAVAILABLE, FILE_IN_USE, OPEN_FAILED. */
export async function openInSystem({ openFile }: Pick<HostPort, 'openFile'>, file: NamedFile): Promise<void> {
  if (!openFile) throw refuse('OPEN_UNAVAILABLE')
  try {
    await openFile(file)
  } catch (error) {
    throw refuse(['EBUSY', 'EPERM'].includes(errorCode(error) ?? '') ? 'FILE_IN_USE' : 'OPEN_FAILED')
  }
}
