/**
 * The nonce of the page's Content-Security-Policy, written by the engine into the meta
 * element of index.html with every response. Styles made at run time must carry it.
 */
export function readStyleNonce(): string {
  return document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content') ?? ''
}
