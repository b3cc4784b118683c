import { expect, test } from 'vitest'
import type { CatalogueEntry } from '#shared/domain/catalogue.ts'
import { catalogueEntry } from '#shared/domain/catalogue.ts'
import { byCategory } from './by-category.ts'

const row = (changed: Partial<CatalogueEntry>): CatalogueEntry =>
  catalogueEntry.parse({
    id: '0198c000-0000-7000-8000-000000000001',
    teamId: '0198c000-0000-7000-8000-000000000002',
    category: 'children',
    activity: 'Koło Wolontariuszy',
    provider: '',
    place: '',
    schedule: '',
    audience: '',
    conditions: '',
    area: '',
    eServices: '',
    ...changed,
  })

const rows = [
  row({ category: 'seniors', activity: 'Klub Seniora', schedule: 'pon.–sobota 8.00–14.00' }),
  row({ category: 'children', place: 'Łąka' }),
  row({ category: 'children', activity: 'Świetlica' }),
]

test('the five categories stand in the order of the form, empty ones too', () => {
  expect(byCategory(rows, '').map(({ category, number, total }) => [number, category, total])).toEqual([
    [1, 'children', 2],
    [2, 'families', 0],
    [3, 'adults', 0],
    [4, 'seniors', 1],
    [5, 'staff', 0],
  ])
})

test('a search looks into every column, without Polish letters too, and keeps the totals', () => {
  const [children, , , seniors] = byCategory(rows, 'laka')
  expect(children?.entries.map(({ activity }) => activity)).toEqual(['Koło Wolontariuszy'])
  expect(children?.total).toBe(2)
  expect(seniors?.entries).toEqual([])
  expect(byCategory(rows, 'sobota')[3]?.entries).toHaveLength(1)
})
