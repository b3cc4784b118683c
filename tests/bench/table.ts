import type { Row } from './measure.ts'

const heads = ['name', 'ours', 'reference', 'unit', 'ratio', 'target', 'holds'] as const

/** The rows as text in columns; numbers to three significant digits. */
export function asTable(rows: readonly Row[]): string {
  const lines = [[...heads], ...rows.map((row) => heads.map((head) => cell(row[head])))]
  const widths = heads.map((_head, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line.map((text, column) =>
        isNumeric(column) ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      ),
    )
    .map((line) => line.join('  ').trimEnd())
    .join('\n')
}

function isNumeric(column: number): boolean {
  return ['ours', 'reference', 'ratio'].includes(heads[column] ?? '')
}

function cell(value: string | number | boolean | null): string {
  if (value === null) return '–'
  if (typeof value === 'number') return value >= 100 ? value.toFixed(0) : value.toPrecision(3)
  if (typeof value === 'boolean') return value ? 'yes' : 'NO'
  return value
}
