import { Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../app/client.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { CategoryForm } from './CategoryForm.tsx'
import { ClosedCases } from './ClosedCases.tsx'
import { DueCases } from './DueCases.tsx'
import { ManagerOnly } from './ManagerOnly.tsx'
import { PrivacyFrame } from './PrivacyFrame.tsx'
import { useIsManager } from './useIsManager.ts'

/** How long the files of closed cases are kept, which of them may go, and the way to let them go. */
export function RetentionPage() {
  const isManager = useIsManager()
  const retention = useQuery(orpc.privacy.readRetention.queryOptions())
  return (
    <PrivacyFrame
      part="Przechowywanie i brakowanie"
      lead="Jak długo przechowuje się akta zakończonych spraw i kiedy można je zniszczyć. Lata liczy się od 1 stycznia po roku, w którym sprawa się skończyła."
    >
      {retention.isError && <ProblemAlert error={retention.error} onRetry={() => void retention.refetch()} />}
      {(retention.isPending || isManager === undefined) && !retention.isError && (
        <Loader role="status" aria-label="Wczytywanie" />
      )}
      {retention.data && isManager !== undefined && (
        <Stack gap={40}>
          <CategoryForm category={retention.data.category} isManager={isManager} />
          <ClosedCases hasCategory={retention.data.category !== null} />
          {isManager ? (
            <DueCases />
          ) : (
            <ManagerOnly title="Brakowanie prowadzi kierownik">
              Spis do brakowania i anonimizacja są dla kierownika, bo tych czynności nie da się cofnąć. Jeśli jakaś
              sprawa powinna zostać zniszczona, powiedz o tym kierownikowi.
            </ManagerOnly>
          )}
        </Stack>
      )}
    </PrivacyFrame>
  )
}
