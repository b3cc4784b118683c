import type { InvitationFacts } from '#shared/documents/papers/invitation.ts'
import { invitationPaper } from '#shared/documents/papers/invitation.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { readTeamRecord } from '../../team/team.ts'
import { animatorOf } from './known.ts'

/** An invitation of the office's animator to the whole team; anybody else is named on its form. */
export function gatherInvitation(context: RowContext, id: TeamId): InvitationFacts {
  const team = readTeamRecord(context, id)
  const own = readOffice(context.store)
  const animator = animatorOf(own)
  return {
    ...invitationPaper.blank(),
    subjectId: id,
    place: own.office.town,
    pzkPlaceLocative: team.placeLocative,
    confirmTo: animator.name,
    confirmPhone: animator.phone,
    confirmEmail: animator.email,
    signedBy: animator.name,
    signedByFunction: animator.function,
  }
}
