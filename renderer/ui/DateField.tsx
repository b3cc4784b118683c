import 'dayjs/locale/pl'
import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'
import { fieldMessages, yearTooShort } from '../app/messages/fields.ts'
import { IconCalendar } from './icons.tsx'
import { hasShortYear, parseTypedDate } from './typed-date.ts'

interface Props {
  label: ReactNode
  /** `YYYY-MM-DD`, null for none, or what was typed while it is not yet a day. */
  value?: string | null
  onChange?: (value: string | null) => void
  onBlur?: () => void
  onFocus?: () => void
  description?: ReactNode
  error?: ReactNode
  withAsterisk?: boolean
  disabled?: boolean
  maw?: number
  'data-path'?: string
}

/**
 * A date typed as dd.mm.rrrr or picked from a calendar; for `form.getInputProps`. Text
 * that is not a day stays in the field and goes to the form as it is, so the schema
 * refuses it beside the field instead of it being lost.
 */
export function DateField({
  value = null,
  onChange,
  onBlur,
  onFocus,
  error,
  disabled = false,
  maw = 260,
  ...rest
}: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined)
  const [isOpen, setOpen] = useState(false)
  const isDay = value !== null && isLocalDate(value)
  const shown = typed ?? (isDay ? formatDateShort(value) : (value ?? ''))
  const ownError = typed === undefined && value !== null && value !== '' && !isDay ? fieldMessages.date : undefined
  const shownError = error ?? ownError

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          {...rest}
          maw={maw}
          disabled={disabled}
          placeholder="dd.mm.rrrr"
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          error={shownError && hasShortYear(shown) ? yearTooShort : shownError}
          onFocus={onFocus}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            onChange?.(parseTypedDate(currentTarget.value))
          }}
          onBlur={() => {
            setTyped(undefined)
            onBlur?.()
          }}
          rightSection={
            <ActionIcon
              variant="subtle"
              disabled={disabled}
              aria-label="Wybierz datę w kalendarzu"
              aria-haspopup="dialog"
              aria-expanded={isOpen}
              onClick={() => setOpen((was) => !was)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label="Kalendarz">
        <DatePicker
          locale="pl"
          hideOutsideDates
          highlightToday
          // Red weekends are too pale to read, and a day off is no reason against a date.
          weekendDays={noDays}
          value={isDay ? value : null}
          {...(isDay ? { defaultDate: value } : {})}
          ariaLabels={calendarLabels}
          onChange={(picked) => {
            onChange?.(picked)
            setOpen(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

const noDays: [] = []

const calendarLabels = {
  nextMonth: 'Następny miesiąc',
  previousMonth: 'Poprzedni miesiąc',
  nextYear: 'Następny rok',
  previousYear: 'Poprzedni rok',
  nextDecade: 'Następne dziesięciolecie',
  previousDecade: 'Poprzednie dziesięciolecie',
}
