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

/** Whether a household goes out under its consent, or why nothing of it does. */
const consentReasons: Record<ConsentState, string> = {
  missing: 'nie wychodzi, bo Zgoda nie jest podpisana',
  valid: 'Zgoda obowiązuje',
  expired: 'nie wychodzi, bo termin Zgody minął',
  withdrawn: 'nie wychodzi, bo Zgoda jest wycofana',
}

interface OutgoingCase {
  pseudonym: string
  stage: string
  consent: ConsentState
  goesOut: boolean
}

/** A household of ours before a bundle is made: its name for this recipient, its stage, and how its consent stands. */
export function caseLine({ pseudonym, stage, consent, goesOut }: OutgoingCase): string {
  const isPast = goesOut && consent !== 'valid'
  return `${pseudonym} – ${stageName(stage)} – ${isPast ? 'Zgoda obowiązywała do zakończenia sprawy' : consentReasons[consent]}`
}

/** What of the households goes out, and of how many nothing does. */
export function consentSentence(cases: readonly OutgoingCase[]): string {
  const without = cases.filter(({ goesOut }) => !goesOut).length
  const same = 'Rodzina z ważną Zgodą jest w paczce tylko jako etap i liczba osób pod pseudonimem.'
  if (without === 0) return same
  const nothing = counted(without, ['rodzinie', 'rodzinach', 'rodzinach'])
  return `${same} O ${nothing} bez ważnej Zgody nie wychodzi nic.`
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
