import type { FoundPerson } from '#shared/contract/privacy.ts'
import { caseNumberOf, listEverybody } from '../cases/whole-case.ts'
import { byPolish } from '../store/collation.ts'
import type { Store } from '../store/open.ts'

const atMost = 50

/**
 * People of every household, those who left it too, by the beginnings of their names in any
 * order: "kow an" finds Anna Kowalska. Letters may be typed without their Polish marks.
 */
export function listPersons(store: Store, typed: string): FoundPerson[] {
  const words = folded(typed).split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  return listEverybody(store)
    .map(({ person: of, household: case_ }) => ({
      personId: of.id,
      householdId: of.householdId,
      caseNumber: caseNumberOf(case_),
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

function folded(text: string): string {
  return text.toLocaleLowerCase('pl').replaceAll('ł', 'l').normalize('NFD').replaceAll(/\p{M}/gu, '').trim()
}
