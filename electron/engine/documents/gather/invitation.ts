import type { InvitationFacts } from '#shared/documents/papers/invitation.ts'
import { invitationPaper } from '#shared/documents/papers/invitation.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import type { RowContext } from '../../store/rows.ts'

export function gatherInvitation(_context: RowContext, id: TeamId): InvitationFacts {
  return { ...invitationPaper.blank(), subjectId: id }
}
