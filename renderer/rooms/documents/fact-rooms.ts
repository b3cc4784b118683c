import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { FactPlace } from './missing-facts.ts'

/** Where each kind of fact is filled in; undefined: on the document's own page. */
export type FactRooms = Record<FactPlace, { name: string; path: string } | undefined>

/** The rooms of a document's facts. A household's papers lead to that household where it is known. */
export function factRooms(subject: DocumentSubject): FactRooms {
  const household = subject.kind === 'consent' ? `/rodziny/${subject.id}` : '/rodziny'
  return {
    team: { name: 'Zespół (PZK)', path: '/zespol' },
    cases: { name: 'Rodziny', path: household },
    consent: { name: 'Zgoda rodziny', path: subject.kind === 'consent' ? `${household}/zgoda` : household },
    office: { name: 'Moje biuro', path: '/biuro' },
    here: undefined,
  }
}
