import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { HeldCopy } from '#shared/contract/privacy.ts'
import { addMonths, localDateOf } from '#shared/domain/dates.ts'
import { listAside } from '../store/aside.ts'
import { kept } from '../store/backup/keep.ts'
import { vaultLayout } from '../store/layout.ts'

/**
 * Whole copies of the data the program still holds: backups, states put aside by a restore
 * or a new key, copies from before an update. An anonymised name stands in those made before;
 * a backup goes with the first one made from `endsOn` on (12 months are kept).
 */
export async function listHeldCopies(dataFolder: string): Promise<HeldCopy[]> {
  const layout = vaultLayout(dataFolder)
  const backups = await listFiles(layout.backups, () => true)
  const updates = await listFiles(dataFolder, (name) => name.startsWith('kooperacja.db.przed-aktualizacja-'))
  const aside = await listAside(layout)
  const found: HeldCopy[] = [
    ...backups.map((file) => ({
      ...file,
      kind: 'backup' as const,
      endsOn: addMonths(`${file.madeOn.slice(0, 7)}-01`, kept.months),
    })),
    ...aside.map(({ name, putAsideAt, keptUntil }) => ({
      kind: 'put-aside' as const,
      name,
      madeOn: localDateOf(new Date(putAsideAt)),
      endsOn: localDateOf(new Date(keptUntil)),
    })),
    ...updates.map((file) => ({ ...file, kind: 'before-migration' as const, endsOn: null })),
  ]
  return found.toSorted((a, b) => b.madeOn.localeCompare(a.madeOn))
}

async function listFiles(folder: string, isCopy: (name: string) => boolean) {
  const names = (await readdir(folder).catch((): string[] => [])).filter(isCopy)
  return Promise.all(names.map(async (name) => ({ name, madeOn: localDateOf((await stat(join(folder, name))).mtime) })))
}
