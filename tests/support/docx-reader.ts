import PizZip from 'pizzip'

/**
 * A small second opinion on a DOCX: the paragraphs as Word would show them, with the
 * numbers computed from numbering.xml the way the format says.
 */

export interface DocxParagraph {
  /** "§ 1.", "2.", "3)", "–", or empty. */
  number: string
  text: string
}

interface Level {
  format: string
  text: string
  start: number
}

function decode(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/g, (_entity, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}

function attribute(xml: string, element: string): string | undefined {
  return new RegExp(`<w:${element} w:val="([^"]*)"`).exec(xml)?.[1]
}

function levelsOf(abstract: string): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const [, at, body] of abstract.matchAll(/<w:lvl w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gs)) {
    levels.set(Number(at), {
      format: attribute(body!, 'numFmt') ?? 'decimal',
      text: decode(attribute(body!, 'lvlText') ?? ''),
      start: Number(attribute(body!, 'start') ?? '1'),
    })
  }
  return levels
}

function numbersOf(numberingXml: string): Map<string, Map<number, Level>> {
  const abstracts = new Map<string, Map<number, Level>>()
  for (const [, id, body] of numberingXml.matchAll(
    /<w:abstractNum w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs,
  ))
    abstracts.set(id!, levelsOf(body!))
  const numbers = new Map<string, Map<number, Level>>()
  for (const [, id, body] of numberingXml.matchAll(/<w:num w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs))
    numbers.set(id!, abstracts.get(attribute(body!, 'abstractNumId') ?? '') ?? new Map())
  return numbers
}

/** Text of a part of the file, decoded; throws when it is not there. */
export function docxPart(bytes: Uint8Array, path: string): string {
  const file = new PizZip(bytes).file(path)
  if (!file) throw new Error(`the DOCX has no ${path}`)
  return file.asText()
}

/** The paragraphs of the body in order, those of tables among them. */
export function readDocx(bytes: Uint8Array): DocxParagraph[] {
  const body = docxPart(bytes, 'word/document.xml')
  const numbers = numbersOf(docxPart(bytes, 'word/numbering.xml'))
  const counters = new Map<string, number[]>()
  return [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*[^/]>.*?<\/w:p>/gs)].map(([xml]) => {
    const text = [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<w:(tab|noBreakHyphen)\/>/gs)]
      .map(([, words, sign]) => (sign === 'tab' ? '\t' : sign === 'noBreakHyphen' ? '\u2011' : decode(words ?? '')))
      .join('')
    const numId = attribute(xml, 'numId')
    if (numId === undefined) return { number: '', text }
    const at = Number(attribute(xml, 'ilvl') ?? '0')
    const levels = numbers.get(numId)
    const level = levels?.get(at)
    if (!level) throw new Error(`numbering ${numId} has no level ${at}`)
    const counts = counters.get(numId) ?? []
    counters.set(numId, counts)
    counts[at] = (counts[at] ?? level.start - 1) + 1
    counts.length = at + 1
    if (level.format === 'bullet') return { number: level.text, text }
    const number = level.text.replaceAll(/%(\d)/g, (_place, place: string) => String(counts[Number(place) - 1] ?? 1))
    return { number, text }
  })
}
