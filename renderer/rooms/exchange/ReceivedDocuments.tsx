import { Button, Group, List, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PartnerOffice, ReceivedDocument } from '#shared/contract/exchange.ts'
import { client, orpc } from '../../app/client.ts'
import { showProblem } from '../../ui/commands.ts'
import { formatFileSize } from '../../ui/file-size.ts'
import { startDownload } from '../../ui/files.ts'
import { IconDownload } from '../../ui/icons.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

/** The agreements that came in a commune's bundles, each to be saved as a file. */
export function ReceivedDocuments({ office: { officeId, name } }: { office: PartnerOffice }) {
  const documents = useQuery(orpc.exchange.listReceivedDocuments.queryOptions({ input: { officeId } }))
  const save = async ({ fileName, sha256 }: ReceivedDocument) => {
    try {
      const { download } = await client.exchange.openReceivedDocument({ officeId, fileName, sha256 })
      startDownload(download.url, download.name)
    } catch (error) {
      showProblem(error)
    }
  }

  if (documents.isError) return <ProblemAlert error={documents.error} onRetry={() => void documents.refetch()} />
  if (!documents.data || documents.data.length === 0) return null
  return (
    <>
      <Title order={4} mt="lg" mb="xs">
        Porozumienia z paczek
      </Title>
      <List listStyleType="none" withPadding={false} spacing="sm" aria-label={`Porozumienia z paczek: ${name}`}>
        {documents.data.map((document) => (
          <List.Item key={`${document.fileName}${document.sha256}`}>
            <Group gap="sm">
              <Text>
                {document.fileName}{' '}
                <Text span size="sm" c="dimmed">
                  ({formatFileSize(document.size)}, wczytane {formatInstant(document.receivedAt)})
                </Text>
              </Text>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={16} aria-hidden />}
                aria-label={`Zapisz plik ${document.fileName}`}
                onClick={() => void save(document)}
              >
                Zapisz plik
              </Button>
            </Group>
          </List.Item>
        ))}
      </List>
    </>
  )
}
