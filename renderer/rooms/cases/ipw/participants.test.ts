import { expect, test } from 'vitest'
import { household } from '#shared/domain/cases.ts'
import { shortName, withoutPart } from './participants.ts'

const person = (last: number, firstName: string, lastName: string) => ({
  id: `01935000-0000-7000-8000-${String(last).padStart(12, '0')}`,
  firstName,
  lastName,
  gender: 'f',
  isMinor: false,
  address: '',
})
const persons = household.shape.persons.parse([
  person(1, 'Anna', 'Ćma'),
  person(2, 'Łucja', 'Ćma'),
  person(3, 'Anna', 'Żak'),
])

test('a member without a row is named until some row has them', () => {
  const [anna, lucja, other] = persons
  expect(withoutPart(persons, [])).toEqual(persons)
  expect(withoutPart(persons, [{ participants: [anna!.id] }, { participants: [anna!.id, other!.id] }])).toEqual([lucja])
})

test('two of one first name are told apart by their last', () => {
  expect(persons.map((one) => shortName(one, persons))).toEqual(['Anna Ćma', 'Łucja', 'Anna Żak'])
})
