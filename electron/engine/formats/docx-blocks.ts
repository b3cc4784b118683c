import type * as Docx from 'docx'
import type { Block, Clause, Document, Point, Run, SectionItem, TableBlock, Text } from '#shared/documents/model.ts'
import { blankDots, choiceText } from '#shared/documents/plain-text.ts'
import { scaleBoxes, scaleSummary } from '#shared/documents/scale.ts'
import { cellStyle, numbering, sectionStyle, signatureStyle, twips } from './docx-styles.ts'
import { groupScales, isBlankLine, keepsTogether, pageSize, scaleWidths, textWidth } from './page.ts'

/** Blocks of the document model as Word's paragraphs and tables. */

type Library = typeof Docx
type Part = Docx.Paragraph | Docx.Table
type Keep = { keepNext?: boolean; keepLines?: boolean }
const keep: Keep = { keepNext: true, keepLines: true }

interface Writer {
  docx: Library
  /** Width of the text in twips. */
  width: number
  /** Counts the lists of their own, so that each starts at 1. */
  lists: number
}

/** ☐ and ☒ are not in Calibri; Word draws its own check boxes in this font. */
const boxes = /[☐☒]/u
const boxFont = 'Segoe UI Symbol'
const noBreakHyphen = '\u2011'

/** Word has an element of its own for a hyphen that does not break; the character would change the font. */
function hyphenated({ docx }: Writer, text: string): NonNullable<Docx.IRunOptions['children']> {
  return text.split(noBreakHyphen).flatMap((part, index) => (index === 0 ? [part] : [new docx.NoBreakHyphen(), part]))
}

function runs(writer: Writer, text: Text, isBold = false): Docx.TextRun[] {
  const { docx } = writer
  return text.map((run: Run) => {
    if (typeof run !== 'string' && 'blank' in run) return new docx.TextRun(blankDots(run.blank))
    const text = typeof run === 'string' ? run : run.text
    const isItalic = typeof run !== 'string' && run.italic === true
    return new docx.TextRun({
      ...(text.includes(noBreakHyphen) ? { children: hyphenated(writer, text) } : { text }),
      ...((isBold || (typeof run !== 'string' && run.bold === true)) && { bold: true }),
      ...(isItalic && { italics: true }),
      ...(boxes.test(text) && { font: boxFont }),
    })
  })
}

function paragraph(writer: Writer, text: Text, options: Docx.IParagraphOptions = {}): Docx.Paragraph {
  return new writer.docx.Paragraph({ ...options, children: runs(writer, text) })
}

function numbered(writer: Writer, text: Text, reference: string, level: number, instance: number, kept?: Keep): Docx.Paragraph {
  return paragraph(writer, text, { ...kept, alignment: 'both', numbering: { reference, level, instance } })
}

function points(writer: Writer, of: readonly Point[], reference: string, level: number, instance: number, kept?: Keep) {
  return of.map(({ text }) => numbered(writer, text, reference, level, instance, kept))
}

function sectionItem(writer: Writer, item: SectionItem, kept?: Keep): Docx.Paragraph[] {
  if (item.type === 'paragraph') return [paragraph(writer, item.text, { alignment: 'both', keepNext: true })]
  if (item.type === 'points') return points(writer, item.points, numbering.sections, 2, 0, kept)
  const hasPoints = item.points !== undefined && item.points.length > 0
  return [
    numbered(writer, item.text, numbering.sections, 1, 0, hasPoints ? { keepNext: true } : kept),
    ...points(writer, item.points ?? [], numbering.sections, 2, 0, kept),
  ]
}

function listItem(writer: Writer, item: Clause, reference: string, instance: number, kept?: Keep): Docx.Paragraph[] {
  return [
    numbered(writer, item.text, reference, 0, instance, item.points ? { keepNext: true } : kept),
    ...points(writer, item.points ?? [], reference, 1, instance, kept),
  ]
}

const none = { style: 'none', size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }
const noTableBorders = { ...noBorders, insideHorizontal: none, insideVertical: none }

function table(writer: Writer, block: TableBlock): Docx.Table {
  const { docx, width } = writer
  const columns = block.widths.map((percent) => Math.round((width * percent) / 100))
  const header = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.header.map(
      (text) =>
        new docx.TableCell({
          shading: { fill: 'F2F2F2' },
          verticalAlign: 'center',
          children: [new docx.Paragraph({ style: cellStyle, keepNext: true, children: runs(writer, text, true) })],
        }),
    ),
  })
  const rows = block.rows.map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children: row.map(
          (cell) =>
            new docx.TableCell({
              ...(cell.span !== undefined && { columnSpan: cell.span }),
              children: cell.content.map((text) => paragraph(writer, text, { style: cellStyle })),
            }),
        ),
      }),
  )
  return new docx.Table({
    width: { size: width, type: 'dxa' },
    columnWidths: columns,
    layout: 'fixed',
    margins: { top: twips(0.8), bottom: twips(0.8), left: twips(1.5), right: twips(1.5) },
    rows: [header, ...rows],
  })
}

function scales(writer: Writer, blocks: readonly (Block & { type: 'scale' })[]): Docx.Table {
  const { docx, width } = writer
  const part = (percent: number) => Math.round((width * percent) / 100)
  const text = (of: Text, options: Docx.IParagraphOptions = {}) => paragraph(writer, of, { style: cellStyle, keepNext: true, ...options })
  const rows = blocks.map((block) => {
    const drawn = scaleBoxes(block).map(({ text: sign, marks }) => {
      const isNow = marks.includes('now')
      const frame = isNow ? { style: 'single', size: 18 } : marks.length > 0 ? { style: 'dashed', size: 12 } : undefined
      return new docx.TableCell({
        ...(frame && { borders: { top: frame, bottom: frame, left: frame, right: frame } as Docx.ITableCellBorders }),
        ...(marks.includes('achieved') && { shading: { fill: 'D9D9D9' } }),
        verticalAlign: 'center',
        margins: { left: 0, right: 0 },
        children: [text(marks.length > 0 ? [{ text: sign, bold: true }] : [sign], { alignment: 'center' })],
      })
    })
    return new docx.TableRow({
      cantSplit: true,
      children: [
        new docx.TableCell({ borders: noBorders, verticalAlign: 'center', margins: { left: 0 }, children: [text(block.label)] }),
        ...drawn,
        new docx.TableCell({ borders: noBorders, verticalAlign: 'center', children: [text(scaleSummary(block))] }),
      ],
    })
  })
  return new docx.Table({
    width: { size: width, type: 'dxa' },
    columnWidths: [part(scaleWidths.label), ...Array.from({ length: 10 }, () => part(scaleWidths.box)), part(scaleWidths.summary)],
    layout: 'fixed',
    margins: { top: twips(0.6), bottom: twips(0.6), left: twips(1.5), right: twips(1.5) },
    rows,
  })
}

function signatureCell(writer: Writer, lines: readonly Text[] | undefined, width: number, keepNext: boolean): Docx.TableCell {
  const options = { style: signatureStyle, keepNext, keepLines: true }
  const children = lines
    ? [
        paragraph(writer, [{ blank: 44 }], { ...options, spacing: { before: twips(11) } }),
        ...lines.map((text) => paragraph(writer, text, options)),
      ]
    : [paragraph(writer, [], options)]
  return new writer.docx.TableCell({ width: { size: width, type: 'dxa' }, children })
}

/** Two places side by side in a row; a single one stands at the right. Rows never split. */
function signatures(writer: Writer, block: Block & { type: 'signatures' }): Docx.Table {
  const { docx } = writer
  const half = Math.floor(writer.width / 2)
  const { parties } = block
  const pairs = parties.length === 1 ? [[undefined, parties[0]]] : []
  if (parties.length > 1) {
    for (let at = 0; at < parties.length; at += 2) pairs.push([parties[at], parties[at + 1]])
  }
  // All with the text where they fit a page; of many, never one row alone on the last page.
  const isKeptToNext = (row: number) =>
    row < pairs.length - 1 && (keepsTogether(parties.length) || row === pairs.length - 2)
  return new docx.Table({
    width: { size: half * 2, type: 'dxa' },
    columnWidths: [half, half],
    layout: 'fixed',
    borders: noTableBorders,
    rows: pairs.map(
      (pair, index) =>
        new docx.TableRow({
          cantSplit: true,
          children: pair.map((party) => signatureCell(writer, party?.lines, half, isKeptToNext(index))),
        }),
    ),
  })
}

/** "Label: value"; a value nobody typed is a dotted line to the edge of the text. */
function field(writer: Writer, block: Block & { type: 'field' }): Docx.Paragraph[] {
  const { docx, width } = writer
  const label = runs(writer, block.label, true)
  const leader = { tabStops: [{ type: 'right', position: width, leader: 'dot' }] } as const
  if (!isBlankLine(block)) return [new docx.Paragraph({ children: [...label, new docx.TextRun(' '), ...runs(writer, block.value)] })]
  const more = Array.from(
    { length: Math.max(0, (block.lines ?? 1) - 1) },
    () => new docx.Paragraph({ ...leader, children: [new docx.TextRun('\t')] }),
  )
  return [new docx.Paragraph({ ...leader, children: [...label, new docx.TextRun(' \t')] }), ...more]
}

const alignments = { left: 'left', justify: 'both', center: 'center', right: 'right' } as const

interface Around {
  isFirstTitle: boolean
  startsPage: boolean
  /** Signatures follow: the last lines stay on their page. */
  isKept: boolean
}

function blockParts(writer: Writer, block: Block, { isFirstTitle, startsPage, isKept }: Around): Part[] {
  const { docx } = writer
  const kept = isKept ? keep : undefined
  switch (block.type) {
    case 'title':
      return [
        paragraph(writer, block.text, {
          style: 'Title',
          ...(!isFirstTitle && { outlineLevel: 0 }),
          ...(startsPage && { pageBreakBefore: true }),
        }),
      ]
    case 'subtitle':
      return [paragraph(writer, block.text, { style: 'Subtitle' })]
    case 'heading':
      return [paragraph(writer, block.text, { style: `Heading${block.level}` })]
    case 'paragraph':
      return [
        paragraph(writer, block.text, {
          alignment: alignments[block.align ?? 'left'],
          ...(block.keepWithNext && { keepNext: true }),
          ...kept,
        }),
      ]
    case 'section':
      return [
        new docx.Paragraph({ style: sectionStyle, numbering: { reference: numbering.sections, level: 0, instance: 0 } }),
        ...block.content.flatMap((item, index) =>
          sectionItem(writer, item, isKept && index === block.content.length - 1 ? keep : undefined),
        ),
      ]
    case 'list': {
      const reference = block.marker === 'dash' ? numbering.dashes : numbering.list
      if (block.marker === 'decimal') writer.lists += 1
      const instance = block.marker === 'dash' ? 0 : writer.lists
      return block.items.flatMap((item, index) =>
        listItem(writer, item, reference, instance, isKept && index === block.items.length - 1 ? keep : undefined),
      )
    }
    case 'field':
      return field(writer, block)
    case 'table':
      return [table(writer, block), spacer(writer)]
    case 'scale':
      return [scales(writer, [block])]
    case 'choice':
      return [paragraph(writer, [...block.text, ' ', choiceText(block.isYes)])]
    case 'signatures':
      return [signatures(writer, block)]
    // The title after it starts the page.
    case 'page-break':
      return []
  }
}

/** Two tables in a row would grow together; a thin empty line keeps them and the text after them apart. */
function spacer({ docx }: Writer): Docx.Paragraph {
  return new docx.Paragraph({ spacing: { before: 0, after: 0, line: 100, lineRule: 'exact' } })
}

/** All blocks of a document in order. */
export function documentParts(docx: Library, document: Document): Part[] {
  const writer: Writer = { docx, width: twips(textWidth(pageSize(document.page))), lists: 0 }
  const { blocks } = document
  const firstTitle = blocks.find(({ type }) => type === 'title')
  const groups = groupScales(blocks)
  return groups.flatMap((group, index) => {
    const [first] = group
    if (!first) return []
    if (first.type === 'scale') {
      return [scales(writer, group.filter((block) => block.type === 'scale')), spacer(writer)]
    }
    return blockParts(writer, first, {
      isFirstTitle: first === firstTitle,
      startsPage: groups[index - 1]?.[0]?.type === 'page-break',
      isKept: groups[index + 1]?.[0]?.type === 'signatures',
    })
  })
}
