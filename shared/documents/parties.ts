import { z } from 'zod'
import { text } from '../domain/fields.ts'
import { numberLocative } from '../domain/grammar.ts'
import type { FormRows } from './form.ts'
import type { Clause, DraftRun, SignatureParty, Text } from './model.ts'
import { cleanLine } from './typography.ts'
import { filled, filledBold, isEmpty, t } from './writing.ts'

/**
 * Parties of agreements as they are typed in a paper's own form. Names of people and
 * institutions stay in the nominative, because no rule declines them all.
 */

export const signatoryFacts = z.strictObject({
  name: text(200),
  address: text(300),
  representedBy: text(120),
  representedByFunction: text(120),
})
export type SignatoryFacts = z.infer<typeof signatoryFacts>

export const noSignatory: SignatoryFacts = { name: '', address: '', representedBy: '', representedByFunction: '' }

export const signatoryColumns: FormRows['columns'] = [
  { type: 'line', name: 'name', label: 'Nazwa podmiotu' },
  { type: 'line', name: 'address', label: 'Adres', hint: 'Na przykład: ul. Polna 1, 00-001 Przykładowa.' },
  { type: 'line', name: 'representedBy', label: 'Podmiot reprezentuje', hint: 'Imię i nazwisko.' },
  { type: 'line', name: 'representedByFunction', label: 'Funkcja', hint: 'Na przykład: dyrektorka.' },
]

type Represented = Pick<SignatoryFacts, 'representedBy' | 'representedByFunction'>

/** "Anna Nowak – kierowniczka"; without a function typed the usual one, or the name alone; no name is a dotted line. */
export function representative({ representedBy, representedByFunction }: Represented, usual = ''): Text<DraftRun> {
  const role = cleanLine(representedByFunction).trim() || usual
  return role === '' ? [filled(representedBy, 40)] : [filled(representedBy, 40), ` – ${role}`]
}

/** A party in the list of an agreement's head; `end` is the sign after it. */
export function signatoryItem(party: SignatoryFacts, end: string): Clause<DraftRun> {
  return {
    text: t`${filledBold(party.name, 60)}, adres: ${filled(party.address, 50)}; podmiot reprezentuje: ${representative(party)}${end}`,
  }
}

/** The sign after a party in the list: the sentence goes on below the last one. */
export function endOf(index: number, count: number): string {
  return index === count - 1 ? ',' : ';'
}

/** A place to sign: what is written under the line, then who signs there as far as that is known. */
export function signaturePlace(under: string, party: SignatoryFacts): SignatureParty<DraftRun> {
  return {
    lines: [
      [under],
      ...(isEmpty(party.name) ? [] : [[filledBold(party.name, 30)]]),
      ...(isEmpty(party.representedBy) ? [] : [representative(party)]),
    ],
  }
}

const mostInWords = 99

/** "trzech" (egzemplarzach): one copy for each party; dots where the parties are not known yet. */
export function copies(parties: number): DraftRun {
  if (parties < 2) return { blank: 12 }
  return parties > mostInWords ? String(parties) : numberLocative(parties)
}
