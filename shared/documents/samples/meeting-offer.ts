import type { MeetingOfferFacts } from '../papers/meeting-offer.ts'
import { meetingOfferPaper } from '../papers/meeting-offer.ts'
import { toMembers } from './invitation.ts'

const { audience: _audience, ...letter } = toMembers

const toOne: MeetingOfferFacts = {
  ...letter,
  kind: 'meeting-offer',
  recipients: [{ name: 'Zenon Przykładowy', gender: 'm', details: 'ul. Leśna 8, 38-999 Przykładowa' }],
  agenda: [{ topic: 'Co już się udało' }, { topic: 'Następne kroki' }],
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const meetingOfferSamples: Readonly<Record<string, MeetingOfferFacts>> = {
  osoba: toOne,
  rodzina: {
    ...toOne,
    recipients: [
      { name: 'Zofia Wzorcowa', gender: 'f', details: 'ul. Leśna 8, 38-999 Przykładowa' },
      { name: 'Jan Wzorcowy', gender: 'm', details: 'ul. Leśna 8, 38-999 Przykładowa' },
    ],
  },
  pusty: meetingOfferPaper.blank(),
}
