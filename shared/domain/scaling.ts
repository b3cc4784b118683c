import type { EventOf, ScalingOccasion } from './case-events.ts'
import type { Ipw } from './cases.ts'

/**
 * How each area of a case moved on its scale, read from the versions of the IPW and from the
 * scalings. Areas are never averaged: one that stands still is not made up for by one that rose.
 * Source: Modele kooperacji, ch. II.1, step 7.2; domain.md, "The course of a case".
 */

/** Where a mark was written down. */
export type ScaleSource = 'card' | 'ipw' | 'scaling'

/** The marks of one area on one occasion. */
export interface ScalePoint {
  /** Null for an IPW's mark whose day nobody wrote down; it stands in its place in the order. */
  on: string | null
  source: ScaleSource
  occasion: ScalingOccasion
  household: number | null
  institution: number | null
  /** What will be different one step up, in the person's words. */
  words: string
}

/** One mark of one voice. */
export interface ScaleValue {
  on: string | null
  value: number
}

/** From where to where one voice sees the area; `change` is null while there is one mark only. */
export interface ScaleChange {
  first: ScaleValue
  last: ScaleValue
  change: number | null
}

/** The plan from this day on; a null value: the plan was taken off. */
export interface PlanStep {
  from: string | null
  value: number | null
}

export interface AreaHistory {
  letter: string
  /** As the newest version of the IPW calls it; empty where none does. */
  name: string
  /** First to last. */
  points: ScalePoint[]
  /** First to last, only where the plan changed. */
  planned: PlanStep[]
  /** The plan that holds now. */
  plan: number | null
  household: ScaleChange | null
  institution: ScaleChange | null
  /** What the household said at the end, or what the IPW has as achieved; null before that. */
  achieved: ScaleValue | null
}

type Version = Pick<Ipw, 'version' | 'preparedOn' | 'startsOn' | 'areas'>
type Scaling = Pick<EventOf<'scaling'>, 'id' | 'on' | 'occasion' | 'marks'>

/** The scales of the Karta Oczekiwań, A, B, C by their place. */
export interface CardScales {
  on: string | null
  areas: { name: string; household: number | null; institution: number | null }[]
}

/** What a history is made of, in any order. */
export interface ScaleFacts {
  ipws: readonly Version[]
  scalings: readonly Scaling[]
  card?: CardScales | null
}

/** A point with its place in the order: days first, an IPW before a scaling of its day. */
interface Placed {
  point: ScalePoint
  order: string
}

/** The history of every area that has a name, a plan or a mark, by its letter. The order of entry does not matter. */
export function scaleHistory({ ipws, scalings, card = null }: ScaleFacts): AreaHistory[] {
  const versions = ipws.toSorted((one, other) => one.version - other.version)
  const cardMarks = card ? lettered(card, versions) : []
  const all = [...versions.flatMap(({ areas }) => areas), ...scalings.flatMap(({ marks }) => marks), ...cardMarks]
  const letters = [...new Set(all.map(({ letter }) => letter))].toSorted()
  return letters.map((letter) =>
    areaHistory(
      letter,
      versions,
      scalings,
      cardMarks.find((mark) => mark.letter === letter),
    ),
  )
}

/** The areas a scaling asks about: those of the newest IPW, else those marked so far, else the three of the form. */
export function areasToMark(facts: ScaleFacts): { letter: string; name: string }[] {
  const newest = facts.ipws.toSorted((one, other) => one.version - other.version).at(-1)
  const areas = newest && newest.areas.length > 0 ? newest.areas : scaleHistory(facts)
  if (areas.length > 0) return areas.map(({ letter, name }) => ({ letter, name }))
  return ['A', 'B', 'C'].map((letter) => ({ letter, name: '' }))
}

function areaHistory(
  letter: string,
  versions: readonly Version[],
  scalings: readonly Scaling[],
  cardMark: CardMark | undefined,
): AreaHistory {
  const placed = scalings.flatMap((scaling) => pointOfScaling(letter, scaling))
  if (cardMark) placed.push(...pointOfCard(cardMark, placed))
  versions.forEach((_version, index) => {
    for (const mark of marksOfVersion(letter, versions, index)) if (!isCopy(placed, mark)) placed.push(asPlaced(mark))
  })
  const points = inOrder(placed).map(({ point }) => point)
  const planned = plansOf(letter, versions)
  const achievedMarks = points.flatMap(({ on, occasion, household }) =>
    occasion === 'end' && household !== null ? [{ on, value: household }] : [],
  )
  return {
    letter,
    name: versions.flatMap((version) => areaOf(version, letter)?.name || []).at(-1) ?? cardMark?.name ?? '',
    points,
    planned,
    plan: planned.at(-1)?.value ?? null,
    household: changeOf(points, 'household'),
    institution: changeOf(points, 'institution'),
    achieved: achievedMarks.at(-1) ?? null,
  }
}

interface CardMark {
  letter: string
  on: string | null
  name: string
  household: number | null
  institution: number | null
}

/** The card has its areas by their place only: one goes to the area of its name in the first IPW, else to its own letter. */
function lettered({ on, areas }: CardScales, versions: readonly Version[]): CardMark[] {
  const named = versions[0]?.areas ?? []
  const own = areas.map(({ name }) => named.find((area) => area.name !== '' && area.name === name)?.letter)
  return areas.flatMap((area, index) => {
    const byPlace = String.fromCodePoint('A'.charCodeAt(0) + index)
    const letter = own[index] ?? (own.includes(byPlace) ? undefined : byPlace)
    return letter === undefined ? [] : [{ ...area, letter, on }]
  })
}

/** The first marks of a case, before any IPW; a scaling of that day says it instead. */
function pointOfCard({ on, household, institution }: CardMark, scaled: readonly Placed[]): Placed[] {
  if (household === null && institution === null) return []
  if (on !== null && scaled.some(({ point }) => point.on === on && point.household !== null)) return []
  const point = { on, source: 'card' as const, occasion: 'start' as const, household, institution, words: '' }
  return [{ point, order: `${on ?? ''} 0` }]
}

function pointOfScaling(letter: string, { id, on, occasion, marks }: Scaling): Placed[] {
  const mark = marks.find((one) => one.letter === letter)
  if (!mark || (mark.household === null && mark.institution === null && mark.words === '')) return []
  const { household, institution, words } = mark
  const point = { on, source: 'scaling' as const, occasion, household, institution, words }
  return [{ point, order: `${on} 2 ${id}` }]
}

/** A mark a version of the IPW adds. */
interface VersionMark {
  value: number
  on: string | null
  order: string
  occasion: ScalingOccasion
  /** What was achieved, written into the newest version: maybe long after its day. */
  isLastWord: boolean
}

/**
 * The marks a version adds. Versions begin as copies, so what stands as it stood in the version
 * before says nothing new.
 */
function marksOfVersion(letter: string, versions: readonly Version[], index: number): VersionMark[] {
  const version = versions[index]
  const area = areaOf(version, letter)
  if (!version || !area) return []
  const before = areaOf(versions[index - 1], letter)
  const [on, order, isNewest] = [dayOf(version), placeOf(versions, index), index === versions.length - 1]
  const marks: VersionMark[] = []
  if (area.now !== null && area.now !== before?.now)
    marks.push({ value: area.now, on, order, occasion: index === 0 ? 'start' : 'review', isLastWord: false })
  if (area.achieved !== null && area.achieved !== before?.achieved) {
    const added = { value: area.achieved, occasion: 'end' as const, isLastWord: isNewest }
    // A first version has nothing to show as achieved on its own day: it was added later, nobody knows when.
    if (index === 0) marks.push({ ...added, on: null, order: isNewest ? afterAll : `${order} end` })
    else marks.push({ ...added, on, order: `${order} end` })
  }
  return marks
}

/** Whether the scalings said it: on that very day, as the last before it, or later for what was achieved. */
function isCopy(placed: readonly Placed[], { value, on, order, occasion, isLastWord }: VersionMark): boolean {
  const own = placed.filter(({ point }) => point.household !== null)
  const scaled = own.filter(({ point }) => point.source === 'scaling')
  // A review held on the very day of the first IPW is a later word than the mark the IPW began with.
  const isLater = (point: ScalePoint) =>
    occasion === 'start' && (point.occasion === 'review' || point.occasion === 'end')
  if (on !== null && scaled.some(({ point }) => point.on === on && !isLater(point))) return true
  if (isLastWord && scaled.some((one) => one.order > order && one.point.household === value)) return true
  return inOrder(own).findLast((one) => one.order <= order)?.point.household === value
}

function asPlaced({ value, on, order, occasion }: VersionMark): Placed {
  return { point: { on, source: 'ipw', occasion, household: value, institution: null, words: '' }, order }
}

/** Sorts behind every day. */
const afterAll = '~'

/** A version's place in the order: its day, or that of the versions before it when it has none. */
function placeOf(versions: readonly Version[], index: number): string {
  const day = versions.slice(0, index + 1).reduce((last, version) => dayOf(version) ?? last, '')
  return `${day} 1 ${String(versions[index]?.version ?? 0).padStart(6, '0')}`
}

function plansOf(letter: string, versions: readonly Version[]): PlanStep[] {
  const steps: PlanStep[] = []
  for (const version of versions) {
    const area = areaOf(version, letter)
    const value = area?.planned ?? null
    if (area && value !== (steps.at(-1)?.value ?? null)) steps.push({ from: dayOf(version), value })
  }
  return steps
}

function changeOf(points: readonly ScalePoint[], voice: 'household' | 'institution'): ScaleChange | null {
  const values = points.flatMap((point) => (point[voice] === null ? [] : [{ on: point.on, value: point[voice] }]))
  const [first] = values
  const last = values.at(-1)
  if (!first || !last) return null
  return { first, last, change: values.length > 1 ? last.value - first.value : null }
}

function areaOf(version: Version | undefined, letter: string) {
  return version?.areas.find((area) => area.letter === letter)
}

function dayOf({ preparedOn, startsOn }: Version): string | null {
  return preparedOn ?? startsOn
}

function inOrder(placed: readonly Placed[]): Placed[] {
  return placed.toSorted((one, other) => (one.order < other.order ? -1 : one.order > other.order ? 1 : 0))
}
