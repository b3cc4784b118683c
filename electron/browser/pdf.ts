import type { Browser, Page } from 'playwright-core'
import type { PdfPage } from '#engine/ports.ts'
import { chromiumSources, launchOptions } from './chromium.ts'
import { putText, takeTextOut } from './page-text.ts'

/** Turns pages into PDF with a Chromium that is started at the first page and kept. */
export interface PdfPrinter {
  makePdf: (page: PdfPage) => Promise<Uint8Array>
  close: () => Promise<void>
}

interface Chromium {
  browser: Browser
  print: PdfPrinter['makePdf']
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

/**
 * How long pages wait for the next paper, in milliseconds. Within a set one follows another at once; after it
 * the processes that held people's texts end.
 */
const waitFor = 5000

const openPage = async (browser: Browser): Promise<Page> => {
  // The page is a document, not a program: no scripts and no requests, whatever got into its text.
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true, locale: 'pl-PL' })
  await context.route('**', (route) => route.abort())
  return context.newPage()
}

/**
 * Prints pages of HTML with a Chromium. A page of it is emptied and kept for the next paper: starting one, and
 * reading its letters, took most of a print.
 */
const printWith = (browser: Browser): PdfPrinter['makePdf'] => {
  let free: Page[] = []
  let waiting: NodeJS.Timeout | undefined
  const closeFree = (): void => {
    // A page that does not close is of a Chromium that is gone.
    for (const page of free)
      page
        .context()
        .close()
        .catch(() => undefined)
    free = []
  }
  return async ({ html }) => {
    const page = free.pop() ?? (await openPage(browser))
    let isEmptied = false
    try {
      const takesAnother = await putText(page, html)
      const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true, printBackground: true })
      await takeTextOut(page)
      isEmptied = takesAnother
      return pdf
    } finally {
      if (isEmptied) free.push(page)
      else await page.context().close()
      clearTimeout(waiting)
      waiting = setTimeout(closeFree, waitFor).unref()
    }
  }
}

/** Gives a printer of pages. makePdf rejects when neither the npm package's Chromium nor Chrome nor Edge starts. */
export const createPdfPrinter = (): PdfPrinter => {
  let chromium: Promise<Chromium> | undefined

  const started = (): Promise<Chromium> => {
    if (chromium !== undefined) return chromium
    const launching = launchFirst().then((browser) => ({ browser, print: printWith(browser) }))
    chromium = launching
    const forget = (): void => {
      if (chromium === launching) chromium = undefined
    }
    // A Chromium that did not start or was killed is started anew for the next page, and its pages with it.
    launching.then(({ browser }) => browser.once('disconnected', forget), forget)
    return launching
  }

  return {
    makePdf: async (page) => (await started()).print(page),
    close: async () => {
      const running = await chromium?.catch(() => undefined)
      await running?.browser.close()
    },
  }
}
