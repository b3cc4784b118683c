import { Alert, Anchor, List, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { BackupWarning } from '#shared/domain/backup.ts'
import { orpc } from '../../app/client.ts'
import { backupWarningTexts } from '../../app/messages/backup-warnings.ts'
import { backupFailureLabels } from '../../app/messages/labels.ts'
import { IconAlertTriangle } from '../../ui/icons.tsx'
import { formatInstant, formatInstantDay } from '../../ui/instants.ts'
import { BrokenLog } from '../privacy/BrokenLog.tsx'

/** What cannot wait until somebody opens „Kopie”; the rest stands in its tile. */
const urgent: readonly BackupWarning[] = ['NO_BACKUP', 'LAST_BACKUP_FAILED', 'SECOND_PLACE_OLD', 'LOW_SPACE']

/** Above everything else: a log that is not whole, backups that are missing or late. Nothing when all is well. */
export function SafetyAlerts() {
  const log = useQuery(orpc.audit.readState.queryOptions())
  const backups = useQuery(orpc.backup.readState.queryOptions())
  const warnings = (backups.data?.warnings ?? []).filter((warning) => urgent.includes(warning))
  const failure = backups.data?.lastFailure

  return (
    <>
      {log.data?.broken && <BrokenLog broken={log.data.broken} />}
      {warnings.length > 0 && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="Kopie zapasowe">
          <List size="sm" spacing={4}>
            {warnings.map((warning) => (
              <List.Item key={warning}>
                {backupWarningTexts[warning]}
                {warning === 'LAST_BACKUP_FAILED' && failure && ` Powód: ${backupFailureLabels[failure.reason]}.`}
              </List.Item>
            ))}
          </List>
          <Anchor component={Link} href="/biuro/kopie" size="sm">
            Otwórz kopie
          </Anchor>
        </Alert>
      )}
    </>
  )
}

/** The state of backups in a few lines. */
export function BackupLines() {
  const { data, isError } = useQuery(orpc.backup.readState.queryOptions())
  if (isError) return <Text>Nie udało się sprawdzić stanu kopii.</Text>
  if (!data) return <Text c="dimmed">Sprawdzanie…</Text>
  const { lastGood, second, lastDrill } = data
  return (
    <>
      <Text>{lastGood ? `Ostatnia dobra: ${formatInstant(lastGood.at)}.` : 'Nie ma jeszcze żadnej kopii.'}</Text>
      <Text size="sm" c="dimmed">
        {second
          ? second.lastAt
            ? `Drugie miejsce: ${formatInstantDay(second.lastAt)}.`
            : 'W drugim miejscu nie ma jeszcze kopii.'
          : 'Nie wybrano drugiego miejsca.'}{' '}
        {lastDrill ? `Próba odtworzenia: ${formatInstantDay(lastDrill.at)}.` : 'Próby odtworzenia jeszcze nie było.'}
      </Text>
    </>
  )
}
