import type { HouseholdId, PaperId, ScanId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'

/** Whose a paper of the register is: what the log asks. Plain statements, for the reason of cases/household-of.ts. */

/** The household a paper tells of; undefined for one of the team, and for no paper. */
export function findHouseholdOfPaper({ db }: Store, id: PaperId): HouseholdId | undefined {
  const found = db.$client
    .prepare<[PaperId], HouseholdId | null>('SELECT household_id FROM paper WHERE id = ?')
    .pluck()
    .get(id)
  return found ?? undefined
}

/** The household a scan's paper tells of, likewise. */
export function findHouseholdOfScan({ db }: Store, id: ScanId): HouseholdId | undefined {
  const found = db.$client
    .prepare<[ScanId], HouseholdId | null>(
      'SELECT paper.household_id FROM paper_scan JOIN paper ON paper.id = paper_scan.paper_id WHERE paper_scan.id = ?',
    )
    .pluck()
    .get(id)
  return found ?? undefined
}
