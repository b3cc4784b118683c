import type { AccountId, HouseholdId } from '#shared/domain/ids.ts'
import { listAccounts } from '../../office/accounts.ts'
import type { Store } from '../../store/open.ts'

/** Who works with each case: the key worker the household has, and who leads the case in this office. */
export interface CaseWorkers {
  keyWorkers: ReadonlyMap<HouseholdId, string>
  leaders: ReadonlyMap<HouseholdId, AccountId>
}

interface Chosen<Who extends string> {
  householdId: HouseholdId
  who: Who
}

/**
 * The key worker the latest choice names, else the latest IPW; the leader of the latest hand-over. A household
 * without one is not in the map. Read out of the indexes of migrations/0007: no text is decrypted for it.
 */
export function readCaseWorkers(store: Store): CaseWorkers {
  const written = all<Chosen<string>>(
    store,
    `SELECT household_id AS householdId, key_worker_name AS who FROM ipw WHERE is_removed = 0
     ORDER BY household_id, version`,
  )
  const chosen = all<Chosen<string>>(
    store,
    `SELECT household_id AS householdId, body ->> 'name' AS who FROM case_event
     WHERE is_removed = 0 AND kind = 'key-worker' ORDER BY body ->> 'on', id`,
  )
  const assigned = all<Chosen<AccountId>>(
    store,
    `SELECT household_id AS householdId, body ->> 'accountId' AS who FROM case_event
     WHERE is_removed = 0 AND kind = 'assignment' ORDER BY body ->> 'on', id`,
  )
  // Of one household the last one stays.
  const named = [...lastOf(written), ...lastOf(chosen)].filter(([, name]) => name !== '')
  return { keyWorkers: new Map(named), leaders: lastOf(assigned) }
}

/** What everybody who uses or used the program is called, by account. */
export function leaderNames(store: Store): ReadonlyMap<AccountId, string> {
  return new Map(listAccounts(store).map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
}

function lastOf<Who extends string>(rows: readonly Chosen<Who>[]): Map<HouseholdId, Who> {
  return new Map(rows.map(({ householdId, who }) => [householdId, who]))
}

function all<Row>({ db }: Store, sql: string): Row[] {
  return db.$client.prepare<[], Row>(sql).all()
}
