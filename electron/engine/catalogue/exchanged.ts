import { exchangedPart } from '../store/exchanged-part.ts'
import { catalogueEntry } from '../store/tables/catalogue.ts'

/** The list's rows as bundles carry them. */
export const cataloguePart = exchangedPart(catalogueEntry)
