import type { Document } from '#shared/documents/model.ts'
import type { HostPort } from '../ports.ts'
import { refuse } from '../refusal.ts'

/** A document as a file. Throws PDF_UNAVAILABLE. */
export async function renderDocument(host: HostPort, document: Document, format: 'docx' | 'pdf'): Promise<Uint8Array> {
  if (format === 'pdf') return printPdf(host, document)
  // Loaded when the first paper is made: the library would double the program's start.
  const { renderDocx } = await import('../formats/docx.ts')
  return renderDocx(document)
}

/** A document as a PDF. Throws PDF_UNAVAILABLE when the host cannot print pages now. */
export async function printPdf(host: HostPort, document: Document): Promise<Uint8Array> {
  // Loaded with the first page that is printed: it carries the letters, half a megabyte of them.
  const { renderHtml } = await import('../formats/html.ts')
  const html = renderHtml(document)
  try {
    return await host.makePdf({ html })
  } catch {
    throw refuse('PDF_UNAVAILABLE')
  }
}
