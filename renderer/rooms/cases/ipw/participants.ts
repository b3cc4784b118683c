import type { IpwRow, Person } from '#shared/domain/cases.ts'

/** Who of the household has no part in any row yet. Each member should have one (domain.md, "The course of a case"). */
export function withoutPart(persons: readonly Person[], rows: readonly Pick<IpwRow, 'participants'>[]): Person[] {
  const named = new Set(rows.flatMap(({ participants }) => participants))
  return persons.filter(({ id }) => !named.has(id))
}

/** "Łucja", or "Łucja Święcka" where two of one first name live together. */
export function shortName(person: Person, persons: readonly Person[]): string {
  const isOnly = persons.filter(({ firstName }) => firstName === person.firstName).length === 1
  return isOnly ? person.firstName : `${person.firstName} ${person.lastName}`
}
