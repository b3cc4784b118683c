import { Box, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ManagerOnly } from '../../privacy/ManagerOnly.tsx'
import { OfficeSections } from '../OfficeSections.tsx'
import { useActor } from '../useActor.ts'
import { LetterheadForm } from './LetterheadForm.tsx'
import { LetterheadSample } from './LetterheadSample.tsx'

/** „Nagłówek pism”: what stands above the first page of the office's papers. */
export function LetterheadPage() {
  const letterhead = useQuery(orpc.letterhead.read.queryOptions())
  const { actor, isManager } = useActor()
  return (
    <Box maw={820}>
      <PageHeader
        title="Nagłówek pism"
        lead="Logo i kilka wierszy nad pierwszą stroną pism: zaproszenia, zgłoszenia do ROPS, referencji, upoważnienia i przekazania osoby/rodziny. Porozumienia i pozostałe dokumenty drukują się bez niego."
      />
      <OfficeSections here="Nagłówek pism" />
      {letterhead.isError && <ProblemAlert error={letterhead.error} onRetry={() => void letterhead.refetch()} />}
      {(letterhead.isPending || !actor) && !letterhead.isError && <Loader role="status" aria-label="Wczytywanie" />}
      {letterhead.data && actor && isManager && <LetterheadForm letterhead={letterhead.data} />}
      {letterhead.data && actor && !isManager && (
        <>
          <ManagerOnly title="Nagłówek zmienia kierownik">
            Poniżej widać, jak nagłówek wygląda teraz. Jeśli trzeba go zmienić, powiedz o tym kierownikowi.
          </ManagerOnly>
          <LetterheadSample letterhead={letterhead.data} />
        </>
      )}
    </Box>
  )
}
