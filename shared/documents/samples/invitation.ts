import type { InvitationFacts } from '../papers/invitation.ts'
import { invitationPaper } from '../papers/invitation.ts'

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const invitationSamples: Readonly<Record<string, InvitationFacts>> = {
  pusty: invitationPaper.blank(),
}
