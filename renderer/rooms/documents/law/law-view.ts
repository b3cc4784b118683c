import type { LegalBasisRecord, LawUpdate } from '#shared/contract/law.ts'
import type { LegalBasis } from '#shared/documents/legal-bases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { confidenceLabels } from '../../../app/messages/papers.ts'

/** Whether a text is the one in force on a day, an earlier or a later one. */
export type TextPlace = 'present' | 'earlier' | 'later'

export const textPlaceLabels: Record<TextPlace, string> = {
  present: 'Obowiązuje teraz',
  earlier: 'Wcześniej',
  later: 'Później',
}

type Days = Pick<LegalBasis, 'inForceFrom' | 'inForceUntil'>

/** Where a text of an act stands, seen from a day. */
export function textPlace({ inForceFrom, inForceUntil }: Days, today: string): TextPlace {
  if (inForceFrom > today) return 'later'
  return inForceUntil !== null && inForceUntil < today ? 'earlier' : 'present'
}

const placeOrder: readonly TextPlace[] = ['present', 'later', 'earlier']

/** Texts of an act: the one in force first, then what comes, then what was, the newest of each first. */
export function inOrder<Text extends Days>(texts: readonly Text[], today: string): Text[] {
  const rank = (text: Text) => placeOrder.indexOf(textPlace(text, today))
  return texts.toSorted((one, other) => rank(one) - rank(other) || (one.inForceFrom > other.inForceFrom ? -1 : 1))
}

/** "od 1.09.2025", "od 1.09.2025 do 30.11.2026". */
export function inForceWords({ inForceFrom, inForceUntil }: Days): string {
  const from = `od ${formatDateShort(inForceFrom)}`
  return inForceUntil === null ? from : `${from} do ${formatDateShort(inForceUntil)}`
}

/** What differs between two entries, field by field, as a person reads it. */
export function basisDifferences({
  before,
  after,
}: Pick<LawUpdate['changes'][number], 'before' | 'after'>): { label: string; before: string; after: string }[] {
  const told = (basis: LegalBasis | null): Record<string, string> =>
    basis === null
      ? {}
      : {
          'Miejsce ogłoszenia': basis.published,
          'Kiedy obowiązuje': inForceWords(basis),
          Sprawdzono: formatDateShort(basis.checkedOn),
          'Pewność ustalenia': confidenceLabels[basis.confidence],
          Uwagi: basis.note,
        }
  const [old, next] = [told(before), told(after)]
  return Object.keys({ ...old, ...next })
    .map((label) => ({ label, before: old[label] ?? '', after: next[label] ?? '' }))
    .filter((line) => line.before !== line.after)
}

/** Entries nobody has looked at for more than six months. */
export function staleCount(acts: readonly { texts: readonly Pick<LegalBasisRecord, 'isStale'>[] }[]): number {
  return acts.flatMap(({ texts }) => texts).filter(({ isStale }) => isStale).length
}
