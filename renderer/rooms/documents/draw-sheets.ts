/**
 * Draws the sheets of paper behind a page laid out for the screen (electron/engine/formats/
 * html-screen.ts): as many as its text fills, each with its number. Gives how many; 1 where
 * the browser cannot break the text. Stands alone, so that a test can run it inside a page.
 */
export function drawSheets(shown: Document): number {
  const main = shown.querySelector('main')
  const view = shown.defaultView
  if (!main || !view) return 1
  const style = view.getComputedStyle(main)
  const height = Number.parseFloat(style.getPropertyValue('column-height'))
  const gap = Number.parseFloat(style.getPropertyValue('row-gap'))
  const filled = (main.getBoundingClientRect().height + gap) / (height + gap)
  const count = Number.isFinite(filled) ? Math.max(1, Math.round(filled)) : 1
  const sheets = shown.createElement('div')
  sheets.className = 'sheets'
  for (let at = 0; at < count; at += 1) {
    const sheet = shown.createElement('div')
    sheet.className = 'sheet'
    sheet.dataset['pages'] = String(count)
    sheets.append(sheet)
  }
  for (const old of shown.querySelectorAll('.sheets')) old.remove()
  shown.body.append(sheets)
  return count
}
