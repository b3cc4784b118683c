import type { CaseEventRecord } from '#shared/contract/course.ts'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import type { Ipw } from '#shared/domain/cases.ts'
import type { IpwId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { readIpw, saveIpw, startIpwVersion } from '../ipws.ts'
import { saveEvent } from './events.ts'

type Review = Extract<CaseEvent, { kind: 'review' }>
type Scaling = Extract<CaseEvent, { kind: 'scaling' }>

/** A review as it was held. */
export interface HeldReview {
  baseRevision: number
  review: Review
  scaling: Scaling | null
  from: { id: IpwId; revision: number }
  next: Ipw
  plan: Review | null
}

/**
 * Keeps a review in one piece: its record, the scaling, the next version of the IPW and the plan
 * of the next review. Call it in its command's transaction. Throws NOT_FOUND when `from` is not
 * the latest version, STALE_REVISION when another window changed it since it was read.
 */
export function holdReview(
  context: RowContext,
  { baseRevision, review, scaling, from, next, plan }: HeldReview,
): { review: CaseEventRecord; ipw: IpwRecord } {
  const { householdId } = review
  const pieces = [next.householdId, scaling?.householdId, plan?.householdId]
  if (pieces.some((one) => one !== undefined && one !== householdId)) throw refuse('NOT_FOUND')
  const latest = readIpw(context, from.id)
  if (latest.householdId !== householdId) throw refuse('NOT_FOUND')
  if (latest.revision !== from.revision) throw new Refusal('STALE_REVISION', { revision: latest.revision })
  const begun = startIpwVersion(context, from.id, next.id)
  const ipw = saveIpw(context, { ...next, version: begun.version }, begun.revision)
  if (scaling) saveEvent(context, scaling, 0)
  if (plan) saveEvent(context, plan, 0)
  return { review: saveEvent(context, { ...review, ipwId: next.id }, baseRevision), ipw }
}
