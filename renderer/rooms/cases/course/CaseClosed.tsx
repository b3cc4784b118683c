import { Alert, Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { eventsOf, isFollowedUp, latestOf } from '#shared/domain/case-events.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import type { ConsentState } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { outcomeLabels } from '../../../app/messages/course.ts'
import { useCommand } from '../../../ui/commands.ts'
import { IconFlag } from '../../../ui/icons.tsx'
import { newEventPath } from './links.ts'

/** The word over a closed case: how it ended, the way to open it again, and what may still be planned. */
export function CaseClosed({
  household,
  events,
  consent,
}: {
  household: HouseholdId
  events: readonly CaseEvent[]
  consent: ConsentState
}) {
  const closing = latestOf(eventsOf(events, 'closing'))
  const reopen = useCommand(orpc.course.removeEvent, {
    undo: { sentence: () => 'Otwarto sprawę ponownie.', restore: orpc.course.restoreEvent },
  })
  return (
    <Alert
      variant="light"
      icon={<IconFlag aria-hidden />}
      title={closing ? `Współpraca zakończona ${formatDateShort(closing.on)}` : 'Współpraca zakończona'}
    >
      {closing ? (
        <Text size="sm">
          {outcomeLabels[closing.outcome]}
          {closing.handedTo === '' ? '' : `: ${closing.handedTo}`}.
        </Text>
      ) : (
        <Text size="sm">
          Etap jest ustawiony na zakończenie, ale nie ma wpisu, jak się skończyła. Dodaj go albo zmień etap w części
          „Rodzina”.
        </Text>
      )}
      <Group mt="sm" gap="sm">
        {closing ? (
          <Button variant="default" onClick={() => void reopen.run({ id: closing.id })}>
            Otwórz sprawę ponownie
          </Button>
        ) : (
          <Button component={Link} href={newEventPath(household, 'closing')} variant="default">
            Wpisz zakończenie
          </Button>
        )}
        {consent !== 'withdrawn' && isFollowedUp(closing?.outcome ?? null) && (
          <Button component={Link} href={newEventPath(household, 'follow-up')} variant="default">
            Zaplanuj sprawdzenie, czy zmiana trwa
          </Button>
        )}
        <Anchor component={Link} href={`/dokumenty/hand-over/${household}`} size="sm" underline="always">
          Drukuj przekazanie
        </Anchor>
      </Group>
    </Alert>
  )
}
