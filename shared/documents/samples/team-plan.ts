import type { TeamPlanFacts } from '../papers/team-plan.ts'
import { teamPlanPaper } from '../papers/team-plan.ts'

const days = [
  '2026-12-08',
  '2027-01-12',
  '2027-02-09',
  '2027-03-09',
  '2027-04-13',
  '2027-05-11',
  '2027-06-08',
  '2027-07-13',
  '2027-08-10',
  '2027-09-14',
  '2027-10-12',
  '2027-11-09',
]
const hosts = [
  ['Urząd Gminy, sala narad', 'Gminny Ośrodek Pomocy Społecznej w Przykładowej'],
  ['Starostwo, sala 12', 'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym'],
  ['Gminny Ośrodek Kultury', 'Gminny Ośrodek Kultury w Przykładowej'],
] as const

/** Fictional facts in each main variant of the paper; the key is the end of its file's name. */
export const teamPlanSamples: Readonly<Record<string, TeamPlanFacts>> = {
  'na-rok': {
    ...teamPlanPaper.blank(),
    gmina: 'Przykładowa',
    powiat: 'przykładowski',
    adoptedOn: '2026-12-08',
    from: '2026-12-01',
    until: '2027-11-30',
    goalsInstitutions:
      'Wspólny sposób pracy metodycznej wszystkich instytucji.\nSieć kontaktów, która działa także w kryzysie.',
    goalsPeople: 'Objęcie współpracą sześciu rodzin.\nKażda rodzina ma IPW i pracownika kluczowego.',
    goalsCommunity: 'Projekt socjalny „Sąsiedzki podwieczorek” dla osób mieszkających samotnie.',
    meetings: days.map((on, at) => {
      const [place, host] = hosts[at % hosts.length] ?? ['', '']
      return { on, hour: '9.00–12.00', place, form: at === 3 ? 'remote' : at === 6 ? 'mixed' : 'in-person', host }
    }),
    topicsInstitutions: 'Kompetencje instytucji i zasady kierowania spraw.\nLista aktywności i usług.',
    topicsPeople: 'Karty Oczekiwań, IPW i ich przeglądy, warsztaty współpracy.',
    topicsCommunity: 'Potrzeby starszych mieszkańców, wolontariat, projekt socjalny.',
    internalTraining: [
      { topic: 'Praca z osobą w kryzysie', by: 'PCPR w Przykładowie Górnym', when: 'styczeń 2027 r.' },
      { topic: 'Procedury ośrodka zdrowia', by: 'Ośrodek Zdrowia w Przykładowej', when: 'luty 2027 r.' },
    ],
    externalTraining: [{ topic: 'Dialog motywujący', by: 'ROPS', when: 'maj 2027 r.' }],
    firstRules: 'spotkanie 1, animatorka GOPS',
    firstContacts: 'spotkanie 1, animator PCPR',
    firstConditions: 'spotkanie 1',
    firstLaw: 'spotkanie 2, radca prawny',
    firstPrivacy: 'spotkanie 2, inspektor ochrony danych',
    topicEthics: '12.01.2027, PCPR',
    topicCrisis: '9.02.2027, PCPR',
    topicMethods: '11.05.2027, ROPS',
    topicWorkshops: '9.02.2027, animatorka GOPS',
    topicDiagnosis: '13.04.2027, superwizor',
    topicProject: '8.06.2027, animator PCPR',
    topicRemote: '9.03.2027, zdalnie',
    topicPlatform: '9.03.2027, zdalnie',
    supervisions: [
      { on: '2027-02-23', subject: 'praca Zespołu', supervisor: 'Hieronim Wąs' },
      { on: '2027-05-25', subject: 'praca z rodzinami', supervisor: 'Hieronim Wąs' },
      { on: '2027-08-24', subject: 'praca Zespołu', supervisor: 'Hieronim Wąs' },
      { on: '2027-11-23', subject: 'praca z rodzinami', supervisor: 'Hieronim Wąs' },
    ],
    listUpdates: 'czerwiec i listopad 2027 r., animator PCPR',
    authorities: '8.06.2027 i 9.11.2027',
    preparedBy: 'Święcisław Gęś-Wędrowny (animator PCPR), Łucja Żółcińska (animatorka GOPS)',
  },
  pusty: teamPlanPaper.blank(),
}
