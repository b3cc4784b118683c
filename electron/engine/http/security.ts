/**
 * The content security policy of every page of the program. Styles need a nonce because
 * Mantine puts its variables into a style element; scripts come from our own files only.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer besides the policy. */
export const securityHeaders = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/**
 * Whether a request comes from the program's own page: what the browser says of it
 * (Origin, Sec-Fetch-Site) must agree with where it was sent. A request that says
 * nothing is not from a page at all (a test, the host itself).
 */
export function isFromOwnPage(url: string, headers: Headers): boolean {
  const origin = headers.get('origin')
  if (origin !== null && origin !== originOf(url)) return false
  const site = headers.get('sec-fetch-site')
  return site === null || site === 'same-origin' || site === 'none'
}

/** `scheme://host:port` of an address; URL.origin says "null" for app:, which any sandboxed page could send. */
export function originOf(url: string): string {
  const { protocol, host } = new URL(url)
  return `${protocol}//${host}`
}
