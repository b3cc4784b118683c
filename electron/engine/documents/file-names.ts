import type { DocumentFacts } from '#shared/documents/facts.ts'

const polish: Record<string, string> = { ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' }

/** ASCII, small letters and dashes: safe in every file system and mail program. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase('pl')
    .replaceAll(/[ąćęłńóśźż]/g, (letter) => polish[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** What a paper is about, without anybody's name: the commune, or the case number. */
export function aboutWhat(facts: DocumentFacts, caseNumber: string): string {
  return facts.kind === 'team-agreement' ? facts.gmina : caseNumber
}

/** The file's name: kind and commune or case number, never a person. */
export function fileNameOf(facts: DocumentFacts, caseNumber: string, format: 'docx' | 'pdf'): string {
  switch (facts.kind) {
    case 'team-agreement':
      return `porozumienie-pzk-${plain(facts.gmina)}.${format}`
    case 'consent':
      return `zgoda-${plain(caseNumber)}.${format}`
    case 'ipw':
      return `ipw-${plain(caseNumber)}-wersja-${facts.version}.${format}`
  }
}
