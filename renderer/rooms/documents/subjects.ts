import type { DocumentSubject, SubjectChoice } from '#shared/contract/documents.ts'
import { documentSubject } from '#shared/contract/documents.ts'
import type { DocumentKind, PaperGroup, PaperKindInfo, PaperSubject } from '#shared/documents/kinds.ts'
import { documentKinds, paperGroups, paperKinds } from '#shared/documents/kinds.ts'
import { matches } from '#shared/domain/fold.ts'

/** The row a kind of paper is about. */
export function aboutOf(kind: DocumentKind): PaperSubject {
  return paperKinds[kind].about
}

/** One text that names the subject, for lists and drafts. */
export function subjectKey({ kind, id }: DocumentSubject): string {
  return `${kind}/${id}`
}

/** The key of what is typed on a paper's own form, in the vault's drafts; a draft of the register has its own. */
export function paperDraftKey(subject: DocumentSubject, registered?: string): string {
  return `document/${subjectKey(subject)}${registered === undefined ? '' : `/${registered}`}`
}

/** The address of a document's screen; other rooms link to it. */
export function subjectPath(subject: DocumentSubject): string {
  return `/dokumenty/${subjectKey(subject)}`
}

/** The subject an address names, or undefined when it names none. Takes the parts of `subjectPath`. */
export function subjectOf(kind: string, id: string): DocumentSubject | undefined {
  return documentSubject.safeParse({ kind, id }).data
}

/** The kinds that can be made about a row of this sort, in the order of the work. */
export function kindsAbout(about: PaperSubject): DocumentKind[] {
  return documentKinds.filter((kind) => aboutOf(kind) === about)
}

/** A row as a list of one kind names it: a commune by its word, the others as they are. */
export function choiceLabel({ about, label }: SubjectChoice): string {
  return about === 'team' ? `Gmina ${label}` : label
}

/** A kind with the rows it can be made about. */
export interface KindOffer {
  kind: DocumentKind
  name: string
  choices: readonly SubjectChoice[]
}

/** A group of the start page. */
export interface GroupOffer {
  group: PaperGroup
  kinds: readonly KindOffer[]
}

/**
 * What can be made, by group, in the order of the work; kinds and groups without a row are
 * left out. A search leaves the kinds and rows whose names have all its words.
 */
export function papersToMake(choices: readonly SubjectChoice[], search = ''): GroupOffer[] {
  const offers = documentKinds.map((kind): KindOffer & { group: PaperGroup } => {
    const { name, about, group }: PaperKindInfo = paperKinds[kind]
    const found = choices.filter((choice) => choice.about === about && matches(search, [name, choiceLabel(choice)]))
    return { kind, name, group, choices: found }
  })
  return paperGroups
    .map((group) => ({ group, kinds: offers.filter((offer) => offer.group === group && offer.choices.length > 0) }))
    .filter(({ kinds }) => kinds.length > 0)
}
