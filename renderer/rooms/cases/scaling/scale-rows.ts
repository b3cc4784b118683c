import { formatDateShort } from '#shared/domain/dates.ts'
import type { AreaHistory, ScaleChange, ScalePoint, ScaleSource } from '#shared/domain/scaling.ts'
import { scalingOccasionLabels } from '../../../app/messages/course.ts'

/** The numbers of the drawings as rows of a table, the same on screen and on paper. */

export const pointColumns = [
  { name: 'Dzień', width: 16 },
  { name: 'Kiedy w sprawie', width: 19 },
  { name: 'Rodzina', width: 12 },
  { name: 'Instytucja', width: 14 },
  { name: 'Plan', width: 8 },
  { name: 'Co będzie o 1 wyżej', width: 31 },
] as const

/** A row of an area's table for each point, first to last. */
export function pointRows(area: AreaHistory): string[][] {
  return area.points.map((point) => [
    point.on === null ? 'bez daty' : formatDateShort(point.on),
    occasionOf(point),
    mark(point.household),
    mark(point.institution),
    mark(planOn(area, point)),
    point.words === '' ? '–' : point.words,
  ])
}

const sourceNotes: Record<ScaleSource, string> = {
  card: ' (z\u00a0Karty Oczekiwań)',
  ipw: ' (z\u00a0IPW)',
  scaling: '',
}

function occasionOf({ source, occasion }: ScalePoint): string {
  return `${scalingOccasionLabels[occasion]}${sourceNotes[source]}`
}

/** The plan that held on a point's day; the first one holds for the marks before it too. */
function planOn({ planned }: AreaHistory, { on }: ScalePoint): number | null {
  const inForce = planned.filter(({ from }) => from === null || on === null || from <= on).at(-1) ?? planned[0]
  return inForce?.value ?? null
}

export const changeColumns = [
  { name: 'Obszar', width: 21 },
  { name: 'Wykres', width: 32 },
  { name: 'Rodzina', width: 14 },
  { name: 'Instytucja', width: 14 },
  { name: 'Plan', width: 8 },
  { name: 'Brakuje', width: 11 },
] as const

/** The numbers beside an area's arrows: what each voice said first and last, the plan, and what the household lacks. */
export function changeCells({ household, institution, plan }: AreaHistory): string[] {
  return [told(household), told(institution), mark(plan), missing(household, plan)]
}

function told(voice: ScaleChange | null): string {
  if (!voice) return '–'
  const { first, last, change } = voice
  if (change === null) return `${last.value} (jedna ocena)`
  const sign = change > 0 ? `+${change}` : change < 0 ? `−${-change}` : 'bez zmiany'
  return `${first.value} → ${last.value} (${sign})`
}

function missing(household: ScaleChange | null, plan: number | null): string {
  if (!household || plan === null) return '–'
  return household.last.value >= plan ? 'nic' : String(plan - household.last.value)
}

function mark(value: number | null): string {
  return value === null ? '–' : String(value)
}
