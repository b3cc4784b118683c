import type { z } from 'zod'
import type { FormSection } from './form.ts'
import type { LegalBases } from './legal-bases.ts'
import type { Draft } from './model.ts'

/**
 * What a kind of paper is: the facts it prints, the form they are typed in and the template
 * that turns facts into a page. One definition serves the screen, the preview, every file
 * format, an office's own templates and the sample papers.
 */
export interface Paper<Facts> {
  facts: z.ZodObject
  /** What is typed on the paper's own screen over what the rooms know. */
  form: readonly FormSection[]
  /** Counts up when the wording changes: an issued paper names the version it was made with. */
  version: number
  /** Whether the office's letterhead stands above it. */
  hasLetterhead: boolean
  /** The paper's own day, which decides what law it cites; null: not known yet. Methods, so that all kinds fit into one register. */
  on(facts: Facts): string | null
  /** The facts of a form for a pen. */
  blank(): Facts
  /** The page of these facts. Never fails for empty ones: they print as dotted lines. */
  draft(facts: Facts, law: LegalBases): Draft
}

/** Defines a kind of paper: `definePaper<Facts>(schema, …)`. Throws when its form asks for something that is none of its facts. */
export function definePaper<Facts>(
  facts: z.ZodObject & z.ZodType<Facts>,
  of: Omit<Paper<Facts>, 'facts'>,
): Paper<Facts> {
  for (const { name } of of.form.flatMap(({ fields }) => fields))
    if (!(name in facts.shape)) throw new Error(`the form asks for ${name}, which is none of the paper's facts`)
  return { ...of, facts }
}
