import { z } from 'zod'
import type { ArchiveCategory } from '#shared/domain/retention.ts'
import { archiveCategory } from '#shared/domain/retention.ts'
import type { Store } from '../store/open.ts'
import { readSetting, saveSetting } from '../store/settings.ts'

const categorySetting = 'archive-category'

/** The category of case files as the office set it; null until it did. */
export function readCategory(store: Store): ArchiveCategory | null {
  return readSetting(store, categorySetting, z.union([archiveCategory, z.null()]), null)
}

/** Keeps the category; call it in its command's transaction. */
export function keepCategory(store: Store, category: ArchiveCategory): void {
  saveSetting(store, categorySetting, category)
}
