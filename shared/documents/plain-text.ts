import { frontLines } from './front.ts'
import type { Block, Clause, Document, Point, SectionItem, Text } from './model.ts'
import { clauseNumber, numberedBlocks, numberedItems, pointNumber, sectionNumber } from './numbering.ts'
import { scaleBoxes, scaleSummary } from './scale.ts'

/** An empty field in every format: its dots. */
export function blankDots(width: number): string {
  return '.'.repeat(Math.max(5, width))
}

/** The text of the runs, empty fields as dots. */
export function runsText(text: Text): string {
  return text.map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : blankDots(run.blank))).join('')
}

/** The two boxes of a choice: "☒ TAK ☐ NIE". */
export function choiceText(isYes: boolean | null): string {
  return `${isYes === true ? '☒' : '☐'} TAK ${isYes === false ? '☒' : '☐'} NIE`
}

function points(of: readonly Point[]): string[] {
  return of.map(({ text }, index) => `${pointNumber(index + 1)} ${runsText(text)}`)
}

function clauseLines(clause: Clause, marker: string): string[] {
  return [`${marker} ${runsText(clause.text)}`, ...points(clause.points ?? [])]
}

function sectionLines(content: readonly SectionItem[]): string[] {
  return numberedItems(content).flatMap(({ item, clause }) => {
    if (item.type === 'paragraph') return [runsText(item.text)]
    if (item.type === 'points') return points(item.points)
    return clauseLines(item, clauseNumber(clause ?? 0))
  })
}

function blockLines(block: Block, section: number): string[] {
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'paragraph':
      return [runsText(block.text)]
    case 'section':
      return [sectionNumber(section), ...sectionLines(block.content)]
    case 'list':
      return block.items.flatMap((item, index) =>
        clauseLines(item, block.marker === 'dash' ? '–' : clauseNumber(index + 1)),
      )
    case 'field':
      return [
        [block.label, block.value]
          .map(runsText)
          .filter((part) => part !== '')
          .join(' '),
      ]
    case 'table':
      return [
        block.header.map(runsText),
        ...block.rows.map((row) => row.flatMap((cell) => cell.content.map(runsText))),
      ].map((cells) => cells.join('\t'))
    case 'scale':
      return [
        [runsText(block.label), ...scaleBoxes(block).map(({ text }) => text), runsText(scaleSummary(block))].join('\t'),
      ]
    case 'choice':
      return [`${runsText(block.text)} ${choiceText(block.isYes)}`]
    case 'signatures':
      return block.parties.flatMap(({ lines }) => [blankDots(0), ...lines.map(runsText)])
    case 'page-break':
      return []
  }
}

/** The document as text with its numbers, a line for a paragraph or a table row: what every format must say. */
export function plainText(document: Document): string {
  return [
    ...(document.letterhead?.lines ?? []),
    ...frontLines(document).map(runsText),
    ...numberedBlocks(document.blocks).flatMap(({ block, section }) => blockLines(block, section ?? 0)),
  ].join('\n')
}
