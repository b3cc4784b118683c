import { Alert, Button, Group, List, Loader, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { BackupState } from '#shared/contract/backup.ts'
import { orpc } from '../../../app/client.ts'
import { backupWarningTexts } from '../../../app/messages/backup-warnings.ts'
import { backupFailureLabels } from '../../../app/messages/labels.ts'
import { forgetVault, askState } from '../../../app/queries.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { IconAlertTriangle, IconCircleCheck } from '../../../ui/icons.tsx'
import { formatInstant } from '../../../ui/instants.ts'
import { AsideStates } from '../../vault/restore/AsideStates.tsx'
import { OfficeSections } from '../OfficeSections.tsx'
import classes from '../office.module.css'
import { officePaths } from '../paths.ts'
import { useActor } from '../useActor.ts'
import { KeptBackups } from './KeptBackups.tsx'
import { SecondPlace } from './SecondPlace.tsx'

/** „Kopie”: the last good one, what is kept, the second place, the drill, and the ways back. */
export function BackupsPage() {
  const state = useQuery(orpc.backup.readState.queryOptions())
  const { isManager } = useActor()

  return (
    <>
      <PageHeader
        title="Kopie"
        lead="Program sam robi kopię raz dziennie, po odblokowaniu. Kopie są zaszyfrowane tak samo jak dane."
        actions={
          isManager && (
            <Button component={Link} href={officePaths.restore} variant="default">
              Odtwórz z kopii
            </Button>
          )
        }
      />
      <OfficeSections here="Kopie" />
      {state.data ? (
        <Backups state={state.data} isManager={isManager} />
      ) : state.isError ? (
        <ProblemAlert error={state.error} onRetry={() => void state.refetch()} />
      ) : (
        <Loader role="status" aria-label="Wczytywanie" />
      )}
    </>
  )
}

function Backups({ state, isManager }: { state: BackupState; isManager: boolean }) {
  return (
    <Stack gap="xl">
      <Warnings state={state} />
      <LastGood state={state} />
      <KeptBackups state={state} />
      <SecondPlace state={state} isManager={isManager} />
      {state.aside.length > 0 && (
        <AsideStates
          states={state.aside}
          mayPutBack={isManager}
          onDone={() => {
            forgetVault()
            return askState()
          }}
        />
      )}
      {!isManager && <Text>Drugie miejsce kopii wybiera i dane z kopii odtwarza kierownik.</Text>}
    </Stack>
  )
}

function Warnings({ state: { warnings, lastFailure } }: { state: BackupState }) {
  if (warnings.length === 0) return null
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Na co zwrócić uwagę">
      <List spacing={4} size="sm">
        {warnings.map((warning) => (
          <List.Item key={warning}>
            {backupWarningTexts[warning]}
            {warning === 'LAST_BACKUP_FAILED' && lastFailure && (
              <>
                {' '}
                Powód z {formatInstant(lastFailure.at)}: {backupFailureLabels[lastFailure.reason]}.
              </>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

function LastGood({ state }: { state: BackupState }) {
  const queries = useQueryClient()
  const make = useCommand(orpc.backup.makeNow, {
    onDone: (made) => {
      // The list has the new one before anything says that it is there.
      queries.setQueryData(orpc.backup.readState.queryKey(), made)
      notifications.show({
        title: 'Kopia jest gotowa',
        message: made.lastGood
          ? `Program zapisał ją i sprawdził: ${formatInstant(made.lastGood.at)}.`
          : 'Program zapisał kopię.',
        role: 'status',
      })
    },
  })
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Ostatnia dobra kopia</Title>
      {state.lastGood ? (
        <Group gap="xs">
          <IconCircleCheck size={22} aria-hidden color="var(--mantine-color-green-9)" />
          <Text>
            <b>{formatInstant(state.lastGood.at)}</b>, {formatFileSize(state.lastGood.size)}
          </Text>
        </Group>
      ) : (
        <Text>Nie ma jeszcze żadnej.</Text>
      )}
      <Text>
        {state.lastDrill
          ? `Ostatnia próba odtworzenia: ${formatInstant(state.lastDrill.at)}, kopia z ${formatInstant(state.lastDrill.backupCreatedAt)}.`
          : 'Próby odtworzenia jeszcze nie było.'}
      </Text>
      <Group>
        <Button loading={make.isPending} onClick={() => void make.run(undefined)}>
          Zrób kopię teraz
        </Button>
        <div role="status">{make.isPending && <Text size="sm">Program zapisuje i sprawdza kopię.</Text>}</div>
      </Group>
      <Text size="sm" c="dimmed" className={classes['path'] ?? ''}>
        Folder kopii: {state.folder}. Wolne miejsce: {formatFileSize(state.freeBytes)}, na kopię potrzeba około{' '}
        {formatFileSize(state.neededBytes)}.
      </Text>
    </Stack>
  )
}
