import type * as Docx from 'docx'
import type { Document, Logo } from '#shared/documents/model.ts'
import { numbering, numberingLevels, styles, twips } from './docx-styles.ts'
import { pageSize, textWidth } from './page.ts'
import type { PackedPart } from './zip-parts.ts'
import { packPart, readParts } from './zip-parts.ts'

/**
 * What every DOCX of one look shares: styles, numbering, settings, relations. The docx
 * library makes it once; a document then writes only its own three parts into it.
 */

/** Which number of numbering.xml each kind of list has. */
export interface ListNumbers {
  sections: string
  dashes: string
  /** One for each list of its own, so that each starts at 1. */
  lists: readonly string[]
}

export interface Shell {
  numbers: ListNumbers
  /** Parts that are the same in every document, packed already. */
  fixed: readonly PackedPart[]
  /** Two of them as text, for a document with a picture. */
  contentTypes: string
  relations: string
  /** The XML before and after the body's content, and of the parts with a title or footer to put in. */
  bodyStart: string
  bodyEnd: string
  core: string
  footer: string
}

/** Stand in the shell for what each document puts there. */
export const slots = { title: 'KOOPERACJA-TITLE', footer: 'KOOPERACJA-FOOTER' } as const
/** The relation of the letterhead's picture. */
export const logoRelation = 'rIdLogo'
const contentTypes = '[Content_Types].xml'
const relations = 'word/_rels/document.xml.rels'
export const parts = { document: 'word/document.xml', core: 'docProps/core.xml', footer: 'word/footer1.xml' } as const

/** The footer: what the paper is at the left, "Strona X z Y" at the right. */
function footer(docx: typeof Docx, page: Document['page']): Docx.Footer {
  const { PageNumber, Paragraph, Tab, TextRun } = docx
  return new docx.Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: 'right', position: twips(textWidth(pageSize(page))) }],
        spacing: { after: 0 },
        children: [
          new TextRun({
            size: 18,
            children: [slots.footer, new Tab(), 'Strona ', PageNumber.CURRENT, ' z ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

type Look = Pick<Document, 'page' | 'textSize'>

function fileOf(docx: typeof Docx, look: Look, lists: number): Docx.Document {
  const page = pageSize(look.page)
  const { margin } = page
  const numbered = (reference: string, instance: number) =>
    new docx.Paragraph({ numbering: { reference, level: 0, instance } })
  return new docx.Document({
    title: slots.title,
    creator: 'Kooperacja',
    lastModifiedBy: 'Kooperacja',
    styles: styles(look),
    numbering: numberingLevels(),
    sections: [
      {
        properties: {
          page: {
            size: {
              width: twips(Math.min(page.width, page.height)),
              height: twips(Math.max(page.width, page.height)),
              orientation: look.page,
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
        footers: { default: footer(docx, look.page) },
        // One paragraph of each numbering: the library writes only the numbers that are used.
        children: [
          numbered(numbering.sections, 0),
          numbered(numbering.dashes, 0),
          ...Array.from({ length: lists }, (_list, at) => numbered(numbering.list, at + 1)),
        ],
      },
    ],
  })
}

function partOf(all: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = all.get(name)
  if (!bytes) throw new Error(`the docx library made no ${name}`)
  return new TextDecoder().decode(bytes)
}

async function makeShell(look: Look, lists: number): Promise<Shell> {
  const docx = await import('docx')
  const all = readParts(new Uint8Array(await docx.Packer.toArrayBuffer(fileOf(docx, look, lists))))
  const xml = partOf(all, parts.document)
  const [sections, dashes, ...own] = [...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id ?? '')
  if (sections === undefined || dashes === undefined) throw new Error('the docx library numbered no paragraphs')
  const start = xml.indexOf('<w:body>') + '<w:body>'.length
  const written: readonly string[] = Object.values(parts)
  return {
    numbers: { sections, dashes, lists: own },
    fixed: [...all]
      .filter(([name]) => !written.includes(name))
      // Programs that look at the first part only know an Office file by its list of types.
      .toSorted(([one], [other]) => Number(other === contentTypes) - Number(one === contentTypes))
      .map(([name, bytes]) => packPart(name, bytes)),
    contentTypes: partOf(all, contentTypes),
    relations: partOf(all, relations),
    bodyStart: xml.slice(0, start),
    bodyEnd: xml.slice(xml.indexOf('<w:sectPr>')),
    core: partOf(all, parts.core),
    footer: partOf(all, parts.footer),
  }
}

const shells = new Map<string, Promise<Shell>>()

/** The shell for a document's look and number of lists. Loads the library at the first call; made once for each look. */
export async function shellFor(document: Document): Promise<Shell> {
  const { page, textSize } = document
  const lists = document.blocks.filter((block) => block.type === 'list' && block.marker === 'decimal').length
  const key = `${page} ${textSize} ${lists}`
  const known = shells.get(key)
  if (known) return known
  const made = makeShell({ page, textSize }, lists)
  shells.set(key, made)
  made.catch(() => shells.delete(key))
  return made
}

/** The parts of a shell, with the letterhead's picture among them where the document has one. */
export function partsWithLogo(shell: Shell, logo: Logo | undefined): readonly PackedPart[] {
  if (!logo) return shell.fixed
  const ending = logo.type === 'image/png' ? 'png' : 'jpeg'
  const picture = `media/logo.${ending}`
  const type = `<Default Extension="${ending}" ContentType="${logo.type}"/>`
  const relation = `<Relationship Id="${logoRelation}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${picture}"/>`
  const text = new TextEncoder()
  const types = shell.contentTypes.includes(`Extension="${ending}"`)
    ? shell.contentTypes
    : shell.contentTypes.replace(/(<Types[^>]*>)/u, `$1${type}`)
  const changed = new Map([
    [contentTypes, types],
    [relations, shell.relations.replace('</Relationships>', `${relation}</Relationships>`)],
  ])
  return [
    ...shell.fixed.map((part) => {
      const xml = changed.get(part.name)
      return xml === undefined ? part : packPart(part.name, text.encode(xml))
    }),
    packPart(`word/${picture}`, Buffer.from(logo.base64, 'base64')),
  ]
}
