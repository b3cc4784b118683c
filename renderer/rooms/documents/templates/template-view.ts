import type { OfficeTemplate, TemplateField, TemplateProblem } from '#shared/contract/templates.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds } from '#shared/documents/kinds.ts'

export const templatesPath = '/dokumenty/wzory'

/** The page of one kind's template. */
export function templatePath(kind: DocumentKind): string {
  return `${templatesPath}/${kind}`
}

/** The kind an address names. */
export function kindOf(name: string): DocumentKind | undefined {
  return documentKinds.find((kind) => kind === name)
}

/** Versions of a kind's own template, the newest first. */
export function versionsOf(templates: readonly OfficeTemplate[], kind: DocumentKind): OfficeTemplate[] {
  return templates.filter((template) => template.kind === kind).toSorted((one, other) => other.version - one.version)
}

/** "brzmienie programu", "własny wzór, wersja 2": what papers of a kind are made with now. */
export function wordingOf(templates: readonly OfficeTemplate[], kind: DocumentKind): string {
  const active = templates.find((template) => template.kind === kind && template.isActive)
  return active ? `własny wzór, wersja ${active.version}` : 'brzmienie programu'
}

/** The same mistake at the same place is told once. */
export function distinctProblems(problems: readonly TemplateProblem[]): TemplateProblem[] {
  const seen = new Set<string>()
  return problems.filter((problem) => {
    const key = JSON.stringify(problem)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** A field on a line of its own, as deep in its lists as it stands. */
export interface FieldLine {
  name: string
  meaning: string
  sample: string
  is: TemplateField['is']
  depth: number
}

/** The fields of a kind one after another, what stands inside a list right after it. */
export function fieldLines(fields: readonly TemplateField[], depth = 0): FieldLine[] {
  return fields.flatMap(({ name, meaning, sample, is, fields: inner }) => [
    { name, meaning, sample, is, depth },
    ...fieldLines(inner ?? [], depth + 1),
  ])
}

/** How a field is written in Word: a value by itself, a list or a condition around what it holds. */
export function writtenField({ name, is }: Pick<FieldLine, 'name' | 'is'>): string {
  return is === 'value' ? `{{${name}}}` : `{{#${name}}} … {{/${name}}}`
}
