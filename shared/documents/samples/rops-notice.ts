import type { RopsNoticeFacts } from '../papers/rops-notice.ts'
import { ropsNoticePaper } from '../papers/rops-notice.ts'

const twoCommunes: RopsNoticeFacts = {
  ...ropsNoticePaper.blank(),
  place: 'Przykładów Górny',
  on: '2026-09-14',
  ropsName: 'Regionalny Ośrodek Polityki Społecznej w Przykładogrodzie',
  ropsAddress: 'ul. Wojewódzka 1, 38-900 Przykładogród',
  powiat: 'przykładowski',
  pcprName: 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
  decidedOn: '2026-09-07',
  communes: [
    { gmina: 'Przykładowa', institution: 'GOPS w Przykładowej', animator: 'Łucja Żółcińska', councillor: 'Jan Ćma' },
    { gmina: 'Wzorcowa', institution: 'GOPS we Wzorcowej', animator: 'Iga Śnieg', councillor: 'Ewa Łoś' },
  ],
  animator: 'Święcisław Gęś-Wędrowny',
  animatorPhone: '13 000 00 11',
  animatorEmail: 'animator@przykladow.example',
  powiatCouncillor: "Maria O'Nil-Zielińska",
  schedule: [
    { step: 'Porozumienie o współpracy (krok 3)', term: 'wrzesień 2026 r.' },
    { step: 'Szkolenie animatorów i radnych (krok 4)', term: 'październik 2026 r.' },
    { step: 'Powołanie PZK (krok 5)', term: 'listopad 2026 r.' },
    { step: 'Szkolenie PZK, plan i lista usług (krok 6)', term: 'grudzień 2026 r. – luty 2027 r.' },
    { step: 'Współpraca z podmiotami, osobami/rodzinami i społecznością (kroki 7–8)', term: 'do grudnia 2027 r.' },
    { step: 'Ewaluacja końcowa (kroki 9–10)', term: 'styczeń–marzec 2028 r.' },
  ],
  needsConsultation: 'Wybór instytucji do składu PZK.',
  needsAdvice: 'Przygotowanie porozumień i zasad ochrony danych.',
  needsTraining:
    'Szkolenie podstawowe z Modelu dla dwóch animatorów i trojga radnych.\nDialog motywujący dla członków PZK.',
  needsSupervision: 'Superwizja grupowa raz na kwartał w każdym PZK.',
  signedBy: 'Dorota Ćwiklińska',
  signedByFunction: 'dyrektor PCPR',
}

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const ropsNoticeSamples: Readonly<Record<string, RopsNoticeFacts>> = {
  'dwie-gminy': twoCommunes,
  'jedna-gmina': { ...twoCommunes, communes: twoCommunes.communes.slice(0, 1), needsAdvice: '' },
  pusty: ropsNoticePaper.blank(),
}
