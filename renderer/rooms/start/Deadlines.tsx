import { Anchor, Group, Stack, Text, Title } from '@mantine/core'
import { IconCircleCheck, IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { deadlineRuleLabels, deadlineStateLabels } from '../../app/messages/papers.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { deadlineGroups } from './deadline-groups.ts'

/** „Terminy”: what is late, what comes within 7 days, and within 30. */
export function Deadlines() {
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  return (
    <section aria-labelledby="terminy">
      <Title order={2} mb="md" id="terminy">
        Terminy
      </Title>
      {deadlines.isError && <ProblemAlert error={deadlines.error} onRetry={() => void deadlines.refetch()} />}
      {deadlines.data && <Groups deadlines={deadlines.data} />}
    </section>
  )
}

function Groups({ deadlines }: { deadlines: readonly DeadlineView[] }) {
  const groups = deadlineGroups(deadlines)
  if (groups.length === 0)
    return (
      <Group gap={6} wrap="nowrap" align="flex-start">
        <IconCircleCheck size={20} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <Text>Nic nie zalega. W ciągu 30 dni nie kończy się żadne porozumienie.</Text>
      </Group>
    )
  return (
    <Stack gap="md">
      {groups.map(({ state, of }) => (
        <div key={state}>
          <Group gap={6} mb={4} wrap="nowrap">
            {state === 'overdue' ? (
              <IconClockExclamation size={20} aria-hidden style={{ flex: 'none' }} />
            ) : (
              <IconClock size={20} aria-hidden style={{ flex: 'none' }} />
            )}
            <Title order={3}>{deadlineStateLabels[state]}</Title>
          </Group>
          <Stack component="ul" gap={4} m={0} pl="lg">
            {of.map(({ paperId, rule, label, on }) => (
              <Text component="li" key={`${rule}/${paperId}`}>
                {formatDateShort(on)} – {lowerFirst(deadlineRuleLabels[rule])}:{' '}
                <Anchor component={Link} href={`/dokumenty/rejestr/${paperId}`} underline="always">
                  {label}
                </Anchor>
              </Text>
            ))}
          </Stack>
        </div>
      ))}
    </Stack>
  )
}

/** As a part of a sentence; an abbreviation keeps its capitals. */
function lowerFirst(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}
