import type { Household } from '#shared/domain/cases.ts'

type People = Pick<Household, 'persons'>

/** The people of a household as its list names them: adults first, "Anna Nowak, Jan Nowak + 2 dzieci" without the children's names. */
export function namesOf({ persons }: People, counted: (minors: number) => string): string {
  const adults = persons.filter(({ isMinor }) => !isMinor).map(({ firstName, lastName }) => `${firstName} ${lastName}`)
  const minors = persons.length - adults.length
  const names = adults.join(', ')
  return minors === 0 ? names : `${names} + ${counted(minors)}`
}

/**
 * The surname the next person's field begins with: the first person's, where it is the same for a woman and a man.
 * One in -a, -i or -y may end otherwise (Wzorcowa, Wzorcowy), and a wrong one filled in is a wrong name in a paper.
 */
export function surnameToOffer(persons: readonly { lastName: string }[]): string {
  const surname = persons[0]?.lastName.trim() ?? ''
  return /[aiy](?:-|$)/iu.test(surname) ? '' : surname
}
