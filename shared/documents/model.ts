/**
 * The document model: what a template makes and every format renders. DOCX, preview and
 * PDF say the same because they all come from this one tree.
 *
 * Numbers of clauses are never typed: a block says what it is (a section, a paragraph, a
 * point) and the model's place gives its number (numbering.ts). A template may also refer
 * to a clause by its id; `finish` turns the reference into words, so the formats only
 * ever see a finished `Run`. That is why the tree is generic over its runs.
 */

/** A stretch of text. `blank` is an empty field: a dotted line as wide as `blank` characters. */
export type Run = string | { text: string; bold?: true; italic?: true } | { blank: number }
/** What templates may write besides: the number of another clause, looked up when the document is finished. */
export type DraftRun = Run | { ref: string }
export type Text<R = Run> = readonly R[]

export type Block<R = Run> =
  | { type: 'title'; text: Text<R> }
  | { type: 'subtitle'; text: Text<R> }
  /** A heading without a number, for parts of a longer paper (level 1 or 2 below the title). */
  | { type: 'heading'; level: 1 | 2; text: Text<R> }
  | ParagraphBlock<R>
  | SectionBlock<R>
  | ListBlock<R>
  /** "Label: value", or the label and a dotted line. */
  | FieldBlock<R>
  | TableBlock<R>
  | ScaleBlock<R>
  /** A yes/no choice with its boxes; null leaves both empty, for a pen. */
  | { type: 'choice'; text: Text<R>; isYes: boolean | null }
  /** Signature places, side by side when there is room; each block never splits over pages. */
  | { type: 'signatures'; parties: readonly SignatureParty<R>[] }
  /** The title that follows starts on a page of its own. */
  | { type: 'page-break' }

export interface ParagraphBlock<R = Run> {
  type: 'paragraph'
  text: Text<R>
  align?: 'left' | 'justify' | 'center' | 'right'
  keepWithNext?: true
}

/** `§ n.` with its content: paragraphs, clauses (ust.) or points (pkt). */
export interface SectionBlock<R = Run> {
  type: 'section'
  id?: string
  content: readonly SectionItem<R>[]
}

/** A list of its own outside sections: "1." or "–". */
export interface ListBlock<R = Run> {
  type: 'list'
  marker: 'decimal' | 'dash'
  items: readonly Clause<R>[]
  /** What follows is of one piece with the list (signatures): its last lines stay on their page. */
  keepWithNext?: true
}

export interface FieldBlock<R = Run> {
  type: 'field'
  label: Text<R>
  value: Text<R>
  lines?: number
  /** Of one piece with what follows (a place to sign): on one page with it. */
  keepWithNext?: true
}

/** An item of a section: a lead-in or closing paragraph, a clause, or points of the section itself. */
export type SectionItem<R = Run> =
  | { type: 'paragraph'; text: Text<R> }
  | ({ type: 'clause' } & Clause<R>)
  | { type: 'points'; points: readonly Point<R>[] }

/** A numbered clause (ustęp, "1.") with its points ("1)"). */
export interface Clause<R = Run> {
  id?: string
  text: Text<R>
  points?: readonly Point<R>[]
}

/** A point (punkt, "1)"). */
export interface Point<R = Run> {
  id?: string
  text: Text<R>
}

export interface TableBlock<R = Run> {
  type: 'table'
  /** Widths of the columns in percent of the text's width; they add up to 100. */
  widths: readonly number[]
  /** Repeated on every page the table reaches. */
  header: readonly Text<R>[]
  rows: readonly (readonly TableCell<R>[])[]
  /** What the table is, for a reader that cannot see it. */
  caption: string
  /** The last row stays on one page with what follows. */
  keepWithNext?: true
}

export interface TableCell<R = Run> {
  /** Paragraphs of the cell. */
  content: readonly Text<R>[]
  /** Columns the cell covers; 1 when left out. */
  span?: number
  isHeader?: true
}

/**
 * The scale 1 to 10 drawn as ten boxes. The current, the planned and the achieved value are
 * marked by a letter and a frame, never by colour alone, and said once more in words.
 */
export interface ScaleBlock<R = Run> {
  type: 'scale'
  label: Text<R>
  now: number | null
  planned: number | null
  achieved: number | null
  /** One day seen by two: the institution and the family (Karta Oczekiwań). The three times above are then left out. */
  views?: ScaleViews
}

export interface ScaleViews {
  institution: number | null
  family: number | null
}

/** One place to sign: a dotted line and what stands under it. */
export interface SignatureParty<R = Run> {
  /** Under the line: "(data, czytelny podpis)" or the institution and who signs for it. */
  lines: readonly Text<R>[]
}

/** What stands above the first page of an office's letters: lines of text beside a logo. */
export interface Letterhead {
  lines: readonly string[]
  logo?: Logo
}

export interface Logo {
  type: 'image/png' | 'image/jpeg'
  base64: string
  /** Size on paper in millimetres. */
  width: number
  height: number
  /** What the picture shows, for a reader that cannot see it. */
  alternative: string
}

export interface Document<R = Run> {
  /** The document's title as file properties and readers show it. */
  title: string
  page: 'portrait' | 'landscape'
  /** Size of the body text in points; 14 for a poster read from a wall. */
  textSize: 10 | 11 | 12 | 14
  /** Printed at the bottom of every page beside the page number; empty for none. */
  footer: string
  /** The office's name and sign above the first page; left out for none. */
  letterhead?: Letterhead
  /** "Znak: …" above the title of an issued paper; left out for none. */
  caseSign?: string
  /** "Wersja 2, zastępuje …" on a corrected paper; left out for none. */
  replaces?: string
  blocks: readonly Block<R>[]
}

/** What a template makes: a document whose references are still ids. */
export type Draft = Document<DraftRun>
