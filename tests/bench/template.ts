import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'

/**
 * A docxtemplater template made from our own DOCX, and the data that fills it back to the same text. What
 * differs between two sets of facts is a field, everything else stands in the template as it is; lines and
 * table rows of one shape that come one after another are a loop. The fields are whole stretches of text,
 * typeset already, so the reference has less to do than a template with its own grammar would.
 */

type Data = Record<string, string | Record<string, string>[]>

export interface FilledTemplate {
  fill: () => Uint8Array
  /** document.xml of our file, for the floor: what deflating alone costs. */
  documentXml: string
}

const documentPath = 'word/document.xml'
/** Paragraphs and rows: what a loop repeats. Our tables hold no tables, so rows never nest. */
const repeated = /<w:tr>.*?<\/w:tr>|<w:p>.*?<\/w:p>|<w:p\/>/gs
const wordsOf = /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g

/** Takes our DOCX of some facts and of others of the same shape. Throws when the shapes differ. */
export function templateOf(docx: Uint8Array, ofOtherFacts: Uint8Array): FilledTemplate {
  const zip = new PizZip(docx)
  const documentXml = textOf(zip)
  const ours = unitsOf(documentXml)
  const others = unitsOf(textOf(new PizZip(ofOtherFacts)))
  if (ours.length !== others.length || ours.some(({ shape }, at) => shape !== others[at]?.shape)) {
    throw new Error('the two papers differ in more than their words')
  }
  const isVarying = ours.map(({ words }, at) => words.map((word, place) => word !== others[at]?.words[place]))

  const data: Data = {}
  let template = ''
  let from = 0
  for (let at = 0; at < ours.length;) {
    const unit = ours[at]!
    const sameFor = ours
      .slice(at)
      .findIndex((other, step) => other.shape !== unit.shape || !isVarying[at + step]!.some(Boolean))
    const length = Math.max(1, sameFor === -1 ? ours.length - at : sameFor)
    const group = ours.slice(at, at + length)
    const last = group.at(-1)!
    template += joined(documentXml.slice(from, unit.start))
    template += length > 1 ? loop(`g${at}`, group, data) : single(`f${at}_`, unit, isVarying[at]!, data)
    from = last.end
    at += length
  }
  template += joined(documentXml.slice(from))

  zip.file(documentPath, template)
  const bytes = zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
  return { documentXml, fill: () => fillTemplate(bytes, data) }
}

/** What docxtemplater does for each document: reads the template, fills it, writes a deflated file as ours is. */
function fillTemplate(template: Uint8Array, data: Data): Uint8Array {
  const document = new Docxtemplater(new PizZip(template), {
    delimiters: { start: '{{', end: '}}' },
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
  })
  document.render(data)
  return document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' })
}

interface Unit {
  start: number
  end: number
  xml: string
  /** The XML without its words: what two units of one loop have in common. */
  shape: string
  words: string[]
}

function unitsOf(xml: string): Unit[] {
  return [...xml.matchAll(repeated)].map((match) => {
    const unit = joined(match[0])
    return {
      start: match.index,
      end: match.index + match[0].length,
      xml: unit,
      shape: unit.replaceAll(wordsOf, '<w:t/>'),
      words: [...unit.matchAll(wordsOf)].map(([, word]) => word ?? ''),
    }
  })
}

function textOf(zip: PizZip): string {
  const file = zip.file(documentPath)
  if (!file) throw new Error('a DOCX without its document')
  return file.asText()
}

/** A hyphen that does not break as a character: an element of its own would cut a field in two. */
function joined(xml: string): string {
  return xml.replaceAll(/<\/w:t><w:noBreakHyphen\/><w:t(?: [^>]*)?>/g, '\u2011')
}

function single(prefix: string, { xml, words }: Unit, isVarying: readonly boolean[], data: Data): string {
  return withFields(xml, (place) => {
    if (!isVarying[place]) return undefined
    data[`${prefix}${place}`] = decoded(words[place] ?? '')
    return `{{${prefix}${place}}}`
  })
}

function loop(name: string, group: readonly Unit[], data: Data): string {
  const [first] = group
  if (!first) return ''
  data[name] = group.map(({ words }) => Object.fromEntries(words.map((word, place) => [`t${place}`, decoded(word)])))
  const isRow = first.xml.startsWith('<w:tr>')
  const isFixed = first.words.map((word, place) => group.every(({ words }) => words[place] === word))
  const fields = withFields(first.xml, (place) => {
    const text = isFixed[place] ? first.words[place]! : `{{t${place}}}`
    if (!isRow) return text
    return `${place === 0 ? `{{#${name}}}` : ''}${text}${place === first.words.length - 1 ? `{{/${name}}}` : ''}`
  })
  const mark = (sign: string) => `<w:p><w:r><w:t>{{${sign}${name}}}</w:t></w:r></w:p>`
  return isRow ? fields : `${mark('#')}${fields}${mark('/')}`
}

function withFields(xml: string, fieldOf: (place: number) => string | undefined): string {
  let place = -1
  return xml.replaceAll(wordsOf, (whole, word: string) => {
    place += 1
    const field = fieldOf(place)
    return field === undefined || field === word ? whole : `<w:t xml:space="preserve">${field}</w:t>`
  })
}

function decoded(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
}
