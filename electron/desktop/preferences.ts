import type { CustomScheme, WebPreferences } from 'electron'

/**
 * What every window may do (Electron's security checklist, items 2 to 12). No preload: the page is an
 * ordinary web page. The spell checker is off because it would fetch dictionaries from the network.
 */
export const WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  plugins: false,
  spellcheck: false,
  disableDialogs: false,
  safeDialogs: true,
} as const satisfies WebPreferences

/** The page that becomes a PDF needs no script at all. */
export const PRINT_PREFERENCES = {
  ...WEB_PREFERENCES,
  javascript: false,
  devTools: false,
} as const satisfies WebPreferences

/** Schemes of ours, registered before the program is ready. None may go around the CSP or ask other origins. */
export const SCHEMES: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: 'page', privileges: { standard: true, secure: true } },
]

/** Chromium switches that leave it no way out: no name is ever resolved, nothing is updated, synchronised or reported. */
export const NETWORK_SWITCHES: readonly (readonly [string, string?])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-quic'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]
