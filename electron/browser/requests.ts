/**
 * What the loopback server lets in: each decision a pure function, each with its table
 * of tricks as a test (docs/adr/0003-browser-host.md).
 */

/** What a browser says about where a request comes from. */
export interface RequestSource {
  method: string
  path: string
  origin: string | undefined
  secFetchSite: string | undefined
}

/** The paths whose answers hold data or change it: a foreign page may not reach them even with GET. */
const GUARDED_PREFIXES = ['/rpc', '/upload', '/download']

/**
 * Takes the server's port; gives the two names it answers to. Anything else in Host is a
 * foreign name that was made to point at 127.0.0.1 (DNS rebinding).
 */
export const ownHosts = (port: number): readonly string[] => [`127.0.0.1:${port}`, `localhost:${port}`]

/** Takes the Host header; true when it names this server and nothing else. */
export const isOwnHost = (host: string | undefined, port: number): boolean =>
  host !== undefined && ownHosts(port).includes(host)

/** Takes the Origin header; true when it is a page of this server. */
export const isOwnOrigin = (origin: string, port: number): boolean =>
  ownHosts(port).some((host) => origin === `http://${host}`)

/** Takes a method and a path; true when the request needs proof that it comes from our own page. */
export const needsOwnSource = (method: string, path: string): boolean => {
  if (method !== 'GET' && method !== 'HEAD') return true
  return GUARDED_PREFIXES.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}

/**
 * Takes what the browser says about a request's source; true when it may pass. A guarded
 * request must carry Origin or Sec-Fetch-Site, and every one it carries must be ours.
 */
export const isAllowedSource = (source: RequestSource, port: number): boolean => {
  if (!needsOwnSource(source.method, source.path)) return true
  if (source.origin === undefined && source.secFetchSite === undefined) return false
  if (source.origin !== undefined && !isOwnOrigin(source.origin, port)) return false
  return source.secFetchSite === undefined || source.secFetchSite === 'same-origin'
}

/**
 * Takes the request line's target; gives it back when it is a plain path on this server.
 * An absolute address, an asterisk or a path that a URL parser would read as a host gives undefined.
 */
export const plainTarget = (target: string | undefined): string | undefined => {
  if (target === undefined || !target.startsWith('/')) return undefined
  if (target.startsWith('//') || target.includes('\\')) return undefined
  return target
}

/** Takes the port; gives the cookie's name. Cookies ignore ports, so two running programs need two names. */
export const cookieName = (port: number): string => `kooperacja-${port}`

/** Takes a Cookie header; gives the values sent under one name (a browser may send several). */
export const cookieValues = (header: string | undefined, name: string): string[] =>
  (header ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1))

/** Takes a port and a session's secret; gives the Set-Cookie that keeps it away from scripts and foreign pages. */
export const sessionCookie = (port: number, session: string): string =>
  `${cookieName(port)}=${session}; Path=/; HttpOnly; SameSite=Strict`

/** Takes a path; gives the entry token in it, if this is the address that opens the program. */
export const entryToken = (method: string, target: string): string | undefined => {
  if (method !== 'GET' || !target.startsWith('/?')) return undefined
  return new URLSearchParams(target.slice(2)).get('token') ?? undefined
}
