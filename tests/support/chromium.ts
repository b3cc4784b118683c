import type { Browser, Page } from 'playwright-core'
import { chromium } from 'playwright-core'
import { chromiumSources, launchOptions } from '../../electron/browser/chromium.ts'

/** Starts the first Chromium this computer has for tests, the same one the browser host would take. */
export async function launchChromium(): Promise<Browser> {
  const [source = 'chrome'] = chromiumSources(process.platform)
  return chromium.launch(await launchOptions(source))
}

/** A whole page as the PDF the product makes: tagged, sized by its own @page. The page it is made on stays open. */
export async function pdfOn(page: Page, html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true })
  return new Uint8Array(pdf)
}

/** The same on a page of its own. */
export async function pdfOf(browser: Browser, html: string): Promise<Uint8Array> {
  const page = await browser.newPage()
  try {
    return await pdfOn(page, html)
  } finally {
    await page.close()
  }
}
