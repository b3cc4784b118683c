import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconCalendarDown, IconCircleCheck, IconClock, IconClockExclamation } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import { deadlineRuleTexts } from '#shared/documents/deadline-words.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { deadlineStateLabels } from '../../app/messages/papers.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { deadlineGroups } from './deadline-groups.ts'

/** „Terminy”: what is late, what comes within 7 days, and within 30. The calendar file has case numbers and no names. */
export function Deadlines() {
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  const [said, setSaid] = useState('')
  const calendar = useCommand(orpc.deadlines.exportCalendar)
  const saveCalendar = async () => {
    const saved = await calendar.run(undefined)
    if (!saved) return
    startDownload(saved.download.url, saved.download.name)
    setSaid(`Gotowe: ${saved.download.name}. Plik jest zapisywany na tym komputerze.`)
  }
  return (
    <section aria-labelledby="terminy">
      <Group justify="space-between" align="baseline" mb="md" gap="xs">
        <Title order={2} id="terminy">
          Terminy
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCalendarDown size={18} aria-hidden />}
          loading={calendar.isPending}
          onClick={() => void saveCalendar()}
        >
          Zapisz do kalendarza (ICS)
        </Button>
      </Group>
      <Text size="sm" role="status" mb={said === '' ? 0 : 'sm'}>
        {said}
      </Text>
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
        <Text>
          Nic nie zalega. W ciągu 30 dni nie kończy się żadne porozumienie ani IPW i nie przypada przegląd IPW.
        </Text>
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
            {of.map(({ about, recordId, rule, label, on, lastWorkingDay }) => (
              <Text component="li" key={`${rule}/${recordId}`}>
                {formatDateShort(on)}
                {lastWorkingDay === on ? '' : ` (ostatni dzień roboczy: ${formatDateShort(lastWorkingDay)})`} –{' '}
                {lowerFirst(deadlineRuleTexts[rule])}:{' '}
                <Anchor
                  component={Link}
                  href={about === 'agreement' ? `/dokumenty/rejestr/${recordId}` : `/rodziny/${recordId}/ipw`}
                  underline="always"
                >
                  {about === 'case' ? `sprawa ${label}` : label}
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
