import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { documentKinds, isAgreement, paperKinds } from '#shared/documents/kinds.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { AgreementTerm } from '#shared/domain/deadlines.ts'
import { deadlinesOn } from '#shared/domain/deadlines.ts'
import { paperId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'
import type { RowContext } from '../../store/rows.ts'
import { paper } from '../../store/tables/documents.ts'

/** What is due as of today: agreements in force that run out, soonest first. */
export function listDeadlines({ store, now }: RowContext): DeadlineView[] {
  const agreements = listTerms(store)
  const labels = new Map(agreements.map(({ id, label }) => [id, label]))
  return deadlinesOn(localDateOf(now()), { agreements }).map(({ rule, on, state, recordId }) => ({
    rule,
    on,
    state,
    paperId: paperId.parse(recordId),
    label: labels.get(recordId) ?? '',
  }))
}

/** Agreements with the day they end: the one of the last annex that moved it, else their own. */
function listTerms({ db }: Store): (AgreementTerm & { label: string })[] {
  const moved = db
    .select({ of: paper.amendsId, until: paper.validUntil })
    .from(paper)
    .where(and(inArray(paper.state, ['issued', 'signed']), isNotNull(paper.amendsId), isNotNull(paper.validUntil)))
    .orderBy(paper.issuedOn, paper.issuedAt)
    .all()
  const lastMoved = new Map(moved.map(({ of, until }) => [of, until]))
  return db
    .select({ id: paper.id, kind: paper.kind, state: paper.state, validUntil: paper.validUntil, about: paper.about })
    .from(paper)
    .where(and(eq(paper.isRemoved, false), inArray(paper.kind, documentKinds.filter(isAgreement))))
    .all()
    .map(({ kind, about, ...term }) => ({
      ...term,
      validUntil: lastMoved.get(term.id) ?? term.validUntil,
      label: [paperKinds[kind].name, about].filter(Boolean).join(' – '),
    }))
}
