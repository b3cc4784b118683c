import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'
import { caseSign, paper } from '../../store/tables/documents.ts'

interface AgreementInForce {
  facts: DocumentFacts
  /** The day it was concluded, as far as the register knows it. */
  on: string | null
  /** Its case sign; empty for none. */
  sign: string
}

/** The team's newest agreement of that kind that was issued and has not ended; undefined while there is none. */
export function findAgreementInForce(
  { store }: Pick<RowContext, 'store'>,
  kind: 'team-agreement' | 'cooperation-agreement',
  teamId: TeamId,
): AgreementInForce | undefined {
  const found = store.db
    .select({ facts: paper.facts, signedOn: paper.signedOn, issuedOn: paper.issuedOn, sign: caseSign.text })
    .from(paper)
    .leftJoin(caseSign, eq(caseSign.id, paper.caseSignId))
    .where(
      and(
        eq(paper.kind, kind),
        eq(paper.subjectId, teamId),
        eq(paper.isRemoved, false),
        inArray(paper.state, ['issued', 'signed']),
        isNotNull(paper.facts),
      ),
    )
    .orderBy(desc(paper.issuedOn), desc(paper.id))
    .get()
  if (!found?.facts) return undefined
  const { facts } = found
  const concludedOn = 'concludedOn' in facts ? facts.concludedOn : null
  return { facts, on: concludedOn ?? found.signedOn ?? found.issuedOn, sign: found.sign ?? '' }
}
