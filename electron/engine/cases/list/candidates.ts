import type { CaseStage } from '#shared/domain/cases.ts'
import type { HouseholdId, TeamId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'

/** A case as far as finding and ordering it asks for. */
export interface Candidate {
  id: HouseholdId
  caseYear: number
  caseOrdinal: number
  stage: CaseStage
  town: string
  anonymisedOn: string | null
  /** All it is found by: number, names, street, place. */
  text: string
}

/** The cases of a team, newest number first. Texts live as long as the call: no index stands beside the database. */
export function listCandidates({ db }: Store, teamId: TeamId): Candidate[] {
  return db.$client
    .prepare<[TeamId], Candidate>(
      `SELECT h.id AS id, case_year AS caseYear, case_ordinal AS caseOrdinal, stage, town,
         anonymised_on AS anonymisedOn,
         case_ordinal || '/' || case_year || ' ' || street || ' ' || town || ' ' || coalesce(
           (SELECT group_concat(first_name || ' ' || last_name, ' ') FROM person p
            WHERE p.household_id = h.id AND p.is_removed = 0), '') AS text
       FROM household h WHERE h.team_id = ? AND h.is_removed = 0
       ORDER BY case_year DESC, case_ordinal DESC`,
    )
    .all(teamId)
}

/** The first adult of each case, last name first: what a list by name goes by. */
export function readSortNames({ db }: Store): Map<HouseholdId, string> {
  const rows = db.$client
    .prepare<[], { id: HouseholdId; name: string }>(
      `SELECT household_id AS id, last_name || ' ' || first_name AS name FROM person
       WHERE is_removed = 0 AND is_minor = 0 ORDER BY position DESC`,
    )
    .all()
  // Of one household the first one stays, who comes last here.
  return new Map(rows.map(({ id, name }) => [id, name]))
}
