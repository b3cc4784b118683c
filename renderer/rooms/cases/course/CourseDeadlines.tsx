import { Anchor, Button, Collapse, Group, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CourseView } from '#shared/contract/course.ts'
import {
  deadlineOwnerTexts,
  deadlineRuleTexts,
  deadlineSourceTexts,
  endReasonTexts,
} from '#shared/documents/deadline-words.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { deadlineStateLabels } from '../../../app/messages/papers.ts'
import { IconCircleCheck, IconClock, IconClockExclamation } from '../../../ui/icons.tsx'
import classes from './course.module.css'
import { deadlinePath } from './links.ts'

interface Props {
  household: string
  course: Pick<CourseView, 'deadlines' | 'settled'>
  events: readonly CaseEvent[]
}

/** „Terminy tej sprawy”: what is due, whose it is and why; those met or ended are folded away. */
export function CourseDeadlines({ household, course: { deadlines, settled }, events }: Props) {
  return (
    <section aria-labelledby="terminy">
      <Title order={2} id="terminy" mb="sm">
        Terminy tej sprawy
      </Title>
      {deadlines.length === 0 && (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconCircleCheck size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <Text>Nic nie zalega i na nic nie trzeba teraz czekać.</Text>
        </Group>
      )}
      {deadlines.length > 0 && (
        <ul className={classes['list'] ?? ''}>
          {deadlines.map(({ rule, part, on, lastWorkingDay, state, owner, source }) => {
            const Icon = state === 'overdue' ? IconClockExclamation : IconClock
            return (
              <li key={`${rule}/${part ?? ''}/${on}`} className={classes['item'] ?? ''}>
                <div>
                  <span className={classes['day'] ?? ''}>{formatDateShort(on)}</span>
                  <Group gap={4} wrap="nowrap">
                    <Icon size={16} aria-hidden style={{ flex: 'none' }} />
                    <Text size="sm" fw={state === 'overdue' ? 600 : 400}>
                      {deadlineStateLabels[state]}
                    </Text>
                  </Group>
                </div>
                <div>
                  <Anchor component={Link} href={deadlinePath(household, { rule, part }, events)} underline="always">
                    {deadlineRuleTexts[rule]}
                  </Anchor>
                  <Text size="sm">
                    {deadlineOwnerTexts[owner]}
                    {lastWorkingDay === on ? '' : ` · ostatni dzień roboczy: ${formatDateShort(lastWorkingDay)}`}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {deadlineSourceTexts[source]}
                  </Text>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {settled.length > 0 && <Settled settled={settled} />}
    </section>
  )
}

function Settled({ settled }: Pick<CourseView, 'settled'>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="subtle"
        size="compact-md"
        ml={-8}
        mt="xs"
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        {isOpen
          ? 'Ukryj terminy załatwione i nieaktualne'
          : `Pokaż terminy załatwione i nieaktualne (${settled.length})`}
      </Button>
      <Collapse expanded={isOpen}>
        <ul>
          {settled.toReversed().map(({ rule, on, settledOn, state, reason }, index) => (
            <Text component="li" key={`${rule}/${on}/${index}`}>
              {formatDateShort(on)} – {deadlineRuleTexts[rule]}:{' '}
              {state === 'done'
                ? `zrobione${settledOn === null ? '' : ` ${formatDateShort(settledOn)}`}.`
                : `już nie obowiązuje. ${reason === null ? '' : endReasonTexts[reason]}`}
            </Text>
          ))}
        </ul>
      </Collapse>
    </>
  )
}
