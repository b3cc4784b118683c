import type { Household } from '#shared/domain/cases.ts'
import type { HouseholdPerson } from '#shared/documents/household-voice.ts'

/** Adults and minors of a household as its papers name them: names and gender, nothing else. */
export function peopleOf({ persons }: Pick<Household, 'persons'>): {
  adults: HouseholdPerson[]
  minors: HouseholdPerson[]
} {
  const named = persons.map(({ firstName, lastName, gender, isMinor }) => ({
    person: { firstName, lastName, gender },
    isMinor,
  }))
  return {
    adults: named.filter(({ isMinor }) => !isMinor).map(({ person }) => person),
    minors: named.filter(({ isMinor }) => isMinor).map(({ person }) => person),
  }
}
