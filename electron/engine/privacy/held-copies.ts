import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HeldCopy } from '#shared/contract/privacy.ts'
import { addMonths, localDateOf } from '#shared/domain/dates.ts'
import { kept } from '../store/backup/keep.ts'
import { vaultLayout } from '../store/layout.ts'

/**
 * Whole copies of the data the program still holds: backups, states put aside by a restore
 * or a new key, copies from before an update. An anonymised name stands in those made before;
 * a backup goes with the first one made from `endsOn` on (12 months are kept).
 */
export async function listHeldCopies(dataFolder: string): Promise<HeldCopy[]> {
  const layout = vaultLayout(dataFolder)
  const places = [
    { kind: 'backup' as const, folder: layout.backups, isCopy: () => true },
    { kind: 'put-aside' as const, folder: join(dataFolder, 'odlozone'), isCopy: () => true },
    {
      kind: 'before-migration' as const,
      folder: dataFolder,
      isCopy: (name: string) => name.startsWith('kooperacja.db.przed-aktualizacja-'),
    },
  ]
  const found = await Promise.all(
    places.map(async ({ kind, folder, isCopy }) => {
      const names = await readdir(folder).catch((): string[] => [])
      return Promise.all(
        names.filter(isCopy).map(async (name): Promise<HeldCopy> => {
          const madeOn = localDateOf((await stat(join(folder, name))).mtime)
          return {
            kind,
            name,
            madeOn,
            endsOn: kind === 'backup' ? addMonths(`${madeOn.slice(0, 7)}-01`, kept.months) : null,
          }
        }),
      )
    }),
  )
  return found.flat().toSorted((a, b) => (a.madeOn < b.madeOn ? 1 : -1))
}
