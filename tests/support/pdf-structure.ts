import { PDFArray, PDFBool, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'
import type { PDFObject } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

/** What a screen reader and an eye find in a PDF: its tags, its settings, the sizes of its letters. */

export interface Tag {
  /** "H1", "Table", "TH"… */
  role: string
  /** The words that stand for a figure. */
  alternative: string | undefined
  /** "Column" or "Row", of a header cell. */
  scope: string | undefined
  children: readonly Tag[]
}

export interface PdfStructure {
  title: string
  language: string
  /** Whether the file says of itself that its content is tagged. */
  isMarked: boolean
  /** Whether a reader shows the title instead of the file's name. */
  showsTitle: boolean
  tags: readonly Tag[]
}

function textOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : undefined
}

function nameOf(object: PDFObject | undefined): string | undefined {
  return object instanceof PDFName ? object.decodeText() : undefined
}

function isTrue(object: PDFObject | undefined): boolean {
  return object instanceof PDFBool && object.asBoolean()
}

function elementsOf(object: PDFObject | undefined): PDFObject[] {
  const all = object instanceof PDFArray ? object.asArray().map((_element, at) => object.lookup(at)) : [object]
  return all.filter((element) => element !== undefined)
}

function scopeOf(element: PDFDict): string | undefined {
  return elementsOf(element.lookup(PDFName.of('A')))
    .filter((attribute) => attribute instanceof PDFDict)
    .map((attribute) => nameOf(attribute.lookup(PDFName.of('Scope'))))
    .find((scope) => scope !== undefined)
}

function tagsOf(element: PDFDict): Tag[] {
  return elementsOf(element.lookup(PDFName.of('K'))).flatMap((child): Tag[] => {
    // What is no structure element is a piece of a page.
    if (child instanceof PDFNumber || !(child instanceof PDFDict)) return []
    const role = nameOf(child.lookup(PDFName.of('S')))
    if (role === undefined) return []
    return [
      { role, alternative: textOf(child.lookup(PDFName.of('Alt'))), scope: scopeOf(child), children: tagsOf(child) },
    ]
  })
}

/** Reads the tags and settings of a PDF; `tags` is empty where it has none. */
export async function structureOf(bytes: Uint8Array): Promise<PdfStructure> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'))
  const marks = pdf.catalog.lookup(PDFName.of('MarkInfo'))
  const preferences = pdf.catalog.lookup(PDFName.of('ViewerPreferences'))
  return {
    title: pdf.getTitle() ?? '',
    language: textOf(pdf.catalog.lookup(PDFName.of('Lang'))) ?? '',
    isMarked: marks instanceof PDFDict && isTrue(marks.lookup(PDFName.of('Marked'))),
    showsTitle: preferences instanceof PDFDict && isTrue(preferences.lookup(PDFName.of('DisplayDocTitle'))),
    tags: root instanceof PDFDict ? tagsOf(root) : [],
  }
}

/** All tags in the order they are read. */
export function flat(tags: readonly Tag[]): Tag[] {
  return tags.flatMap((tag) => [tag, ...flat(tag.children)])
}

/** How many letters stand on the pages in each size, in points to a tenth. */
export async function lettersBySize(bytes: Uint8Array): Promise<Map<number, number>> {
  const pdf = await getDocumentProxy(bytes.slice())
  const letters = new Map<number, number>()
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const { items } = await (await pdf.getPage(at)).getTextContent()
    for (const item of items) {
      if (!('str' in item)) continue
      const count = item.str.replaceAll(/[\s.]/gu, '').length
      const [, , skew = 0, height = 0] = item.transform.map(Number)
      const size = Math.round(Math.hypot(skew, height) * 10) / 10
      if (count > 0) letters.set(size, (letters.get(size) ?? 0) + count)
    }
  }
  return letters
}
