import type { RegisteredPaper } from '#shared/contract/register.ts'
import { isAgreement } from '#shared/documents/kinds.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import type { DocumentEnding } from '#shared/domain/register.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { assertChangeable, changePaper, findPaper, readPaper } from './rows.ts'

interface Step {
  id: PaperId
  baseRevision: number
}

/**
 * Writes down that an issued paper was signed; once more, to put right what was written. A signed
 * paper it corrects holds until now. Throws NOT_FOUND, STALE_REVISION, PAPER_STATE.
 */
export function signPaper(
  context: RowContext,
  { id, baseRevision, signedOn, signedBy }: Step & { signedOn: string; signedBy: string },
): RegisteredPaper {
  const row = living(context, { id, baseRevision })
  const old = row.correctsId ? findPaper(context.store, row.correctsId) : undefined
  if (old?.state === 'signed') changePaper(context, old, { state: 'ended', ending: 'corrected', endedOn: signedOn })
  return changePaper(context, row, { state: 'signed', signedOn, signedBy })
}

/**
 * Ends a paper: an agreement is terminated or has run out, any other is revoked. Only a corrected
 * one ends another as corrected. Throws NOT_FOUND, STALE_REVISION, PAPER_STATE.
 */
export function endPaper(
  context: RowContext,
  { id, baseRevision, endedOn, ending, endedWhy }: Step & { endedOn: string; ending: DocumentEnding; endedWhy: string },
): RegisteredPaper {
  const row = living(context, { id, baseRevision })
  const fits = isAgreement(row.kind) ? ending === 'terminated' || ending === 'expired' : ending === 'revoked'
  if (!fits) throw refuse('PAPER_STATE')
  return changePaper(context, row, { state: 'ended', endedOn, ending, endedWhy })
}

function living(context: RowContext, { id, baseRevision }: Step) {
  const { row } = readPaper(context.store, id)
  assertChangeable(context, row, baseRevision)
  if (row.state !== 'issued' && row.state !== 'signed') throw refuse('PAPER_STATE')
  return row
}
