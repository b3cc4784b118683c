import { Alert, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { IconAlertTriangle } from '../../../ui/icons.tsx'
import { ManagerOnly } from '../../privacy/ManagerOnly.tsx'
import { useIsManager } from '../../privacy/useIsManager.ts'
import { ActTexts } from './ActTexts.tsx'
import { LawFiles } from './LawFiles.tsx'
import { staleCount } from './law-view.ts'

/** The acts the papers cite: where each is promulgated, since when, and when somebody last looked. */
export function LawPage() {
  const law = useQuery(orpc.law.list.queryOptions())
  const isManager = useIsManager()
  const stale = staleCount(law.data ?? [])
  return (
    <>
      <PageHeader
        title="Podstawy prawne"
        lead="Dokument powołuje tekst ustawy, który obowiązuje w dniu dokumentu. Poprawka tutaj zmienia wszystkie następne dokumenty; wydane wcześniej zostają bez zmian."
      />
      {law.isError && <ProblemAlert error={law.error} onRetry={() => void law.refetch()} />}
      {(law.isPending || isManager === undefined) && !law.isError && <Loader role="status" aria-label="Wczytywanie" />}
      {law.data && isManager !== undefined && (
        <Stack gap={40}>
          {stale > 0 && (
            <Alert
              color="yellow"
              variant="light"
              icon={<IconAlertTriangle aria-hidden />}
              title={`Od ponad pół roku nie sprawdzono: ${counted(stale, ['tekst', 'teksty', 'tekstów'])}`}
            >
              Zajrzyj do ISAP (isap.sejm.gov.pl) albo do EUR-Lex. Jeśli nic się nie zmieniło, naciśnij przy wpisie
              „Zaznacz: sprawdzono dziś”; jeśli ogłoszono nowy tekst, dodaj go.
            </Alert>
          )}
          {!isManager && (
            <ManagerOnly title="Podstawy prawne zmienia kierownik">
              Jeśli zauważysz, że ogłoszono nowy tekst ustawy, powiedz o tym kierownikowi.
            </ManagerOnly>
          )}
          {law.data.map(({ act, title, texts }) => (
            <ActTexts key={act} act={act} title={title} texts={texts} isManager={isManager} />
          ))}
          <LawFiles isManager={isManager} />
        </Stack>
      )}
    </>
  )
}
