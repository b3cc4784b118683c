import type { CourseView } from '#shared/contract/course.ts'
import { consentState } from '#shared/domain/cases.ts'
import { courseOf } from '#shared/domain/course.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { settledDeadlinesOn } from '#shared/domain/deadlines.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { viewsOf } from '../../deadlines/deadlines.ts'
import { findCardDay, findCardPaper, findCardScales } from '../../documents/register/card.ts'
import type { RowContext } from '../../store/rows.ts'
import { readCaseFacts } from '../case-facts.ts'
import { findConsent } from '../consents.ts'
import { readHousehold } from '../households.ts'
import { listIpws } from '../ipws.ts'
import { listEvents } from './events.ts'

/** The whole course of a case as its screen shows it. Throws NOT_FOUND. */
export function readCourse(context: RowContext, id: HouseholdId): CourseView {
  const today = localDateOf(context.now())
  const household = readHousehold(context, id)
  const events = listEvents(context, id)
  const given = findConsent(context, id)
  const consent = consentState(given, today)
  const ipws = listIpws(context, id).toReversed()
  const path = courseOf(
    {
      reportedOn: household.reportedOn,
      isClosed: household.stage === 'closed',
      cardOn: findCardDay(context.store, id),
      consent: { state: consent, signedOn: given?.signedOn ?? null },
      ipwsOn: ipws.map(({ preparedOn }) => preparedOn),
      keyWorkerName: ipws.at(-1)?.keyWorkerName ?? '',
      events: events.map(({ event }) => event),
    },
    today,
  )
  const cases = readCaseFacts(context.store, id)
  return {
    events,
    removed: listEvents(context, id, { isRemoved: true }),
    path,
    consent,
    cardPaper: findCardPaper(context.store, id),
    cardScales: findCardScales(context.store, id),
    deadlines: viewsOf(today, { cases }),
    settled: settledDeadlinesOn(today, { cases }).map((one) => ({
      rule: one.rule,
      on: one.on,
      settledOn: one.settledOn,
      state: one.state,
      reason: one.state === 'ended' ? one.reason : null,
    })),
  }
}
