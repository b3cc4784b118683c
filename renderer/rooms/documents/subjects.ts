import type { DocumentSubject } from '#shared/contract/documents.ts'
import { documentSubject } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/facts.ts'
import { documentKinds } from '#shared/documents/facts.ts'

/** A document that can be made, as the office knows it. */
export interface SubjectChoice {
  subject: DocumentSubject
  label: string
}

/** The id of the row a document is about. */
export function subjectId(subject: DocumentSubject): string {
  switch (subject.kind) {
    case 'team-agreement':
      return subject.teamId
    case 'consent':
      return subject.householdId
    case 'ipw':
      return subject.ipwId
  }
}

/** One text that names the subject, for lists and drafts. */
export function subjectKey(subject: DocumentSubject): string {
  return `${subject.kind}/${subjectId(subject)}`
}

/** The address of a document's screen; other rooms link to it. */
export function subjectPath(subject: DocumentSubject): string {
  return `/dokumenty/${subjectKey(subject)}`
}

/** The subject an address names, or undefined when it names none. Takes the parts of `subjectPath`. */
export function subjectOf(kind: string, id: string): DocumentSubject | undefined {
  return documentSubject.safeParse({ kind, [idField(kind)]: id }).data
}

function idField(kind: string): string {
  if (kind === 'team-agreement') return 'teamId'
  return kind === 'consent' ? 'householdId' : 'ipwId'
}

/** Choices by kind, in the order of the work; kinds without one are left out. */
export function choicesByKind(choices: readonly SubjectChoice[]): { kind: DocumentKind; choices: SubjectChoice[] }[] {
  return documentKinds
    .map((kind) => ({ kind, choices: choices.filter(({ subject }) => subject.kind === kind) }))
    .filter((group) => group.choices.length > 0)
}

/** A choice as its list names it: "Gmina Przykładowa", "3/2026 · Anna Lis", "3/2026 · Anna Lis · wersja 2". */
export function choiceLabel({ subject, label }: SubjectChoice): string {
  if (subject.kind === 'team-agreement') return `Gmina ${label}`
  return subject.kind === 'ipw' ? label.replace(/ · (\d+)$/u, ' · wersja $1') : label
}

const shortKinds: Record<DocumentKind, string> = { 'team-agreement': 'Porozumienie PZK', consent: 'Zgoda', ipw: 'IPW' }

/** The same with its kind, for a list of every kind: "Zgoda · 3/2026 · Anna Lis". */
export function choiceName(choice: SubjectChoice): string {
  return `${shortKinds[choice.subject.kind]} · ${choiceLabel(choice)}`
}
