import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { z } from 'zod'
import type { TemplateData } from '#shared/documents/template-fields.ts'

/**
 * An office's DOCX template, as docxtemplater reads it: its fields as a tree, its mistakes as
 * the library names them, and the filled file. Only this file knows the library.
 */

/** A field, loop or condition of a template. */
export interface Tag {
  name: string
  isLoop: boolean
  within: readonly Tag[]
}

/** Something the library could not read. */
export interface SyntaxFault {
  /** The library's own code: unclosed_tag, unopened_loop … */
  id: string
  /** The field as written. */
  tag: string
  file: string
}

export type Compiled =
  | { isReadable: false }
  | { isReadable: true; faults: readonly SyntaxFault[]; tags: ReadonlyMap<string, readonly Tag[]>; zip: PizZip }

const options = {
  delimiters: { start: '{{', end: '}}' },
  paragraphLoop: true,
  linebreaks: true,
  errorLogging: false,
} as const

/** A part of the parsed template, as far as it is of interest. */
const part: z.ZodType<Part> = z.lazy(() =>
  z.object({
    type: z.string(),
    value: z.string().optional(),
    module: z.string().optional(),
    subparsed: z.array(part).optional(),
  }),
)
interface Part {
  type: string
  value?: string | undefined
  module?: string | undefined
  subparsed?: Part[] | undefined
}

function tagsOf(parts: readonly Part[]): Tag[] {
  return parts.flatMap(({ type, value, module, subparsed }): Tag[] =>
    type === 'placeholder' && value !== undefined
      ? [{ name: value, isLoop: module === 'loop', within: tagsOf(subparsed ?? []) }]
      : [],
  )
}

const told = z.object({
  inspect: z.object({ filePath: z.string().optional(), postparsed: z.array(part).optional() }).optional(),
})

/** Notes what the library parsed, file by file: its own inspector asks for a package it does not declare. */
function inspector() {
  const files = new Map<string, Part[]>()
  let file = ''
  return {
    files,
    name: 'FieldInspector',
    set(said: unknown) {
      const { inspect } = told.safeParse(said).data ?? {}
      if (inspect?.filePath !== undefined) file = inspect.filePath
      if (inspect?.postparsed) files.set(file, inspect.postparsed)
    },
  }
}

const fault = z.object({
  properties: z.object({
    id: z.string(),
    xtag: z.string().optional(),
    context: z.string().optional(),
    file: z.string().optional(),
  }),
})
const faults = z.object({ properties: z.object({ errors: z.array(fault).optional() }) })

function faultsOf(error: unknown): SyntaxFault[] {
  const many = faults.safeParse(error).data?.properties.errors
  const one = fault.safeParse(error).data
  return (many ?? (one ? [one] : [])).map(({ properties: { id, xtag, context, file } }) => ({
    id,
    tag: (xtag ?? context ?? '')
      .replaceAll(/[{}]/gu, '')
      .replace(/^[#^/]/u, '')
      .trim(),
    file: file ?? 'word/document.xml',
  }))
}

/** Reads a template. What is no zip or has no document in it is not readable. */
export function compileTemplate(bytes: Uint8Array): Compiled {
  let zip: PizZip
  try {
    zip = new PizZip(bytes)
  } catch {
    return { isReadable: false }
  }
  if (!zip.file('word/document.xml')) return { isReadable: false }
  const seen = inspector()
  try {
    void new Docxtemplater(zip, { ...options, modules: [seen] })
  } catch (error) {
    const found = faultsOf(error)
    return found.length === 0 ? { isReadable: false } : { isReadable: true, faults: found, tags: new Map(), zip }
  }
  const tags = new Map([...seen.files].map(([file, parts]) => [file, tagsOf(parts)]))
  return { isReadable: true, faults: [], tags, zip }
}

/** The template filled with these values; a field without one prints as dots. Throws when it does not fill. */
export function fillTemplate(bytes: Uint8Array, data: TemplateData): Uint8Array {
  const document = new Docxtemplater(new PizZip(bytes), {
    ...options,
    nullGetter: () => '..............................',
  })
  document.render(data)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}
