import { anonymiseCase, tracesOf } from '../cases/anonymise.ts'
import { subjectIdsOf } from '../cases/whole-case.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { anonymiseMade, listMadeOf } from '../documents/made-of.ts'
import { anonymisePapers, paperTracesOf } from '../documents/register/anonymise.ts'
import { forgetReplaced } from '../exchange/replaced.ts'
import { refuse } from '../refusal.ts'
import { forgetAnswersOf } from '../rpc/applied-commands.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { listEntries } from '../vault/audit-list.ts'
import { besidesDiskFaults } from '../vault/audit-session.ts'
import { dropDraftsOf } from '../vault/drafts.ts'
import { listDue } from './retention.ts'

/**
 * Takes the people out of these cases and leaves what is counted: how many, adults and
 * minors, stages, dates, scales, entries of the list. Call it in its command's transaction;
 * `sweepFile` then makes the file forget. Throws NOT_FOUND when one is not due today, or the log
 * knows of no list made on the day it is said to have been printed.
 */
export function anonymiseHouseholds(context: RowContext, ids: readonly HouseholdId[], listPrintedOn: string): number {
  const { store, now } = context
  const today = localDateOf(now())
  const due = new Set(listDue(store, today).map(({ householdId }) => householdId))
  const asked = [...new Set(ids)]
  if (!asked.every((id) => due.has(id)) || !wasListMade(store, listPrintedOn)) throw refuse('NOT_FOUND')
  for (const id of asked) anonymiseOne(store, id, today)
  return asked.length
}

function wasListMade(store: Store, on: string): boolean {
  const exports = listEntries(store, { kind: 'export', from: on, to: on }, { limit: 1000 })
  return exports.some(({ recordKind }) => recordKind === 'destruction-list')
}

/**
 * Makes the file itself forget: rebuilt without its free pages, the -wal brought in and cut
 * to nothing. Not inside a transaction. secure_delete has overwritten the texts already; a
 * disk too full for a rebuilt file leaves it at that, and a cut leaves the database as it was.
 */
export function sweepFile({ db }: Store): void {
  besidesDiskFaults(() => db.$client.exec('VACUUM'))
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
}

function anonymiseOne(store: Store, id: HouseholdId, today: string): void {
  const subjects = subjectIdsOf(store, id)
  const { ids, persons } = tracesOf(store, id)
  const papers = listMadeOf(store, subjects).map((paper) => paper.id)
  const known: readonly string[] = [...ids, ...papers, ...paperTracesOf(store, id, subjects)]
  const speaks = (text: string) => known.some((one) => text.includes(one))
  // A form begun and never saved has no id to know it by, but it may name somebody in full.
  const names = (text: string) =>
    persons.some(({ firstName, lastName }) => text.includes(inJson(firstName)) && text.includes(inJson(lastName)))
  dropDraftsOf(store, ({ key, body }) => speaks(key) || speaks(body) || names(body))
  forgetAnswersOf(store, speaks)
  forgetReplaced(store, known)
  anonymiseMade(store, subjects)
  anonymisePapers(store, id, subjects)
  anonymiseCase(store, id, today)
}

/** As a text stands inside JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
