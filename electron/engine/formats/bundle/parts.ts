/** Names of the parts of a bundle inside its zip. */
export const manifestPart = 'manifest.json'
export const signaturePart = 'manifest.json.sig'
export const dataPart = 'data.json'
export const documentsFolder = 'dokumenty/'

const forbidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\:*?"<>|]/u
const windowsDevice = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

/**
 * Whether a document's name can be a file on every system without meaning anything but a
 * file of that name: no folders, drives, streams, control or direction-changing signs, no
 * Windows device, no dot or space at its ends, NFC, at most 200 bytes of UTF-8.
 */
export function isSafeDocumentName(name: string): boolean {
  if (name === '' || name !== name.normalize('NFC') || Buffer.byteLength(name) > 200) return false
  if (forbidden.test(name) || windowsDevice.test(name)) return false
  return !/^[. ]|[. ]$/u.test(name)
}

/** Whether a path is one of the few a bundle may hold. */
export function isBundlePath(path: string): boolean {
  if (path === manifestPart || path === signaturePart || path === dataPart) return true
  return path.startsWith(documentsFolder) && isSafeDocumentName(path.slice(documentsFolder.length))
}

/** The form in which two paths that some file system would hold to be the same are equal. */
export function foldedPath(path: string): string {
  return path.normalize('NFKC').toLowerCase()
}

const types: ReadonlyMap<string, string> = new Map([
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['pdf', 'application/pdf'],
  ['html', 'text/html'],
  ['txt', 'text/plain'],
  ['csv', 'text/csv'],
  ['ics', 'text/calendar'],
  ['json', 'application/json'],
])

/** The media type of a document by the end of its name; the sender's word is not taken for it. */
export function typeByName(name: string): string {
  const end = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return types.get(end) ?? 'application/octet-stream'
}

/** Whether deflating is wasted on such a file, because its format is compressed already. */
export function isCompressed(name: string): boolean {
  return /\.(docx|xlsx|pptx|odt|ods|pdf|zip|png|jpe?g|webp|woff2)$/i.test(name)
}
