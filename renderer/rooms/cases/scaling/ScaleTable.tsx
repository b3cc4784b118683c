import type { ReactNode } from 'react'

interface Props {
  caption: string
  columns: readonly { name: string; width: number }[]
  /** A cell for each column, row by row; the first says what the row is about. */
  rows: readonly { key: string; cells: readonly ReactNode[] }[]
  /** The look on screen; the printed page has its own. */
  className?: string | undefined
}

/** Numbers in rows. It stays a table on a narrow window too, for numbers are compared down a column. */
export function ScaleTable({ caption, columns, rows, className }: Props) {
  return (
    <table aria-label={caption} className={className}>
      <colgroup>
        {columns.map(({ name, width }) => (
          <col key={name} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ name }) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <tr key={key}>
            <th scope="row">{cells[0]}</th>
            {columns.slice(1).map(({ name }, index) => (
              <td key={name}>{cells[index + 1]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
