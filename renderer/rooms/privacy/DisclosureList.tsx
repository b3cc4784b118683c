import { Box, Loader, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { DisclosureEntry } from '#shared/contract/privacy.ts'
import { orpc } from '../../app/client.ts'
import { actorName } from '../../app/messages/audit.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import { counted } from '../../app/messages/labels.ts'
import { disclosureFormatLabels, disclosureKindLabels, notHandedKnown } from '../../app/messages/privacy.ts'
import { formatInstant } from '../../ui/instants.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import type { RegisterFilters } from './DisclosuresPage.tsx'
import { usePages } from '../../ui/usePages.ts'
import { Pager } from './Pager.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Kiedy', width: 16 },
  { name: 'Co', width: 34 },
  { name: 'Komu', width: 20 },
  { name: 'Czego dotyczy', width: 14 },
  { name: 'Kto', width: 16 },
]

/** The register, newest first, a page at a time. */
export function DisclosureList({ filters }: { filters: RegisterFilters }) {
  const pages = usePages()
  const input = { ...filters, ...(pages.before !== undefined && { before: pages.before }) }
  const list = useQuery(orpc.privacy.listDisclosures.queryOptions({ input, placeholderData: keepPreviousData }))
  const { entries = [], next = null } = list.data ?? {}

  return (
    <Box component="section" aria-labelledby="disclosures">
      <Title order={2} size="h3" id="disclosures" mb="sm">
        Udostępnienia od najnowszego
      </Title>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie rejestru" />}
      {list.data && entries.length === 0 && (
        <Text role="status">
          {Object.keys(filters).length > 0
            ? 'Nie ma udostępnień, które pasują do wybranych filtrów.'
            : 'Z programu nic jeszcze nie wyszło.'}
        </Text>
      )}
      {entries.length > 0 && (
        <>
          <PaperTable caption="Rejestr udostępnień" columns={columns}>
            {entries.map((entry) => (
              <PaperRow
                key={entry.number}
                columns={columns}
                cells={[formatInstant(entry.at), what(entry), to(entry), about(entry), actorName(entry.actor)]}
              />
            ))}
          </PaperTable>
          <Pager pages={pages} next={next} numbers={entries.map(({ number }) => number)} />
        </>
      )}
    </Box>
  )
}

function what({ kind, documentKind, format }: DisclosureEntry): string {
  const paper = documentKind === null ? '' : `: ${paperKinds[documentKind].name}`
  return kind === 'bundle'
    ? disclosureKindLabels.bundle
    : `${disclosureKindLabels[kind]}${paper} – ${disclosureFormatLabels[format]}`
}

/** A paper goes to whoever it is handed to; the program cannot know. */
function to({ kind, recipient }: DisclosureEntry): string {
  if (recipient !== '') return recipient
  if (kind === 'bundle') return 'Biuro usunięte z wymiany'
  return kind === 'copy-of-data' ? 'Osoba, której dotyczą dane' : notHandedKnown
}

function about({ kind, caseNumber, households }: DisclosureEntry): string {
  if (caseNumber !== null) return `Sprawa ${caseNumber}`
  if (kind === 'bundle') return `${counted(households, ['sprawa', 'sprawy', 'spraw'])} bez danych osobowych`
  return 'Zespół (PZK)'
}
