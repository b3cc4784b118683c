import { drawSheets } from './draw-sheets.ts'

/**
 * Puts a page into a document already shown, without loading it anew: nothing flashes and
 * fonts stay. Takes the page shown until now too: while the heads agree, which carry the
 * fonts, only the body is read. Gives the number of sheets.
 */
export function layPage(shown: Document, html: string, before: string): number {
  const end = html.indexOf('</head>')
  const isSameHead = before.startsWith(html.slice(0, end))
  const next = new DOMParser().parseFromString(isSameHead ? html.slice(end + '</head>'.length) : html, 'text/html')
  if (isSameHead) shown.body.replaceWith(shown.adoptNode(next.body))
  else shown.documentElement.replaceWith(shown.adoptNode(next.documentElement))
  return drawSheets(shown)
}
