import { Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useIsManager } from '../../privacy/useIsManager.ts'
import { Counters } from './Counters.tsx'
import { NumberingForm } from './NumberingForm.tsx'
import { NumberingRules } from './NumberingRules.tsx'

/** Znak sprawy: how it is put together, the classes of the office's JRWA, and the numbers given so far. */
export function NumberingPage() {
  const numbering = useQuery(orpc.numbering.read.queryOptions())
  const isManager = useIsManager()
  return (
    <>
      <PageHeader
        title="Znak sprawy"
        lead="Jak program numeruje sprawy. Kilka dokumentów jednej sprawy nosi ten sam znak; nowa sprawa dostaje następny numer w swojej klasie i roku."
      />
      {numbering.isError && <ProblemAlert error={numbering.error} onRetry={() => void numbering.refetch()} />}
      {(numbering.isPending || isManager === undefined) && !numbering.isError && (
        <Loader role="status" aria-label="Wczytywanie" />
      )}
      {numbering.data && isManager !== undefined && (
        <Stack gap={40}>
          {isManager ? (
            <NumberingForm settings={numbering.data.settings} />
          ) : (
            <NumberingRules settings={numbering.data.settings} />
          )}
          <Counters counters={numbering.data.counters} settings={numbering.data.settings} />
        </Stack>
      )}
    </>
  )
}
