import { expect, test } from 'vitest'
import { deadlineRules } from '#shared/domain/deadlines.ts'
import { deadlineHref } from './deadline-href.ts'

const recordId = '019b0000-0000-7000-8000-000000000001'

test('the end of an agreement opens its paper, a deadline of a case is met under its household', () => {
  expect(deadlineHref({ rule: 'agreement-ends', recordId, part: null })).toBe(`/dokumenty/rejestr/${recordId}`)
  for (const rule of deadlineRules.filter((one) => one !== 'agreement-ends'))
    expect(deadlineHref({ rule, recordId, part: null })).toBe(`/rodziny/${recordId}/przebieg/termin/${rule}`)
})

test('one of several follow-ups is told from the others', () => {
  expect(deadlineHref({ rule: 'follow-up', recordId, part: 'wpis-1' })).toMatch(/\/follow-up\/wpis-1$/)
})
