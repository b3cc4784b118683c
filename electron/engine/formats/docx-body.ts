import type { Block, Clause, Document, Logo, Point, SectionItem, TableBlock, Text } from '#shared/documents/model.ts'
import { frontLines } from '#shared/documents/front.ts'
import { blankDots, choiceText } from '#shared/documents/plain-text.ts'
import { scaleBoxes, scaleSummary } from '#shared/documents/scale.ts'
import type { ListNumbers } from './docx-shell.ts'
import { logoRelation } from './docx-shell.ts'
import { cellStyle, sectionStyle, signatureStyle, twips } from './docx-styles.ts'
import {
  groupScales,
  hasBlank,
  isBlankLine,
  isBlankText,
  keepsTogether,
  pageSize,
  scaleWidthsOf,
  spacingOf,
  textWidth,
} from './page.ts'

/**
 * Blocks of the document model as WordprocessingML. Written straight as text: building the
 * library's tree of objects for every paragraph took four fifths of the time (bench.json).
 * Elements stand in the order the schema asks for (ECMA-376, part 1, 17.3–17.4).
 */

const emuPerMillimetre = 36_000

interface Writer {
  /** Width of the text in twips. */
  width: number
  page: Document['page']
  numbers: ListNumbers
  /** Above and below the text of a table's cell, in millimetres. */
  cellPadding: number
  /** How many lists of their own are written so far. */
  lists: number
}

interface ParagraphLook {
  style?: string
  keepNext?: boolean
  keepLines?: boolean
  pageBreakBefore?: boolean
  numbering?: { number: string; level: number }
  /** A dotted line to this position in twips. */
  leaderTo?: number
  spacing?: string
  align?: 'left' | 'both' | 'center' | 'right'
  outline?: number
  /** A thin line above it. */
  hasRule?: boolean
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Text for XML; characters XML has no place for never get this far (typography.ts). */
export function xmlText(text: string): string {
  return text.replaceAll(/[&<>]/gu, (sign) => entities[sign] ?? sign)
}

const textEnd = '</w:t>'
const textStart = '<w:t xml:space="preserve">'

/** ☐ and ☒ are not in Calibri; Word draws its own check boxes in this font. */
const boxFont =
  '<w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/>'
const boxes = /([☐☒])/u

/** Runs of one look; the boxes alone are in their own font, or a whole sentence would be. */
function run(text: string, isBold: boolean, isItalic: boolean): string {
  return text
    .split(boxes)
    .filter((part) => part !== '')
    .map((part) => lookedRun(part, isBold, isItalic))
    .join('')
}

function lookedRun(text: string, isBold: boolean, isItalic: boolean): string {
  const look = `${boxes.test(text) ? boxFont : ''}${isBold ? '<w:b/><w:bCs/>' : ''}${isItalic ? '<w:i/><w:iCs/>' : ''}`
  // Word has an element of its own for a hyphen that does not break; the character would change the font.
  const words = xmlText(text).replaceAll('\u2011', `${textEnd}<w:noBreakHyphen/>${textStart}`)
  return `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${textStart}${words}${textEnd}</w:r>`
}

const tab = '<w:r><w:tab/></w:r>'

function runs(text: Text, isBold = false): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return run(part, isBold, false)
      if ('blank' in part) return run(blankDots(part.blank), false, false)
      return run(part.text, isBold || part.bold === true, part.italic === true)
    })
    .join('')
}

function paragraph(content: string, look: ParagraphLook): string {
  const { style, numbering, leaderTo, spacing, align, outline } = look
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    look.keepNext ? '<w:keepNext/>' : '',
    look.keepLines ? '<w:keepLines/>' : '',
    look.pageBreakBefore ? '<w:pageBreakBefore/>' : '',
    numbering ? `<w:numPr><w:ilvl w:val="${numbering.level}"/><w:numId w:val="${numbering.number}"/></w:numPr>` : '',
    look.hasRule ? '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr>' : '',
    leaderTo === undefined ? '' : `<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="${leaderTo}"/></w:tabs>`,
    spacing === undefined ? '' : `<w:spacing ${spacing}/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
  ].join('')
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`
}

/** Text to both edges, unless it has a place to fill in that would be torn from its words. */
function stretched(text: Text): 'both' | 'left' {
  return hasBlank(text) ? 'left' : 'both'
}

function numbered(text: Text, number: string, level: number, isKept: boolean): string {
  return paragraph(runs(text), {
    style: 'ListParagraph',
    keepNext: isKept,
    keepLines: isKept,
    numbering: { number, level },
    align: stretched(text),
  })
}

function points(of: readonly Point[], number: string, level: number, isKept: boolean): string {
  return of.map(({ text }) => numbered(text, number, level, isKept)).join('')
}

/** A clause with its points; the clause stays with its first point. */
function clause(of: Clause, number: string, level: number, isKept: boolean): string {
  const below = of.points ?? []
  return numbered(of.text, number, level, isKept || below.length > 0) + points(below, number, level + 1, isKept)
}

function sectionItem({ numbers }: Writer, item: SectionItem, isKept: boolean): string {
  if (item.type === 'paragraph') return paragraph(runs(item.text), { keepNext: true, align: stretched(item.text) })
  if (item.type === 'points') return points(item.points, numbers.sections, 2, isKept)
  return clause(item, numbers.sections, 1, isKept)
}

function section(writer: Writer, content: readonly SectionItem[], isKept: boolean): string {
  const heading = paragraph('', { style: sectionStyle, numbering: { number: writer.numbers.sections, level: 0 } })
  return heading + content.map((item, at) => sectionItem(writer, item, isKept && at === content.length - 1)).join('')
}

function list(writer: Writer, block: Block & { type: 'list' }, isKept: boolean): string {
  const number = block.marker === 'dash' ? writer.numbers.dashes : writer.numbers.lists[writer.lists]
  if (number === undefined) throw new Error('the shell has too few lists')
  if (block.marker === 'decimal') writer.lists += 1
  return block.items.map((item, at) => clause(item, number, 0, isKept && at === block.items.length - 1)).join('')
}

interface Frame {
  style: string
  size: number
}

const line: Frame = { style: 'single', size: 4 }

function border(side: string, { style, size }: Frame): string {
  return `<w:${side} w:val="${style}" w:sz="${size}" w:space="0" w:color="auto"/>`
}

function borders(element: string, sides: readonly string[], frame: Frame): string {
  return `<w:${element}>${sides.map((side) => border(side, frame)).join('')}</w:${element}>`
}

interface TableLook {
  columns: readonly number[]
  frame?: Frame
  /** Padding of cells in millimetres, above and below, left and right. */
  padding: { vertical: number; side: number }
  caption?: string
}

function tableOf({ columns, frame, padding, caption }: TableLook, rows: readonly string[]): string {
  const width = columns.reduce((sum, column) => sum + column, 0)
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  const margin = (side: string, of: number) => `<w:${side} w:w="${twips(of)}" w:type="dxa"/>`
  const { vertical, side } = padding
  const name = caption === undefined ? '' : `<w:tblCaption w:val="${xmlText(caption).replaceAll('"', '&quot;')}"/>`
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${frame ? borders('tblBorders', sides, frame) : ''}<w:tblLayout w:type="fixed"/><w:tblCellMar>${margin('top', vertical)}${margin('left', side)}${margin('bottom', vertical)}${margin('right', side)}</w:tblCellMar>${name}</w:tblPr><w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function row(cells: readonly string[], isHeader = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
}

interface CellLook {
  width: number
  span?: number | undefined
  frame?: Frame | undefined
  fill?: string | undefined
  hasNoPadding?: boolean
  isCentered?: boolean
}

function cell(content: string, { width, span, frame, fill, hasNoPadding, isCentered }: CellLook): string {
  const properties = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`,
    frame ? borders('tcBorders', ['top', 'left', 'bottom', 'right'], frame) : '',
    fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`,
    hasNoPadding ? '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>' : '',
    isCentered ? '<w:vAlign w:val="center"/>' : '',
  ].join('')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
}

/** Widths in twips of columns given in percent. */
function columnsOf(width: number, percents: readonly number[]): number[] {
  return percents.map((percent) => Math.round((width * percent) / 100))
}

/** Left and right of the text of a cell, in millimetres. */
const cellSide = 1.5

/** A line of a cell; an empty one to fill in is dotted as far as the column reaches. */
function cellLine(text: Text, width: number, keepNext: boolean): string {
  return isBlankText(text)
    ? paragraph(tab, { style: cellStyle, keepNext, leaderTo: width })
    : paragraph(runs(text), { style: cellStyle, keepNext })
}

function table(writer: Writer, block: TableBlock): string {
  const columns = columnsOf(writer.width, block.widths)
  const header = block.header.map((text, at) =>
    cell(paragraph(runs(text, true), { style: cellStyle, keepNext: true }), {
      width: columns[at] ?? 0,
      fill: 'F2F2F2',
      isCentered: true,
    }),
  )
  const rows = block.rows.map((cells, index) => {
    const keepNext = block.keepWithNext === true && index === block.rows.length - 1
    let at = 0
    return row(
      cells.map(({ content, span }) => {
        const width = columns.slice(at, at + (span ?? 1)).reduce((sum, column) => sum + column, 0)
        at += span ?? 1
        const lines = content.map((text) => cellLine(text, width - 2 * twips(cellSide), keepNext))
        return cell(lines.join(''), { width, span })
      }),
    )
  })
  const padding = { vertical: writer.cellPadding, side: cellSide }
  return tableOf({ columns, frame: line, padding, caption: block.caption }, [row(header, true), ...rows])
}

const nowFrame: Frame = { style: 'single', size: 18 }
const laterFrame: Frame = { style: 'dashed', size: 12 }
const noFrame: Frame = { style: 'nil', size: 0 }

function scaleRow(block: Block & { type: 'scale' }, columns: readonly number[]): string {
  const look: ParagraphLook = { style: cellStyle, keepNext: true }
  const drawn = scaleBoxes(block).map(({ text, marks }, at) =>
    cell(paragraph(run(text, marks.length > 0, false), { ...look, align: 'center' }), {
      width: columns[at + 1] ?? 0,
      frame: marks.some((mark) => ['now', 'institution'].includes(mark))
        ? nowFrame
        : marks.length > 0
          ? laterFrame
          : undefined,
      fill: marks.includes('achieved') ? 'D9D9D9' : undefined,
      hasNoPadding: true,
      isCentered: true,
    }),
  )
  const words = (text: Text, width: number, hasNoPadding: boolean) =>
    cell(paragraph(runs(text), look), { width, frame: noFrame, hasNoPadding, isCentered: true })
  return row([
    words(block.label, columns[0] ?? 0, true),
    ...drawn,
    words(scaleSummary(block), columns.at(-1) ?? 0, false),
  ])
}

function scales(writer: Writer, blocks: readonly (Block & { type: 'scale' })[]): string {
  const { label, box, summary } = scaleWidthsOf(writer.page)
  const columns = columnsOf(writer.width, [label, ...Array.from({ length: 10 }, () => box), summary])
  const look: TableLook = {
    columns,
    frame: line,
    padding: { vertical: 0.6, side: 1.5 },
    caption: 'Skale obszarów od 1 do 10',
  }
  return tableOf(
    look,
    blocks.map((block) => scaleRow(block, columns)),
  )
}

function signatureCell(lines: readonly Text[] | undefined, width: number, keepNext: boolean): string {
  const look: ParagraphLook = { style: signatureStyle, keepNext, keepLines: true }
  if (!lines) return cell(paragraph('', look), { width })
  const dots = paragraph(runs([{ blank: 44 }]), { ...look, spacing: `w:before="${twips(10)}"` })
  return cell(dots + lines.map((text) => paragraph(runs(text), look)).join(''), { width })
}

/** Two places side by side in a row; a single one stands at the right. Rows never split. */
function signatures(writer: Writer, { parties }: Block & { type: 'signatures' }): string {
  const half = Math.floor(writer.width / 2)
  const pairs = parties.length === 1 ? [[undefined, parties[0]]] : []
  if (parties.length > 1) {
    for (let at = 0; at < parties.length; at += 2) pairs.push([parties[at], parties[at + 1]])
  }
  // All with the text where they fit a page, and with the thin line below them, which would open an empty page;
  // of many, never one row alone on the last page.
  const isKeptToNext = (at: number) => keepsTogether(parties.length) || at >= pairs.length - 2
  return tableOf(
    { columns: [half, half], padding: { vertical: 0, side: 1.5 } },
    pairs.map((pair, at) => row(pair.map((party) => signatureCell(party?.lines, half, isKeptToNext(at))))),
  )
}

/** "Label: value"; a value nobody typed is a dotted line to the edge of the text. */
function field(writer: Writer, block: Block & { type: 'field' }): string {
  const label = block.label.length > 0 ? runs(block.label, true) + run(' ', false, false) : ''
  const keepNext = block.keepWithNext === true
  if (!isBlankLine(block)) return paragraph(label + runs(block.value), { keepNext })
  const more = paragraph(tab, { leaderTo: writer.width, keepNext }).repeat(Math.max(0, (block.lines ?? 1) - 1))
  return paragraph(label + tab, { leaderTo: writer.width, keepNext }) + more
}

/** Two tables in a row would grow together; a thin empty line keeps them and the text after them apart. */
const thinLine = 'w:before="0" w:after="0" w:line="100" w:lineRule="exact"'
const spacer = paragraph('', { spacing: thinLine })
const keptSpacer = paragraph('', { spacing: thinLine, keepNext: true })
/** After signatures as thin as a line can be: below a full page it would open an empty one. */
const signaturesEnd = paragraph('', { spacing: 'w:before="0" w:after="0" w:line="20" w:lineRule="exact"' })

interface Around {
  isFirstTitle: boolean
  startsPage: boolean
  /** Signatures follow: the last lines stay on their page. */
  isKept: boolean
}

function blockXml(writer: Writer, block: Block, { isFirstTitle, startsPage, isKept }: Around): string {
  switch (block.type) {
    case 'title':
      return paragraph(runs(block.text), {
        style: 'Title',
        pageBreakBefore: startsPage,
        ...(!isFirstTitle && { outline: 0 }),
      })
    case 'subtitle':
      return paragraph(runs(block.text), { style: 'Subtitle' })
    case 'heading':
      return paragraph(runs(block.text), { style: `Heading${block.level}` })
    case 'paragraph':
      return paragraph(runs(block.text), {
        keepNext: isKept || block.keepWithNext === true,
        keepLines: isKept || block.keepWithNext === true,
        align: block.align === 'justify' ? stretched(block.text) : (block.align ?? 'left'),
      })
    case 'section':
      return section(writer, block.content, isKept)
    case 'list':
      return list(writer, block, isKept || block.keepWithNext === true)
    case 'field':
      return field(writer, block)
    case 'table':
      return table(writer, block) + (block.keepWithNext ? keptSpacer : spacer)
    case 'scale':
      return scales(writer, [block]) + spacer
    case 'choice':
      return paragraph(runs([...block.text, ' ', choiceText(block.isYes)]), {})
    case 'signatures':
      return signatures(writer, block) + signaturesEnd
    // The title after it starts the page.
    case 'page-break':
      return ''
  }
}

/** The logo in its line: a picture of the size on paper, with its words for who cannot see it. */
function picture(logo: Logo): string {
  const size = `cx="${Math.round(logo.width * emuPerMillimetre)}" cy="${Math.round(logo.height * emuPerMillimetre)}"`
  const words = xmlText(logo.alternative).replaceAll('"', '&quot;')
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent ${size}/><wp:docPr id="1" name="Logo" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="Logo" descr="${words}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${logoRelation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

/** The letterhead over its line, the logo beside the words; then the sign of the case. */
function front(document: Document, width: number): string {
  const lines = frontLines(document).map((text) => paragraph(runs(text), {}))
  const { letterhead } = document
  if (!letterhead) return lines.join('')
  const { logo } = letterhead
  const words = letterhead.lines.map((text) => paragraph(run(text, false, false), { style: cellStyle }))
  const beside = logo ? Math.min(twips(logo.width + 5), Math.floor(width / 2)) : 0
  const columns = logo ? [beside, width - beside] : [width]
  const cells = [
    ...(logo
      ? [cell(paragraph(picture(logo), { style: cellStyle }), { width: beside, isCentered: true, hasNoPadding: true })]
      : []),
    cell(words.join('') || paragraph('', {}), { width: width - beside, isCentered: true, hasNoPadding: true }),
  ]
  const block = tableOf({ columns, padding: { vertical: 0, side: 0 } }, [row(cells)])
  const rule = paragraph('', {
    spacing: 'w:before="60" w:after="140" w:line="100" w:lineRule="exact"',
    hasRule: true,
  })
  return block + rule + lines.join('')
}

/** All blocks of a document in order, as the content of w:body. */
export function bodyXml(document: Document, numbers: ListNumbers): string {
  const writer: Writer = {
    width: twips(textWidth(pageSize(document.page))),
    page: document.page,
    numbers,
    cellPadding: spacingOf(document).cellPadding,
    lists: 0,
  }
  const { blocks } = document
  const firstTitle = blocks.find(({ type }) => type === 'title')
  const groups = groupScales(blocks)
  const blocksXml = groups
    .map((group, at) => {
      const [first] = group
      if (!first) return ''
      if (first.type === 'scale')
        return (
          scales(
            writer,
            group.filter((block) => block.type === 'scale'),
          ) + spacer
        )
      return blockXml(writer, first, {
        isFirstTitle: first === firstTitle,
        startsPage: groups[at - 1]?.[0]?.type === 'page-break',
        isKept: groups[at + 1]?.[0]?.type === 'signatures',
      })
    })
    .join('')
  return front(document, writer.width) + blocksXml
}
