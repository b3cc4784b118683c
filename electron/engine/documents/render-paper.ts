import type { PaperFrame } from '#shared/documents/index.ts'
import { buildDocument } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { HostPort } from '../ports.ts'
import { refuse } from '../refusal.ts'
import type { RowContext } from '../store/rows.ts'
import { renderDocument } from './render.ts'
import { findActive, hasOwnTemplate } from './templates/active.ts'

/** A paper as a file; `ownTemplate`: the version of the office's own template it was made with, null for the built-in one. */
export interface RenderedPaper {
  bytes: Uint8Array
  ownTemplate: number | null
}

/** The formats a kind comes in: what the office words in a DOCX of its own has no PDF (docs/adr/0015). */
export function formatsOf(context: RowContext, kind: DocumentFacts['kind']): readonly ('docx' | 'pdf')[] {
  return hasOwnTemplate(context.store, kind) ? ['docx'] : ['docx', 'pdf']
}

/** A paper in the wording the office uses for its kind. Throws PDF_UNAVAILABLE, OWN_TEMPLATE_DOCX_ONLY. */
export async function renderPaper(
  context: RowContext,
  host: HostPort,
  facts: DocumentFacts,
  frame: PaperFrame,
  format: 'docx' | 'pdf',
): Promise<RenderedPaper> {
  const own = findActive(context.store, facts.kind)
  if (!own) return { bytes: await renderDocument(host, buildDocument(facts, frame), format), ownTemplate: null }
  if (format === 'pdf') throw refuse('OWN_TEMPLATE_DOCX_ONLY')
  // Loaded with the first template of an office that has one.
  const { fillTemplate } = await import('./templates/compile.ts')
  const { templateData } = await import('#shared/documents/template-fields.ts')
  return { bytes: fillTemplate(own.bytes, templateData(facts, frame)), ownTemplate: own.version }
}
