import type { ConsentFacts, IpwFacts, TeamAgreementFacts } from './facts.ts'
import type { DocumentFacts } from './papers/index.ts'
import { isEmpty } from './writing.ts'

/** What a paper will print as a dotted line. The renderer owns the sentence of each code. */
export const missingFactCodes = [
  'concludedOn',
  'place',
  'gmina',
  'powiat',
  'parties',
  'partyName',
  'partyAddress',
  'partyRepresentative',
  'partyGops',
  'partyPcpr',
  'gminaCouncillor',
  'powiatCouncillor',
  'signedOn',
  'adults',
  'adultAddress',
  'pzkPlace',
  'officeName',
  'officeAddress',
  'officeNip',
  'officeEmail',
  'officerEmail',
  'retention',
  'disclosures',
  'disclosureDetails',
  'preparedOn',
  'householdNames',
  'goal',
  'startsOn',
  'endsOn',
  'areas',
  'areaName',
  'areaScale',
  'rows',
  'rowDetails',
  'keyWorker',
] as const
export type MissingFact = (typeof missingFactCodes)[number]

type Check = readonly [MissingFact, boolean]

function hasNoAddress(of: { street: string; town: string }): boolean {
  return isEmpty(of.street) && isEmpty(of.town)
}

function teamAgreementChecks(facts: TeamAgreementFacts): Check[] {
  const { parties } = facts
  return [
    ['concludedOn', facts.concludedOn === null],
    ['place', isEmpty(facts.placeLocative)],
    ['gmina', isEmpty(facts.gmina)],
    ['powiat', isEmpty(facts.powiat)],
    ['parties', parties.length < 2],
    ['partyName', parties.some(({ name }) => isEmpty(name))],
    ['partyAddress', parties.some(hasNoAddress)],
    ['partyRepresentative', parties.some(({ representedBy }) => isEmpty(representedBy))],
    ['partyGops', !parties.some(({ kind }) => kind === 'gops')],
    ['partyPcpr', !parties.some(({ kind }) => kind === 'pcpr')],
    ['powiatCouncillor', facts.powiatCouncillors.length === 0],
    ['gminaCouncillor', facts.gminaCouncillors.length === 0],
  ]
}

function consentChecks(facts: ConsentFacts): Check[] {
  const { administrator, disclosures } = facts
  return [
    ['place', isEmpty(facts.place)],
    ['signedOn', facts.signedOn === null],
    ['adults', facts.adults.length === 0],
    ['adultAddress', facts.adults.some(({ address }) => isEmpty(address))],
    ['pzkPlace', isEmpty(facts.pzkPlaceLocative)],
    ['disclosures', disclosures.length === 0],
    ['disclosureDetails', disclosures.some(({ data, purpose, until }) => [data, purpose, until].some(isEmpty))],
    ['officeName', isEmpty(administrator.name)],
    ['officeAddress', hasNoAddress(administrator)],
    ['officeNip', isEmpty(administrator.nip)],
    ['officeEmail', isEmpty(administrator.email)],
    ['officerEmail', isEmpty(administrator.officerEmail)],
    ['retention', isEmpty(administrator.retention)],
  ]
}

function ipwChecks(facts: IpwFacts): Check[] {
  return [
    ['preparedOn', facts.preparedOn === null],
    ['householdNames', isEmpty(facts.householdNames)],
    ['goal', isEmpty(facts.goal)],
    ['startsOn', facts.startsOn === null],
    ['endsOn', facts.endsOn === null],
    ['areas', facts.areas.length === 0],
    ['areaName', facts.areas.some(({ name }) => isEmpty(name))],
    ['areaScale', facts.areas.some(({ now, planned }) => now === null || planned === null)],
    ['rows', facts.rows.length === 0],
    // The assessment is written at the review, so an empty one is not missing.
    [
      'rowDetails',
      facts.rows.some(({ activity, termPlaceEffects, responsible }) =>
        [activity, termPlaceEffects, responsible].some(isEmpty),
      ),
    ],
    ['keyWorker', isEmpty(facts.keyWorkerName)],
  ]
}

/** Facts of the other papers are typed in their own form, which shows what is empty. */
function checksOf(facts: DocumentFacts): Check[] {
  if (facts.kind === 'team-agreement') return teamAgreementChecks(facts)
  if (facts.kind === 'consent') return consentChecks(facts)
  return facts.kind === 'ipw' ? ipwChecks(facts) : []
}

/** The facts a paper has no value for, in the order of the page. Empty: nothing prints as dots. */
export function missingFacts(facts: DocumentFacts): MissingFact[] {
  return checksOf(facts)
    .filter(([, isMissing]) => isMissing)
    .map(([code]) => code)
}
