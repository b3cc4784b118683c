import { Button, Code, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { client, orpc } from '../../../app/client.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { showProblem } from '../../../ui/commands.ts'
import { startDownload } from '../../../ui/files.ts'
import { IconDownload } from '../../../ui/icons.tsx'
import { fieldLines, writtenField } from './template-view.ts'

const columns = [
  { name: 'Pole', width: 38 },
  { name: 'Co wpisze program', width: 34 },
  { name: 'Przykład', width: 28 },
] as const

/** How a template is written: the fields of the kind, a file of them to keep, and a template to begin with. */
export function FieldHelp({ kind }: { kind: DocumentKind }) {
  const fields = useQuery(orpc.templates.fields.queryOptions({ input: { kind } }))
  const fetchFields = (as: 'list' | 'starter') =>
    client.templates
      .fetchFields({ kind, as })
      .then(({ download }) => startDownload(download.url, download.name), showProblem)

  return (
    <Stack component="section" gap="md" aria-labelledby="template-fields">
      <Title order={2} id="template-fields">
        Jak przygotować wzór
      </Title>
      <List type="ordered" spacing={4} maw={760}>
        <List.Item>Pobierz wzór do przerobienia albo otwórz w Wordzie własny dokument.</List.Item>
        <List.Item>
          Wpisz pola w podwójnych nawiasach klamrowych, na przykład <Code>{'{{nazwa_pola}}'}</Code>. Program wstawi w to
          miejsce dane, a puste zamieni na kropki.
        </List.Item>
        <List.Item>
          Lista powtarza to, co stoi między <Code>{'{{#lista}}'}</Code> a <Code>{'{{/lista}}'}</Code>. Tak samo zapisuje
          się warunek: tekst między znacznikami wydrukuje się tylko wtedy, gdy jest spełniony.
        </List.Item>
        <List.Item>Zapisz plik jako dokument Word (DOCX) i wczytaj go tutaj.</List.Item>
      </List>
      <Group>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void fetchFields('starter')}
        >
          Pobierz wzór do przerobienia
        </Button>
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void fetchFields('list')}
        >
          Pobierz listę pól
        </Button>
      </Group>
      {fields.isError && <ProblemAlert error={fields.error} onRetry={() => void fields.refetch()} />}
      {fields.isPending && <Loader role="status" aria-label="Wczytuję listę pól" />}
      {fields.data && (
        <PaperTable caption="Pola tego dokumentu" columns={columns}>
          {fieldLines(fields.data).map((line, index) => (
            <PaperRow
              key={`${index}${line.name}`}
              columns={columns}
              cells={[
                <Code key="field" ml={line.depth * 16} style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>
                  {writtenField(line)}
                </Code>,
                <Text key="meaning" size="sm">
                  {line.meaning}
                  {line.is === 'list' && ' (lista)'}
                  {line.is === 'condition' && !saysCondition(line.meaning) && ' (warunek)'}
                </Text>,
                <Text key="sample" size="sm" c="dimmed">
                  {line.sample}
                </Text>,
              ]}
            />
          ))}
        </PaperTable>
      )}
    </Stack>
  )
}

/** A meaning that says by itself that it is a condition is not told so twice. */
function saysCondition(meaning: string): boolean {
  return meaning.toLocaleLowerCase('pl').startsWith('warunek')
}
