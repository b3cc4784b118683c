import { expect, test } from 'vitest'
import { traceKinds } from '#shared/documents/personal-traces.ts'
import { anonymousCardPaper } from '#shared/documents/papers/anonymous-card.ts'
import { traceTexts } from '../../app/messages/papers.ts'
import { tracedFields, traceWarning } from './trace-warnings.ts'

const warnings = [
  { field: 'questions', trace: 'place', words: 'Źródlisku' },
  { field: 'conclusions', trace: 'phone', words: '600 100 200' },
  { field: 'conclusions', trace: 'name', words: 'Łucją' },
  { field: 'conclusions', trace: 'name', words: 'Antosia' },
] as const

test('words by which somebody may be known are said beside their field, a sentence for each sort', () => {
  expect(traceWarning(warnings, 'conclusions')).toBe(
    'Wygląda na imię albo nazwisko kogoś z tej rodziny: „Łucją” i „Antosia”. Wygląda na numer telefonu: „600 100 200”.',
  )
  expect(traceWarning(warnings, 'strengths')).toBe('')
})

test('all of them together stand in the order of the form, under its labels', () => {
  expect(tracedFields(anonymousCardPaper.form, warnings).map(({ label }) => label)).toEqual([
    'Wnioski z dotychczasowej współpracy',
    'Pytania do zespołu',
  ])
  expect(tracedFields(anonymousCardPaper.form, [])).toEqual([])
})

test('every sort of trace has a sentence of its own with the words in it', () => {
  const sentences = traceKinds.map((kind) => traceTexts[kind]('„słowo”'))
  expect(new Set(sentences).size).toBe(traceKinds.length)
  for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*„słowo”.*\.$/u)
})
