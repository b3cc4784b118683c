import type { Preview } from '#shared/contract/documents.ts'
import type { FormSection } from '#shared/documents/form.ts'
import { traceKinds } from '#shared/documents/personal-traces.ts'
import { enumeration } from '#shared/domain/grammar.ts'
import { traceTexts } from '../../app/messages/papers.ts'

type Warning = Preview['warnings'][number]

/** What in a field may betray somebody, a sentence for each sort of trace; empty: nothing. */
export function traceWarning(warnings: readonly Warning[], field: string): string {
  const own = warnings.filter((warning) => warning.field === field)
  return traceKinds
    .flatMap((kind) => {
      const words = own.filter(({ trace }) => trace === kind).map((warning) => `„${warning.words.trim()}”`)
      return words.length === 0 ? [] : [traceTexts[kind](enumeration(words))]
    })
    .join(' ')
}

/** The fields with such words, under their labels, in the order of the form. */
export function tracedFields(
  form: readonly FormSection[],
  warnings: readonly Warning[],
): { name: string; label: string; sentence: string }[] {
  return form
    .flatMap(({ fields }) => fields)
    .map(({ name, label }) => ({ name, label, sentence: traceWarning(warnings, name) }))
    .filter(({ sentence }) => sentence !== '')
}
