import type { MeetingOfferFacts } from '#shared/documents/papers/meeting-offer.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { readHousehold } from '../../cases/households.ts'
import type { RowContext } from '../../store/rows.ts'
import { addressOf } from './address.ts'
import { gatherInvitation } from './invitation.ts'

/** The letter to a household's adults; everything else as in an invitation of its team. */
export function gatherMeetingOffer(context: RowContext, id: HouseholdId): MeetingOfferFacts {
  const household = readHousehold(context, id)
  const { audience: _audience, ...letter } = gatherInvitation(context, household.teamId)
  return {
    ...letter,
    kind: 'meeting-offer',
    subjectId: id,
    recipients: household.persons
      .filter(({ isMinor }) => !isMinor)
      .map(({ firstName, lastName, gender, address }) => ({
        name: `${firstName} ${lastName}`,
        gender,
        details: address || addressOf(household),
      })),
  }
}
