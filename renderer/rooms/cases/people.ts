import type { Household } from '#shared/domain/cases.ts'

type People = Pick<Household, 'persons'>

/** The people of a household as its list names them: adults first, "Anna Nowak, Jan Nowak + 2 dzieci" without the children's names. */
export function namesOf({ persons }: People, counted: (minors: number) => string): string {
  const adults = persons.filter(({ isMinor }) => !isMinor).map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  const minors = persons.length - adults.length
  const names = adults.join(', ')
  return minors === 0 ? names : `${names} + ${counted(minors)}`
}
