import type { Document } from '#shared/documents/model.ts'
import { pageSize, textWidth } from './page.ts'

/** The grey around the sheets and between them, in millimetres. */
const desk = 6

/**
 * The look of a page on a screen: sheets of paper under one another on grey. The text flows
 * through columns as wide and as high as the paper's text, each in a row of its own, so the
 * engine that breaks printed pages breaks these: the same rules, the same places. Whoever
 * shows the page draws the sheets behind the text (`<div class="sheets">` with a
 * `<div class="sheet" data-pages="6">` for each page) and finds how many from the height of
 * `main`. Takes the document and its footer as a CSS string.
 */
export function screenStyles(document: Document, footer: string): string {
  const page = pageSize(document.page)
  const { margin } = page
  const text = { width: textWidth(page), height: page.height - margin.top - margin.bottom }
  const small = `position:absolute;top:${page.height - margin.bottom}mm;padding-top:3mm;font-size:9pt`
  return `
@media screen{
html{background:#e4e6e8}
body{display:flow-root;position:relative;isolation:isolate;width:${page.width + 2 * desk}mm;background:none}
main{width:${text.width}mm;margin:${desk + margin.top}mm 0 ${desk + margin.bottom}mm ${desk + margin.left}mm;column-width:${text.width}mm;column-height:${text.height}mm;column-wrap:wrap;column-fill:auto;column-gap:0;row-gap:${margin.bottom + desk + margin.top}mm}
.new-page{break-before:column}
thead{break-inside:avoid}
.sheets{position:absolute;z-index:-1;top:${desk}mm;left:${desk}mm;display:grid;row-gap:${desk}mm;counter-reset:sheet}
.sheet{position:relative;width:${page.width}mm;height:${page.height}mm;background:#fff;box-shadow:0 1px 4px rgb(0 0 0/.35);counter-increment:sheet}
.sheet::before{content:${footer};${small};left:${margin.left}mm;width:${text.width * 0.75}mm}
.sheet::after{content:"Strona " counter(sheet) " z " attr(data-pages);${small};right:${margin.right}mm;width:${text.width * 0.25}mm;text-align:right}
}
/* A browser too old for that: one long sheet, as wide as the paper. */
@media screen{@supports not (column-wrap:wrap){
main{column-width:auto;width:${page.width}mm;min-height:${page.height}mm;margin:${desk}mm;padding:${margin.top}mm ${margin.right}mm ${margin.bottom}mm ${margin.left}mm;background:#fff;box-shadow:0 1px 4px rgb(0 0 0/.35)}
.sheets{display:none}
}}`
}
