import { Button, Text } from '@mantine/core'
import { formatDateShort } from '#shared/domain/dates.ts'
import { IconAlertCircle } from '../../../ui/icons.tsx'
import type { ListState } from './catalogue-choice.ts'
import { snapshotOf } from './catalogue-choice.ts'
import classes from './ipw.module.css'

interface Props {
  state: ListState
  /** "wiersz 3". */
  of: string
  /** Takes today's words of the list; left out: the row is only read. */
  onTake?: () => void
}

/** Says beside a row that the list now says something else, or no longer has the service. */
export function ListMark({ state, of, onTake }: Props) {
  if (state.state === 'removed')
    return (
      <Text size="sm" className={classes['mark'] ?? ''}>
        <IconAlertCircle size={16} aria-hidden /> Usunięto z listy; tekst zostaje.
      </Text>
    )
  if (state.state !== 'changed') return null
  return (
    <>
      <Text size="sm" className={classes['mark'] ?? ''}>
        <IconAlertCircle size={16} aria-hidden /> Zmieniono na liście dnia {formatDateShort(state.on)}. Dziś:{' '}
        {snapshotOf(state.entry)}
      </Text>
      {onTake && (
        <Button
          variant="default"
          size="compact-sm"
          w="fit-content"
          aria-label={`Weź dzisiejszą treść, ${of}`}
          onClick={onTake}
        >
          Weź dzisiejszą treść
        </Button>
      )}
    </>
  )
}
