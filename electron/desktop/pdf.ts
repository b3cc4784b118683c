import { BrowserWindow, session, type Session } from 'electron'

import type { PdfPage } from '#engine/ports.ts'

import { PRINT_PREFERENCES } from './preferences.ts'
import { closeSession } from './session.ts'

const ADDRESS = 'page://document/'

/** A page that is not printed by then never will be; the user gets an error instead of waiting. */
const PATIENCE = 60_000

/** The styles, pictures and fonts are inside the page; it may fetch nothing and run nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline' data:; img-src data:; font-src data:"

let queue: Promise<unknown> = Promise.resolve()

/**
 * Prints a whole page to a tagged PDF in a hidden window of its own, one at a time: thirty documents must
 * not become thirty windows. Rejects when the page does not load or print within a minute.
 */
export function makePdf(page: PdfPage): Promise<Uint8Array> {
  const turn = queue.then(() => print(page))
  queue = turn.catch(() => undefined)
  return turn
}

async function print(page: PdfPage): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...PRINT_PREFERENCES, session: printSession(page) },
  })
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('pdf-timeout')), PATIENCE)
    window.webContents.once('render-process-gone', () => reject(new Error('pdf-failed')))
  })
  try {
    return await Promise.race([tooLate, printed(window)])
  } finally {
    clearTimeout(timer)
    window.destroy()
  }
}

async function printed(window: BrowserWindow): Promise<Uint8Array> {
  await window.loadURL(ADDRESS)
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    printBackground: true,
  })
  return new Uint8Array(bytes)
}

/** One session serves all prints, in memory only; the handler of one print replaces that of the one before. */
function printSession(page: PdfPage): Session {
  const ours = session.fromPartition('print', { cache: false })
  closeSession(
    ours,
    (url) => url === ADDRESS || url.startsWith('data:'),
    () => false,
  )
  if (ours.protocol.isProtocolHandled('page')) ours.protocol.unhandle('page')
  ours.protocol.handle('page', () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': POLICY,
      'cache-control': 'no-store',
    }
    return new Response(page.html, { headers })
  })
  return ours
}
