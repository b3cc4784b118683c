import { scaleMax, scaleMin } from '../domain/cases.ts'
import type { ScaleBlock, Text } from './model.ts'

/** How a scale is drawn, the same in every format. */

type Values = Pick<ScaleBlock, 'now' | 'planned' | 'achieved' | 'views'>

export type ScaleMark = 'now' | 'planned' | 'achieved' | 'institution' | 'family'

interface MarkedValue {
  mark: ScaleMark
  letter: string
  words: string
  value: number | null
}

/** What is marked on the scale, in the order it is said in words. */
function valuesOf({ now, planned, achieved, views }: Values): MarkedValue[] {
  if (views)
    return [
      { mark: 'institution', letter: 'I', words: 'wg\u00a0instytucji', value: views.institution },
      { mark: 'family', letter: 'R', words: 'wg\u00a0rodziny', value: views.family },
    ]
  return [
    { mark: 'now', letter: 'T', words: 'teraz', value: now },
    { mark: 'planned', letter: 'P', words: 'plan', value: planned },
    { mark: 'achieved', letter: 'O', words: 'osiągnięto', value: achieved },
  ]
}

export interface ScaleBox {
  value: number
  /** Which of the values stand here. */
  marks: readonly ScaleMark[]
  /** "2", "2 T", "6 PO": the number and the letters of its marks, which go below it where the box is narrow. */
  text: string
}

/** The ten boxes of a scale. */
export function scaleBoxes(values: Values): ScaleBox[] {
  const marked = valuesOf(values)
  return Array.from({ length: scaleMax - scaleMin + 1 }, (_box, index) => {
    const value = scaleMin + index
    const here = marked.filter((one) => one.value === value)
    const signs = here.map(({ letter }) => letter).join('')
    return { value, marks: here.map(({ mark }) => mark), text: signs === '' ? String(value) : `${value} ${signs}` }
  })
}

/** The scale in words, with the key to its letters; a value not known is left for a pen. */
export function scaleSummary(values: Values): Text {
  return valuesOf(values).flatMap(({ words, letter, value }, index) => [
    `${index === 0 ? '' : ', '}${words}\u00a0(${letter}):\u00a0`,
    value === null ? { blank: 5 } : String(value),
  ])
}
