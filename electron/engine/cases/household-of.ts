import type { CaseEvent, CaseEventKind } from '#shared/domain/case-events.ts'
import type { CaseStage } from '#shared/domain/cases.ts'
import type { CaseEventId, CaseFileId, HouseholdId, IpwId, PersonId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'

/**
 * Whose a programme or a person is: what the log asks for every room. Statements of their own, so that a start,
 * which loads the log, does not load the room and its tables.
 */

/** The household a programme is of. */
export function findHouseholdOfIpw({ db }: Store, id: IpwId): HouseholdId | undefined {
  return db.$client.prepare<[IpwId], HouseholdId>('SELECT household_id FROM ipw WHERE id = ?').pluck().get(id)
}

/** The stage a household is at. */
export function findStage({ db }: Store, id: HouseholdId): CaseStage | undefined {
  return db.$client.prepare<[HouseholdId], CaseStage>('SELECT stage FROM household WHERE id = ?').pluck().get(id)
}

/** The household a person belongs to. */
export function findHouseholdOfPerson({ db }: Store, id: PersonId): HouseholdId | undefined {
  return db.$client.prepare<[PersonId], HouseholdId>('SELECT household_id FROM person WHERE id = ?').pluck().get(id)
}

/** An event of a course as its row has it, for the log. Not parsed anew: every start loads this file, and would load the schemas of all events. */
export function findEvent({ db }: Store, id: CaseEventId): CaseEvent | undefined {
  const row = db.$client
    .prepare<[CaseEventId], { householdId: HouseholdId; kind: CaseEventKind; body: string }>(
      'SELECT household_id AS householdId, kind, body FROM case_event WHERE id = ?',
    )
    .get(id)
  return row && ({ ...JSON.parse(row.body), id, householdId: row.householdId, kind: row.kind } as CaseEvent)
}

/** The household a file is attached to. */
export function findHouseholdOfFile({ db }: Store, id: CaseFileId): HouseholdId | undefined {
  return db.$client
    .prepare<[CaseFileId], HouseholdId>('SELECT household_id FROM case_file WHERE id = ?')
    .pluck()
    .get(id)
}
