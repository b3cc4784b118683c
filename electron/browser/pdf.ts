import type { Browser } from 'playwright-core'
import type { PdfPage } from '#engine/ports.ts'
import { chromiumSources, launchOptions } from './chromium.ts'

/** Turns pages into PDF with a Chromium that is started at the first page and kept. */
export interface PdfPrinter {
  makePdf: (page: PdfPage) => Promise<Uint8Array>
  close: () => Promise<void>
}

const launchFirst = async (): Promise<Browser> => {
  const { chromium } = await import('playwright-core')
  const failures: unknown[] = []
  for (const source of chromiumSources(process.platform)) {
    try {
      return await chromium.launch({ ...(await launchOptions(source)), handleSIGINT: false, handleSIGTERM: false })
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(failures, 'no Chromium could be started')
}

const print = async (browser: Browser, { html }: PdfPage): Promise<Uint8Array> => {
  // The page is a document, not a program: no scripts and no requests, whatever got into its text.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'pl-PL' })
  try {
    await context.route('**', (route) => route.abort())
    const page = await context.newPage()
    await page.setContent(html, { waitUntil: 'load' })
    return await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true })
  } finally {
    await context.close()
  }
}

/** Gives a printer of pages. makePdf rejects when neither the npm package's Chromium nor Chrome nor Edge starts. */
export const createPdfPrinter = (): PdfPrinter => {
  let browser: Promise<Browser> | undefined

  const started = (): Promise<Browser> => {
    if (browser !== undefined) return browser
    const launching = launchFirst()
    browser = launching
    const forget = (): void => {
      if (browser === launching) browser = undefined
    }
    // A Chromium that did not start or was killed is started anew for the next page.
    launching.then((running) => running.once('disconnected', forget), forget)
    return launching
  }

  return {
    makePdf: async (page) => print(await started(), page),
    close: async () => {
      const running = await browser?.catch(() => undefined)
      await running?.close()
    },
  }
}
