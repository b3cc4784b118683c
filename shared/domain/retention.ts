import { z } from 'zod'

/**
 * Archive category of case files as the office's own list of categories (JRWA) has it:
 * B10, BE5. There is no default: each office sets its own (law.md L13).
 */
export const archiveCategory = z
  .string()
  .trim()
  .regex(/^BE?[1-9]\d?$/)
export type ArchiveCategory = z.infer<typeof archiveCategory>

/** The years a category says. */
export function yearsKept(category: ArchiveCategory): number {
  return Number(category.replaceAll(/\D/g, ''))
}

/** Whether the state archive looks at the files before they go (BE). */
export function needsAppraisal(category: ArchiveCategory): boolean {
  return category.startsWith('BE')
}

/**
 * The first day files of a closed case may be destroyed: the years are counted from
 * 1 January after the closing. Source: Dz.U. 2015 poz. 1743, annex 1 (law.md L12).
 */
export function destroyFrom(closedOn: string, category: ArchiveCategory): string {
  return `${Number(closedOn.slice(0, 4)) + 1 + yearsKept(category)}-01-01`
}
