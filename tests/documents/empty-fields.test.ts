import { describe, expect, test } from 'vitest'
import type { FormCell, FormField } from '#shared/documents/form.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'

const law = legalBasesOn(startLegalBases, '2026-11-21')

type Facts = Readonly<Record<string, unknown>>

/** Something a place can hold. */
function someCell(cell: FormCell): string | number | boolean {
  switch (cell.type) {
    case 'line':
    case 'lines':
      return 'Przykład'
    case 'date':
      return '2026-11-21'
    case 'number':
      return cell.min
    case 'scale':
      return 5
    case 'yes-no':
      return true
    case 'choice':
      return cell.options[0]?.value ?? ''
  }
}

function some(field: FormField): unknown {
  if (field.type !== 'rows') return someCell(field)
  return [Object.fromEntries(field.columns.map((column) => [column.name, someCell(column)]))]
}

function emptyOf({ type }: FormField): unknown {
  if (type === 'rows') return []
  return type === 'line' || type === 'lines' ? '' : null
}

/** The dotted lines of the paper of these facts; undefined: the paper cannot have them. */
function dotsOf(facts: Facts): number | undefined {
  const { data } = documentFacts.safeParse(facts)
  return data && JSON.stringify(papers[data.kind].draft(data, law)).split('"blank":').length - 1
}

/** Every field filled, once for each answer of each choice. */
function filledPapers(blank: Facts, fields: readonly FormField[]): Facts[] {
  const filled = { ...blank, ...Object.fromEntries(fields.map((field) => [field.name, some(field)])) }
  const choices = fields.filter((field) => field.type === 'choice')
  return [filled, ...choices.flatMap(({ name, options }) => options.map(({ value }) => ({ ...filled, [name]: value })))]
}

describe('a field left empty in a filled form is said to print as dots where it does, and nowhere else', () => {
  test.each(documentKinds)('%s', (kind) => {
    const paper = papers[kind]
    const fields = paper.form.flatMap((section) => section.fields)
    const filled = filledPapers(paper.blank(), fields)
    const said: string[] = []
    const printed: string[] = []
    for (const field of fields) {
      const pairs = filled.flatMap((facts) => {
        const before = dotsOf(facts)
        const after = dotsOf({ ...facts, [field.name]: emptyOf(field) })
        expect(before).toBeDefined()
        return before === undefined || after === undefined ? [] : [{ before, after }]
      })
      // A choice that always has an answer is never empty.
      if (pairs.length === 0) continue
      if (field.hasDefault !== true) said.push(field.name)
      if (pairs.some(({ before, after }) => after > before)) printed.push(field.name)
    }
    expect(said).toEqual(printed)
  })
})
