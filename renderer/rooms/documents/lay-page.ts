/**
 * Puts a whole page into a document already shown, without loading it anew: nothing
 * flashes and fonts stay. The head is changed only when it differs.
 */
export function layPage(shown: Document, html: string): void {
  const next = new DOMParser().parseFromString(html, 'text/html')
  if (shown.head.textContent === next.head.textContent) shown.body.replaceWith(shown.adoptNode(next.body))
  else shown.documentElement.replaceWith(shown.adoptNode(next.documentElement))
}
