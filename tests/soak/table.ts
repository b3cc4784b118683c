import type { Findings } from './findings.ts'

/** A line of the table: a part, and how long it took. */
export interface Line {
  name: string
  findings: Findings
  seconds: number
}

const heads = ['part', 'tried', 'lost', 'torn', 'unexplained', 'leaked', 'seconds'] as const

/** The parts as text in columns. */
export function asTable(lines: readonly Line[]): string {
  const rows = [[...heads], ...lines.map(cellsOf)]
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const isText = (column: number): boolean => column < 2
  const aligned = (text: string, column: number) =>
    isText(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0)
  return rows.map((row) => row.map(aligned).join('  ').trimEnd()).join('\n')
}

function cellsOf({ name, findings, seconds }: Line): string[] {
  const { tried, lost, torn, unexplained, leaked } = findings
  const counts = Object.entries(tried).map(([kind, count]) => `${kind} ${count}`)
  return [name, counts.join(', '), ...[lost, torn, unexplained, leaked].map(String), seconds.toFixed(0)]
}
