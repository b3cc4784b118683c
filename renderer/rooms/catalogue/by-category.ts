import type { CatalogueCategory, CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueCategories } from '#shared/domain/catalogue.ts'
import { matches } from '#shared/domain/fold.ts'

/** A category of the list with the rows a search leaves in it. */
export interface CategorySection<Entry> {
  category: CatalogueCategory
  /** "1)" to "5)", as on the form. */
  number: number
  entries: readonly Entry[]
  /** How many rows the category has without the search. */
  total: number
}

/** The five categories in the order of the form, each with the rows that match the search. Takes rows in any order. */
export function byCategory<Entry extends CatalogueEntry>(
  entries: readonly Entry[],
  search: string,
): CategorySection<Entry>[] {
  return catalogueCategories.map((category, index) => {
    const all = entries.filter((entry) => entry.category === category)
    return {
      category,
      number: index + 1,
      entries: all.filter((entry) => matches(search, textsOf(entry))),
      total: all.length,
    }
  })
}

function textsOf(entry: CatalogueEntry): string[] {
  const { activity, provider, place, schedule, audience, conditions, area, eServices } = entry
  return [activity, provider, place, schedule, audience, conditions, area, eServices]
}
