import type { ConsentWithdrawalFacts } from '#shared/documents/papers/consent-withdrawal.ts'
import { consentWithdrawalPaper } from '#shared/documents/papers/consent-withdrawal.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { findConsent } from '../../cases/consents.ts'
import { readHousehold } from '../../cases/households.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { peopleOf } from './household-people.ts'

/** The withdrawal of a household's consent: its people, the consent's day and the recipients it was given for. */
export function gatherConsentWithdrawal(context: RowContext, id: HouseholdId): ConsentWithdrawalFacts {
  const household = readHousehold(context, id)
  const consent = findConsent(context, id)
  const { office } = readOffice(context.store)
  return {
    ...consentWithdrawalPaper.blank(),
    subjectId: id,
    place: office.town,
    on: consent?.withdrawnOn ?? null,
    ...peopleOf(household),
    minorsRepresentedBy: household.minorsRepresentedBy,
    consentOn: consent?.signedOn ?? null,
    pzkPlaceLocative: readTeamRecord(context, household.teamId).placeLocative,
    officeName: office.name,
    recipients: (consent?.disclosures ?? [])
      .filter(({ isGranted }) => isGranted === true)
      .map(({ recipient }) => ({ recipient, isWithdrawn: null })),
  }
}
