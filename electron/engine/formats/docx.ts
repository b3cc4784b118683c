import type { Document } from '#shared/documents/model.ts'
import { bodyXml, xmlText } from './docx-body.ts'
import { parts, partsWithLogo, shellFor, slots } from './docx-shell.ts'
import { packPart, zipParts } from './zip-parts.ts'

function stamped(core: string, now: Date): string {
  return core.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${now.toISOString()}`)
}

/**
 * The document as a DOCX file for Word and LibreOffice. The docx library is loaded at the
 * first call, so the program's start does not wait for it. `now` becomes the file's date.
 */
export async function renderDocx(document: Document, now: Date = new Date()): Promise<Uint8Array> {
  const shell = await shellFor(document)
  const text = new TextEncoder()
  const own: readonly [string, string][] = [
    [parts.document, shell.bodyStart + bodyXml(document, shell.numbers) + shell.bodyEnd],
    [parts.core, stamped(shell.core, now).replace(slots.title, () => xmlText(document.title))],
    [parts.footer, shell.footer.replace(slots.footer, () => xmlText(document.footer))],
  ]
  return zipParts([
    ...partsWithLogo(shell, document.letterhead?.logo),
    ...own.map(([name, xml]) => packPart(name, text.encode(xml))),
  ])
}
