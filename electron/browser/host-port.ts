import type { HostPort } from '#engine/ports.ts'
import { createPdfPrinter } from './pdf.ts'

export interface BrowserHost {
  port: HostPort
  /** Closes what the host started for the engine (Chromium). */
  close: () => Promise<void>
}

/**
 * Takes the data folder; gives the host port of a program seen in a browser. It prints pages, and leaves
 * out what a browser must not do: opening files in other programs, and the system's key store.
 */
export const createBrowserHost = (dataFolder: string): BrowserHost => {
  const printer = createPdfPrinter()
  return { port: { dataFolder, makePdf: printer.makePdf }, close: printer.close }
}
