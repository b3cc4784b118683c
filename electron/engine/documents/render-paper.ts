import type { PaperFrame } from '#shared/documents/index.ts'
import { buildDocument } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { HostPort } from '../ports.ts'
import type { RowContext } from '../store/rows.ts'
import { renderDocument } from './render.ts'

/** A paper as a file; `ownTemplate`: the version of the office's own template it was made with, null for the built-in one. */
export interface RenderedPaper {
  bytes: Uint8Array
  ownTemplate: number | null
}

/** A paper in the wording the office uses for its kind. Throws PDF_UNAVAILABLE. */
export async function renderPaper(
  _context: RowContext,
  host: HostPort,
  facts: DocumentFacts,
  frame: PaperFrame,
  format: 'docx' | 'pdf',
): Promise<RenderedPaper> {
  return { bytes: await renderDocument(host, buildDocument(facts, frame), format), ownTemplate: null }
}
