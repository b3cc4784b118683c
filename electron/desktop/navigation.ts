/**
 * Where the window may go and what it may load. The rule is the origin, parsed and compared as a
 * whole: never a prefix or a substring (docs/adr/0004-desktop-host.md).
 */

/** The scheme the program's page lives on. */
export const APP_SCHEME = 'app'

/** The address of the first page. */
export const START_URL = 'app://kooperacja/'

/** True when the address belongs to the program's own page; anything that cannot be parsed does not. */
export function isOurs(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  return (
    url.protocol === 'app:' &&
    url.hostname === 'kooperacja' &&
    url.port === '' &&
    url.username === '' &&
    url.password === ''
  )
}

/** May a frame go there? The page itself: only our own addresses. A frame inside it: also a `srcdoc`, which only our page can fill. */
export function isAllowedNavigation(address: string, isMainFrame: boolean): boolean {
  return isOurs(address) || (!isMainFrame && (address === 'about:srcdoc' || address === 'about:blank'))
}

/** May the page load it? Our own addresses, and what the page made itself: `blob:` of our origin, `data:`. DevTools only in development. */
export function isAllowedRequest(address: string, devTools = false): boolean {
  const scheme = URL.parse(address)?.protocol
  if (scheme === 'data:') return true
  if (scheme === 'devtools:') return devTools
  return isOurs(address) || isOurBlob(address)
}

/** May a download start from there? Only what the engine serves or our page made; a `data:` address has no owner. */
export function isAllowedDownload(address: string): boolean {
  return isOurs(address) || isOurBlob(address)
}

/** May the engine see the request? It must be for our host and must not say that it comes from somebody else's page. */
export function isAllowedCall(request: { url: string; headers: { get: (name: string) => string | null } }): boolean {
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  return (
    isOurs(request.url) &&
    (origin === null || origin === 'app://kooperacja') &&
    (site === null || site === 'same-origin' || site === 'none')
  )
}

function isOurBlob(address: string): boolean {
  return address.startsWith('blob:') && isOurs(address.slice('blob:'.length))
}
