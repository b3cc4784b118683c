import type { ExpectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import { expectationsCardPaper } from '#shared/documents/papers/expectations-card.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { findConsent } from '../../cases/consents.ts'
import { readHousehold } from '../../cases/households.ts'
import { listIpws } from '../../cases/ipws.ts'
import type { RowContext } from '../../store/rows.ts'
import { keyWorkerOf } from './key-worker.ts'

/**
 * The card of a household: who reported it, and what later papers already say of its areas,
 * institutions and key worker. The rest is written with the family.
 */
export function gatherExpectationsCard(context: RowContext, id: HouseholdId): ExpectationsCardFacts {
  const { caseNumber, reportedBy } = readHousehold(context, id)
  const versions = listIpws(context, id)
  const disclosures = findConsent(context, id)?.disclosures ?? []
  return {
    ...expectationsCardPaper.blank(),
    subjectId: id,
    caseNumber,
    reportedBy,
    // The card comes before the first programme, whose scales are the family's own of that time.
    areas: (versions.at(-1)?.areas ?? []).map(({ name, now }) => ({ name, byInstitution: null, byFamily: now })),
    institutions: disclosures
      .filter(({ isGranted }) => isGranted === true)
      .map(({ recipient }) => ({ name: recipient })),
    keyWorker: keyWorkerOf(versions[0]).slice(0, 400),
  }
}
