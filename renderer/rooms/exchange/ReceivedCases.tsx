import { Loader, Paper, Stack, Table, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { PartnerOffice } from '#shared/contract/exchange.ts'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { countByStage, peopleLine } from './bundle-sentences.ts'
import { ReceivedDocuments } from './ReceivedDocuments.tsx'

/** How many households each commune works with and where they stand: numbers only. */
export function ReceivedCases() {
  const offices = useQuery(orpc.exchange.listPartnerOffices.queryOptions())
  const communes = offices.data?.filter(({ kind }) => kind === 'gops') ?? []

  return (
    <Stack gap="lg" component="section" aria-labelledby="received-cases">
      <div>
        <Title order={2} id="received-cases" mb={4}>
          Dane z gmin
        </Title>
        <Text c="dimmed">
          Liczba rodzin i etapy współpracy z ostatniej wczytanej paczki każdej gminy oraz porozumienia, które przyszły w
          paczkach. Imion, nazwisk ani adresów rodzin tu nie ma.
        </Text>
      </div>
      {offices.isError && <ProblemAlert error={offices.error} onRetry={() => void offices.refetch()} />}
      {offices.isPending && <Loader role="status" aria-label="Wczytuję dane z gmin" />}
      {offices.data && communes.length === 0 && <Text>Nie dodano jeszcze żadnego GOPS-u.</Text>}
      {communes.map((office) => (
        <Commune key={office.officeId} office={office} />
      ))}
    </Stack>
  )
}

function Commune({ office }: { office: PartnerOffice }) {
  const cases = useQuery(orpc.exchange.listReceivedCases.queryOptions({ input: { officeId: office.officeId } }))
  const heading = `cases-${office.officeId}`
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={3} id={heading} mb={4}>
        {office.name}
      </Title>
      {cases.isError && <ProblemAlert error={cases.error} onRetry={() => void cases.refetch()} />}
      {cases.data?.length === 0 && <Text>Nie ma tu danych o rodzinach. Pojawią się po wczytaniu paczki.</Text>}
      {cases.data !== undefined && cases.data.length > 0 && <Counts cases={cases.data} />}
      <ReceivedDocuments office={office} />
    </Paper>
  )
}

function Counts({ cases }: { cases: readonly { stage: string; adults: number; minors: number }[] }) {
  const total = (part: 'adults' | 'minors') => cases.reduce((sum, one) => sum + one[part], 0)
  return (
    <>
      <Text mb="sm">
        {counted(cases.length, ['rodzina', 'rodziny', 'rodzin'])}:{' '}
        {peopleLine({ adults: total('adults'), minors: total('minors') })}.
      </Text>
      <Table w="auto" withTableBorder verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Etap współpracy</Table.Th>
            <Table.Th scope="col">Liczba rodzin</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {countByStage(cases).map(({ stage, count }) => (
            <Table.Tr key={stage}>
              <Table.Td>{stage}</Table.Td>
              <Table.Td>{count}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  )
}
