import { scaleMax, scaleMin } from '../domain/cases.ts'
import type { ScaleBlock, Text } from './model.ts'

/** How a scale is drawn, the same in every format. */

type Values = Pick<ScaleBlock, 'now' | 'planned' | 'achieved'>

export interface ScaleBox {
  value: number
  /** Which of the three values stand here. */
  marks: readonly ('now' | 'planned' | 'achieved')[]
  /** "2", "2 T", "6 PO": the number and the letters of its marks. */
  text: string
}

const letters = { now: 'T', planned: 'P', achieved: 'O' } as const

/** The ten boxes of a scale. */
export function scaleBoxes(values: Values): ScaleBox[] {
  return Array.from({ length: scaleMax - scaleMin + 1 }, (_box, index) => {
    const value = scaleMin + index
    const marks = (['now', 'planned', 'achieved'] as const).filter((mark) => values[mark] === value)
    const signs = marks.map((mark) => letters[mark]).join('')
    return { value, marks, text: signs === '' ? String(value) : `${value}\u00a0${signs}` }
  })
}

/** The scale in words, with the key to its letters; a value not known is left for a pen. */
export function scaleSummary({ now, planned, achieved }: Values): Text {
  const value = (of: number | null) => (of === null ? { blank: 5 } : String(of))
  return [
    'teraz (T):\u00a0',
    value(now),
    ', plan (P):\u00a0',
    value(planned),
    ', osiągnięto (O):\u00a0',
    value(achieved),
  ]
}
