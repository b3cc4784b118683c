import type { Document, Text } from '#shared/documents/model.ts'

/** The sheet of paper, the same for DOCX and HTML, in millimetres. */
export interface PageSize {
  width: number
  height: number
  margin: { top: number; right: number; bottom: number; left: number }
}

const a4 = { short: 210, long: 297 }

/** The sheet a document prints on: A4 with room for a file's punch holes at the left, the landscape one fuller. */
export function pageSize(page: Document['page']): PageSize {
  return page === 'portrait'
    ? { width: a4.short, height: a4.long, margin: { top: 14, right: 18, bottom: 15, left: 23 } }
    : { width: a4.long, height: a4.short, margin: { top: 13, right: 15, bottom: 15, left: 15 } }
}

/** The width of the text between the margins, in millimetres. */
export function textWidth(page: PageSize): number {
  return page.width - page.margin.left - page.margin.right
}

/** Height of a line and empty room in points, the same for DOCX and HTML, so that both break their pages alike. */
export interface Spacing {
  /** Lines of text: how many times the size of the letters. */
  line: number
  /** Lines in cells of tables, likewise. */
  cellLine: number
  paragraph: number
  listItem: number
  beforeHeading: number
  afterHeading: number
  title: number
  subtitle: number
  /** Above and below the text of a table's cell, in millimetres. */
  cellPadding: number
}

const airy: Spacing = {
  line: 1.28,
  cellLine: 1.22,
  paragraph: 4,
  listItem: 3,
  beforeHeading: 10,
  afterHeading: 4,
  title: 8,
  subtitle: 10,
  cellPadding: 0.8,
}

/** For the consent, which people should sign with its table in sight. */
const close: Spacing = {
  line: 1.12,
  cellLine: 1.15,
  paragraph: 3,
  listItem: 1,
  beforeHeading: 5,
  afterHeading: 2,
  title: 2,
  subtitle: 3,
  cellPadding: 0.5,
}

/** For the IPW: a single wide sheet. */
const wide: Spacing = { ...airy, line: 1.22, paragraph: 2, listItem: 1, title: 2, subtitle: 3 }

/** How closely a document is set: a body of 12 points has room, a smaller one has a sheet to fit. */
export function spacingOf({ page, textSize }: Pick<Document, 'page' | 'textSize'>): Spacing {
  if (page === 'landscape') return wide
  return textSize < 12 ? close : airy
}

/**
 * Widths of a scale's columns in percent: its label, each of the ten boxes, its values in words.
 * Upright, the boxes need a larger part of the line to hold a number and a letter.
 */
export function scaleWidthsOf(page: Document['page']): { label: number; box: number; summary: number } {
  return page === 'landscape' ? { label: 34, box: 3.9, summary: 27 } : { label: 24, box: 5, summary: 26 }
}

/** Whether a text is only a place to fill in: drawn as a dotted line as far as there is room. */
export function isBlankText(text: Text): boolean {
  const [only, ...rest] = text
  return rest.length === 0 && typeof only === 'object' && 'blank' in only
}

/** Whether a text has a place to fill in: stretched to both edges, the gap would be torn from its words. */
export function hasBlank(text: Text): boolean {
  return text.some((run) => typeof run === 'object' && 'blank' in run)
}

/** Whether a field has only a line to fill in, drawn to the edge of the text. */
export function isBlankLine(text: Document['blocks'][number] & { type: 'field' }): boolean {
  return isBlankText(text.value)
}

/** Whether that many signature places stay on one page with the last lines of the text; more of them break between rows. */
export function keepsTogether(signatures: number): boolean {
  return signatures <= 12
}

/** Blocks with each run of scales as one group: they are drawn as one table, box under box. */
export function groupScales<B extends { type: string }>(blocks: readonly B[]): B[][] {
  const groups: B[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.type === 'scale' && last?.[0]?.type === 'scale') last.push(block)
    else groups.push([block])
  }
  return groups
}
