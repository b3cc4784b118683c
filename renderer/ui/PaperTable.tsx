import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { Fragment } from 'react'
import classes from './PaperTable.module.css'

export interface PaperColumn {
  name: string
  /** Share of the width, in percent. */
  width: number
  /** The heading is for screen readers only, as over buttons. */
  isHeadingHidden?: boolean
}

interface Props {
  /** What the table is, for screen readers. */
  caption: string
  columns: readonly PaperColumn[]
  /** `PaperRow`s. */
  children: ReactNode
}

/**
 * A table with the columns of a printed form. On a narrow window each row becomes a card;
 * the roles are written out because a browser drops a table's when it is laid out as blocks.
 */
export function PaperTable({ caption, columns, children }: Props) {
  return (
    <table role="table" aria-label={caption} className={classes['table'] ?? ''}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name, width, isHeadingHidden }) => (
            <th key={name} role="columnheader" scope="col" style={{ width: `${width}%` }}>
              {isHeadingHidden ? <VisuallyHidden>{name}</VisuallyHidden> : <Breakable text={name} />}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">{children}</tbody>
    </table>
  )
}

/** A row: one cell per column, in their order. */
export function PaperRow({ columns, cells }: { columns: readonly PaperColumn[]; cells: readonly ReactNode[] }) {
  return (
    <tr role="row">
      {columns.map(({ name, isHeadingHidden }, index) => (
        <td key={name} role="cell">
          {!isHeadingHidden && (
            <span className={classes['label'] ?? ''} aria-hidden>
              {name}
            </span>
          )}
          {cells[index]}
        </td>
      ))}
    </tr>
  )
}

/** The texts of the forms are long words joined by slashes; a line may break after each slash. */
export function Breakable({ text }: { text: string }) {
  return text.split(/(?<=\/)/).map((part, index) => (
    <Fragment key={`${index}${part}`}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ))
}
