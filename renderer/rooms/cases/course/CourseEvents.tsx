import { Button, Collapse, Stack, Text, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { Link } from 'wouter'
import type { CaseEventRecord, CourseView } from '#shared/contract/course.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { eventDay } from '#shared/domain/event-day.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useToday } from '../../../ui/useToday.ts'
import classes from './course.module.css'
import { eventTitle } from '../../../app/messages/course.ts'
import { byTime, eventLines } from './event-words.ts'
import { eventPath, reviewPath } from './links.ts'
import { useAccountNames } from './useAccountNames.ts'

interface Props {
  course: Pick<CourseView, 'events' | 'removed'>
  /** The day of the report stands with the household. */
  reportedOn: string | null
}

/** „Wpisy”: what is planned, then what was, newest first; removed ones can be brought back. */
export function CourseEvents({ course: { events, removed }, reportedOn }: Props) {
  const today = useToday()
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = useCommand(orpc.course.removeEvent, {
    onDone: () => heading.current?.focus(),
    undo: {
      sentence: ({ id }) =>
        events.some(({ event }) => event.id === id && event.kind === 'closing')
          ? 'Usunięto wpis o zakończeniu. Sprawa jest znów otwarta.'
          : 'Usunięto wpis.',
      restore: orpc.course.restoreEvent,
    },
  })
  const nameOf = useAccountNames([...events, ...removed].some(({ event: { kind } }) => kind === 'assignment'))
  const { planned, past } = byTime(events, today)
  const isClosed = events.some(({ event }) => event.kind === 'closing')
  // Of a closed case only the follow-up is still to come; the rest the closing overtook.
  const isToCome = ({ event }: CaseEventRecord) => !isClosed || event.kind === 'follow-up'
  const groups: readonly (readonly [string, readonly CaseEventRecord[]])[] = [
    ['Zaplanowane', planned.filter(isToCome)],
    ['Zaplanowane, ale przedtem zakończono sprawę', planned.filter((record) => !isToCome(record))],
    ['Co się wydarzyło', past],
  ]
  const list = (records: readonly CaseEventRecord[]) => (
    <Entries
      {...{ records, reportedOn, nameOf, today }}
      renderActions={(event) => <Actions {...{ event, isClosed }} onRemove={() => void remove.run({ id: event.id })} />}
    />
  )
  return (
    <section aria-labelledby="wpisy">
      <Title order={2} id="wpisy" mb="sm" ref={heading} tabIndex={-1}>
        Wpisy
      </Title>
      <Stack gap="lg">
        {events.length === 0 && (
          <Text c="dimmed" maw={760}>
            Nie ma jeszcze wpisów. Dodasz je z kroków powyżej albo przyciskiem „Dodaj wpis”.
          </Text>
        )}
        {groups.map(
          ([title, records]) =>
            records.length > 0 && (
              <div key={title}>
                <Title order={3} mb="xs">
                  {title}
                </Title>
                {list(records)}
              </div>
            ),
        )}
        {removed.length > 0 && <Removed {...{ records: removed, reportedOn, nameOf, today }} />}
      </Stack>
    </section>
  )
}

interface EntriesProps {
  records: readonly CaseEventRecord[]
  reportedOn: string | null
  nameOf: (account: string) => string | undefined
  today: string
  renderActions: (event: CaseEvent) => React.ReactNode
}

function Entries({ records, reportedOn, nameOf, today, renderActions }: EntriesProps) {
  return (
    <ul className={classes['list'] ?? ''}>
      {records.map(({ event }) => {
        const day = event.kind === 'report' ? reportedOn : eventDay(event)
        return (
          <li key={event.id} className={classes['item'] ?? ''}>
            <div>
              <span className={classes['day'] ?? ''}>{day === null ? 'bez daty' : formatDateShort(day)}</span>
              {isLate(event, day, today) && <Text size="sm">dzień minął</Text>}
            </div>
            <div>
              <Text fw={600}>{eventTitle(event)}</Text>
              {eventLines(event, nameOf).map((line) => (
                <Text key={line} size="sm">
                  {line}
                </Text>
              ))}
              {event.conclusions !== '' && (
                <Text size="sm" mt={4} maw={760} className={classes['words'] ?? ''}>
                  {event.conclusions}
                </Text>
              )}
            </div>
            <div className={classes['actions'] ?? ''}>{renderActions(event)}</div>
          </li>
        )
      })}
    </ul>
  )
}

/** Planned for a day that is over, and nobody wrote whether it took place. */
function isLate(event: CaseEvent, day: string | null, today: string): boolean {
  return 'heldOn' in event && event.heldOn === null && day !== null && day < today && !isMissed(event)
}

function isMissed(event: CaseEvent): boolean {
  return event.kind === 'review' && event.state === 'missed'
}

interface ActionsProps {
  event: CaseEvent
  /** Nothing is held any more in a case that is closed. */
  isClosed: boolean
  onRemove: () => void
}

function Actions({ event, isClosed, onRemove }: ActionsProps) {
  const whose = `${eventTitle(event)}, ${dayWords(event)}`
  const isReviewToHold =
    !isClosed && event.kind === 'review' && (event.state === 'planned' || event.state === 'postponed')
  return (
    <>
      {isReviewToHold && (
        <Button component={Link} href={reviewPath(event.householdId, event)} variant="default" size="compact-sm">
          Przeprowadź
        </Button>
      )}
      <Button
        component={Link}
        href={eventPath(event)}
        variant="subtle"
        size="compact-sm"
        aria-label={`Zmień wpis: ${whose}`}
      >
        Zmień
      </Button>
      <Button variant="subtle" size="compact-sm" aria-label={`Usuń wpis: ${whose}`} onClick={onRemove}>
        Usuń
      </Button>
    </>
  )
}

function dayWords(event: CaseEvent): string {
  const day = eventDay(event)
  return day === null ? 'bez daty' : formatDateShort(day)
}

function Removed({ records, ...rest }: Omit<EntriesProps, 'renderActions'>) {
  const [isOpen, setOpen] = useState(false)
  const restore = useCommand(orpc.course.restoreEvent, { onDone: () => showNotice('Wpis wrócił na listę.') })
  return (
    <div>
      <Button variant="subtle" size="compact-md" ml={-8} aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
        {isOpen ? 'Ukryj usunięte wpisy' : `Pokaż usunięte wpisy (${records.length})`}
      </Button>
      <Collapse expanded={isOpen} mt={isOpen ? 'sm' : 0}>
        <Entries
          records={records}
          {...rest}
          renderActions={(event) => (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={`Przywróć wpis: ${eventTitle(event)}, ${dayWords(event)}`}
              onClick={() => void restore.run({ id: event.id })}
            >
              Przywróć
            </Button>
          )}
        />
      </Collapse>
    </div>
  )
}
