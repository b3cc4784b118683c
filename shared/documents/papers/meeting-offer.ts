import { z } from 'zod'
import { definePaper } from '../paper.ts'
import { invitationDraft, invitationFacts, invitationPaper } from './invitation.ts'

/**
 * Propozycja spotkania z PZK: a household is offered a meeting at least once a month (book, rules
 * with a number). A letter like the other invitations, but of the household's own papers: it
 * names its people, so a copy of data finds it and anonymising empties it.
 */

export const meetingOfferFacts = invitationFacts.omit({ audience: true }).extend({ kind: z.literal('meeting-offer') })
export type MeetingOfferFacts = z.infer<typeof meetingOfferFacts>

export const meetingOfferPaper = definePaper<MeetingOfferFacts>(meetingOfferFacts, {
  version: 1,
  hasLetterhead: true,
  form: invitationPaper.form.map(({ fields, ...section }) => ({
    ...section,
    fields: fields.filter(({ name }) => name !== 'audience'),
  })),
  on: ({ on }) => on,
  blank: () => {
    const { audience: _audience, ...facts } = invitationPaper.blank()
    return { ...facts, kind: 'meeting-offer' }
  },
  draft: (facts) => invitationDraft({ ...facts, audience: 'household' }),
})
