import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { NamedDeadline } from '#shared/contract/deadlines.ts'
import { deadlineOwnerTexts, deadlineRuleTexts } from '#shared/documents/deadline-words.ts'
import { orpc } from '../../app/client.ts'
import { deadlineHref } from '../../app/deadline-href.ts'
import { counted } from '../../app/messages/labels.ts'
import { deadlineStateLabels } from '../../app/messages/papers.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconCircleCheck, IconClock, IconClockExclamation } from '../../ui/icons.tsx'
import { deadlineGroups } from './deadline-groups.ts'
import { DeadlineDay, deadlineAbout, Person } from './deadline-texts.tsx'
import classes from './deadlines.module.css'
import { allDeadlinesPath } from './paths.ts'

/** So many rows of a group stand here; the rest is one click away, and the heading counts them all. */
const shownAtOnce = 15

/** „Na dziś”: what is late, what comes within 7 days and within 30, each row the way to its form. */
export function Deadlines() {
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  return (
    <section aria-labelledby="na-dzis">
      <Group justify="space-between" align="baseline" mb="md" gap="xs">
        <Title order={2} id="na-dzis">
          Na dziś
        </Title>
        <Anchor component={Link} href={allDeadlinesPath}>
          Wszystkie terminy
        </Anchor>
      </Group>
      {deadlines.isError && <ProblemAlert error={deadlines.error} onRetry={() => void deadlines.refetch()} />}
      {deadlines.data && <Groups deadlines={deadlines.data} />}
    </section>
  )
}

function Groups({ deadlines }: { deadlines: readonly NamedDeadline[] }) {
  const groups = deadlineGroups(deadlines)
  if (groups.length === 0)
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconCircleCheck size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <Text>Nic nie zalega. W ciągu 30 dni nie przypada żaden termin.</Text>
      </Group>
    )
  return (
    <Stack gap="lg">
      {groups.map(({ state, count, of }) => (
        <div key={state}>
          <Group gap={6} mb={4} wrap="nowrap">
            {state === 'overdue' ? (
              <IconClockExclamation size={20} aria-hidden style={{ flex: 'none' }} />
            ) : (
              <IconClock size={20} aria-hidden style={{ flex: 'none' }} />
            )}
            <Title order={3}>
              {deadlineStateLabels[state]} ({count})
            </Title>
          </Group>
          <ul className={classes['rows'] ?? ''} aria-label={deadlineStateLabels[state]}>
            {of.slice(0, shownAtOnce).map((deadline) => (
              <Row key={`${deadline.rule}/${deadline.recordId}/${deadline.part ?? ''}`} deadline={deadline} />
            ))}
          </ul>
          {count > shownAtOnce && (
            <Text mt={6}>
              Tu nie widać jeszcze:{' '}
              <Anchor component={Link} href={allDeadlinesPath} underline="always">
                {counted(count - shownAtOnce, ['termin', 'terminy', 'terminów'])}
              </Anchor>
              .
            </Text>
          )}
        </div>
      ))}
    </Stack>
  )
}

function Row({ deadline }: { deadline: NamedDeadline }) {
  return (
    <li className={classes['row'] ?? ''}>
      <span className={classes['day'] ?? ''}>
        <DeadlineDay {...deadline} />
      </span>
      <span>
        <Anchor component={Link} href={deadlineHref(deadline)} underline="always">
          {deadlineRuleTexts[deadline.rule]} – {deadlineAbout(deadline)}
        </Anchor>
        <Person {...deadline} />
      </span>
      <span className={classes['whose'] ?? ''}>{deadlineOwnerTexts[deadline.owner]}</span>
    </li>
  )
}
