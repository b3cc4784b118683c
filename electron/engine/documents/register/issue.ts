import { createHash } from 'node:crypto'
import type { RegisteredPaper, SignChoice } from '#shared/contract/register.ts'
import type { Asked } from '#shared/contract/documents.ts'
import { isAgreement } from '#shared/documents/kinds.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { replacesLine } from '#shared/documents/replaces.ts'
import type { PaperId } from '#shared/domain/ids.ts'
import { recordDisclosure } from '../../privacy/disclosures.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { inTurn } from '../../store/in-turn.ts'
import type { RowContext } from '../../store/rows.ts'
import { paper as table, paperFile } from '../../store/tables/documents.ts'
import { factsToMake } from '../documents.ts'
import { fileNameOf } from '../file-names.ts'
import { frameOf } from '../frame.ts'
import { chooseSign, takingNumber } from '../numbering/numbering.ts'
import { formatsOf, renderPaper } from '../render-paper.ts'
import { findDraft, newDraft } from './drafts.ts'
import type { PaperRow } from './rows.ts'
import { changePaper, findPaper, isCorrected, readPaper, signOf } from './rows.ts'

export interface Issuing {
  id: PaperId
  baseRevision: number
  asked: Asked
  issuedOn: string
  sign: SignChoice
  validFrom: string | null
  validUntil: string | null
  amendsId: PaperId | null
}

/**
 * Issues a paper: its sign is printed on it, so the number is chosen first, both files are made
 * with it, and only then everything is kept at once. One paper after another, so that two windows
 * never print the same number. Throws what the contract declares; nothing is kept and no number
 * is used up then.
 */
export function issuePaper(context: EngineContext, issuing: Issuing): Promise<RegisteredPaper> {
  return inTurn(context.session.vault.store, () => issueInTurn(context, issuing))
}

async function issueInTurn(context: EngineContext, issuing: Issuing): Promise<RegisteredPaper> {
  const { vault } = context.session
  const { id, asked, issuedOn, baseRevision } = issuing
  const draft = findDraft(vault, id, asked, baseRevision)
  const facts = factsToMake(vault, asked)
  const whose = newDraft(vault, asked)
  const term = termOf(vault, issuing)
  const replaced = replacedBy(vault, draft)
  const version = replaced ? replaced.version + 1 : 1
  const sign = await chooseSign(context, issuing.sign, Number(issuedOn.slice(0, 4)))
  const frame = frameOf(vault, facts, {
    issuedOn,
    ...(sign.text !== '' && { caseSign: sign.text }),
    ...(replaced && { replaces: lineOf(vault, replaced, version) }),
  })
  const files: (typeof paperFile.$inferInsert)[] = []
  let ownTemplate: number | null = null
  for (const format of formatsOf(vault, facts.kind)) {
    const rendered = await renderPaper(vault, context.host, facts, frame, format)
    ownTemplate ??= rendered.ownTemplate
    const bytes = Buffer.from(rendered.bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const fileName = fileNameOf(facts, whose.about, format, version)
    files.push({ paperId: id, format, fileName, size: bytes.byteLength, sha256, bytes })
  }
  return takingNumber(context, sign.mark, () =>
    context.apply(() => {
      const at = vault.now().toISOString()
      // While the pages were printed another window may have changed the draft, removed the family or corrected the paper.
      const now = findDraft(vault, id, asked, baseRevision)
      newDraft(vault, asked)
      const old = replacedBy(vault, now)
      termOf(vault, issuing)
      const row: typeof table.$inferInsert = {
        id,
        ...whose,
        ...term,
        revision: baseRevision + 1,
        updatedAt: at,
        state: 'issued',
        version,
        typed: asked.typed,
        caseSignId: sign.keep(vault.store, whose.householdId ?? whose.subjectId, at),
        issuedOn,
        issuedAt: at,
        issuedBy: vault.actor.accountId,
        templateVersion: papers[facts.kind].version,
        ownTemplateVersion: ownTemplate,
        facts,
        law: frame.law,
        correctsId: old?.id ?? null,
      }
      vault.store.db.insert(table).values(row).onConflictDoUpdate({ target: table.id, set: row }).run()
      for (const file of files) vault.store.db.insert(paperFile).values(file).run()
      // What was signed holds until its correction is signed too (states.ts).
      if (old?.state === 'issued') changePaper(vault, old, { state: 'ended', ending: 'corrected', endedOn: issuedOn })
      const { householdId } = whose
      if (householdId)
        recordDisclosure(vault, { kind: 'document-made', format: 'pdf', householdId, documentKind: facts.kind })
      return readPaper(vault.store, id).paper
    }),
  )
}

/** The paper a draft corrects. Throws PAPER_STATE when it no longer counts. */
function replacedBy({ store }: RowContext, draft: PaperRow | undefined): PaperRow | undefined {
  if (!draft?.correctsId) return undefined
  const old = findPaper(store, draft.correctsId)
  if (!old || (old.state !== 'issued' && old.state !== 'signed') || isCorrected(store, old.id))
    throw refuse('PAPER_STATE')
  return old
}

function lineOf({ store }: RowContext, old: PaperRow, version: number): string {
  return replacesLine({ version, issuedOn: old.issuedOn ?? '', caseSign: signOf(store, old) })
}

/**
 * From when until when it holds, and what it belongs to: of agreements, and of annexes, which may
 * move an agreement's end. Throws NOT_FOUND, PAPER_STATE, FACTS_UNUSABLE for an end before its start.
 */
function termOf(
  { store }: RowContext,
  { asked, validFrom, validUntil, amendsId }: Issuing,
): Pick<PaperRow, 'validFrom' | 'validUntil' | 'amendsId'> {
  const { kind } = asked.subject
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    throw new Refusal('FACTS_UNUSABLE', { field: 'validUntil' })
  if (amendsId !== null) {
    const { row } = readPaper(store, amendsId)
    if (!isAgreement(row.kind) || (kind !== 'annex' && kind !== 'accession')) throw refuse('NOT_FOUND')
    if (row.state !== 'issued' && row.state !== 'signed') throw refuse('PAPER_STATE')
  }
  const hasTerm = isAgreement(kind) || kind === 'annex'
  return { validFrom: hasTerm ? validFrom : null, validUntil: hasTerm ? validUntil : null, amendsId }
}
