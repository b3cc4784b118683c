import { Box, Loader, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { RetentionRow } from '#shared/contract/privacy.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useToday } from '../../ui/useToday.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Nr sprawy', width: 12 },
  { name: 'Zakończona albo usunięta', width: 14 },
  { name: 'Kategoria', width: 12 },
  { name: 'Można zniszczyć od', width: 18 },
  { name: 'Osoby i dokumenty', width: 18 },
  { name: 'Uwagi', width: 26 },
]

/** Closed and removed cases with the first day they may be destroyed. */
export function ClosedCases({ hasCategory }: { hasCategory: boolean }) {
  const today = useToday()
  const list = useQuery(orpc.privacy.listRetention.queryOptions())
  return (
    <Box component="section" aria-labelledby="closed-cases">
      <Title order={2} size="h3" id="closed-cases" mb="sm">
        Sprawy zakończone i usunięte
      </Title>
      <Text mb="sm">
        Są tu też sprawy usunięte z „Rodzin”, bo ich dane nadal są w programie. Jeśli sprawa nie była wcześniej
        zakończona, liczy się dzień usunięcia. Usuniętą przez pomyłkę przywrócisz w „Rodzinach”.
      </Text>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie spraw" />}
      {list.data?.length === 0 && (
        <Text>
          Nie ma jeszcze zakończonych spraw. Sprawa trafia tutaj, gdy na karcie „Rodzina” ustawi się etap „Współpraca
          zakończona”.
        </Text>
      )}
      {list.data !== undefined && list.data.length > 0 && (
        <>
          {!hasCategory && <Text mb="sm">Dni pojawią się, gdy kierownik wpisze kategorię z wykazu akt ośrodka.</Text>}
          <PaperTable caption="Sprawy zakończone i usunięte" columns={columns}>
            {list.data.map((row) => (
              <PaperRow
                key={row.householdId}
                columns={columns}
                cells={[
                  row.caseNumber,
                  formatDateShort(row.closedOn),
                  row.category ?? 'brak',
                  row.destroyFrom === null ? 'nie wiadomo' : formatDateShort(row.destroyFrom),
                  <Contents key="contents" row={row} />,
                  remarks(row, today),
                ]}
              />
            ))}
          </PaperTable>
        </>
      )}
    </Box>
  )
}

/** A line for each count, so that no number ends a line without its noun. */
function Contents({ row: { persons, documents } }: { row: RetentionRow }) {
  return (
    <>
      <div>{counted(persons, ['osoba', 'osoby', 'osób'])}</div>
      <div>{counted(documents, ['dokument', 'dokumenty', 'dokumentów'])}</div>
    </>
  )
}

function remarks({ anonymisedOn, isRemoved, needsAppraisal, destroyFrom }: RetentionRow, today: string): string {
  if (anonymisedOn !== null) return `Zanonimizowana ${formatDateShort(anonymisedOn)}`
  const all = [
    isRemoved && 'sprawa usunięta z listy',
    destroyFrom !== null && destroyFrom <= today && 'do zniszczenia',
    needsAppraisal && 'wymaga ekspertyzy archiwum państwowego',
  ].filter((one) => one !== false)
  const text = all.join('; ')
  return text === '' ? '–' : text.charAt(0).toLocaleUpperCase('pl') + text.slice(1)
}
