import { Anchor, Box, Loader, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { AuditEntryView, AuditFilters } from '#shared/contract/audit.ts'
import { orpc } from '../../app/client.ts'
import type { AuditNames } from '../../app/messages/audit.ts'
import { actorName, auditSentence, carriedSentence } from '../../app/messages/audit.ts'
import { formatInstant } from '../../ui/instants.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { usePages } from '../../ui/usePages.ts'
import { Pager } from './Pager.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Nr', width: 8 },
  { name: 'Kiedy', width: 17 },
  { name: 'Co się stało', width: 50 },
  { name: 'Kto', width: 25 },
]

/** The entries of the log, newest first, a page at a time. */
export function AuditList({ filters }: { filters: AuditFilters }) {
  const pages = usePages()
  const input = { ...filters, ...(pages.before !== undefined && { before: pages.before }) }
  const list = useQuery(orpc.audit.list.queryOptions({ input, placeholderData: keepPreviousData }))
  const names = useAuditNames()
  const { entries = [], next = null } = list.data ?? {}

  return (
    <Box component="section" aria-labelledby="audit-entries">
      <Title order={2} size="h3" id="audit-entries" mb="sm">
        Wpisy od najnowszego
      </Title>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie dziennika" />}
      {list.data && entries.length === 0 && (
        <Text role="status">Nie ma wpisów, które pasują do wybranych filtrów. Zmień je albo wyczyść.</Text>
      )}
      {entries.length > 0 && (
        <>
          <PaperTable caption="Dziennik zdarzeń" columns={columns}>
            {entries.map((entry) => (
              <PaperRow
                key={entry.number}
                columns={columns}
                cells={[
                  entry.number,
                  formatInstant(entry.at),
                  <What key="what" entry={entry} names={names} />,
                  actorName(entry.actor, entry.kind),
                ]}
              />
            ))}
          </PaperTable>
          <Pager pages={pages} next={next} numbers={entries.map(({ number }) => number)} />
        </>
      )}
    </Box>
  )
}

/** The entry in words, and where it was brought from if it was. */
function What({ entry, names }: { entry: AuditEntryView; names: AuditNames }) {
  const carried = carriedSentence(entry)
  return (
    <>
      <Sentence entry={entry} names={names} />
      {carried !== undefined && (
        <Text size="sm" c="dimmed">
          {carried}
        </Text>
      )}
    </>
  )
}

/** The entry in words; the case's number leads to the case while it is there. */
function Sentence({ entry, names }: { entry: AuditEntryView; names: AuditNames }) {
  const sentence = auditSentence(entry, names)
  const { householdId, caseNumber, kind } = entry
  if (householdId === null || caseNumber === null || kind === 'remove' || kind === 'anonymised') return sentence
  const at = sentence.lastIndexOf(caseNumber)
  if (at === -1) return sentence
  return (
    <>
      {sentence.slice(0, at)}
      <Anchor component={Link} href={`/rodziny/${householdId}`} inherit underline="always">
        {caseNumber}
      </Anchor>
      {sentence.slice(at + caseNumber.length)}
    </>
  )
}

function useAuditNames(): AuditNames {
  const accounts = useQuery(orpc.office.listAccounts.queryOptions()).data ?? []
  const offices = useQuery(orpc.exchange.listPartnerOffices.queryOptions()).data ?? []
  const accountNames = new Map<string, string>(
    accounts.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]),
  )
  const officeNames = new Map<string, string>(offices.map(({ officeId, name }) => [officeId, name]))
  return { account: (id) => accountNames.get(id), office: (id) => officeNames.get(id) }
}
