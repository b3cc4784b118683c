import type { CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueCategories } from '#shared/domain/catalogue.ts'
import { catalogueCategoryLabels } from '../../../app/messages/labels.ts'

/** What an IPW row keeps of an entry of the list: its text as it stands today (the list may change later). */
export function snapshotOf({ activity, provider, place, schedule }: CatalogueEntry): string {
  const details = [provider, place, schedule].filter((part) => part.trim() !== '').join(', ')
  return details === '' ? activity : `${activity} – ${details}`
}

/** The list as a Select's groups, in the order of the form; empty categories are left out. */
export function catalogueGroups(entries: readonly CatalogueEntry[]) {
  return catalogueCategories
    .map((category, index) => ({
      group: `${index + 1}) ${catalogueCategoryLabels[category]}`,
      items: entries
        .filter((entry) => entry.category === category)
        .map((entry) => ({ value: entry.id, label: snapshotOf(entry) })),
    }))
    .filter(({ items }) => items.length > 0)
}
