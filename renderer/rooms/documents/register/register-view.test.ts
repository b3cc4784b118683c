import { expect, test } from 'vitest'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { registeredPaper } from '#shared/contract/register.ts'
import {
  endingsOf,
  endSentence,
  filterPapers,
  issuedWords,
  nearEnds,
  paperTitle,
  replacingSentence,
  stateSteps,
  stateWord,
  successorOf,
} from './register-view.ts'

const id = '019b0000-0000-7000-8000-000000000001'

function paperOf(over: Partial<RegisteredPaper>): RegisteredPaper {
  return registeredPaper.parse({
    id,
    revision: 1,
    subject: { kind: 'consent', id },
    about: '3/2026',
    state: 'issued',
    version: 1,
    caseSign: 'GOPS.KO.5020.7.2026',
    issuedOn: '2026-11-02',
    signedOn: null,
    validFrom: null,
    validUntil: null,
    endedOn: null,
    ending: null,
    amendsId: null,
    correctsId: null,
    updatedAt: '2026-11-02T10:00:00.000Z',
    ...over,
  })
}
const agreement = paperOf({
  subject: { kind: 'team-agreement', id },
  about: 'Gmina Łąka Źródlana',
  state: 'signed',
  signedOn: '2026-11-05',
  validUntil: '2026-11-25',
})

test('a search finds a paper without its Polish letters, by its sign, its state and its day', () => {
  const papers = [paperOf({}), agreement]
  const found = (search: string) => filterPapers(papers, { kind: null, state: null, search }).map(({ about }) => about)
  expect(found('laka zrodlana')).toEqual(['Gmina Łąka Źródlana'])
  expect(found('POROZUMIENIE podpisany')).toEqual(['Gmina Łąka Źródlana'])
  expect(found('5020.7')).toHaveLength(2)
  expect(found('25.11.2026')).toEqual(['Gmina Łąka Źródlana'])
  expect(found('   ')).toHaveLength(2)
  expect(found('nie ma')).toEqual([])
})

test('kind and state narrow together', () => {
  const papers = [paperOf({}), agreement]
  expect(filterPapers(papers, { kind: 'consent', state: null, search: '' })).toEqual([papers[0]])
  expect(filterPapers(papers, { kind: 'consent', state: 'signed', search: '' })).toEqual([])
})

test('an agreement is marked while its end is near or past, not before', () => {
  const deadline = {
    rule: 'agreement-ends',
    owner: 'office',
    source: 'agreement-term',
    part: null,
    about: 'agreement',
    recordId: agreement.id,
    label: 'Porozumienie',
  } as const
  const at = (state: DeadlineView['state'], on: string) =>
    nearEnds([{ ...deadline, state, on, lastWorkingDay: on }]).get(agreement.id)
  expect(at('later', '2027-06-01')).toBeUndefined()
  expect(endSentence(at('week', '2026-11-25')!)).toBe('Kończy się 25.11.2026')
  expect(endSentence(at('overdue', '2026-11-20')!)).toBe('Termin minął 20.11.2026')
})

test('a paper that ended says how', () => {
  expect(stateWord({ state: 'ended', ending: 'terminated' })).toBe('Rozwiązany')
  expect(stateWord({ state: 'signed', ending: null })).toBe('Podpisany')
})

test('an agreement is terminated, any other paper revoked', () => {
  expect(endingsOf('cooperation-agreement')[0]).toBe('terminated')
  expect(endingsOf('ipw')).toEqual(['revoked'])
})

test('the steps of a life are those that were, the present one and those to come', () => {
  expect(stateSteps(agreement).map(({ name, isDone, isPresent, on }) => [name, isDone, isPresent, on])).toEqual([
    ['Projekt', true, false, null],
    ['Wydany', true, false, '2026-11-02'],
    ['Podpisany', true, true, '2026-11-05'],
    ['Rozwiązany', false, false, null],
  ])
})

test('a paper replaced before it was signed does not look signed', () => {
  const steps = stateSteps(paperOf({ state: 'ended', ending: 'corrected', endedOn: '2026-11-10' }))
  expect(steps.map(({ isDone }) => isDone)).toEqual([true, true, false, true])
  expect(steps.at(-1)?.name).toBe('Zastąpiony poprawionym')
})

test('a paper about nothing named is called by its kind alone', () => {
  expect(paperTitle(paperOf({}))).toBe('Zgoda i klauzula informacyjna · 3/2026')
  expect(paperTitle(paperOf({ about: '' }))).toBe('Zgoda i klauzula informacyjna')
})

test('a signed paper is said to count till its correction is signed, an unsigned one till it is issued', () => {
  expect(replacingSentence(agreement)).toBe('Poprzedni dokument obowiązuje, dopóki nie odnotujesz podpisania tego.')
  expect(replacingSentence(paperOf({}))).toBe('Poprzedni dokument zostanie zastąpiony, gdy wydasz ten.')
})

test('an issued paper is named by its days and its sign, or by having none', () => {
  expect(issuedWords(paperOf({}))).toBe('wydany 02.11.2026, znak GOPS.KO.5020.7.2026')
  expect(issuedWords(paperOf({ state: 'signed', signedOn: '2026-11-05', caseSign: '' }))).toBe(
    'wydany 02.11.2026, podpisany 05.11.2026, bez znaku',
  )
})

test('a paper is replaced by the correction on its way; one given up counts only where the paper ended with it', () => {
  const correction = (state: RegisteredPaper['state'], last: string) =>
    paperOf({ id: registeredPaper.shape.id.parse(id.slice(0, -1) + last), state, correctsId: agreement.id, version: 2 })
  const revoked = correction('ended', '2')
  const draft = correction('draft', '3')
  expect(successorOf(agreement, [draft, revoked])).toBe(draft)
  expect(successorOf(agreement, [revoked])).toBeUndefined()
  expect(successorOf({ ...agreement, state: 'ended' }, [revoked])).toBe(revoked)
})
