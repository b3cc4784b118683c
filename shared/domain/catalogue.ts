import { z } from 'zod'
import { requiredText, text } from './fields.ts'
import { catalogueEntryId, teamId } from './ids.ts'

/** The five categories of the list, in the order of the form. */
export const catalogueCategories = ['children', 'families', 'adults', 'seniors', 'staff'] as const
export const catalogueCategory = z.enum(catalogueCategories)
export type CatalogueCategory = z.infer<typeof catalogueCategory>

/**
 * A row of the list of activities and services. The form has six columns; its second,
 * REALIZATOR/MIEJSCOWOŚĆ/DNI I GODZINY, is kept as three fields so that a service can be
 * found by place and day.
 */
export const catalogueEntry = z.strictObject({
  id: catalogueEntryId,
  teamId,
  category: catalogueCategory,
  activity: requiredText(200),
  provider: text(200),
  place: text(120),
  schedule: text(200),
  audience: text(300),
  conditions: text(300),
  area: text(200),
  eServices: text(200),
})
export type CatalogueEntry = z.infer<typeof catalogueEntry>
