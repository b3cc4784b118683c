import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AuditFilters, AuditState } from '#shared/contract/audit.ts'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconShieldCheck,
} from '../../ui/icons.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

/** Whether the log is whole, its check on demand, and the file for the officer. */
export function LogCheck({ filters }: { filters: AuditFilters }) {
  const state = useQuery(orpc.audit.readState.queryOptions())
  const [said, setSaid] = useState<{ text: string; isGood: boolean }>()
  const verify = useCommand(orpc.audit.verify, {
    onDone: ({ broken }) =>
      setSaid(
        broken === null
          ? {
              text: 'Sprawdzono wszystkie wpisy: każdy jest taki, jak go zapisano, i żadnego nie brakuje.',
              isGood: true,
            }
          : { text: 'Dziennik jest naruszony. U góry strony jest napisane, co zrobić.', isGood: false },
      ),
  })
  const save = useCommand(orpc.audit.export, {
    onDone: ({ download }) => {
      startDownload(download.url, download.name)
      setSaid({ text: `Gotowe: ${download.name}. Przekaż plik inspektorowi bezpieczną drogą.`, isGood: true })
    },
  })
  const isFiltered = Object.keys(filters).length > 0

  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="log-check">
      <Title order={2} size="h3" id="log-check" mb={4}>
        Stan dziennika
      </Title>
      {state.isError && <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />}
      {state.data && <Text mb="md">{stateSentence(state.data)}</Text>}
      <Stack gap="sm">
        <Group gap="sm">
          <Button
            leftSection={<IconShieldCheck size={20} aria-hidden />}
            aria-disabled={verify.isPending}
            onClick={() => void verify.run(undefined)}
          >
            Sprawdź łańcuch
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypePdf size={20} aria-hidden />}
            aria-disabled={save.isPending}
            onClick={() => void save.run({ format: 'pdf', filters })}
          >
            Zapisz dla inspektora (PDF)
          </Button>
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={20} aria-hidden />}
            aria-disabled={save.isPending}
            onClick={() => void save.run({ format: 'csv', filters })}
          >
            Zapisz jako CSV
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {isFiltered
            ? 'W pliku będą tylko wpisy wybrane filtrami poniżej.'
            : 'W pliku będą wszystkie wpisy. Filtry poniżej zawężają także plik.'}{' '}
          Każdy wpis jest związany z poprzednim, więc zmiana lub usunięcie choćby jednego wychodzi przy sprawdzeniu.
        </Text>
        <div role="status">
          {verify.isPending && <Text size="sm">Sprawdzam wszystkie wpisy…</Text>}
          {save.isPending && <Text size="sm">Tworzę plik. To może potrwać kilka sekund…</Text>}
          {said && !save.isPending && !verify.isPending && (
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Group flex="none">
                {said.isGood ? <IconCircleCheck size={20} aria-hidden /> : <IconAlertTriangle size={20} aria-hidden />}
              </Group>
              <Text size="sm">{said.text}</Text>
            </Group>
          )}
        </div>
      </Stack>
    </Paper>
  )
}

function stateSentence({ entries, checkedAt, broken }: AuditState): string {
  const many = counted(entries, ['wpis', 'wpisy', 'wpisów'])
  if (checkedAt === null) return `W dzienniku: ${many}. Nie był jeszcze sprawdzany.`
  const result = broken === null ? 'dziennik jest nienaruszony' : `naruszony od wpisu nr ${broken.number}`
  return `W dzienniku: ${many}. Ostatnie sprawdzenie: ${formatInstant(checkedAt)} – ${result}.`
}
