import type { EventOf, ScaleMark } from '#shared/domain/case-events.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { caseEventId } from '#shared/domain/ids.ts'
import { newId } from '../../../ui/new-id.ts'

export type Scaling = EventOf<'scaling'>

/** A scaling to be filled in: no mark is given beforehand, for a mark is the person's own. */
export function newScaling(
  householdId: HouseholdId,
  on: string,
  occasion: Scaling['occasion'],
  letters: readonly string[],
): Scaling {
  return {
    kind: 'scaling',
    id: newId(caseEventId),
    householdId,
    conclusions: '',
    on,
    occasion,
    marks: letters.map(emptyMark),
  }
}

/** An entered scaling with a place for every area, those it has not marked last. */
export function withAllAreas(scaling: Scaling, letters: readonly string[]): Scaling {
  const missing = letters.filter((letter) => scaling.marks.every((mark) => mark.letter !== letter))
  return { ...scaling, marks: [...scaling.marks, ...missing.map(emptyMark)] }
}

/** As it is kept: areas nobody said anything of are left out. */
export function withoutEmptyMarks(scaling: Scaling): Scaling {
  return { ...scaling, marks: scaling.marks.filter((mark) => !isEmptyMark(mark)) }
}

function isEmptyMark({ household, institution, words }: ScaleMark): boolean {
  return household === null && institution === null && words === ''
}

function emptyMark(letter: string): ScaleMark {
  return { letter, household: null, institution: null, words: '' }
}
