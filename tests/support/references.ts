import type { LegalBases } from '#shared/documents/legal-bases.ts'
import type { Block, Document, DraftRun, Text } from '#shared/documents/model.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { finish } from '#shared/documents/finish.ts'

/** A second opinion on cross-references: each printed number is followed through the page like a reader would. */

export interface Reference {
  /** As printed: "§ 2 ust. 3". */
  words: string
  /** How what stands at that number begins. */
  leadsTo: string
  /** How what the template meant begins. */
  means: string
}

/** A numbered place of the page, with what it says. */
interface Numbered<R> {
  id: string | undefined
  /** "§ 2", "§ 2 ust. 3", "ust. 1 pkt 2": its whole number. */
  number: readonly [section: string, clause: string, point: string]
  text: Text<R>
}

function numberedOf<R>(blocks: readonly Block<R>[]): Numbered<R>[] {
  const found: Numbered<R>[] = []
  let section = 0
  for (const block of blocks) {
    if (block.type !== 'section' && block.type !== 'list') continue
    if (block.type === 'section') section += 1
    const paragraph = block.type === 'section' ? `§ ${section}` : ''
    const items =
      block.type === 'section' ? block.content : block.items.map((item) => ({ type: 'clause' as const, ...item }))
    let clause = 0
    if (block.type === 'section') {
      const [first] = items
      found.push({ id: block.id, number: [paragraph, '', ''], text: first && 'text' in first ? first.text : [] })
    }
    for (const item of items) {
      if (item.type === 'clause') clause += 1
      const within = item.type === 'clause' ? `ust. ${clause}` : ''
      if (item.type !== 'points') {
        found.push({ id: 'id' in item ? item.id : undefined, number: [paragraph, within, ''], text: item.text })
      }
      const points = item.type === 'paragraph' ? [] : (item.points ?? [])
      points.forEach((point, at) =>
        found.push({ id: point.id, number: [paragraph, within, `pkt ${at + 1}`], text: point.text }),
      )
    }
  }
  return found
}

function beginning(text: Text<DraftRun>): string {
  return text
    .map((run) => (typeof run === 'string' ? run : 'text' in run ? run.text : '…'))
    .join('')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .slice(0, 60)
}

/** The part of a printed reference that is its number of that kind, else the one of the place it stands in. */
function partOf(words: string, sign: '§' | 'ust.' | 'pkt', own: string, isGiven: boolean): string {
  const printed = new RegExp(`${sign === '§' ? '§' : sign.replace('.', '\\.')} \\d+`).exec(words)?.[0]
  return printed ?? (isGiven ? '' : own)
}

/** Every reference of the paper these facts make, followed. */
export function referencesOf(facts: DocumentFacts, law: LegalBases): Reference[] {
  const draft = papers[facts.kind].draft(facts, law)
  const meant = numberedOf(draft.blocks)
  const printed = numberedOf(finish(draft).blocks)
  return meant.flatMap(({ text, number: [section, clause] }, at) =>
    text.flatMap((run, place): Reference[] => {
      if (typeof run === 'string' || !('ref' in run)) return []
      const said = printed[at]?.text[place]
      const words = (typeof said === 'string' ? said : '').replaceAll('\u00a0', ' ')
      const toSection = partOf(words, '§', section, false)
      const toClause = partOf(words, 'ust.', clause, toSection !== section || !words.includes('pkt'))
      const toPoint = partOf(words, 'pkt', '', true)
      const target = printed.find(({ number }) => number.join('|') === [toSection, toClause, toPoint].join('|'))
      const goal = meant.find(({ id }) => id === run.ref)
      return [
        {
          words,
          leadsTo: target ? beginning(target.text) : 'nowhere',
          means: goal ? beginning(printed[meant.indexOf(goal)]?.text ?? []) : 'nothing',
        },
      ]
    }),
  )
}

/** The numbers of clauses and points that say nothing. */
export function emptyPoints({ blocks }: Document): string[] {
  return numberedOf(blocks)
    .filter(({ number: [, clause, point], text }) => `${clause}${point}` !== '' && beginning(text).trim() === '')
    .map(({ number }) => number.join(' ').trim())
}
