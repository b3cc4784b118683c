import type { ConsentWithdrawalFacts } from '../papers/consent-withdrawal.ts'
import { consentWithdrawalPaper } from '../papers/consent-withdrawal.ts'

const oneMan: ConsentWithdrawalFacts = {
  ...consentWithdrawalPaper.blank(),
  place: 'Przykładowa',
  on: '2027-02-10',
  adults: [{ firstName: 'Zenon', lastName: 'Przykładowy', gender: 'm' }],
  consentOn: '2026-11-21',
  pzkPlaceLocative: 'Przykładowej',
  officeName: 'Gminny Ośrodek Pomocy Społecznej w Przykładowej',
  scope: 'whole',
  receivedOn: '2027-02-10',
  receivedHow: 'osobiście',
  receivedBy: 'Katarzyna Pomocna, pracownica socjalna',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const consentWithdrawalSamples: Readonly<Record<string, ConsentWithdrawalFacts>> = {
  'cala-mezczyzna': oneMan,
  'czesc-kobieta-z-dzieckiem': {
    ...oneMan,
    adults: [{ firstName: 'Anna', lastName: 'Wzorcowa-Żółć', gender: 'f' }],
    minors: [{ firstName: 'Zosia', lastName: 'Wzorcowa', gender: 'f' }],
    scope: 'part',
    recipients: [
      { recipient: 'Gminny Ośrodek Zdrowia w Przykładowej', isWithdrawn: true },
      { recipient: 'Szkoła Podstawowa w Przykładowej', isWithdrawn: false },
    ],
    receivedOn: null,
    receivedHow: '',
    receivedBy: '',
  },
  'rodzina-do-zaznaczenia': {
    ...oneMan,
    adults: [
      { firstName: 'Anna', lastName: 'Wzorcowa-Żółć', gender: 'f' },
      { firstName: 'Jan', lastName: "O'Konor", gender: 'm' },
    ],
    minors: [
      { firstName: 'Zosia', lastName: 'Wzorcowa', gender: 'f' },
      { firstName: 'Antoni', lastName: 'Wzorcowy', gender: 'm' },
    ],
    scope: null,
    recipients: [
      { recipient: 'Gminny Ośrodek Zdrowia w Przykładowej', isWithdrawn: null },
      { recipient: 'Szkoła Podstawowa w Przykładowej', isWithdrawn: null },
      { recipient: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie', isWithdrawn: null },
    ],
    receivedOn: null,
    receivedHow: '',
    receivedBy: '',
  },
  pusty: consentWithdrawalPaper.blank(),
}
