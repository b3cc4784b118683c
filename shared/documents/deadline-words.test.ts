import { expect, test } from 'vitest'
import { deadlineOwnerTexts, deadlineRuleTexts, deadlineSourceTexts, endReasonTexts } from './deadline-words.ts'

test('two rules, two sources and two reasons are never called the same', () => {
  for (const texts of [deadlineRuleTexts, deadlineSourceTexts, endReasonTexts, deadlineOwnerTexts]) {
    const said = Object.values<string>(texts)
    expect(new Set(said).size).toBe(said.length)
  }
})

test('a source and a reason are sentences, the name of a rule is none', () => {
  for (const text of [...Object.values(deadlineSourceTexts), ...Object.values(endReasonTexts)])
    expect(text).toMatch(/^\p{Lu}.*\.$/u)
  for (const text of Object.values(deadlineRuleTexts)) expect(text).toMatch(/^\p{Lu}.*[^.]$/u)
})
