import { Box } from '@mantine/core'
import { useLocation } from 'wouter'
import { askState } from '../../../app/queries.ts'
import { BackLink } from '../../../ui/BackLink.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RestoreSteps } from '../../vault/restore/RestoreSteps.tsx'
import { officePaths } from '../paths.ts'
import { useActor } from '../useActor.ts'

/** Restoring a backup over an open vault; for a kierownik. */
export function RestoreInOfficePage() {
  const [, navigate] = useLocation()
  const { actor, isManager } = useActor()

  return (
    <Box maw={820}>
      <BackLink href={officePaths.backups}>Kopie</BackLink>
      <PageHeader
        title="Odtwórz z kopii"
        lead="Wybierz kopię, otwórz ją i sprawdź, co w niej jest. Nic się nie zmieni, dopóki na końcu tego nie potwierdzisz."
      />
      {actor && !isManager ? (
        <EmptyState title="Dane z kopii odtwarza kierownik">
          Poproś osobę, która ma w programie rolę kierownika.
        </EmptyState>
      ) : (
        <RestoreSteps
          onRestored={async () => {
            navigate('/')
            await askState()
          }}
        />
      )}
    </Box>
  )
}
