import { expect, test } from 'vitest'
import { consentStates } from '#shared/domain/cases.ts'
import { documentKinds, passesHouseholdData } from '#shared/documents/kinds.ts'
import { consentWarning } from './consent-warning.ts'

const endedOn = '2026-11-21'
const isForNobody = false

test('a paper for institutions is warned of whenever the consent is not valid, each time with the reason', () => {
  for (const kind of documentKinds.filter(passesHouseholdData)) {
    const said = consentStates.map((state) => consentWarning(kind, { state, endedOn, isForNobody }))
    expect(said.map((warning) => warning !== undefined)).toEqual([true, false, true, true])
    expect(new Set(said.map((warning) => warning?.text)).size).toBe(4)
    for (const warning of said) if (warning) expect(warning.title).toContain('nie wolno jeszcze nikomu przekazać')
  }
})

test('the consent itself is warned of once it ended, with the day, and not while it waits for its signature', () => {
  expect(consentWarning('consent', { state: 'missing', endedOn: null, isForNobody })).toBeUndefined()
  expect(consentWarning('consent', { state: 'valid', endedOn: null, isForNobody })).toBeUndefined()
  expect(consentWarning('consent', { state: 'withdrawn', endedOn, isForNobody })?.title).toBe(
    'Zgoda została wycofana dnia 21.11.2026',
  )
  expect(consentWarning('consent', { state: 'expired', endedOn, isForNobody })?.title).toBe(
    'Termin Zgody minął 21.11.2026',
  )
})

test('a paper that needs no consent is not warned of', () => {
  expect(consentWarning('anonymous-card', null)).toBeUndefined()
})

test('a hand-over may go by the consent it asks for itself, an IPW only by a new one', () => {
  const textOf = (kind: 'hand-over' | 'ipw') => consentWarning(kind, { state: 'withdrawn', endedOn, isForNobody })?.text
  expect(textOf('hand-over')).toContain('albo zgodę na końcu tego dokumentu')
  expect(textOf('ipw')).not.toContain('na końcu tego dokumentu')
})

test('a valid consent in which no row says „tak” lets no paper go, and is itself not warned of', () => {
  const none = { state: 'valid', endedOn: null, isForNobody: true } as const
  for (const kind of documentKinds.filter(passesHouseholdData))
    expect(consentWarning(kind, none)?.title).toContain('nie wolno nikomu przekazać')
  expect(consentWarning('consent', none)).toBeUndefined()
})
