import { ActionIcon, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { memo, useCallback, useEffect, useId, useRef, useState } from 'react'
import type { FormRows } from '#shared/documents/form.ts'
import { showUndo } from '../../ui/UndoNotification.tsx'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '../../ui/icons.tsx'
import { CellInput } from './CellInput.tsx'
import classes from './paper-form.module.css'
import type { FormValue, RowValue } from './typed-facts.ts'
import { movedRow, rowsOf } from './typed-facts.ts'
import type { Change } from './usePaperDraft.ts'

interface Props {
  field: FormRows
  value: FormValue | undefined
  change: Change
  description?: ReactNode
  error: string | undefined
  isNamedAbove: boolean
}

let lastKey = 0
function newKey(): number {
  lastKey += 1
  return lastKey
}

/** A list or a table of the form: rows are added, removed (with a way back) and moved, all by keyboard. */
export function RowsInput({ field, value, change, description, error, isNamedAbove }: Props) {
  const { name, label, rowName, empty, max } = field
  const rows = rowsOf(value)
  const [known, setKeys] = useState<number[]>([])
  // Rows that came from elsewhere (a draft, a room) have no keys yet.
  const keys = known.length === rows.length ? known : rows.map((_row, at) => known[at] ?? -1 - at)
  const heading = useId()
  const box = useRef<HTMLDivElement>(null)
  const [said, setSaid] = useState('')
  const [focus, setFocus] = useState<{ row: number; on: string } | undefined>(undefined)

  useEffect(() => {
    if (!focus) return
    const row = box.current?.querySelectorAll(':scope > ol > li').item(focus.row)
    row?.querySelector<HTMLElement>(focus.on)?.focus()
  }, [focus])

  const setRows = (next: (rows: RowValue[]) => RowValue[]) => change(name, (now) => next(rowsOf(now)))
  const changeCell = useCallback(
    (at: number, column: string, next: FormValue) =>
      change(name, (now) => rowsOf(now).map((row, index) => (index === at ? { ...row, [column]: next } : row))),
    [change, name],
  )

  const add = () => {
    setKeys([...keys, newKey()])
    setRows((now) => [...now, { ...empty }])
    setFocus({ row: rows.length, on: 'input, textarea, select' })
    setSaid(`Dodano: ${rowName} ${rows.length + 1}.`)
  }
  const move = (at: number, by: -1 | 1) => {
    if (at + by < 0 || at + by >= rows.length) return
    setKeys(movedRow(keys, at, by))
    setRows((now) => movedRow(now, at, by))
    setFocus({ row: at + by, on: by < 0 ? '[data-move="up"]' : '[data-move="down"]' })
    setSaid(`${rowName} ${at + 1} stoi teraz na miejscu ${at + by + 1}.`)
  }
  const remove = (at: number) => {
    const removed = rows[at]
    if (!removed) return
    setKeys(keys.toSpliced(at, 1))
    setRows((now) => now.toSpliced(at, 1))
    box.current?.querySelector<HTMLElement>(':scope > button')?.focus()
    showUndo(`Usunięto: ${rowName} ${at + 1}.`, () => {
      setKeys((now) => now.toSpliced(at, 0, newKey()))
      setRows((now) => now.toSpliced(at, 0, removed))
      return Promise.resolve()
    })
  }

  return (
    <div ref={box} role="group" aria-labelledby={heading}>
      {isNamedAbove ? (
        <VisuallyHidden id={heading}>{label}</VisuallyHidden>
      ) : (
        <Text fw={600} size="sm" id={heading}>
          {label}
        </Text>
      )}
      {description && (
        <Text size="sm" c="dimmed" component="div">
          {description}
        </Text>
      )}
      {error !== undefined && (
        <Text size="sm" c="red.9" mt={4}>
          {error}
        </Text>
      )}
      {rows.length > 0 && (
        <ol className={classes['rows'] ?? ''}>
          {rows.map((row, at) => (
            <FormRow
              key={keys[at]}
              field={field}
              row={row}
              at={at}
              isLast={at === rows.length - 1}
              changeCell={changeCell}
              move={move}
              remove={remove}
            />
          ))}
        </ol>
      )}
      <Button
        variant="default"
        size="sm"
        mt="sm"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={add}
        disabled={rows.length >= max}
        aria-label={`Dodaj: ${rowName} (${label})`}
      >
        Dodaj: {rowName}
      </Button>
      {rows.length >= max && (
        <Text size="sm" c="dimmed" mt={4}>
          Na tym papierze mieści się najwyżej {max}.
        </Text>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}

interface RowProps {
  field: FormRows
  row: RowValue
  at: number
  isLast: boolean
  changeCell: (at: number, column: string, next: FormValue) => void
  move: (at: number, by: -1 | 1) => void
  remove: (at: number) => void
}

/** Only its own values count: the buttons' handlers are new at each drawing and always mean the same. */
const FormRow = memo(DrawnRow, (before, now) =>
  (['field', 'row', 'at', 'isLast', 'changeCell'] as const).every((name) => before[name] === now[name]),
)

function DrawnRow({ field: { rowName, columns }, row, at, isLast, changeCell, move, remove }: RowProps) {
  const of = `${rowName} ${at + 1}`
  const narrow = columns.filter(({ type }) => type !== 'lines' && type !== 'scale')
  return (
    <li>
      <Group justify="space-between" gap="xs" wrap="nowrap">
        <Text size="sm" fw={600}>
          {of}
        </Text>
        <Group gap={2} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            data-move="up"
            aria-disabled={at === 0}
            aria-label={`Przesuń wyżej: ${of}`}
            onClick={() => move(at, -1)}
          >
            <IconArrowUp size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            data-move="down"
            aria-disabled={isLast}
            aria-label={`Przesuń niżej: ${of}`}
            onClick={() => move(at, 1)}
          >
            <IconArrowDown size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon variant="subtle" aria-label={`Usuń: ${of}`} onClick={() => remove(at)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <div className={classes['cells'] ?? ''}>
        {columns.map((column) => (
          <div
            key={column.name}
            {...(narrow.length > 1 && narrow.includes(column) ? {} : { className: classes['whole'] ?? '' })}
          >
            <CellInput
              cell={column}
              of={of}
              value={row[column.name]}
              onChange={(next) => changeCell(at, column.name, next)}
              {...(column.hint === undefined ? {} : { description: column.hint })}
            />
          </div>
        ))}
      </div>
    </li>
  )
}
