import type { HTMLElement, Node } from 'node-html-parser'
import { NodeType, parse } from 'node-html-parser'
import { extractText, getDocumentProxy } from 'unpdf'
import { readDocx } from './docx-reader.ts'

/** What each format says, brought to one form so that it can be compared. */

/** Without what formats draw in their own way: kinds of spaces and hyphens, lengths of dotted lines. */
export function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\u2011', '-')
    .replaceAll(/\.{4,}/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The same without any spaces: a PDF knows lines, not where a line's last word ended. */
export function unspaced(text: string): string {
  return normalised(text).replaceAll(' ', '')
}

/** The text of a DOCX with the numbers Word would show. */
export function docxText(bytes: Uint8Array): string {
  return readDocx(bytes)
    .map(({ number, text }) => `${number} ${text}`)
    .join('\n')
}

function isElement(node: Node): node is HTMLElement {
  return node.nodeType === NodeType.ELEMENT_NODE
}

function markerOf(list: HTMLElement, place: number): string {
  if (list.tagName === 'UL') return '–'
  const number = Number(list.getAttribute('start') ?? '1') + place
  return list.classList.contains('points') ? `${number})` : `${number}.`
}

function textOf(node: Node): string {
  if (!isElement(node)) return node.text
  if (node.tagName === 'CAPTION') return ''
  if (node.tagName === 'OL' || node.tagName === 'UL') {
    const items = node.childNodes.filter(isElement)
    return items.map((item, place) => `\n${markerOf(node, place)} ${item.childNodes.map(textOf).join('')}`).join('')
  }
  const text = node.childNodes.map(textOf).join('')
  return ['P', 'DIV', 'H1', 'H2', 'H3', 'TH', 'TD', 'TR', 'SECTION'].includes(node.tagName) ? `\n${text}\n` : text
}

/** The text of a page as a browser would show it, list numbers computed, hidden captions left out. */
export function htmlText(html: string): string {
  const main = parse(html).querySelector('main')
  if (!main) throw new Error('the page has no main')
  return textOf(main)
}

/** The text of a PDF without page footers; `hidden` names what is there for screen readers only. */
export async function pdfText(bytes: Uint8Array, footer: string, hidden: readonly string[]): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
  const pages = text.map((page, index) =>
    unspaced(page)
      .replace(unspaced(footer), '')
      .replace(`Strona${index + 1}z${text.length}`, ''),
  )
  return hidden.reduce((whole, caption) => whole.replace(unspaced(caption), ''), pages.join(''))
}
