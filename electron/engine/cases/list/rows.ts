import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { HouseholdRow } from '#shared/contract/household-list.ts'
import type { EventOf } from '#shared/domain/case-events.ts'
import { eventsOf } from '#shared/domain/case-events.ts'
import type { Ipw } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { ScaleFacts } from '#shared/domain/scaling.ts'
import { scaleHistory } from '#shared/domain/scaling.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { Store } from '../../store/open.ts'
import { caseEvent, ipw, person } from '../../store/tables/cases.ts'
import { findCardScales } from '../../documents/register/card.ts'
import { eventOf } from '../course/event-row.ts'
import { caseNumberOf } from '../whole-case.ts'
import type { Candidate } from './candidates.ts'
import type { CaseWorkers } from './workers.ts'
import { leaderNames } from './workers.ts'

type Version = Pick<Ipw, 'version' | 'preparedOn' | 'startsOn' | 'areas'>

/** The cases of one page as the list shows them, in their order. */
export function rowsOf(
  store: Store,
  cases: readonly Candidate[],
  { workers, next }: { workers: CaseWorkers; next: ReadonlyMap<string, DeadlineView> },
): HouseholdRow[] {
  const ids = cases.map(({ id }) => id)
  const names = leaderNames(store)
  const people = readPeople(store, ids)
  const { scalings, versions } = readScales(store, ids)
  return cases.map(({ id, town, stage, anonymisedOn, ...number }) => {
    const persons = anonymisedOn === null ? (people.get(id) ?? []) : []
    const due = next.get(id)
    const leader = workers.leaders.get(id)
    return {
      id,
      caseNumber: caseNumberOf(number),
      adults: persons.filter(({ isMinor }) => !isMinor).map(({ firstName, lastName }) => `${firstName} ${lastName}`),
      minors: persons.filter(({ isMinor }) => isMinor).length,
      town,
      stage,
      anonymisedOn,
      next: due ? { rule: due.rule, on: due.on, state: due.state } : null,
      keyWorker: workers.keyWorkers.get(id) ?? '',
      leader: leader === undefined ? '' : (names.get(leader) ?? ''),
      scales: scalesOf({
        ipws: versions.get(id) ?? [],
        scalings: scalings.get(id) ?? [],
        card: findCardScales(store, id),
      }),
    }
  })
}

/** From where to where each area moved, as the household sees it, else the institution: the first and last of its history. */
function scalesOf(facts: ScaleFacts): HouseholdRow['scales'] {
  return scaleHistory(facts).flatMap(({ letter, household, institution }) => {
    const voice = household ?? institution
    return voice ? [{ letter, first: voice.first.value, last: voice.last.value }] : []
  })
}

function readPeople({ db }: Store, ids: readonly HouseholdId[]) {
  const { householdId, firstName, lastName, isMinor } = person
  const rows = db
    .select({ householdId, firstName, lastName, isMinor })
    .from(person)
    .where(and(inArray(householdId, [...ids]), eq(person.isRemoved, false)))
    .orderBy(person.position)
    .all()
  return Map.groupBy(rows, (row) => row.householdId)
}

function readScales({ db }: Store, ids: readonly HouseholdId[]) {
  const rows = db
    .select()
    .from(caseEvent)
    .where(and(inArray(caseEvent.householdId, [...ids]), eq(caseEvent.kind, 'scaling'), eq(caseEvent.isRemoved, false)))
    .all()
  const scalings: EventOf<'scaling'>[] = eventsOf(rows.map(eventOf), 'scaling')
  const { householdId, version, preparedOn, startsOn, areas } = ipw
  const programmes: (Version & { householdId: HouseholdId })[] = db
    .select({ householdId, version, preparedOn, startsOn, areas })
    .from(ipw)
    .where(and(inArray(householdId, [...ids]), eq(ipw.isRemoved, false)))
    .all()
  return {
    scalings: Map.groupBy(scalings, (one) => one.householdId),
    versions: Map.groupBy(programmes, (one) => one.householdId),
  }
}
