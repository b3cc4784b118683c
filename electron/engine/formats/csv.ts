/** A value a spreadsheet would take for a formula or a command, or that hides behind a blank. */
const formula = /^[\s\uFEFF]*[=+\-@|%]/u

/**
 * A table as Excel in Poland opens it: UTF-8 with its mark, semicolons, CRLF. A value that a
 * spreadsheet would run as a formula gets an apostrophe in front; everything is quoted.
 */
export function csv(header: readonly string[], rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map(cell).join(';'))
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8')
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value)
  const safe = formula.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
