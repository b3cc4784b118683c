import { expect, test } from 'vitest'
import type { SetSuggestion } from '#shared/contract/sets.ts'
import { setsContract } from '#shared/contract/sets.ts'
import { paperId } from '#shared/domain/ids.ts'
import { hasGoodCopies, itemsOf, paperCount, rowsByKind, rowsOf, shapeOfSet, withoutConsent } from './set-view.ts'

const ids = [1, 2].map((last) => `019b0000-0000-7000-8000-00000000000${last}`)
const issued = paperId.parse('019b0000-0000-7000-8000-0000000000ff')
const suggestions = ids.flatMap((id): SetSuggestion[] => [
  {
    subject: { kind: 'expectations-card', id },
    kind: 'expectations-card',
    issued: null,
    label: `Karta ${id}`,
    copies: 1,
    mayLeave: null,
  },
  {
    subject: { kind: 'consent', id },
    kind: 'consent',
    issued: id === ids[0] ? issued : null,
    label: 'Zgoda',
    copies: 2,
    mayLeave: null,
  },
])

test('every paper is offered as suggested, and an issued one is taken as it was frozen', () => {
  const items = itemsOf(suggestions, rowsOf(suggestions))
  expect(items.map(({ copies }) => copies)).toEqual([1, 2, 1, 2])
  expect(items[1]?.paper).toEqual({ issued })
  expect(items[3]?.paper).toEqual({ subject: suggestions[3]?.subject, typed: {} })
})

test('a row that is not taken makes no paper, and what was typed on a form goes in', () => {
  const rows = rowsOf(suggestions).map((row, at) => ({ ...row, isTaken: at === 0 }))
  const typed = new Map([[`expectations-card/${ids[0]}`, { place: 'Łąka' }]])
  expect(itemsOf(suggestions, rows, typed)).toEqual([
    { paper: { subject: suggestions[0]?.subject, typed: { place: 'Łąka' } }, copies: 1 },
  ])
})

test("of all households there is one row for a kind, and a household's papers stay together", () => {
  const rows = rowsByKind(suggestions, (kind) => kind)
  expect(rows.map(({ kind, of }) => [kind, of.length])).toEqual([
    ['expectations-card', 2],
    ['consent', 2],
  ])
  expect(paperCount(rows)).toBe(4)
  const changed = rows.map((row) => (row.kind === 'consent' ? { ...row, copies: 3 } : row))
  expect(itemsOf(suggestions, changed).map(({ copies }) => copies)).toEqual([1, 3, 1, 3])
})

test('copies are whole numbers from one to fifty', () => {
  expect([1, 50].map((copies) => hasGoodCopies({ copies }))).toEqual([true, true])
  expect([0, 51, 1.5, '', '3'].map((copies) => hasGoodCopies({ copies }))).toEqual([false, false, false, false, false])
})

test('a set for the printer with papers that have no PDF comes as a folder, and is not called a PDF', () => {
  expect(shapeOfSet('pdf', 'zestaw-do-druku-2026-11-21.pdf')).toBe('pdf')
  expect(shapeOfSet('pdf', 'zestaw-2026-11-21.zip')).toBe('both')
  expect(shapeOfSet('docx', 'zestaw-2026-11-21.zip')).toBe('words')
})

test('what the screen asks for is what the engine takes', () => {
  const input = { items: itemsOf(suggestions, rowsOf(suggestions)), as: 'pdf', isTwoSided: true }
  expect(setsContract.start['~orpc'].inputSchema?.['~standard'].validate(input)).not.toHaveProperty('issues')
})

test('a row counts the papers whose household’s consent does not let them go, of those that need one', () => {
  const [first] = suggestions
  if (!first) throw new Error('there are suggestions')
  const of = (mayLeave: boolean | null) => ({ ...first, mayLeave })
  expect(withoutConsent({ of: [of(null), of(true), of(false), of(false)] })).toBe(2)
})
