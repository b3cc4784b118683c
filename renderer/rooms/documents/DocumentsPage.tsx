import { Box, Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconFileText } from '@tabler/icons-react'
import { Link, useRoute } from 'wouter'
import { orpc } from '../../app/client.ts'
import { useOffice } from '../../app/office.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { MadeDocuments } from './MadeDocuments.tsx'
import { PaperWorkbench } from './PaperWorkbench.tsx'
import { SubjectList, SubjectPicker } from './SubjectPicker.tsx'
import { subjectKey, subjectOf } from './subjects.ts'

/** Making papers from what the other rooms know. `/dokumenty/<kind>/<id>` opens one of them. */
export default function DocumentsPage() {
  const subjects = useQuery(orpc.documents.listSubjects.queryOptions())
  const [, address] = useRoute('/dokumenty/:kind/:id')
  const asked = address ? subjectOf(address.kind, address.id) : undefined
  const choices = subjects.data ?? []
  const chosen = asked && choices.find(({ subject }) => subjectKey(subject) === subjectKey(asked))?.subject

  return (
    <>
      {chosen && <BackLink href="/dokumenty">Wróć do listy</BackLink>}
      <PageHeader
        title="Dokumenty"
        lead="Dokumenty powstają z danych wpisanych w innych miejscach programu. Wybierz dokument, sprawdź go na podglądzie, a potem zapisz albo wydrukuj."
      />
      {subjects.isError && <ProblemAlert error={subjects.error} onRetry={() => void subjects.refetch()} />}
      {subjects.isPending && <Loader role="status" aria-label="Wczytuję listę dokumentów" />}
      {subjects.data?.length === 0 && <NothingToMake />}
      {choices.length > 0 && !chosen && <SubjectList choices={choices} />}
      {chosen && (
        <Stack gap="xl">
          <Box>
            <SubjectPicker choices={choices} chosen={chosen} />
          </Box>
          <PaperWorkbench key={subjectKey(chosen)} subject={chosen} />
        </Stack>
      )}
      <MadeDocuments />
    </>
  )
}

function NothingToMake() {
  const isPcpr = useOffice()?.office.kind === 'pcpr'
  return (
    <EmptyState
      title="Nie ma jeszcze z czego zrobić dokumentu"
      icon={<IconFileText size={40} stroke={1.4} aria-hidden />}
      action={
        <Button component={Link} href={isPcpr ? '/wymiana' : '/zespol'} variant="default">
          {isPcpr ? 'Przejdź do wymiany' : 'Przejdź do zespołu'}
        </Button>
      }
    >
      {isPcpr
        ? 'Porozumienia gmin pojawią się tutaj, gdy wczytasz ich paczki.'
        : 'Zacznij od wpisania zespołu (PZK): z niego powstaje porozumienie. Zgoda i IPW powstają z danych rodziny.'}
    </EmptyState>
  )
}
