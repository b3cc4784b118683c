import { expect, test } from 'vitest'
import { prepositionIn } from './place-names.ts'

test('"we" stands before w and f with another consonant, and before Lw', () => {
  for (const place of [
    'Wrocławiu',
    'Włocławku',
    'Wschowie',
    'Wzorcowej Woli',
    'Frampolu',
    'Lwówku Śląskim',
    ' wrocławiu',
  ])
    expect([place, prepositionIn(place)]).toEqual([place, 'we'])
})

test('"w" before every other place', () => {
  for (const place of [
    'Przykładowej',
    'Warszawie',
    'Wólce',
    'Wąchocku',
    'Filipowie',
    'Lublinie',
    'Łodzi',
    'Zmyślonej',
    '',
  ])
    expect([place, prepositionIn(place)]).toEqual([place, 'w'])
})
