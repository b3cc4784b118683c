import { expect, test } from 'vitest'
import { eventsOf } from '#shared/domain/case-events.ts'
import { addDays, addMonths } from '#shared/domain/dates.ts'
import { deadlinesOn } from '#shared/domain/deadlines.ts'
import { blankCase } from '#shared/domain/deadlines/case-facts.ts'
import { isWorkingDay } from '#shared/domain/deadlines/working-days.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { newId } from '../new-id.ts'
import { sampleCourse, sampleCourseDays, sampleDay } from './sample-course.ts'

/** The sample as the deadline engine sees it, made on a day. */
function sampleFacts(today: string) {
  const id = newId<HouseholdId>()
  const events = sampleCourse(id, today)
  const startsOn = sampleDay(today, sampleCourseDays.ipw)
  return {
    ...blankCase(id, '1/2026'),
    reportedOn: sampleDay(today, sampleCourseDays.report),
    consent: { signedOn: sampleDay(today, sampleCourseDays.consent), withdrawnOn: null, validUntil: null },
    workshops: eventsOf(events, 'workshop').map((event) => ({ ...event, kind: event.workshop })),
    keyWorkerChosen: { on: sampleDay(today, sampleCourseDays.keyWorker) },
    ipws: [{ version: 1, preparedOn: startsOn, startsOn, endsOn: addMonths(startsOn, 13) }],
    reviews: eventsOf(events, 'review'),
    meetingsOfferedOn: eventsOf(events, 'meeting-offer').map(({ on }) => on),
  }
}

test('whatever day the sample is made, its course is of working days, late with nothing, and has a review this week', () => {
  for (let at = 0; at < 800; at++) {
    const today = addDays('2026-01-01', at)
    const facts = sampleFacts(today)
    const due = deadlinesOn(today, { cases: [facts] })
    const soon = due.filter(({ state }) => state !== 'later').map(({ rule, state }) => `${state} ${rule}`)
    expect([today, soon.filter((one) => one.startsWith('overdue'))]).toEqual([today, []])
    expect([today, soon]).toEqual([today, expect.arrayContaining(['week ipw-review'])])
    expect([facts.reportedOn, ...facts.meetingsOfferedOn].every((day) => day !== null && isWorkingDay(day))).toBe(true)
  }
})

test('the course of the sample stands in its order', () => {
  const today = '2026-11-21'
  const days = [
    sampleCourseDays.founded,
    sampleCourseDays.report,
    sampleCourseDays.presentation,
    sampleCourseDays.offer,
    sampleCourseDays.consent,
    sampleCourseDays.interview,
    sampleCourseDays.workshop,
    sampleCourseDays.keyWorker,
    sampleCourseDays.ipw,
    sampleCourseDays.contact,
    sampleCourseDays.review,
  ].map((after) => sampleDay(today, after))
  expect(days).toEqual(days.toSorted())
})
