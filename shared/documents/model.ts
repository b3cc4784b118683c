/**
 * The document model: what a template makes and every format renders. DOCX, preview and
 * PDF say the same because they all come from this one tree.
 *
 * Numbers of clauses are never typed: a block says what it is (a section, a paragraph, a
 * point) and the model's place gives its number (numbering.ts).
 */

/** A stretch of text. `blank` is an empty field: a dotted line as wide as `blank` characters. */
export type Run = string | { text: string; bold?: true; italic?: true } | { blank: number }
export type Text = readonly Run[]

export type Block =
  | { type: 'title'; text: Text }
  | { type: 'subtitle'; text: Text }
  /** A heading without a number, for parts of a longer paper (level 1 or 2 below the title). */
  | { type: 'heading'; level: 1 | 2; text: Text }
  | { type: 'paragraph'; text: Text; align?: 'left' | 'justify' | 'center' | 'right'; keepWithNext?: true }
  /** `§ n.` with its content: paragraphs, clauses (ust.) or points (pkt). */
  | { type: 'section'; content: readonly SectionItem[] }
  /** A list of its own outside sections: "1." or "•" or "–". */
  | { type: 'list'; marker: 'decimal' | 'dash'; items: readonly Clause[] }
  /** "Label: value", or the label and a dotted line. */
  | { type: 'field'; label: Text; value: Text; lines?: number }
  | TableBlock
  /** The scale 1 to 10 drawn as ten boxes, the current and the planned value marked by more than colour. */
  | { type: 'scale'; label: Text; now: number | null; planned: number | null; achieved: number | null }
  /** A yes/no choice with its boxes; null leaves both empty, for a pen. */
  | { type: 'choice'; text: Text; isYes: boolean | null }
  /** Signature places, side by side when there is room; each block never splits over pages. */
  | { type: 'signatures'; parties: readonly SignatureParty[] }
  | { type: 'page-break' }

/** An item of a section: a lead-in or closing paragraph, or a clause. */
export type SectionItem = { type: 'paragraph'; text: Text } | ({ type: 'clause' } & Clause) | { type: 'points'; points: readonly Point[] }

/** A numbered clause (ustęp, "1.") with its points ("1)"). */
export interface Clause {
  text: Text
  points?: readonly Point[]
}

/** A point (punkt, "1)"). */
export interface Point {
  text: Text
}

export interface TableBlock {
  type: 'table'
  /** Widths of the columns in percent of the text's width; they add up to 100. */
  widths: readonly number[]
  /** Repeated on every page the table reaches. */
  header: readonly Text[]
  rows: readonly (readonly TableCell[])[]
  /** What the table is, for a reader that cannot see it. */
  caption: string
}

export interface TableCell {
  /** Paragraphs of the cell. */
  content: readonly Text[]
  /** Columns the cell covers; 1 when left out. */
  span?: number
  isHeader?: true
}

/** One place to sign: a dotted line and what stands under it. */
export interface SignatureParty {
  /** Under the line: "(data, czytelny podpis)" or the institution and who signs for it. */
  lines: readonly Text[]
}

export interface Document {
  /** The document's title as file properties and readers show it. */
  title: string
  page: 'portrait' | 'landscape'
  /** Printed at the bottom of every page beside the page number; empty for none. */
  footer: string
  blocks: readonly Block[]
}
