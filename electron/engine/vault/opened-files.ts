import type { HostPort } from '../ports.ts'

export type OpenedFiles = ReturnType<typeof createOpenedFiles>

/** The copies opened in Word and in readers: let go of when the vault locks, and how many another program still held then. */
export function createOpenedFiles({ forgetOpenedFiles }: Pick<HostPort, 'forgetOpenedFiles'>) {
  let stillOpen = 0
  let forgetting: Promise<void> = Promise.resolve()
  return {
    forget(): void {
      if (!forgetOpenedFiles) return
      forgetting = forgetOpenedFiles().then(
        (left) => {
          stillOpen = left.stillOpen
        },
        // The host tries again at its next start; a lock never fails for it.
        () => undefined,
      )
    },
    /** How many were still open when the vault last locked. */
    async count(): Promise<number> {
      await forgetting
      return stillOpen
    },
  }
}
