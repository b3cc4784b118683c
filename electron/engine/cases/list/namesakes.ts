import type { CaseStage } from '#shared/domain/cases.ts'
import { fold } from '#shared/domain/fold.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'
import { caseNumberOf } from '../whole-case.ts'

interface PersonRow {
  householdId: HouseholdId
  firstName: string
  lastName: string
  stage: CaseStage
  caseYear: number
  caseOrdinal: number
}

/** Somebody of a case who is called the same as somebody being written down. */
export interface Namesake {
  householdId: HouseholdId
  caseNumber: string
  name: string
  isClosed: boolean
}

/** Cases that have somebody of one of these names, newest first; the same name typed without Polish letters is found too. */
export function findNamesakes(
  { db }: Store,
  names: readonly { firstName: string; lastName: string }[],
  besides: HouseholdId,
): Namesake[] {
  const wanted = new Set(names.filter(({ firstName, lastName }) => firstName !== '' && lastName !== '').map(asOne))
  if (wanted.size === 0) return []
  const rows = db.$client
    .prepare<[HouseholdId], PersonRow>(
      `SELECT household_id AS householdId, first_name AS firstName, last_name AS lastName, stage,
         case_year AS caseYear, case_ordinal AS caseOrdinal
       FROM person JOIN household ON household.id = person.household_id
       WHERE person.is_removed = 0 AND household.is_removed = 0 AND anonymised_on IS NULL AND household_id <> ?
       ORDER BY case_year DESC, case_ordinal DESC, position`,
    )
    .all(besides)
  return rows
    .filter((row) => wanted.has(asOne(row)))
    .map((row) => ({
      householdId: row.householdId,
      caseNumber: caseNumberOf(row),
      name: `${row.firstName} ${row.lastName}`,
      isClosed: row.stage === 'closed',
    }))
}

function asOne({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return fold(`${firstName} ${lastName}`)
}
