import { expect, test } from 'vitest'
import type { OfficeTemplate } from '#shared/contract/templates.ts'
import { officeTemplate } from '#shared/contract/templates.ts'
import { distinctProblems, fieldLines, kindOf, versionsOf, wordingOf, writtenField } from './template-view.ts'

const templateOf = (over: Partial<OfficeTemplate>): OfficeTemplate =>
  officeTemplate.parse({
    id: '019b0000-0000-7000-8000-000000000001',
    kind: 'consent',
    version: 1,
    fileName: 'zgoda.docx',
    note: '',
    size: 100,
    sha256: 'ab',
    addedAt: '2026-11-02T10:00:00.000Z',
    isActive: false,
    ...over,
  })

test('the newest version of a kind stands first, and only of that kind', () => {
  const templates = [templateOf({}), templateOf({ version: 3 }), templateOf({ kind: 'ipw', version: 9 })]
  expect(versionsOf(templates, 'consent').map(({ version }) => version)).toEqual([3, 1])
})

test("what papers are made with is the active version, else the program's wording", () => {
  expect(wordingOf([templateOf({ version: 2, isActive: true })], 'consent')).toBe('własny wzór, wersja 2')
  expect(wordingOf([templateOf({ version: 2 })], 'consent')).toBe('brzmienie programu')
})

test('a mistake the check finds twice at one place is told once', () => {
  const problem = { problem: 'unknown', field: 'gimna', nearest: 'gmina', near: 'w', part: 'body' } as const
  expect(distinctProblems([problem, { ...problem }, { ...problem, near: 'inne' }])).toHaveLength(2)
})

test('what stands inside a list follows it, one step deeper, written as Word wants it', () => {
  const inner = { name: 'nazwa', meaning: 'Nazwa', sample: 'Szkoła', is: 'value' } as const
  const lines = fieldLines([{ name: 'podmioty', meaning: 'Podmioty', sample: '', is: 'list', fields: [inner] }])
  expect(lines.map((line) => [writtenField(line), line.depth])).toEqual([
    ['{{#podmioty}} … {{/podmioty}}', 0],
    ['{{nazwa}}', 1],
  ])
})

test('an address names a kind or nothing', () => {
  expect(kindOf('ipw')).toBe('ipw')
  expect(kindOf('toString')).toBeUndefined()
})
