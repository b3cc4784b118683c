import type { Session } from 'electron'

/**
 * Closes a session: no permission of any kind, no devices, no network, and only requests and downloads
 * that the two rules allow.
 */
export function closeSession(
  session: Session,
  allowsRequest: (url: string) => boolean,
  allowsDownload: (url: string) => boolean,
): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !allowsRequest(details.url) }))
  session.removeAllListeners('will-download')
  // An allowed download is left as it is: Electron then asks where to save it, under the file's own name.
  session.on('will-download', (event, item) => {
    if (!allowsDownload(item.getURL())) event.preventDefault()
  })
}
