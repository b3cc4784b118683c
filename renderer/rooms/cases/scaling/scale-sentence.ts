import { formatDateShort } from '#shared/domain/dates.ts'
import type { AreaHistory, ScaleChange } from '#shared/domain/scaling.ts'

type Told = Pick<AreaHistory, 'letter' | 'name' | 'planned' | 'plan' | 'household' | 'institution' | 'achieved'>

/** What an area is called in a text: its own name, else "Obszar A". */
export function areaName({ letter, name }: Pick<AreaHistory, 'letter' | 'name'>): string {
  return name === '' ? `Obszar ${letter}` : name
}

/**
 * An area in words: „Praca: od 2 do 5 (plan 6). Do planu brakuje 1.” `isOver`: the case is closed, so
 * what is below the plan was not achieved. Below the plan nothing is ever called achieved, though
 * the book does so with 3 of 6 planned (its case study, area B).
 */
export function scaleSentence(area: Told, isOver: boolean): string {
  const { plan, household, institution } = area
  const name = areaName(area)
  const sentences = household
    ? [
        `${name}: ${movement(household)}${plan === null ? '' : ` (plan ${plan})`}.`,
        verdict(household.last.value, plan, isOver || area.achieved !== null),
      ]
    : [`${name}: rodzina jeszcze nie oceniła${plan === null ? '' : ` (plan ${plan})`}.`]
  if (institution) sentences.push(institutionSentence(institution, household, plan))
  return [...sentences, ...planChanges(area)].filter((sentence) => sentence !== '').join(' ')
}

function movement({ first, last, change }: ScaleChange): string {
  if (change === null) return `${last.value}`
  if (change === 0) return `na początku ${first.value} i teraz ${last.value}`
  const fall = change < 0 ? `, czyli o ${-change} niżej` : ''
  return `od ${first.value} do ${last.value}${fall}`
}

function verdict(last: number, plan: number | null, isOver: boolean): string {
  if (plan === null) return 'Planu jeszcze nie ma.'
  if (last > plan) return `Plan został osiągnięty, jest o ${last - plan} wyżej.`
  if (last === plan) return 'Plan został osiągnięty.'
  return isOver
    ? `Plan ${plan} nie został osiągnięty: jest ${last}, brakuje ${plan - last}.`
    : `Do planu brakuje ${plan - last}.`
}

/** Where the household sees the plan reached and the institution does not, both are said. */
function institutionSentence(institution: ScaleChange, household: ScaleChange | null, plan: number | null): string {
  const { last } = institution
  const isBehind = household !== null && plan !== null && household.last.value >= plan && last.value < plan
  return `Według instytucji: ${movement(institution)}${isBehind ? `, do planu brakuje ${plan - last.value}` : ''}.`
}

/** „Plan zmieniono z 6 na 7 (01.05.2026).” for each change after the first plan. */
function planChanges({ planned }: Told): string[] {
  return planned.slice(1).map(({ from, value }, index) => {
    const before = planned[index]?.value ?? null
    const day = from === null ? '' : ` (${formatDateShort(from)})`
    if (value === null) return `Plan ${before} zdjęto${day}.`
    return before === null ? `Plan ustalono na ${value}${day}.` : `Plan zmieniono z ${before} na ${value}${day}.`
  })
}
