import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { documentKinds, isAgreement, paperKinds } from '#shared/documents/kinds.ts'
import type { AgreementTerm } from '#shared/domain/deadlines.ts'
import type { Store } from '../store/open.ts'
import { paper } from '../store/tables/documents.ts'

/** Agreements with the day they end: the one of the last annex that moved it, else their own. */
export function listAgreementTerms({ db }: Store): (AgreementTerm & { label: string })[] {
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
