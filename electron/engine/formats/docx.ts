import type * as Docx from 'docx'
import type { Document } from '#shared/documents/model.ts'
import { documentParts } from './docx-blocks.ts'
import { numberingLevels, styles, twips } from './docx-styles.ts'
import { pageSize, textWidth } from './page.ts'

/** The footer: what the paper is at the left, "Strona X z Y" at the right. */
function footer(docx: typeof Docx, document: Document): Docx.Footer {
  const { PageNumber, Paragraph, TextRun } = docx
  return new docx.Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: twips(textWidth(pageSize(document.page))) }],
        spacing: { after: 0 },
        children: [
          new TextRun({ size: 18, children: [document.footer, '\tStrona ', PageNumber.CURRENT, ' z ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })
}

function fileOf(docx: typeof Docx, document: Document): Docx.Document {
  const page = pageSize(document.page)
  const { margin } = page
  return new docx.Document({
    title: document.title,
    creator: 'Kooperacja',
    lastModifiedBy: 'Kooperacja',
    styles: styles(document),
    numbering: numberingLevels(),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(Math.min(page.width, page.height)),
              height: twips(Math.max(page.width, page.height)),
              orientation: document.page,
            },
            margin: {
              top: twips(margin.top),
              right: twips(margin.right),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              header: twips(8),
              footer: twips(8),
            },
          },
        },
        footers: { default: footer(docx, document) },
        children: documentParts(docx, document),
      },
    ],
  })
}

/**
 * The document as a DOCX file for Word and LibreOffice. The library is loaded at the first
 * call, so the program's start does not wait for it.
 */
export async function renderDocx(document: Document): Promise<Uint8Array> {
  const docx = await import('docx')
  return new Uint8Array(await docx.Packer.toArrayBuffer(fileOf(docx, document)))
}
