import { Checkbox, Loader, Stack, Text, Title } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { actorName, carriedSentence, caseSentence } from '../../../app/messages/audit.ts'
import { PageTurner } from '../../../ui/PageTurner.tsx'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { formatInstant } from '../../../ui/instants.ts'
import { usePages } from '../../../ui/usePages.ts'
import { WithHousehold } from '../WithHousehold.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Kiedy', width: 20 },
  { name: 'Co się stało', width: 52 },
  { name: 'Kto', width: 28 },
]

/** „Historia”: what was done in the case, by whom and when. */
export function HistoryPage({ household }: { household: string }) {
  const [withViews, setWithViews] = useState(false)
  return (
    <WithHousehold household={household} section="Historia">
      {(view) => (
        <Stack component="section" gap="sm" aria-labelledby="historia">
          <Title order={2} id="historia">
            Historia sprawy
          </Title>
          <Text maw={760}>
            Kto i kiedy co zrobił w tej sprawie, od najnowszego wpisu. Program zapisuje to sam i niczego stąd nie można
            usunąć. Co ustalono z rodziną, jest w części „Przebieg”.
          </Text>
          <Checkbox
            label="Pokaż też otwarcia sprawy"
            description="Kto oglądał sprawę. Kolejne otwarcia przez tę samą osobę program zapisuje raz na 10 minut."
            checked={withViews}
            onChange={({ currentTarget }) => setWithViews(currentTarget.checked)}
          />
          <Entries key={String(withViews)} householdId={view.household.id} withViews={withViews} />
        </Stack>
      )}
    </WithHousehold>
  )
}

function Entries({ householdId, withViews }: { householdId: HouseholdId; withViews: boolean }) {
  const pages = usePages()
  const input = { householdId, withViews, ...(pages.before !== undefined && { before: pages.before }) }
  const list = useQuery(orpc.course.history.queryOptions({ input, placeholderData: keepPreviousData }))
  const accounts = useQuery(orpc.office.listAccounts.queryOptions()).data ?? []
  const names = new Map<string, string>(accounts.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]))
  const { entries = [], next = null } = list.data ?? {}
  const [newest] = entries
  const oldest = entries.at(-1)
  const told = { account: (id: string) => names.get(id), office: () => undefined }

  return (
    <>
      {list.isError && <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loader role="status" aria-label="Wczytywanie historii" />}
      {list.data && entries.length === 0 && <Text role="status">Nie ma jeszcze wpisów.</Text>}
      {newest && oldest && (
        <>
          <PaperTable caption="Historia sprawy" columns={columns}>
            {entries.map((entry) => {
              const carried = carriedSentence(entry)
              return (
                <PaperRow
                  key={entry.number}
                  columns={columns}
                  cells={[
                    formatInstant(entry.at),
                    <div key="what">
                      {caseSentence(entry, told)}
                      {carried !== undefined && (
                        <Text size="sm" c="dimmed">
                          {carried}
                        </Text>
                      )}
                    </div>,
                    actorName(entry.actor, entry.kind),
                  ]}
                />
              )
            })}
          </PaperTable>
          <PageTurner
            back="Nowsze wpisy"
            onBack={pages.isFirst ? undefined : pages.newer}
            forth="Starsze wpisy"
            onForth={next === null ? undefined : () => pages.older(next)}
          >
            {`Wpisy od ${formatInstant(oldest.at)} do ${formatInstant(newest.at)}.`}
          </PageTurner>
        </>
      )}
    </>
  )
}
