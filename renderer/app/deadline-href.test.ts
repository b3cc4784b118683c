import { expect, test } from 'vitest'
import { deadlineRules } from '#shared/domain/deadlines.ts'
import { deadlineHref } from './deadline-href.ts'

const recordId = '019b0000-0000-7000-8000-000000000001'
const hrefs = deadlineRules.map((rule) => [rule, deadlineHref({ rule, recordId, part: null })] as const)

test('a deadline of a case opens under its household, the end of an agreement its paper in the register', () => {
  expect(deadlineHref({ rule: 'agreement-ends', recordId, part: null })).toBe(`/dokumenty/rejestr/${recordId}`)
  for (const [rule, href] of hrefs)
    if (rule !== 'agreement-ends') expect(href).toMatch(new RegExp(`^/rodziny/${recordId}/.`))
})

test('each of the three workshops opens the form of its own, a consent and the IPW their sections', () => {
  const of = Object.fromEntries(hrefs)
  expect(of).toMatchObject({
    'consent-due': `/rodziny/${recordId}/zgoda`,
    'consent-expires': `/rodziny/${recordId}/zgoda`,
    'workshop-diagnostic': `/rodziny/${recordId}/przebieg/nowy/workshop?warsztat=diagnostic`,
    'workshop-monitoring': `/rodziny/${recordId}/przebieg/nowy/workshop?warsztat=monitoring`,
    'workshop-evaluation': `/rodziny/${recordId}/przebieg/nowy/workshop?warsztat=evaluation`,
    'ipw-due': `/rodziny/${recordId}/ipw`,
    'ipw-ends': `/rodziny/${recordId}/ipw`,
    'ipw-review': `/rodziny/${recordId}/przeglad`,
  })
})

test('a look at whether the change lasts opens the entry it was planned in', () => {
  expect(deadlineHref({ rule: 'follow-up', recordId, part: 'wpis-1' })).toBe(
    `/rodziny/${recordId}/przebieg/wpis/wpis-1`,
  )
})
