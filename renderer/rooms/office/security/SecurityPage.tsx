import { Box, Loader, Stack, Text } from '@mantine/core'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { OfficeSections } from '../OfficeSections.tsx'
import { useStatus } from '../useActor.ts'
import { DataKey } from './DataKey.tsx'
import { IdleTime } from './IdleTime.tsx'
import { QuickUnlock } from './QuickUnlock.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'

/** „Zabezpieczenia”: what keeps the vault shut. A pracownik reads, a kierownik changes. */
export function SecurityPage() {
  const status = useStatus()
  const isManager = status?.actor?.role === 'kierownik'

  return (
    <Box maw={820}>
      <PageHeader
        title="Zabezpieczenia"
        lead="Blokada ekranu, arkusz awaryjny i klucze, którymi zaszyfrowane są dane."
      />
      <OfficeSections here="Zabezpieczenia" />
      {status ? (
        <Stack gap="xl">
          <IdleTime minutes={status.idleMinutes} isManager={isManager} />
          <QuickUnlock status={status} isManager={isManager} />
          {isManager ? (
            <>
              <RecoverySheet isPending={status.isRecoveryCodePending} />
              <DataKey />
            </>
          ) : (
            <Text>Nowy arkusz awaryjny i nowy klucz danych robi kierownik.</Text>
          )}
        </Stack>
      ) : (
        <Loader role="status" aria-label="Wczytywanie" />
      )}
    </Box>
  )
}
