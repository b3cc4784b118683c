import { Button, Menu } from '@mantine/core'
import { Link } from 'wouter'
import type { CaseEventKind } from '#shared/domain/case-events.ts'
import { caseEventKinds, workshopKinds } from '#shared/domain/case-events.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { caseEventId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { eventKindLabels, workshopLabels } from '../../../app/messages/course.ts'
import { useCommand } from '../../../ui/commands.ts'
import { IconChevronDown } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { showUndo } from '../../../ui/UndoNotification.tsx'
import { useToday } from '../../../ui/useToday.ts'
import classes from './course.module.css'
import { newEventPath, reviewPath } from './links.ts'

interface Props {
  household: HouseholdId
  isClosed: boolean
}

/** What happens most often in one click, and every kind of entry from a menu. */
export function AddEntry({ household, isClosed }: Props) {
  return (
    <>
      {!isClosed && (
        <>
          <Button component={Link} href={newEventPath(household, 'contact')} variant="default">
            Zapisz kontakt
          </Button>
          <MeetingOffered household={household} />
        </>
      )}
      {/* Without the placeholder, an element no menu may hold, the first entry has the focus. */}
      <Menu position="bottom-end" shadow="md" withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button rightSection={<IconChevronDown size={18} aria-hidden />}>Dodaj wpis</Button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {caseEventKinds
            .flatMap((kind) => entriesOf(household, kind))
            .map(({ name, href }) => (
              <Menu.Item key={href} component={Link} href={href}>
                {name}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </>
  )
}

function entriesOf(household: HouseholdId, kind: CaseEventKind): { name: string; href: string }[] {
  if (kind === 'workshop')
    return workshopKinds.map((one) => ({ name: workshopLabels[one], href: newEventPath(household, kind, one) }))
  if (kind === 'review')
    return [
      { name: 'Przegląd IPW – przeprowadź', href: reviewPath(household) },
      { name: 'Przegląd IPW – zaplanuj albo przełóż', href: newEventPath(household, kind) },
    ]
  return [{ name: eventKindLabels[kind], href: newEventPath(household, kind) }]
}

/** The household was offered a meeting with the PZK today: one click, with a way back; the answer may be added later. */
function MeetingOffered({ household }: { household: HouseholdId }) {
  const today = useToday()
  const remove = useCommand(orpc.course.removeEvent)
  const save = useCommand(orpc.course.saveEvent, {
    onDone: ({ event: { id } }) =>
      showUndo('Zapisano: dziś zaproponowano spotkanie z PZK.', async () => {
        await remove.run({ id })
      }),
  })
  const event = { kind: 'meeting-offer', householdId: household, conclusions: '', on: today, answer: null } as const
  return (
    <Button
      variant="default"
      aria-disabled={save.isPending}
      onClick={() => void save.run({ baseRevision: 0, event: { ...event, id: newId(caseEventId) } })}
    >
      Zapisz propozycję spotkania
    </Button>
  )
}
