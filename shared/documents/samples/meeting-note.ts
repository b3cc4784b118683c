import type { MeetingNoteFacts } from '../papers/meeting-note.ts'
import { meetingNotePaper } from '../papers/meeting-note.ts'

const first: MeetingNoteFacts = {
  ...meetingNotePaper.blank(),
  pzkPlaceLocative: 'Przykładowej',
  on: '2026-12-08',
  hour: '9.00–11.30',
  form: 'in-person',
  meetingPlace: 'Urząd Gminy, ul. Szkolna 2, sala narad',
  agenda: [{ topic: 'Plan współpracy PZK' }, { topic: 'Lista aktywności i usług: pierwsza wersja' }],
  course:
    'Zespół omówił projekt planu i przyjął go z dwiema zmianami terminów.\nKażda instytucja przedstawiła swoje usługi. Brakuje zajęć dla starszych mieszkańców poza Przykładową.',
  decisions: [
    { what: 'Uzupełnienie listy o usługi ośrodka zdrowia', owner: 'Kinga Żak', due: '2026-12-18' },
    { what: 'Rozmowa z kołem gospodyń o wolontariacie sąsiedzkim', owner: 'Olga Dąb', due: '2027-01-11' },
  ],
  nextOn: '2027-01-12',
  nextHour: '9.00',
  nextPlace: 'Starostwo w Przykładowie Górnym, sala 12',
  preparedBy: 'Łucja Żółcińska',
  preparedByFunction: 'animatorka GOPS',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const meetingNoteSamples: Readonly<Record<string, MeetingNoteFacts>> = {
  'z-lista-obecnosci': first,
  'z-nazwiskami': {
    ...first,
    form: 'mixed',
    attendees: [
      { name: 'Olga Dąb', institution: 'Gminny Ośrodek Kultury w Przykładowej' },
      { name: 'Kinga Żak', institution: 'Gminny Ośrodek Zdrowia w Przykładowej' },
      { name: 'Łucja Żółcińska', institution: 'GOPS w Przykładowej' },
    ],
  },
  pusty: meetingNotePaper.blank(),
}
