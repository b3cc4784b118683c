import { Box, Button, Group, List, Loader, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconFileTypeDocx, IconFileTypePdf } from '../../ui/icons.tsx'
import { useToday } from '../../ui/useToday.ts'

/** What may be destroyed today: the list as a paper, and the way to the anonymising. */
export function DueCases() {
  const today = useToday()
  const [said, setSaid] = useState('')
  const due = useQuery(orpc.privacy.listForDestruction.queryOptions({ input: { on: today } }))
  const make = useCommand(orpc.privacy.makeDestructionList, {
    onDone: ({ download }) => {
      startDownload(download.url, download.name)
      setSaid(`Gotowe: ${download.name}.`)
    },
  })
  const count = due.data?.rows.length ?? 0

  return (
    <Box component="section" aria-labelledby="due-cases" maw={820}>
      <Title order={2} size="h3" id="due-cases" mb="sm">
        Brakowanie
      </Title>
      {due.isError && <ProblemAlert error={due.error} onRetry={() => void due.refetch()} />}
      {due.isPending && <Loader role="status" aria-label="Sprawdzam, co można zniszczyć" />}
      {due.data && count === 0 && <Text>Dzisiaj nie ma spraw, które można zniszczyć. Nic nie trzeba robić.</Text>}
      {count > 0 && (
        <>
          <Text mb="sm">
            Czas przechowywania minął: {counted(count, ['sprawa', 'sprawy', 'spraw'])}. Program niczego nie niszczy sam.
          </Text>
          <List type="ordered" spacing={10}>
            <List.Item>
              Utwórz spis do brakowania i wydrukuj go.
              <Group gap="sm" mt={6}>
                <Button
                  variant="default"
                  leftSection={<IconFileTypeDocx size={20} aria-hidden />}
                  aria-disabled={make.isPending}
                  onClick={() => void make.run({ on: today, format: 'docx' })}
                >
                  Spis do brakowania (Word)
                </Button>
                <Button
                  variant="default"
                  leftSection={<IconFileTypePdf size={20} aria-hidden />}
                  aria-disabled={make.isPending}
                  onClick={() => void make.run({ on: today, format: 'pdf' })}
                >
                  Spis do brakowania (PDF)
                </Button>
              </Group>
              <Text size="sm" mt={4} role="status">
                {make.isPending ? 'Tworzę spis. To może potrwać kilka sekund…' : said}
              </Text>
            </List.Item>
            <List.Item>
              Poczekaj na zgodę archiwum państwowego. Przy kategorii BE archiwum najpierw ocenia akta.
            </List.Item>
            <List.Item>Zniszcz akta papierowe tak, jak każe instrukcja archiwalna ośrodka.</List.Item>
            <List.Item>
              Usuń dane osób z programu.
              <Group mt={6}>
                <Button component={Link} href="/rodo/przechowywanie/anonimizacja" variant="default">
                  Przejdź do anonimizacji
                </Button>
              </Group>
            </List.Item>
          </List>
        </>
      )}
    </Box>
  )
}
