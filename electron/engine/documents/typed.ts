import { isDeepStrictEqual } from 'node:util'
import type { FormField } from '#shared/documents/form.ts'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'

/**
 * The rooms' facts with what was typed on the paper's own form over them. Only places of the
 * form count; a value the paper cannot use is left out and its place named.
 */
export function withTyped(known: DocumentFacts, typed: TypedFacts): { facts: DocumentFacts; unusable: string[] } {
  const { facts: schema, form } = papers[known.kind]
  const usable: Record<string, unknown> = {}
  const unusable: string[] = []
  for (const { name } of form.flatMap(({ fields }) => fields)) {
    if (!(name in typed)) continue
    const read = schema.shape[name]?.['~standard'].validate(typed[name])
    if (read && !(read instanceof Promise) && !read.issues) usable[name] = read.value
    else unusable.push(name)
  }
  return { facts: documentFacts.parse({ ...known, ...usable }), unusable }
}

/** Places of the form that print as dots: nothing typed, no row, no choice. */
export function emptyPlaces(facts: DocumentFacts): string[] {
  const { form } = papers[facts.kind]
  const values = new Map<string, unknown>(Object.entries(facts))
  return form
    .flatMap(({ fields }) => fields)
    .filter((field) => field.hasDefault !== true && isEmptyValue(values.get(field.name), field))
    .map(({ name }) => name)
}

function isEmptyValue(value: unknown, field: FormField): boolean {
  if (value === null || value === undefined || value === '') return true
  if (field.type !== 'rows' || !Array.isArray(value)) return false
  return value.every((row) => isDeepStrictEqual(row, field.empty))
}
