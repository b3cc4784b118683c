import type { BundleCounts, BundlePreview } from '#shared/contract/exchange.ts'
import type { CaseStage, ConsentState } from '#shared/domain/cases.ts'
import { caseStages } from '#shared/domain/cases.ts'
import { enumeration } from '#shared/domain/grammar.ts'
import { caseStageLabels, counted } from '../../app/messages/labels.ts'

const nouns = {
  partners: ['podmiot zespołu', 'podmioty zespołu', 'podmiotów zespołu'],
  members: ['osoba w zespole', 'osoby w zespole', 'osób w zespole'],
  catalogue: ['pozycja listy usług', 'pozycje listy usług', 'pozycji listy usług'],
  agreements: ['porozumienie', 'porozumienia', 'porozumień'],
  cases: [
    'rodzina (tylko etap i liczba osób)',
    'rodziny (tylko etapy i liczba osób)',
    'rodzin (tylko etapy i liczba osób)',
  ],
} as const satisfies Record<keyof BundleCounts, readonly [string, string, string]>

/** What a bundle holds, part by part: "9 podmiotów zespołu". Empty parts are said too. */
export function countSentences(counts: BundleCounts): string[] {
  return (['partners', 'members', 'catalogue', 'agreements', 'cases'] as const).map((part) =>
    counted(counts[part], nouns[part]),
  )
}

/** The same in one line, for tables; empty parts left out. */
export function countLine(counts: BundleCounts): string {
  const short = { ...nouns, cases: ['rodzina', 'rodziny', 'rodzin'] } as const
  const said = (['partners', 'members', 'catalogue', 'agreements', 'cases'] as const)
    .filter((part) => counts[part] > 0)
    .map((part) => counted(counts[part], short[part]))
  return said.length > 0 ? said.join(', ') : 'pusta'
}

/** The people of households as counts: "2 osoby dorosłe, 1 osoba małoletnia". */
export function peopleLine({ adults, minors }: { adults: number; minors: number }): string {
  const said = [
    counted(adults, ['osoba dorosła', 'osoby dorosłe', 'osób dorosłych']),
    counted(minors, ['osoba małoletnia', 'osoby małoletnie', 'osób małoletnich']),
  ]
  return said.join(', ')
}

/** What came in beside the rows: households as counts, and agreements. */
export function broughtLine({ cases, agreements }: Pick<BundleCounts, 'cases' | 'agreements'>): string {
  return [counted(cases, nouns.cases), counted(agreements, nouns.agreements)].join(', ')
}

type Changes = BundlePreview['team']

/** What an import changes in one part: "dodane: 3, usunięte: 1"; nothing to do is said as a sentence. */
export function changeLine({ added, changed, removed, older }: Changes): string {
  const said = [
    ['dodane', added],
    ['zmienione', changed],
    ['usunięte', removed],
    ['starsze niż u nas, więc zostają nasze', older],
  ] as const
  const present = said.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`)
  return present.length > 0 ? present.join(', ') : 'bez zmian'
}

/** Whether an import would change anything in the rows. */
export function changesNothing({
  teamDetails,
  team,
  catalogue,
}: Pick<BundlePreview, 'teamDetails' | 'team' | 'catalogue'>): boolean {
  return [teamDetails, team, catalogue].every(({ added, changed, removed }) => added + changed + removed === 0)
}

/** The gap before this bundle as a sentence, or undefined when nothing is missing. */
export function missingSentence(missing: readonly number[]): string | undefined {
  const [first] = missing
  if (first === undefined) return undefined
  return missing.length === 1
    ? `Nie dotarła tu paczka nr ${first}.`
    : `Nie dotarły tu paczki nr ${enumeration(missing.map(String))}.`
}

function isCaseStage(stage: string): stage is CaseStage {
  return caseStages.some((known) => known === stage)
}

/** The Polish name of a stage; a stage of a newer program is shown as it came. */
export function stageName(stage: string): string {
  return isCaseStage(stage) ? caseStageLabels[stage] : stage
}

/** Why nothing more of a household may go out, or that it may not by itself. */
const consentReasons: Record<ConsentState, string> = {
  missing: 'Zgoda nie jest podpisana, więc nic więcej nie może wyjść',
  valid: 'Zgoda obowiązuje',
  expired: 'termin Zgody minął, więc nic więcej nie może wyjść',
  withdrawn: 'Zgoda jest wycofana, więc nic więcej nie może wyjść',
}

/** A household of ours in a bundle: its name for this recipient, its stage, and how its consent stands. */
export function caseLine({
  pseudonym,
  stage,
  consent,
}: {
  pseudonym: string
  stage: string
  consent: ConsentState
}): string {
  return `${pseudonym} – ${stageName(stage)} – ${consentReasons[consent]}`
}

/** What of the households goes out, and how many of them have no valid consent. */
export function consentSentence(cases: readonly { consent: ConsentState }[]): string {
  const without = cases.filter(({ consent }) => consent !== 'valid').length
  const same =
    'Każda rodzina jest w paczce tylko jako etap i liczba osób pod pseudonimem, także wtedy, gdy jej Zgoda obowiązuje.'
  return without === 0 ? same : `${same} Bez ważnej Zgody: ${counted(without, ['rodzina', 'rodziny', 'rodzin'])}.`
}

/** Households by stage, in the order of the work: how many stand at each. */
export function countByStage(cases: readonly { stage: string }[]): { stage: string; count: number }[] {
  const known = caseStages.filter((stage) => cases.some((one) => one.stage === stage))
  const others = [...new Set(cases.map(({ stage }) => stage))].filter((stage) => !isCaseStage(stage))
  return [...known, ...others].map((stage) => ({
    stage: stageName(stage),
    count: cases.filter((one) => one.stage === stage).length,
  }))
}
