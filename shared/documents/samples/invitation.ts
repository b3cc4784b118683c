import type { InvitationFacts } from '../papers/invitation.ts'
import { invitationPaper } from '../papers/invitation.ts'

export const toMembers: InvitationFacts = {
  ...invitationPaper.blank(),
  place: 'Przykładowa',
  on: '2026-11-21',
  pzkPlaceLocative: 'Przykładowej',
  meetingOn: '2026-12-08',
  hour: '9.00',
  form: 'in-person',
  meetingPlace: 'Urząd Gminy, ul. Szkolna 2, sala narad',
  agenda: [
    { topic: 'Plan współpracy PZK' },
    { topic: 'Lista aktywności i usług: pierwsza wersja' },
    { topic: 'Terminy następnych spotkań' },
  ],
  confirmTo: 'Łucja Żółcińska',
  confirmPhone: '13 000 00 02',
  confirmEmail: 'animator@przykladowa.example',
  confirmUntil: '2026-12-04',
  signedBy: 'Łucja Żółcińska',
  signedByFunction: 'animatorka GOPS',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const invitationSamples: Readonly<Record<string, InvitationFacts>> = {
  'czlonkowie-pzk': toMembers,
  'jedna-osoba': {
    ...toMembers,
    form: 'remote',
    meetingPlace: '',
    link: 'https://spotkania.przykladowa.example/pzk-grudzien',
    recipients: [
      { name: 'Kinga Żak', gender: 'f', details: 'pielęgniarka środowiskowa, Ośrodek Zdrowia w Przykładowej' },
    ],
  },
  wladze: {
    ...toMembers,
    audience: 'authorities',
    form: 'mixed',
    link: 'https://spotkania.przykladowa.example/pzk-grudzien',
    recipients: [
      { name: 'Genowefa Ożóg', gender: 'f', details: 'przewodnicząca Rady Gminy Przykładowa' },
      { name: 'Wacław Źródłowski', gender: 'm', details: 'przewodniczący Rady Powiatu Przykładowskiego' },
      { name: 'Jan Ćma', gender: 'm', details: 'radny gminy' },
      { name: 'Zarząd Powiatu Przykładowskiego', gender: null, details: '' },
    ],
    agenda: [
      { topic: 'Półrocze pracy PZK w liczbach' },
      { topic: 'Usługi, których brakuje mieszkańcom' },
      { topic: 'Wnioski do programów gminy i powiatu' },
    ],
  },
  pusty: invitationPaper.blank(),
}
