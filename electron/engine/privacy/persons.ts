import type { FoundPerson } from '#shared/contract/privacy.ts'
import type { HouseholdId, PersonId } from '#shared/domain/ids.ts'
import { eq } from 'drizzle-orm'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'
import { household, person } from '../store/schema.ts'

const atMost = 50

/**
 * People of every household, those who left it too, by the beginnings of their names in any
 * order: "kow an" finds Anna Kowalska. Letters may be typed without their Polish marks.
 */
export function listPersons(store: Store, typed: string): FoundPerson[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return store.db
    .select({ person, household })
    .from(person)
    .innerJoin(household, eq(household.id, person.householdId))
    .all()
    .filter(({ household: { anonymisedOn } }) => anonymisedOn === null)
    .map(({ person: of, household: case_ }) => ({
      personId: of.id,
      householdId: of.householdId,
      caseNumber: `${case_.caseOrdinal}/${case_.caseYear}`,
      firstName: of.firstName,
      lastName: of.lastName,
      isMinor: of.isMinor,
      isRemoved: of.isRemoved || case_.isRemoved,
    }))
    .filter(({ firstName, lastName, caseNumber }) => {
      const names = [...folded(`${firstName} ${lastName}`).split(/[\s-]+/), folded(lastName), caseNumber]
      return words.every((word) => names.some((name) => name.startsWith(word)))
    })
    .toSorted(
      byPolish(
        ({ lastName }) => lastName,
        ({ firstName }) => firstName,
        ({ caseNumber }) => caseNumber,
      ),
    )
    .slice(0, atMost)
}

/** Whose household somebody is of; null for nobody known. */
export function findHouseholdOf({ db }: Store, id: PersonId): HouseholdId | null {
  return db.select({ householdId: person.householdId }).from(person).where(eq(person.id, id)).get()?.householdId ?? null
}

function folded(text: string): string {
  return text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '').trim()
}
