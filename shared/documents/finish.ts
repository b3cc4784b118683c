import type { Block, Clause, Document, Draft, DraftRun, Point, Run, SectionItem, Text } from './model.ts'
import { numberedBlocks, numberedItems, placesOf, reference } from './numbering.ts'
import type { Place } from './numbering.ts'
import { cleanLine, polishTypography, setCell, setText } from './typography.ts'

type Finisher = (text: Text<DraftRun>, from: Place) => Text

function finishPoints(points: readonly Point<DraftRun>[], from: Place, finishText: Finisher): Point[] {
  return points.map((point, index) => ({ text: finishText(point.text, { ...from, point: index + 1 }) }))
}

function finishClause(clause: Clause<DraftRun>, from: Place, finishText: Finisher): Clause {
  const text = finishText(clause.text, from)
  return clause.points ? { text, points: finishPoints(clause.points, from, finishText) } : { text }
}

function finishItems(content: readonly SectionItem<DraftRun>[], section: number, finishText: Finisher): SectionItem[] {
  return numberedItems(content).map(({ item, clause }): SectionItem => {
    const from: Place = clause === undefined ? { section } : { section, clause }
    if (item.type === 'paragraph') return { type: 'paragraph', text: finishText(item.text, from) }
    if (item.type === 'points') return { type: 'points', points: finishPoints(item.points, from, finishText) }
    return { type: 'clause', ...finishClause(item, from, finishText) }
  })
}

function finishBlock(block: Block<DraftRun>, section: number, finishText: Finisher): Block {
  const set = (text: Text<DraftRun>) => finishText(text, {})
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'paragraph':
    case 'choice':
      return { ...block, text: set(block.text) }
    case 'field':
      return { ...block, label: set(block.label), value: set(block.value) }
    case 'scale':
      return { ...block, label: set(block.label) }
    case 'section':
      return { type: 'section', content: finishItems(block.content, section, finishText) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item, index) => finishClause(item, { clause: index + 1 }, finishText)),
      }
    case 'table':
      return {
        ...block,
        caption: polishTypography(cleanLine(block.caption)),
        header: block.header.map(set),
        rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: cell.content.map(set).map(setCell) }))),
      }
    case 'signatures':
      return { type: 'signatures', parties: block.parties.map(({ lines }) => ({ lines: lines.map(set) })) }
    case 'page-break':
      return block
  }
}

/**
 * Turns a template's draft into a document: references become numbers, all text gets its
 * typography. Throws when a reference names no place (a template's mistake, found by its test).
 */
export function finish(draft: Draft): Document {
  const places = placesOf(draft)
  const finishText: Finisher = (text, from) =>
    setText(
      text.map((run): Run => {
        if (typeof run === 'string' || !('ref' in run)) return run
        const to = places.get(run.ref)
        if (!to) throw new Error(`the document has no place named ${run.ref}`)
        return reference(to, from)
      }),
    )
  return {
    ...draft,
    title: polishTypography(cleanLine(draft.title).trim()),
    footer: polishTypography(cleanLine(draft.footer).trim()),
    blocks: numberedBlocks(draft.blocks).map(({ block, section }) => finishBlock(block, section ?? 0, finishText)),
  }
}
