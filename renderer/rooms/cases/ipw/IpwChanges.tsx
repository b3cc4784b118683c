import { Text } from '@mantine/core'
import type { Ipw, Person } from '#shared/domain/cases.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import type { ChangeLine } from './change-lines.ts'
import { changeLines } from './change-lines.ts'
import classes from './ipw.module.css'

const columns: readonly PaperColumn[] = [
  { name: 'Co', width: 28 },
  { name: 'Było', width: 36 },
  { name: 'Jest', width: 36 },
]

interface Props {
  older: Ipw
  newer: Ipw
  persons: readonly Person[]
  /** What the table is, for who cannot see what stands above it. */
  caption: string
}

/** What changed from one version of an IPW to another, as a table; a sentence when nothing did. */
export function IpwChanges({ older, newer, persons, caption }: Props) {
  const lines = changeLines(older, newer, persons)
  if (lines.length === 0) return <Text size="sm">Treść jest taka sama.</Text>
  return (
    <PaperTable caption={caption} columns={columns}>
      {lines.map((line, index) => (
        <PaperRow key={index} columns={columns} cells={cellsOf(line)} />
      ))}
    </PaperTable>
  )
}

function cellsOf({ what, before, after }: ChangeLine) {
  return [what, before, after].map((text, index) => (
    <span key={index} className={classes['lines'] ?? ''}>
      {text}
    </span>
  ))
}

/** The same on the page of a version: closed until it is asked for, for it may be long. */
export function ChangesSince({ older, newer, persons }: Omit<Props, 'caption'>) {
  const heading = `Co się zmieniło od poprzedniej wersji (${older.version})`
  return (
    <details className={classes['changes'] ?? ''}>
      <summary>{heading}</summary>
      <IpwChanges older={older} newer={newer} persons={persons} caption={heading} />
    </details>
  )
}
