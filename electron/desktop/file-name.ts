/** The kinds of file the program opens in another program: documents it made itself, nothing that runs. */
const OPENABLE = new Set(['.docx', '.pdf', '.html', '.csv', '.xlsx', '.ics'])

/** Device names Windows keeps for itself, with or without an extension. */
const RESERVED = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i

const LONGEST = 120

/**
 * A name that is safe as a file in one folder on Windows, macOS and Linux: no path, no device, no stream,
 * no hidden characters, not too long. Polish letters stay. Gives undefined when the kind may not be opened.
 */
export function openableName(name: string): string | undefined {
  const plain = name
    .normalize('NFC')
    // Path and stream separators, wildcards, control characters.
    .replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, '_') // oxlint-disable-line no-control-regex
    // Marks that turn the direction of writing round show "exe.pdf" for what is "fdp.exe".
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  const dot = plain.lastIndexOf('.')
  const extension = dot < 0 ? '' : plain.slice(dot).toLowerCase()
  if (!OPENABLE.has(extension)) return undefined
  const stem = shorten(plain.slice(0, dot)).replace(/[\s.]+$/, '') || 'dokument'
  return (RESERVED.test(stem) ? `_${stem}` : stem) + extension
}

/** The same name with a number, for when a file of that name is still open: "zgoda (2).docx". */
export function numberedName(name: string, number: number): string {
  if (number < 2) return name
  const dot = name.lastIndexOf('.')
  return `${name.slice(0, dot)} (${number})${name.slice(dot)}`
}

/** Cuts by whole characters, so that no half of a surrogate pair is left. */
function shorten(text: string): string {
  return [...text].slice(0, LONGEST).join('')
}
