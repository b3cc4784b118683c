import type { ConsentRecord } from '#shared/contract/cases.ts'
import type { WithdrawalFollows } from '#shared/contract/privacy.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { findConsent, saveConsent } from '../cases/consents.ts'
import { readHousehold } from '../cases/households.ts'
import { listIpws } from '../cases/ipws.ts'
import { subjectIdsOf } from '../cases/whole-case.ts'
import { countMadeOf } from '../documents/made-of.ts'
import { countIssuedOf } from '../documents/register/anonymise.ts'
import { refuse } from '../refusal.ts'
import type { RowContext } from '../store/rows.ts'

/**
 * What follows when a household withdraws its consent: cooperation rests on it alone
 * (law.md L7), so disclosing stops, those who have data are told, the programme ends and
 * the case closes; what the law says to keep is kept. A consent that has run out may be
 * withdrawn too: who was given data while it held is told. Throws NOT_FOUND without a signed
 * consent, and for one withdrawn already.
 */
export function previewWithdrawal(context: RowContext, householdId: HouseholdId): WithdrawalFollows {
  notWithdrawn(context, householdId)
  return follows(context, householdId)
}

/** Writes the day of the withdrawal into the consent. Throws NOT_FOUND when none was signed by it, or it is withdrawn already. */
export function withdrawConsent(
  context: RowContext,
  householdId: HouseholdId,
  on: string,
): { consent: ConsentRecord; follows: WithdrawalFollows } {
  const current = notWithdrawn(context, householdId)
  if (!current.signedOn || on < current.signedOn) throw refuse('NOT_FOUND')
  const { revision, updatedAt: _at, originId: _origin, ...fields } = current
  const before = follows(context, householdId)
  const consent = saveConsent(context, { ...fields, withdrawnOn: on }, revision)
  return { consent, follows: before }
}

function notWithdrawn(context: RowContext, householdId: HouseholdId): ConsentRecord {
  readHousehold(context, householdId)
  const consent = findConsent(context, householdId)
  if (!consent?.signedOn || consent.withdrawnOn !== null) throw refuse('NOT_FOUND')
  return consent
}

function follows(context: RowContext, householdId: HouseholdId): WithdrawalFollows {
  const { stage } = readHousehold(context, householdId)
  const recipients = (findConsent(context, householdId)?.disclosures ?? [])
    .filter(({ isGranted }) => isGranted === true)
    .map(({ partnerId, recipient }) => ({ partnerId, recipient }))
  const [latest] = listIpws(context, householdId)
  const isOpen = stage !== 'closed'
  return {
    steps: [
      'stop-disclosing',
      ...(recipients.length > 0 ? (['tell-recipients'] as const) : []),
      ...(latest && isOpen ? (['end-ipw'] as const) : []),
      ...(isOpen ? (['close-case'] as const) : []),
      'keep-until-retention',
    ],
    recipients,
    ipw: latest ? { ipwId: latest.id, version: latest.version, endsOn: latest.endsOn } : null,
    documentsMade:
      countMadeOf(context.store, subjectIdsOf(context.store, householdId)) + countIssuedOf(context.store, householdId),
  }
}
