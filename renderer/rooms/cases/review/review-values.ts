import { z } from 'zod'
import type { CaseEvent, EventOf } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf, scaleMark } from '#shared/domain/case-events.ts'
import type { Ipw, IpwArea, IpwRow } from '#shared/domain/cases.ts'
import { ipw, ipwRow } from '#shared/domain/cases.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import type { FieldProblem } from '#shared/domain/fields.ts'
import { localDate, longText, text } from '#shared/domain/fields.ts'
import { caseEventId, ipwId } from '#shared/domain/ids.ts'
import { newId } from '../../../ui/new-id.ts'

/** What the review decides of a row: as it is, changed, ended and kept with its assessment, ended and left out. */
export const rowDecisions = ['keep', 'change', 'end', 'drop'] as const
export type RowDecision = (typeof rowDecisions)[number]

const reviewRow = ipwRow.extend({ decision: z.enum(rowDecisions) })
export type ReviewRow = z.infer<typeof reviewRow>

/** The whole wizard as one form, so that one draft keeps all of it. */
export const reviewForm = z
  .strictObject({
    step: z.int().min(1).max(4),
    outcome: z.enum(['held', 'postponed', 'missed']),
    heldOn: localDate.nullable(),
    /** For when it was arranged, where it was put off or did not take place. */
    plannedOn: localDate.nullable(),
    postponedTo: localDate.nullable(),
    reason: text(600),
    participants: longText(1000),
    marks: z.array(scaleMark),
    rows: z.array(reviewRow),
    conclusions: longText(4000),
    nextOn: localDate.nullable(),
    /** The day of the next review is somebody's own choice, no longer the program's suggestion. */
    hasOwnNext: z.boolean(),
    /** The version the review is held over, as it was read, and its revision. */
    base: z.strictObject({ ipw, revision: z.int().min(1) }),
    /** The revision of the review's own record, as it was read; 0 for one nobody planned. */
    reviewRevision: z.int().min(0),
    /** Ids of what the review makes: the same however often it is sent. */
    ids: z.strictObject({ review: caseEventId, scaling: caseEventId, plan: caseEventId, next: ipwId }),
  })
  .superRefine((values, context) => {
    const problem = (path: (string | number)[], message: FieldProblem) =>
      context.addIssue({ code: 'custom', path, message })
    if (values.outcome !== 'held') {
      if (values.plannedOn === null) problem(['plannedOn'], 'required')
      if (values.outcome === 'postponed' && values.postponedTo === null) problem(['postponedTo'], 'required')
      if (values.reason === '') problem(['reason'], 'required')
      return
    }
    if (values.heldOn === null) problem(['heldOn'], 'required')
    values.rows.forEach((row, index) => {
      if (row.decision !== 'end') return
      if (row.assessment === '') problem(['rows', index, 'assessment'], 'required')
      else if (!ipwRow.shape.assessment.safeParse(endedText(row, values.heldOn)).success)
        problem(['rows', index, 'assessment'], 'tooLong')
    })
    if (conclusionsOf(values).length > 4000) problem(['conclusions'], 'tooLong')
    if (values.nextOn !== null && values.heldOn !== null && values.nextOn <= values.heldOn)
      problem(['nextOn'], 'reviewNotAfter')
  })
export type ReviewValues = z.infer<typeof reviewForm>

/** The fields each step asks for; they are checked before the next one opens. */
export const stepFields: Record<number, readonly string[]> = {
  1: ['heldOn', 'plannedOn', 'postponedTo', 'reason', 'participants'],
  2: ['marks'],
  3: ['rows'],
  4: ['conclusions', 'nextOn'],
}

/** A review that was planned, as it was read. */
export interface PlannedReview {
  event: EventOf<'review'>
  revision: number
}

/** New ids for what a review makes. */
export function newReviewIds(): ReviewValues['ids'] {
  return { review: newId(caseEventId), scaling: newId(caseEventId), plan: newId(caseEventId), next: newId(ipwId) }
}

/** The wizard as it opens over the latest version; `planned` is the review that was planned, if one was. */
export function firstValues(
  latest: { ipw: Ipw; revision: number },
  planned: PlannedReview | undefined,
  ids: ReviewValues['ids'],
  today: string,
): ReviewValues {
  return {
    step: 1,
    outcome: 'held',
    heldOn: today,
    // One put off before was due on the day it was put off to.
    plannedOn: planned?.event.postponedTo ?? planned?.event.plannedOn ?? today,
    postponedTo: null,
    reason: planned?.event.reason ?? '',
    participants: planned?.event.participants ?? '',
    marks: latest.ipw.areas.map(emptyMark),
    rows: latest.ipw.rows.map((row) => ({ ...row, decision: 'keep' })),
    conclusions: planned?.event.conclusions ?? '',
    nextOn: null,
    hasOwnNext: false,
    base: latest,
    reviewRevision: planned?.revision ?? 0,
    ids: { ...ids, review: planned?.event.id ?? ids.review },
  }
}

function emptyMark({ letter }: IpwArea): ReviewValues['marks'][number] {
  return { letter, household: null, institution: null, words: '' }
}

/** The last mark the household gave an area, and its day where that is known: of a scaling, else of the IPW. */
export function lastMarkOf(area: IpwArea, events: readonly CaseEvent[]): { value: number; on: string | null } | null {
  const marked = eventsOf(events, 'scaling').flatMap((event) => {
    const value = event.marks.find(({ letter }) => letter === area.letter)?.household ?? null
    return value === null ? [] : [{ ...event, value }]
  })
  const latest = latestOf(marked)
  if (latest) return { value: latest.value, on: latest.on }
  const inIpw = area.achieved ?? area.now
  return inIpw === null ? null : { value: inIpw, on: null }
}

/** The next version as the review leaves it: rows by their decisions, the family's new marks as what was achieved. */
export function nextVersion(values: ReviewValues): Ipw {
  const { base, marks, heldOn, ids } = values
  return {
    ...base.ipw,
    id: ids.next,
    version: base.ipw.version + 1,
    preparedOn: heldOn,
    areas: base.ipw.areas.map((area) => ({
      ...area,
      achieved: marks.find(({ letter }) => letter === area.letter)?.household ?? area.achieved,
    })),
    rows: values.rows.flatMap((row) => nextRow(row, values)),
  }
}

function nextRow({ decision, ...row }: ReviewRow, { base, heldOn }: ReviewValues): IpwRow[] {
  const before = base.ipw.rows.find(({ id }) => id === row.id) ?? row
  switch (decision) {
    case 'keep':
      return [{ ...before, assessment: row.assessment }]
    case 'change':
      return [row]
    case 'end':
      return [{ ...before, assessment: endedText(row, heldOn) }]
    case 'drop':
      return []
  }
}

/** "Zakończono 25.11.2026: …": on paper too an ended row is told from one that goes on. */
function endedText({ assessment }: Pick<IpwRow, 'assessment'>, heldOn: string | null): string {
  return `Zakończono${heldOn !== null && isLocalDate(heldOn) ? ` ${formatDateShort(heldOn)}` : ''}: ${assessment}`
}

/** The conclusions, with the assessment of each row that leaves the IPW: it has no other place to stay. */
export function conclusionsOf({ conclusions, rows }: Pick<ReviewValues, 'conclusions' | 'rows'>): string {
  const ended = rows
    .filter(({ decision, assessment }) => decision === 'drop' && assessment !== '')
    .map(({ goal, activity, assessment }) => `Zakończone działanie „${activity || goal}”: ${assessment}`)
  return [conclusions, ...ended].filter((part) => part !== '').join('\n')
}

const nothingHeld = { heldOn: null, postponedTo: null, reason: '', participants: '', conclusions: '', ipwId: null }

/** A held review as `course.holdReview` takes it. `planned` is the review as it was planned, if it was. */
export function heldReview(values: ReviewValues, planned: EventOf<'review'> | undefined) {
  const { ids, base, heldOn, nextOn } = values
  const { householdId } = base.ipw
  const marks = values.marks.filter(
    ({ household, institution, words }) => household !== null || institution !== null || words !== '',
  )
  return {
    baseRevision: values.reviewRevision,
    review: {
      kind: 'review' as const,
      id: ids.review,
      householdId,
      state: 'held' as const,
      plannedOn: planned?.plannedOn ?? null,
      // That it was put off once, and why, stays told.
      postponedTo: planned?.postponedTo ?? null,
      reason: planned?.reason ?? '',
      heldOn,
      participants: values.participants,
      conclusions: conclusionsOf(values),
      ipwId: ids.next,
    },
    scaling:
      heldOn === null || marks.length === 0
        ? null
        : {
            kind: 'scaling' as const,
            id: ids.scaling,
            householdId,
            on: heldOn,
            occasion: 'review' as const,
            marks,
            conclusions: '',
          },
    from: { id: base.ipw.id, revision: base.revision },
    next: nextVersion(values),
    plan:
      nextOn === null
        ? null
        : {
            ...nothingHeld,
            kind: 'review' as const,
            id: ids.plan,
            householdId,
            state: 'planned' as const,
            plannedOn: nextOn,
          },
  }
}

/** A review that was put off or did not take place, as `course.saveEvent` takes it. */
export function unheldReview(values: ReviewValues): EventOf<'review'> {
  return {
    ...nothingHeld,
    kind: 'review',
    id: values.ids.review,
    householdId: values.base.ipw.householdId,
    state: values.outcome === 'postponed' ? 'postponed' : 'missed',
    plannedOn: values.plannedOn,
    postponedTo: values.outcome === 'postponed' ? values.postponedTo : null,
    reason: values.reason,
    participants: values.participants,
    conclusions: values.conclusions,
  }
}

/**
 * The review carried over to an IPW that was changed meanwhile: decisions, assessments and marks stay,
 * what they are about is as the newer version has it. A row somebody was changing here stays as typed.
 */
export function onNewer(values: ReviewValues, newer: ReviewValues['base']): ReviewValues {
  const { base, rows, marks } = values
  return {
    ...values,
    base: newer,
    marks: newer.ipw.areas.map((area) => marks.find(({ letter }) => letter === area.letter) ?? emptyMark(area)),
    rows: newer.ipw.rows.map((row): ReviewRow => {
      const typed = rows.find(({ id }) => id === row.id)
      if (!typed) return { ...row, decision: 'keep' }
      if (typed.decision === 'change') return typed
      const read = base.ipw.rows.find(({ id }) => id === row.id)?.assessment
      const assessment = typed.assessment === read ? row.assessment : typed.assessment
      return { ...row, assessment, decision: typed.decision }
    }),
  }
}

/** The review saved over the newer IPW as it stands here: what was changed there meanwhile is not in the next version. */
export function overNewer(values: ReviewValues, { ipw: newer, revision }: ReviewValues['base']): ReviewValues {
  return { ...values, base: { ipw: { ...values.base.ipw, id: newer.id, version: newer.version }, revision } }
}

/** The reviews that are still ahead: planned, or put off to a day; the soonest first. */
export function openReviews(events: readonly CaseEvent[]): { event: EventOf<'review'>; on: string }[] {
  return eventsOf(events, 'review')
    .flatMap((event) => {
      const on = event.state === 'planned' ? event.plannedOn : event.state === 'postponed' ? event.postponedTo : null
      return on === null ? [] : [{ event, on }]
    })
    .toSorted((one, other) => one.on.localeCompare(other.on, 'en'))
}
