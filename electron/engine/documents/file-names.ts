import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { paperKinds } from '#shared/documents/kinds.ts'

const polish: Record<string, string> = { ą: 'a', ć: 'c', ę: 'e', ł: 'l', ń: 'n', ó: 'o', ś: 's', ź: 'z', ż: 'z' }

/** ASCII, small letters and dashes: safe in every file system and mail program. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase('pl')
    .replaceAll(/[ąćęłńóśźż]/g, (letter) => polish[letter] ?? letter)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/**
 * The file's name: kind and commune, institution or case number, never a person. A corrected
 * paper (`issued` 2 and on) says which one it is, so that it does not lie over the one it replaces.
 */
export function fileNameOf(facts: DocumentFacts, about: string, format: 'docx' | 'pdf', issued = 1): string {
  const version = facts.kind === 'ipw' ? `-wersja-${facts.version}` : ''
  const corrected = issued > 1 ? `-korekta-${issued - 1}` : ''
  const name = [paperKinds[facts.kind].fileName, plain(about).slice(0, 60)].filter(Boolean).join('-')
  return `${name}${version}${corrected}.${format}`
}
