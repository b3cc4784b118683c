import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumSources, launchOptions } from '../../electron/browser/chromium.ts'
import { putText } from '../../electron/browser/page-text.ts'

/** Starts the first Chromium this computer has for tests, the same one the browser host would take. */
export async function launchChromium(): Promise<Browser> {
  const [source = 'chrome'] = chromiumSources(process.platform)
  return chromium.launch(await launchOptions(source))
}

/** A whole page as the PDF the product makes: tagged, sized by its own @page. The page it is made on stays open. */
export async function pdfOn(page: Page, html: string): Promise<Uint8Array> {
  await putText(page, html)
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true })
  return new Uint8Array(pdf)
}

/** Pages of a browser that nobody prints on at the moment: a new one is a new process, dearer than a PDF. */
const idlePages = new WeakMap<Browser, Page[]>()

/** The same on a page that nobody else uses meanwhile. */
export async function pdfOf(browser: Browser, html: string): Promise<Uint8Array> {
  const idle = idlePages.get(browser) ?? []
  idlePages.set(browser, idle)
  const page = idle.pop() ?? (await browser.newPage())
  const pdf = await pdfOn(page, html)
  idle.push(page)
  return pdf
}
