import { Box, Loader, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { bundleDirectionLabels } from '../../app/messages/labels.ts'
import { formatFileSize } from '../../ui/file-size.ts'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { formatInstant } from '../../ui/instants.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { countLine } from './bundle-sentences.ts'

/** Every bundle that went out or came in, newest first. */
export function BundleLog() {
  const bundles = useQuery(orpc.exchange.listBundles.queryOptions())
  return (
    <Box component="section" aria-labelledby="bundle-log">
      <Title order={2} id="bundle-log" mb="md">
        Paczki wysłane i odebrane
      </Title>
      {bundles.isError && <ProblemAlert error={bundles.error} onRetry={() => void bundles.refetch()} />}
      {bundles.isPending && <Loader role="status" aria-label="Wczytuję spis paczek" />}
      {bundles.data?.length === 0 && <Text>Nie było jeszcze żadnej paczki.</Text>}
      {bundles.data !== undefined && bundles.data.length > 0 && (
        <Table.ScrollContainer minWidth={820} type="native" tabIndex={0} aria-label="Paczki wysłane i odebrane">
          <Table verticalSpacing="xs" striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">Kierunek</Table.Th>
                <Table.Th scope="col">Nr</Table.Th>
                <Table.Th scope="col">Biuro</Table.Th>
                <Table.Th scope="col">Kiedy</Table.Th>
                <Table.Th scope="col">Zawartość</Table.Th>
                <Table.Th scope="col">Rozmiar</Table.Th>
                <Table.Th scope="col">SHA-256</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {bundles.data.map(({ id, direction, sequence, officeName, at, counts, size, sha256 }) => (
                <Table.Tr key={`${direction}${id}`}>
                  <Table.Td>{bundleDirectionLabels[direction]}</Table.Td>
                  <Table.Td>{sequence}</Table.Td>
                  <Table.Td>{officeName}</Table.Td>
                  <Table.Td>{formatInstant(at)}</Table.Td>
                  <Table.Td>{countLine(counts)}</Table.Td>
                  <Table.Td>{formatFileSize(size)}</Table.Td>
                  <Table.Td>
                    <Fingerprint sha256={sha256} of={`paczka nr ${sequence}, ${officeName}`} />
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
