import { Alert, Anchor, Button, Group, Paper, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import type { IpwRecord } from '#shared/contract/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { IconLock } from '../../../ui/icons.tsx'
import { newEventPath } from '../course/links.ts'
import classes from './ipw.module.css'

interface Props {
  /** Newest first. */
  ipws: readonly IpwRecord[]
  shown: IpwRecord
  /** Left out: an older version is shown, which nothing follows. */
  onStart?: () => void
}

/** The versions of an IPW, and the way to the next one after a review. */
export function IpwVersions({ ipws, shown, onStart }: Props) {
  const home = `/rodziny/${shown.householdId}/ipw`
  return (
    <Paper component="section" withBorder p="md" mb="xl" aria-labelledby="wersje">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={2} id="wersje" size="h3">
            Wersje
          </Title>
          <ul className={classes['versions'] ?? ''}>
            {ipws.map((ipw) => (
              <li key={ipw.id}>
                <Anchor
                  component={Link}
                  href={ipw.isLatest ? home : `${home}/${ipw.id}`}
                  aria-current={ipw.id === shown.id ? 'page' : undefined}
                >
                  wersja {ipw.version}
                  {ipw.preparedOn && ` z ${formatDateShort(ipw.preparedOn)}`}
                </Anchor>
                {ipw.isLatest && ' (aktualna)'}
              </li>
            ))}
          </ul>
        </div>
        {onStart && (
          <Group gap="sm">
            <Button component={Link} href={`/rodziny/${shown.householdId}/przeglad`} variant="default">
              Zacznij przegląd
            </Button>
            <Button component={Link} href={newEventPath(shown.householdId, 'review')} variant="subtle">
              Zaplanuj przegląd
            </Button>
            <Button variant="subtle" onClick={onStart}>
              Nowa wersja po przeglądzie
            </Button>
          </Group>
        )}
      </Group>
      {shown.isLatest ? (
        <Text size="sm" c="dimmed" mt="xs">
          Przegląd z rodziną odbywa się co najmniej raz na 3 miesiące. „Zacznij przegląd” prowadzi krok po kroku; po
          przeglądzie zapisanym gdzie indziej wystarczy nowa wersja – kopia tej, a ta zostaje bez zmian.
        </Text>
      ) : (
        <Alert variant="light" mt="sm" icon={<IconLock aria-hidden />}>
          To wcześniejsza wersja, zachowana bez zmian. Zmieniać można tylko aktualną.
        </Alert>
      )}
    </Paper>
  )
}
