import { Text } from '@mantine/core'
import type { DeadlineView, NamedDeadline } from '#shared/contract/deadlines.ts'
import { formatDateShort } from '#shared/domain/dates.ts'

/** "sprawa 3/2026", or the paper and its commune. */
export function deadlineAbout({ about, label }: Pick<DeadlineView, 'about' | 'label'>): string {
  return about === 'case' ? `sprawa ${label}` : label
}

/** Whose case it is, for those at the screen: a sheet on the wall goes by the number alone. */
export function Person({ person }: Pick<NamedDeadline, 'person'>) {
  if (person === null) return null
  return (
    <Text span size="sm" c="dimmed" display="block" data-screen-only>
      {person}
    </Text>
  )
}

/** The day of a deadline; where no office works on it, also the last day it can be met. */
export function DeadlineDay({ on, lastWorkingDay }: Pick<DeadlineView, 'on' | 'lastWorkingDay'>) {
  return (
    <>
      <Text span fw={600} display="block">
        {formatDateShort(on)}
      </Text>
      {lastWorkingDay !== on && (
        <Text span size="sm" c="dimmed" display="block">
          ostatni dzień roboczy: {formatDateShort(lastWorkingDay)}
        </Text>
      )}
    </>
  )
}
