import { Anchor, Box, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../../app/client.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { formatFileSize } from '../../ui/file-size.ts'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'

const formatNames = { docx: 'Word (DOCX)', pdf: 'PDF' } as const

/** What was made, newest first; of one kind where it is named. The program keeps the record of a file, not the file. */
export function MadeDocuments({ kind: only }: { kind?: DocumentKind }) {
  const made = useQuery(orpc.documents.listMade.queryOptions({ input: only ? { kind: only } : {} }))

  return (
    <Box component="section" aria-labelledby="made-documents" mt={48}>
      <Title order={2} id="made-documents" mb={4}>
        Wykonane dokumenty
      </Title>
      <Text size="sm" c="dimmed" mb="md" maw={760}>
        Spis plików zapisanych lub wydrukowanych bez wydania. Dokumenty wydane i projekty są w{' '}
        <Anchor component={Link} href="/dokumenty/rejestr" inherit underline="always">
          rejestrze
        </Anchor>
        . Po odcisku SHA-256 informatyk sprawdzi, czy zapisany plik nie został później zmieniony.
      </Text>
      {made.isError && <ProblemAlert error={made.error} onRetry={() => void made.refetch()} />}
      {made.data?.length === 0 && (
        <Text>Nie ma jeszcze {only ? 'takiego pliku tego dokumentu' : 'żadnego takiego pliku'}.</Text>
      )}
      {made.data !== undefined && made.data.length > 0 && (
        <Table.ScrollContainer minWidth={760} type="native" tabIndex={0} aria-label="Wykonane dokumenty">
          <Table verticalSpacing="xs" striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Dokument</Table.Th>
                <Table.Th scope="col">Czego dotyczy</Table.Th>
                <Table.Th scope="col">Rodzaj pliku</Table.Th>
                <Table.Th scope="col">Kiedy</Table.Th>
                <Table.Th scope="col">Rozmiar</Table.Th>
                <Table.Th scope="col">SHA-256</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {made.data.map(({ id, kind, about, format, madeAt, size, sha256, fileName }) => (
                <Table.Tr key={id}>
                  <Table.Td>{paperKinds[kind].name}</Table.Td>
                  <Table.Td>{about}</Table.Td>
                  <Table.Td>{formatNames[format]}</Table.Td>
                  <Table.Td>{formatInstant(madeAt)}</Table.Td>
                  <Table.Td>{formatFileSize(size)}</Table.Td>
                  <Table.Td>
                    <Fingerprint sha256={sha256} of={fileName} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Box>
  )
}
