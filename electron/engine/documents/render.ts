import type { DocumentFacts } from '#shared/documents/facts.ts'
import type { Document } from '#shared/documents/model.ts'
import { buildDocument } from '#shared/documents/index.ts'
import { renderHtml } from '../formats/html.ts'
import type { HostPort } from '../ports.ts'
import { refuse } from '../refusal.ts'

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const

/** The paper as a file. Throws PDF_UNAVAILABLE when the host cannot print pages now. */
export async function renderDocument(
  host: HostPort,
  facts: DocumentFacts,
  format: 'docx' | 'pdf',
): Promise<Uint8Array> {
  return renderAny(host, buildDocument(facts), format)
}

/** Any document as a file. Throws PDF_UNAVAILABLE. */
export async function renderAny(host: HostPort, document: Document, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  if (format === 'pdf') return printPdf(host, document)
  // Loaded when the first paper is made: the library would double the program's start.
  const { renderDocx } = await import('../formats/docx.ts')
  return renderDocx(document)
}

/** A document as a PDF. Throws PDF_UNAVAILABLE when the host cannot print pages now. */
export async function printPdf(host: HostPort, document: Document): Promise<Uint8Array> {
  const html = renderHtml(document)
  try {
    return await host.makePdf({ html })
  } catch {
    throw refuse('PDF_UNAVAILABLE')
  }
}
