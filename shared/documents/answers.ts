import type { Block, DraftRun } from './model.ts'
import { cleanLines } from './typography.ts'

/** Answers of several lines, as forms have them: typed, or ruled lines for a pen. */

/** What was typed, a paragraph for each of its lines; nothing: `lines` ruled lines. */
export function answer(typed: string, lines: number): Block<DraftRun>[] {
  const written = cleanLines(typed)
  if (written.length === 0) return [{ type: 'field', label: [], value: [{ blank: 60 }], lines }]
  return written.map((line) => ({ type: 'paragraph', text: [line] }))
}

/** A heading of the form with its answer below. */
export function headedAnswer(heading: string, typed: string, lines: number): Block<DraftRun>[] {
  return [{ type: 'heading', level: 1, text: [heading] }, ...answer(typed, lines)]
}

/** "Mocne strony: …": a label with its answer, which goes on below where it has more lines than one. */
export function labelledAnswer(label: string, typed: string, lines: number): Block<DraftRun>[] {
  const [first, ...more] = cleanLines(typed)
  const title = [`${label}:`]
  if (first === undefined) return [{ type: 'field', label: title, value: [{ blank: 60 }], lines }]
  return [
    { type: 'field', label: title, value: [first] },
    ...more.map((line): Block<DraftRun> => ({ type: 'paragraph', text: [line] })),
  ]
}
