import type { Page } from 'playwright-core'

/** The letters of a paper stand in a style block of their own (formats/html.ts). */
const letters = /<style>@font-face[^<]*<\/style>/u

/** What outlives the text of its page, a refresh or a policy, begins in a `<meta>`; these two begin nothing. */
const outlives = /<meta(?! charset="utf-8">| name="viewport" content="[^"]*">)/iu

/**
 * Runs in the page: all but the letters, which are its first style, gives way to the page in `html`. A text,
 * because this floor runs on Node and has no types of a page, and no bundler may add to it.
 */
const replaceText = `async (html) => {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const kept = document.querySelector('style')
  for (const node of [...document.head.childNodes]) if (node !== kept) node.remove()
  document.head.append(...next.head.childNodes)
  document.body.replaceWith(next.body)
  const root = document.documentElement
  for (const { name } of [...root.attributes]) root.removeAttribute(name)
  for (const { name, value } of next.documentElement.attributes) root.setAttribute(name, value)
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  // Laid out, so that it is known which letters are wanted, and then those read.
  root.getBoundingClientRect()
  await document.fonts.ready
}`

/** The same with its page, as an expression. */
const replacing = (html: string): string => `(${replaceText})(${JSON.stringify(html)})`

const lettersRead = 'document.fonts.ready.then(() => undefined)'

/** The letters each page has already read, by page: reading them takes longer than the printing. */
const read = new WeakMap<Page, string>()

/**
 * Puts a whole HTML page into an open one and waits until it can be printed. Where the letters are those of
 * the text before, only the text is replaced. Gives whether the page may take another text afterwards.
 */
export async function putText(page: Page, html: string): Promise<boolean> {
  const wanted = letters.exec(html)?.[0]
  const isPlain = !outlives.test(html)
  if (isPlain && wanted !== undefined && read.get(page) === wanted) {
    await page.evaluate(replacing(html.replace(wanted, '')))
    return true
  }
  read.delete(page)
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate(lettersRead)
  if (isPlain && wanted !== undefined) read.set(page, wanted)
  return isPlain
}

/** Takes the text out of a page, and leaves its letters for the next. */
export async function takeTextOut(page: Page): Promise<void> {
  if (read.has(page)) await page.evaluate(replacing('<!doctype html>'))
  else await page.setContent('')
}
