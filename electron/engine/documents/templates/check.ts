import { distance } from 'fastest-levenshtein'
import type { FrameField, TemplateProblem } from '#shared/contract/templates.ts'
import { frameFields } from '#shared/contract/templates.ts'
import type { TemplateField } from '#shared/documents/template-fields.ts'
import type { Compiled, SyntaxFault, Tag } from './compile.ts'
import { compileTemplate } from './compile.ts'

/** What is wrong with a template, each thing with its place and, where it can be guessed, what was meant. */
export function checkTemplate(bytes: Uint8Array, fields: readonly TemplateField[]): TemplateProblem[] {
  const compiled = compileTemplate(bytes)
  if (!compiled.isReadable) return [{ problem: 'not-a-document', field: '', nearest: null, near: '', part: 'body' }]
  const unread = compiled.faults.map((fault) => ofSyntax(compiled, fault))
  const unfit = [...compiled.tags].flatMap(([file, tags]) =>
    misfits(tags, [fields]).map((misfit) => ({
      ...misfit,
      near: wordsAround(compiled, file, misfit.field),
      part: partOf(file),
    })),
  )
  return [...unread, ...unfit]
}

/** What the program's own wording says and the template does not, wherever in it one looks; nothing of an unreadable one. */
export function leftOutOf(bytes: Uint8Array): FrameField[] {
  const compiled = compileTemplate(bytes)
  if (!compiled.isReadable) return []
  const used = new Set([...compiled.tags.values()].flatMap(namesIn))
  return frameFields.filter((name) => !used.has(name))
}

function namesIn(tags: readonly Tag[]): string[] {
  return tags.flatMap(({ name, within }) => [name, ...namesIn(within)])
}

const syntax: Readonly<Record<string, TemplateProblem['problem']>> = {
  unclosed_tag: 'unclosed',
  duplicate_open_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_close_tag: 'unopened',
  unclosed_loop: 'loop-unclosed',
  unopened_loop: 'loop-unopened',
  unbalanced_loop_tags: 'loop-unclosed',
  closing_tag_does_not_match_opening_tag: 'loop-unclosed',
  loop_position_invalid: 'loop-unclosed',
}

function ofSyntax(compiled: Compiled, { id, tag, file }: SyntaxFault): TemplateProblem {
  return {
    problem: syntax[id] ?? 'fill-failed',
    field: tag,
    nearest: null,
    near: wordsAround(compiled, file, tag),
    part: partOf(file),
  }
}

/** Fields that are not there, or are used as what they are not. Inside a loop the fields of its rows come first. */
function misfits(
  tags: readonly Tag[],
  scopes: readonly (readonly TemplateField[])[],
): Pick<TemplateProblem, 'problem' | 'field' | 'nearest'>[] {
  return tags.flatMap(({ name, isLoop, within }) => {
    const known = scopes.flat()
    const field = known.find((each) => each.name === name)
    if (!field) return [{ problem: 'unknown' as const, field: name, nearest: nearestName(name, known) }]
    if (!isLoop) return field.is === 'list' ? [{ problem: 'not-a-value' as const, field: name, nearest: null }] : []
    if (field.is === 'value') return [{ problem: 'not-a-list' as const, field: name, nearest: null }]
    return misfits(within, [field.fields ?? [], ...scopes])
  })
}

/** The field probably meant: at most a third of its letters differ. */
function nearestName(name: string, known: readonly TemplateField[]): string | null {
  const [best] = known
    .map((field) => ({ name: field.name, far: distance(name.toLowerCase(), field.name) }))
    .toSorted((one, other) => one.far - other.far)
  return best && best.far <= Math.max(2, Math.ceil(name.length / 3)) ? best.name : null
}

function partOf(file: string): TemplateProblem['part'] {
  if (file.includes('header')) return 'header'
  return file.includes('footer') ? 'footer' : 'body'
}

const around = 40

/** The words of the template about a field, so that it is found in Word by searching. */
function wordsAround(compiled: Compiled, file: string, field: string): string {
  if (!compiled.isReadable || field === '') return ''
  const xml = compiled.zip.file(file)?.asText() ?? ''
  const text = xml
    .replaceAll(/<\/w:p>/gu, ' ')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  const at = text.indexOf(field)
  return at < 0 ? '' : text.slice(Math.max(0, at - around), at + field.length + around).trim()
}
