import type { HouseholdFilters, HouseholdRow, HouseholdSort } from '#shared/contract/household-list.ts'
import { householdPageSize } from '#shared/contract/household-list.ts'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { fold } from '#shared/domain/fold.ts'
import type { HouseholdId, TeamId } from '#shared/domain/ids.ts'
import { viewsOf } from '../../deadlines/deadlines.ts'
import { byPolish } from '../../store/collation.ts'
import type { RowContext } from '../../store/rows.ts'
import { listCaseFacts, readCaseFacts } from '../case-facts.ts'
import type { Candidate } from './candidates.ts'
import { listCandidates, readSortNames } from './candidates.ts'
import { rowsOf } from './rows.ts'
import { searchOf } from './search.ts'
import type { CaseWorkers } from './workers.ts'
import { readCaseWorkers } from './workers.ts'

export interface Asked {
  teamId: TeamId
  text: string
  filters: HouseholdFilters
  sort: HouseholdSort
  page: number
}

/**
 * One page of the cases that fit. Only what is asked is read: deadlines of all cases for a filter or an order by
 * them, else those of the page.
 */
export function findHouseholds(
  context: RowContext,
  { teamId, text, filters, sort, page }: Asked,
): { total: number; page: number; rows: HouseholdRow[] } {
  const { store } = context
  const isByWorker = filters.keyWorker !== undefined || filters.leader !== undefined
  const workers = isByWorker ? readCaseWorkers(store) : undefined
  const fits = searchOf(text)
  const found = listCandidates(store, teamId).filter(
    (one) => isOf(one, filters) && (!workers || worksWith(one.id, filters, workers)) && fits(one.text),
  )
  const { dueState } = filters
  const isAllDue = dueState !== undefined || sort === 'due'
  const due = isAllDue ? nextDeadlines(context, dueState) : undefined
  const left = dueState === undefined ? found : found.filter(({ id }) => due?.has(id))
  const ordered = inOrder(context, left, sort, due)
  const last = Math.max(1, Math.ceil(ordered.length / householdPageSize))
  const shown = Math.min(page, last)
  const onPage = ordered.slice((shown - 1) * householdPageSize, shown * householdPageSize)
  const ids = onPage.map(({ id }) => id)
  return {
    total: ordered.length,
    page: shown,
    rows: rowsOf(store, onPage, {
      workers: workers ?? readCaseWorkers(store, ids),
      next: due ?? nextDeadlines(context, undefined, ids),
    }),
  }
}

function isOf({ stage }: Candidate, { stage: wanted, isClosed }: HouseholdFilters): boolean {
  return (wanted === undefined || stage === wanted) && (isClosed === undefined || (stage === 'closed') === isClosed)
}

function worksWith(id: HouseholdId, { keyWorker, leader }: HouseholdFilters, workers: CaseWorkers): boolean {
  if (leader !== undefined && workers.leaders.get(id) !== leader) return false
  return keyWorker === undefined || fold(workers.keyWorkers.get(id) ?? '') === fold(keyWorker)
}

/** The soonest open deadline of each case, or the soonest in one state; of some cases or of all. */
function nextDeadlines(
  { store, now }: RowContext,
  state: DeadlineView['state'] | undefined,
  ids?: readonly HouseholdId[],
): Map<string, DeadlineView> {
  const cases = ids ? readCaseFacts(store, ...ids) : listCaseFacts(store)
  const next = new Map<string, DeadlineView>()
  // They come soonest first.
  for (const one of viewsOf(localDateOf(now()), { cases }))
    if ((state === undefined || one.state === state) && !next.has(one.recordId)) next.set(one.recordId, one)
  return next
}

/** The candidates come newest first. */
function inOrder(
  { store }: RowContext,
  found: readonly Candidate[],
  sort: HouseholdSort,
  due: ReadonlyMap<string, DeadlineView> | undefined,
): readonly Candidate[] {
  switch (sort) {
    case 'newest':
      return found
    case 'name': {
      const names = readSortNames(store)
      return found.toSorted(byPolish(({ id }) => names.get(id) ?? ''))
    }
    case 'due': {
      const day = ({ id }: Candidate) => due?.get(id)?.on ?? '9999'
      return found.toSorted((one, other) => (day(one) < day(other) ? -1 : day(one) > day(other) ? 1 : 0))
    }
  }
}
