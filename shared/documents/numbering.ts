import type { Block, Document, DraftRun, SectionItem } from './model.ts'

/**
 * Numbers of sections, clauses and points, and references between them. A number comes
 * from the place in the tree alone, so inserting a clause renumbers the rest and every
 * reference to it.
 */

/**
 * Where something stands: § 2 ust. 3 pkt 1. What a number is called comes from its sign, in a
 * list outside sections too: "1." is ust., "1)" pkt (Zasady techniki prawodawczej, § 57).
 */
export interface Place {
  section?: number
  clause?: number
  point?: number
}

/** "§ 1.", as it stands above a section. */
export function sectionNumber(section: number): string {
  return `§ ${section}.`
}

/** "1.", as it stands before a clause. */
export function clauseNumber(clause: number): string {
  return `${clause}.`
}

/** "1)", as it stands before a point. */
export function pointNumber(point: number): string {
  return `${point})`
}

/** The items of a section with the numbers of its clauses; other items carry none. */
export function numberedItems<R>(content: readonly SectionItem<R>[]): { item: SectionItem<R>; clause?: number }[] {
  let clause = 0
  return content.map((item) => {
    if (item.type !== 'clause') return { item }
    clause += 1
    return { item, clause }
  })
}

/** The document's blocks with the numbers of its sections; other blocks carry none. */
export function numberedBlocks<R>(blocks: readonly Block<R>[]): { block: Block<R>; section?: number }[] {
  let section = 0
  return blocks.map((block) => {
    if (block.type !== 'section') return { block }
    section += 1
    return { block, section }
  })
}

/** The place of everything that has an id. Throws when an id is used twice: a reference could mean either. */
export function placesOf(document: Pick<Document<DraftRun>, 'blocks'>): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  function note(id: string | undefined, place: Place): void {
    if (id === undefined) return
    if (places.has(id)) throw new Error(`the document has two places named ${id}`)
    places.set(id, place)
  }
  for (const { block, section } of numberedBlocks(document.blocks)) {
    if (block.type === 'list') {
      block.items.forEach((item, index) => {
        note(item.id, { clause: index + 1 })
        item.points?.forEach((point, below) => note(point.id, { clause: index + 1, point: below + 1 }))
      })
    }
    if (block.type === 'section' && section !== undefined) {
      note(block.id, { section })
      for (const { item, clause } of numberedItems(block.content)) {
        const within: Place = clause === undefined ? { section } : { section, clause }
        if (item.type === 'clause') note(item.id, within)
        const points = item.type === 'paragraph' ? [] : (item.points ?? [])
        points.forEach((point, index) => note(point.id, { ...within, point: index + 1 }))
      }
    }
  }
  return places
}

/**
 * A reference as Polish law writes it, as short as the place it stands in allows:
 * "ust. 2" within the same section, "§ 2 ust. 3" from another, "pkt 1" within the same clause.
 */
export function reference(to: Place, from: Place): string {
  const parts: string[] = []
  const isSameSection = to.section === from.section
  const isSameClause = isSameSection && to.clause === from.clause
  if (!isSameSection && to.section !== undefined) parts.push(`§ ${to.section}`)
  if (to.clause !== undefined && (!isSameClause || to.point === undefined)) parts.push(`ust. ${to.clause}`)
  if (to.point !== undefined) parts.push(`pkt ${to.point}`)
  return parts.length > 0 ? parts.join(' ') : `§ ${to.section}`
}
