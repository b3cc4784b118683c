import { expect, test } from 'vitest'
import { templateProblems } from '#shared/contract/templates.ts'
import * as papers from './papers.ts'
import { setProblemTexts, templateProblemText } from './papers.ts'

const problemOf = (problem: (typeof templateProblems)[number], nearest: string | null = null) =>
  templateProblemText({ problem, field: 'gimna', nearest, near: 'w gminie', part: 'body' })

test('every mistake of a template has its sentence and its advice in Polish', () => {
  const sentences = templateProblems.flatMap((problem) => Object.values(problemOf(problem)))
  for (const sentence of sentences) {
    expect(sentence).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ].*[.?]$/su)
    expect(sentence).not.toMatch(/undefined|null|\b(the|field|loop|unknown)\b/)
  }
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('an unknown field is named with its braces, and the one probably meant is suggested', () => {
  expect(problemOf('unknown', 'gmina')).toEqual({
    sentence: 'Pola {{gimna}} nie ma w tym dokumencie.',
    advice: 'Czy chodziło o {{gmina}}?',
  })
})

test('a loop is named by its bare name, however the check wrote it', () => {
  const { sentence, advice } = templateProblemText({
    problem: 'loop-unclosed',
    field: '#strony',
    nearest: null,
    near: '',
    part: 'body',
  })
  expect(sentence).toContain('{{#strony}}')
  expect(advice).toContain('{{/strony}}')
})

test('why a set failed is told with what to do next', () => {
  for (const text of Object.values(setProblemTexts).flatMap(({ sentence, nextStep }) => [sentence, nextStep]))
    expect(text).toMatch(/^[A-ZĄĆĘŁŃÓŚŹŻ].*[.]$/su)
})

test('no two values of an enum look the same', () => {
  for (const [name, map] of Object.entries(papers)) {
    if (typeof map !== 'object' || name === 'setProblemTexts') continue
    expect([name, new Set(Object.values(map)).size]).toEqual([name, Object.keys(map).length])
  }
})
