import { expect, test } from 'vitest'
import { registeredPaper } from '#shared/contract/register.ts'
import type { SignSuggestion } from './issue-values.ts'
import { firstIssueValues, issueSchema, livingAgreements, signOf } from './issue-values.ts'
import { caseSignId } from '#shared/domain/ids.ts'

const caseId = caseSignId.parse('019b0000-0000-7000-8000-00000000000a')
const suggestion: SignSuggestion = {
  classes: [
    { symbol: '', name: 'Bez symbolu', isSuggested: true, next: null, isUnconfirmed: false },
    { symbol: '5020', name: 'Rodziny', isSuggested: true, next: 'GOPS.5020.8.2026', isUnconfirmed: false },
  ],
  cases: [{ id: caseId, text: 'GOPS.5020.7.2026' }],
}
const today = '2026-11-21'

test("a family's paper joins the case the family has, a team's begins a new one", () => {
  expect(signOf(firstIssueValues('consent', today, suggestion))).toEqual({ from: 'case', id: caseId })
  expect(signOf(firstIssueValues('team-plan', today, suggestion))).toEqual({ from: 'class', symbol: '5020' })
})

test('a corrected paper keeps the sign of the one it replaces', () => {
  expect(signOf(firstIssueValues('team-plan', today, suggestion, { correctedSign: 'GOPS.5020.7.2026' }))).toEqual({
    from: 'case',
    id: caseId,
  })
  expect(signOf(firstIssueValues('consent', today, suggestion, { correctedSign: 'EZD/12' }))).toEqual({
    from: 'typed',
    text: 'EZD/12',
  })
})

test('without a class that has a symbol the paper goes without a sign', () => {
  const bare = { classes: suggestion.classes.slice(0, 1), cases: [] }
  expect(signOf(firstIssueValues('ipw', today, bare))).toEqual({ from: 'none' })
})

test('a day, a chosen class and a typed sign are asked for, and an end before its beginning is refused', () => {
  const values = firstIssueValues('cooperation-agreement', today, suggestion)
  const wrong = (over: object) => issueSchema.safeParse({ ...values, ...over }).error?.issues[0]?.path[0]
  expect(wrong({})).toBeUndefined()
  expect(wrong({ issuedOn: null })).toBe('issuedOn')
  expect(wrong({ sign: 'class', symbol: null })).toBe('symbol')
  expect(wrong({ sign: 'typed', typedSign: '  ' })).toBe('typedSign')
  expect(wrong({ validUntil: '2026-11-20' })).toBe('validUntil')
})

test('an annex belongs to the case of its agreement when there is one agreement', () => {
  const agreement = registeredPaper.parse({
    id: '019b0000-0000-7000-8000-0000000000aa',
    revision: 1,
    subject: { kind: 'team-agreement', id: '019b0000-0000-7000-8000-0000000000ab' },
    about: 'Przykładowa',
    state: 'signed',
    version: 1,
    caseSign: 'GOPS.5020.7.2026',
    issuedOn: today,
    signedOn: today,
    validFrom: today,
    validUntil: null,
    endedOn: null,
    ending: null,
    amendsId: null,
    correctsId: null,
    updatedAt: '2026-11-21T10:00:00.000Z',
  })
  const one = firstIssueValues('annex', today, suggestion, { agreements: [agreement] })
  expect([signOf(one), one.amendsId]).toEqual([{ from: 'case', id: caseId }, agreement.id])
  expect(firstIssueValues('annex', today, suggestion, { agreements: [agreement, agreement] }).amendsId).toBeNull()
  expect(livingAgreements([agreement, { ...agreement, state: 'ended' }])).toEqual([agreement])
})

test('no agreement is chosen for an annex when there is none to choose', () => {
  expect(firstIssueValues('annex', today, suggestion).amendsId).toBeNull()
  expect(livingAgreements([])).toEqual([])
})
