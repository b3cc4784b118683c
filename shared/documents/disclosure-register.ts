import type { DisclosureEntry } from '../contract/privacy.ts'
import { paperKinds } from './kinds.ts'

/** The register of disclosures (rejestr udostępnień) as a table: its columns, and a line of it. */

const kinds: Record<DisclosureEntry['kind'], string> = {
  'document-made': 'dokument sporządzony',
  'document-opened': 'dokument otwarty do wydruku',
  'copy-of-data': 'kopia danych osoby',
  bundle: 'paczka dla innego biura',
}
const formats: Record<DisclosureEntry['format'], string> = {
  docx: 'Word (DOCX)',
  pdf: 'PDF',
  json: 'JSON',
  kooperacja: 'paczka',
}

export const disclosureHeader = [
  'Lp.',
  'Data i godzina',
  'Co udostępniono',
  'Dokument',
  'Format',
  'Odbiorca',
  'Nr sprawy',
  'Liczba spraw',
  'Kto',
]

/** A paper goes to whoever it is handed to; the program knows only that it was made. */
function recipientOf({ kind, recipient }: DisclosureEntry): string {
  if (recipient !== '') return recipient
  if (kind === 'bundle') return 'biuro usunięte z wymiany'
  return kind === 'copy-of-data' ? 'osoba, której dotyczą dane' : 'zapisano lub wydrukowano w biurze'
}

/** A line of the register; `at` as people read a time. */
export function disclosureRow(entry: DisclosureEntry, at: string): (string | number)[] {
  return [
    entry.number,
    at,
    kinds[entry.kind],
    entry.documentKind ? paperKinds[entry.documentKind].name : '',
    formats[entry.format],
    recipientOf(entry),
    entry.caseNumber ?? '',
    entry.households,
    entry.actor.kind === 'recovery-code' ? 'osoba z kodem awaryjnym' : entry.actor.name,
  ]
}
