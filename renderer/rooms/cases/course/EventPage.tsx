import { Button, Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, Redirect } from 'wouter'
import type { CaseEventRecord, CourseView } from '#shared/contract/course.ts'
import type { CaseEventKind, WorkshopKind } from '#shared/domain/case-events.ts'
import { caseEventKinds, workshopKinds } from '#shared/domain/case-events.ts'
import { caseRules } from '#shared/domain/deadlines/case-rules.ts'
import { orpc } from '../../../app/client.ts'
import { eventKindLabels, eventTitle, workshopLabels } from '../../../app/messages/course.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToday } from '../../../ui/useToday.ts'
import { invited } from '../disclosures.ts'
import type { HouseholdView } from '../WithHousehold.tsx'
import { NothingHere, WithHousehold } from '../WithHousehold.tsx'
import { EventForm } from './EventForm.tsx'
import type { TeamPeople } from './EventField.tsx'
import { coursePath, deadlinePath, eventPath, newEventPath } from './links.ts'
import { newEvent } from './new-event.ts'

/** A new entry of the kind the address names, and which of the three workshops. */
export function NewEventPage({
  household,
  kind,
  workshop: asked,
}: {
  household: string
  kind: string
  workshop?: string
}) {
  const workshop = workshopKinds.find((one) => one === asked) ?? 'diagnostic'
  const known = caseEventKinds.find((one) => one === kind)
  if (!known) return <NothingHere />
  if (known === 'scaling') return <Redirect to={newEventPath(household, known)} replace />
  return (
    <WithHousehold household={household} section="Przebieg">
      {(view) => (
        <Sources view={view}>
          {(course, team) => (
            <NewEvent key={`${known}/${workshop}`} view={view} kind={known} workshop={workshop} {...{ course, team }} />
          )}
        </Sources>
      )}
    </WithHousehold>
  )
}

/** An entry that is there, to be changed. */
export function EditEventPage({ household, event }: { household: string; event: string }) {
  return (
    <WithHousehold household={household} section="Przebieg">
      {(view) => (
        <Sources view={view}>
          {(course, team) => {
            const found = course.events.find((one) => one.event.id === event)
            return found ? <EditEvent key={event} {...{ view, found, course, team }} /> : <NoEvent view={view} />
          }}
        </Sources>
      )}
    </WithHousehold>
  )
}

/** From a list of deadlines to the form that meets one: what is planned for it first, else a new entry. */
export function DeadlineFormPage({ household, rule, part }: { household: string; rule: string; part: string | null }) {
  const known = caseRules.find((one) => one === rule)
  if (!known) return <NothingHere />
  return (
    <WithHousehold household={household} section="Przebieg">
      {(view) => (
        <Sources view={view}>
          {(course) => (
            <Redirect
              to={deadlinePath(
                household,
                { rule: known, part },
                course.events.map(({ event }) => event),
              )}
              replace
            />
          )}
        </Sources>
      )}
    </WithHousehold>
  )
}

interface SourcesProps {
  view: HouseholdView
  children: (course: CourseView, team: TeamPeople) => React.ReactNode
}

/** Reads what a form is filled in from: the course so far and the team. */
function Sources({ view: { household }, children }: SourcesProps) {
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: household.id } }))
  const team = useQuery(orpc.team.readTeam.queryOptions({ input: { teamId: household.teamId } }))
  const failed = [course, team].find(({ isError }) => isError)
  if (failed) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
  // A form begins on what is saved now, never on what another screen read before.
  if (!course.data || !course.isFetchedAfterMount || !team.data)
    return <Loader role="status" aria-label="Wczytywanie formularza" />
  return children(course.data, team.data)
}

interface NewEventProps {
  view: HouseholdView
  kind: CaseEventKind
  workshop: WorkshopKind
  course: CourseView
  team: TeamPeople
}

function NewEvent({ view: { household, ipws, consent }, kind, workshop, course, team }: NewEventProps) {
  const today = useToday()
  const disclosures = consent?.disclosures ?? []
  const [initialValues] = useState(() => {
    const partners = course.consent === 'valid' ? invited(team.partners, disclosures) : team.partners
    return newEvent(
      kind,
      { household, ipws, events: course.events.map(({ event }) => event), partners, today },
      workshop,
    )
  })
  const part = kind === 'workshop' ? `${kind}-${workshop}` : kind
  return (
    <EventForm
      title={kind === 'workshop' ? workshopLabels[workshop] : eventKindLabels[kind]}
      household={household}
      kind={kind}
      draftKey={`case-event/${household.id}/${part}`}
      initialValues={initialValues}
      baseRevision={0}
      team={team}
      consent={course.consent}
      disclosures={disclosures}
    />
  )
}

interface EditEventProps extends Pick<NewEventProps, 'view' | 'course' | 'team'> {
  found: CaseEventRecord
}

function EditEvent({ view, found, course, team }: EditEventProps) {
  const { event, revision } = found
  if (event.kind === 'scaling') return <Redirect to={eventPath(event)} replace />
  return (
    <EventForm
      title={eventTitle(event)}
      household={view.household}
      kind={event.kind}
      draftKey={`case-event/${event.householdId}/${event.id}`}
      initialValues={{ ...event }}
      baseRevision={revision}
      team={team}
      consent={course.consent}
      disclosures={view.consent?.disclosures ?? []}
    />
  )
}

function NoEvent({ view: { household } }: { view: HouseholdView }) {
  return (
    <EmptyState
      title="Nie ma tego wpisu"
      action={
        <Button component={Link} href={coursePath(household.id)}>
          Wróć do przebiegu
        </Button>
      }
    >
      Mógł zostać usunięty. Usunięte wpisy są na dole przebiegu i można je przywrócić.
    </EmptyState>
  )
}
