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
 * Of some households, or of all: the key worker the latest choice names, else the latest IPW; the leader of the
 * latest hand-over. A household without one is not in the map. Read out of the indexes of migrations/0007: no text is decrypted for it.
 */
export function readCaseWorkers(store: Store, only?: readonly HouseholdId[]): CaseWorkers {
  const written = read<Chosen<string>>(
    store,
    only,
    `SELECT household_id AS householdId, key_worker_name AS who FROM ipw WHERE is_removed = 0`,
    'household_id, version',
  )
  const chosen = read<Chosen<string>>(
    store,
    only,
    `SELECT household_id AS householdId, body ->> 'name' AS who FROM case_event
     WHERE is_removed = 0 AND kind = 'key-worker'`,
    `body ->> 'on', id`,
  )
  const assigned = read<Chosen<AccountId>>(
    store,
    only,
    `SELECT household_id AS householdId, body ->> 'accountId' AS who FROM case_event
     WHERE is_removed = 0 AND kind = 'assignment'`,
    `body ->> 'on', id`,
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

function read<Row>({ db }: Store, only: readonly HouseholdId[] | undefined, sql: string, order: string): Row[] {
  if (!only) return db.$client.prepare<[], Row>(`${sql} ORDER BY ${order}`).all()
  return db.$client
    .prepare<[string], Row>(`${sql} AND household_id IN (SELECT value FROM json_each(?)) ORDER BY ${order}`)
    .all(JSON.stringify(only))
}
