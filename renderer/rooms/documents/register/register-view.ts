import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { PaperView, RegisteredPaper } from '#shared/contract/register.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { isAgreement, paperKinds } from '#shared/documents/kinds.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { DocumentEnding, DocumentState } from '#shared/domain/register.ts'
import { documentEndingLabels, documentStateLabels } from '../../../app/messages/papers.ts'
import { fold, matches } from '#shared/domain/fold.ts'

/** What narrows the register; null: everything. */
export interface RegisterFilter {
  kind: DocumentKind | null
  state: DocumentState | null
  search: string
}

type Stateful = Pick<RegisteredPaper, 'state' | 'ending'>

/** "Wydany", "Rozwiązany": the state of a paper in one word, or in the words of its ending. */
export function stateWord({ state, ending }: Stateful): string {
  return state === 'ended' && ending !== null ? documentEndingLabels[ending] : documentStateLabels[state]
}

/** Until when the paper counts that a corrected one is to replace: a signed one till the new one is signed as well. */
export function replacingSentence({ state }: Pick<RegisteredPaper, 'state'>): string {
  return state === 'signed'
    ? 'Poprzedni dokument obowiązuje, dopóki nie odnotujesz podpisania tego.'
    : 'Poprzedni dokument zostanie zastąpiony, gdy wydasz ten.'
}

/** "wydany 21.11.2026, znak GOPS.5020.7.2026": an issued paper in a list of papers of one kind. */
export function issuedWords({ issuedOn, signedOn, caseSign }: RegisteredPaper): string {
  return [
    issuedOn === null ? 'wydany' : `wydany ${formatDateShort(issuedOn)}`,
    signedOn === null ? '' : `podpisany ${formatDateShort(signedOn)}`,
    caseSign === '' ? 'bez znaku' : `znak ${caseSign}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** The paper that replaces another, or is to: the one still on its way before one that ended. Takes versions oldest first. */
export function successorOf(
  { id, state }: Pick<RegisteredPaper, 'id' | 'state'>,
  versions: readonly RegisteredPaper[],
): RegisteredPaper | undefined {
  const all = versions.filter(({ correctsId }) => correctsId === id)
  return all.findLast((one) => one.state !== 'ended') ?? (state === 'ended' ? all.at(-1) : undefined)
}

/** "Zgoda i klauzula informacyjna · 3/2026": what a paper is called where there is one line for it. */
export function paperTitle({ subject, about }: Pick<RegisteredPaper, 'subject' | 'about'>): string {
  return about === '' ? paperKinds[subject.kind].name : `${paperKinds[subject.kind].name} · ${about}`
}

/** "brzmienie programu, wersja 3": which text a paper was made with. */
export function templateWords({ version, own }: NonNullable<PaperView['template']>): string {
  return own === null ? `brzmienie programu, wersja ${version}` : `własny wzór biura, wersja ${own}`
}

/** The papers a filter leaves. The search looks at everything a row shows, however its letters are typed. */
export function filterPapers(papers: readonly RegisteredPaper[], filter: RegisterFilter): RegisteredPaper[] {
  return papers.filter(
    (paper) =>
      (filter.kind === null || paper.subject.kind === filter.kind) &&
      (filter.state === null || paper.state === filter.state) &&
      (fold(filter.search) === '' || matches(filter.search, searched(paper))),
  )
}

function searched(paper: RegisteredPaper): string[] {
  const days = [paper.issuedOn, paper.signedOn, paper.validUntil].flatMap((day) =>
    day === null ? [] : [formatDateShort(day)],
  )
  return [paperKinds[paper.subject.kind].name, paper.about, paper.caseSign, stateWord(paper), ...days]
}

/** The agreements whose end is near or past, by their ids. An annex may have moved the end, so the engine says it. */
export function nearEnds(deadlines: readonly DeadlineView[]): ReadonlyMap<string, DeadlineView> {
  return new Map(
    deadlines
      .filter(({ rule, state }) => rule === 'agreement-ends' && state !== 'later')
      .map((deadline): [string, DeadlineView] => [deadline.recordId, deadline]),
  )
}

/** "Kończy się 30.11.2026", "Termin minął 1.11.2026": what is said beside an agreement near its end. */
export function endSentence({ on, state }: Pick<DeadlineView, 'on' | 'state'>): string {
  const day = formatDateShort(on)
  return state === 'overdue' ? `Termin minął ${day}` : `Kończy się ${day}`
}

/** The ways a paper of the kind may end, the usual one first. */
export function endingsOf(kind: DocumentKind): readonly [DocumentEnding, ...DocumentEnding[]] {
  return isAgreement(kind) ? ['terminated', 'expired'] : ['revoked']
}

/** A step of a paper's life: done with its day, the present one, or one to come. */
export interface StateStep {
  name: string
  isDone: boolean
  isPresent: boolean
  on: string | null
}

type Dated = Stateful & Pick<RegisteredPaper, 'issuedOn' | 'signedOn' | 'endedOn' | 'subject'>

/** The life of a paper as steps: projekt → wydany → podpisany → uchylony or rozwiązany. */
export function stateSteps(paper: Dated): StateStep[] {
  const steps: StateStep[] = [
    { name: documentStateLabels.draft, isDone: true, isPresent: paper.state === 'draft', on: null },
    {
      name: documentStateLabels.issued,
      isDone: paper.state !== 'draft',
      isPresent: paper.state === 'issued',
      on: paper.issuedOn,
    },
    // A paper that ended unsigned was never signed: the step says so by staying open.
    {
      name: documentStateLabels.signed,
      isDone: paper.signedOn !== null,
      isPresent: paper.state === 'signed',
      on: paper.signedOn,
    },
  ]
  const ended = paper.state === 'ended'
  const last = ended ? stateWord(paper) : documentEndingLabels[endingsOf(paper.subject.kind)[0]]
  return [...steps, { name: last, isDone: ended, isPresent: ended, on: paper.endedOn }]
}
