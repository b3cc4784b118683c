import { Loader } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CourseView } from '#shared/contract/course.ts'
import { eventsOf } from '#shared/domain/case-events.ts'
import { areasToMark } from '#shared/domain/scaling.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useToday } from '../../../ui/useToday.ts'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { ScalingForm } from './ScalingForm.tsx'
import type { Scaling } from './scaling-values.ts'
import { newScaling, withAllAreas } from './scaling-values.ts'

interface Props {
  household: string
  /** The scaling to be changed; left out: a new one. */
  event?: string
}

/** One scaling to be entered or changed. */
export function ScalingEntryPage({ household, event }: Props) {
  return (
    <WithHousehold household={household} section="Skale">
      {(view) => <ReadCourse view={view} event={event} />}
    </WithHousehold>
  )
}

function ReadCourse({ view, event }: { view: HouseholdView; event: string | undefined }) {
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: view.household.id } }))
  if (course.isError) return <ProblemAlert error={course.error} onRetry={() => void course.refetch()} />
  if (!course.data) return <Loader role="status" aria-label="Wczytywanie skal" />
  return <Entry view={view} course={course.data} event={event} />
}

function Entry({ view, course, event }: { view: HouseholdView; course: CourseView; event: string | undefined }) {
  const { household, ipws } = view
  const [, navigate] = useLocation()
  const today = useToday()
  const home = `/rodziny/${household.id}/skale`
  const scalings = course.events.flatMap((record) => eventsOf([record.event], 'scaling'))
  const areas = areasToMark({ ipws, scalings, card: course.cardScales })
  const letters = areas.map(({ letter }) => letter)
  const record = course.events.find((one) => one.event.id === event)
  const entered = record?.event.kind === 'scaling' ? record.event : undefined
  const [fresh] = useState<Scaling>(() =>
    newScaling(household.id, today, isFirst(view, course, today) ? 'start' : 'review', letters),
  )

  if (event !== undefined && !entered) {
    return <EmptyState title="Nie ma takiego skalowania">Mogło zostać usunięte. Wróć do części „Skale”.</EmptyState>
  }
  return (
    <ScalingForm
      key={`${event ?? 'nowe'}-${record?.revision ?? 0}`}
      draftKey={entered ? `scaling/${entered.id}` : `scaling/new/${household.id}/${letters.join('')}`}
      initialValues={entered ? withAllAreas(entered, letters) : fresh}
      baseRevision={record?.revision ?? 0}
      areas={areas}
      home={home}
      onSaved={() => navigate(home)}
    />
  )
}

/** The first scaling of a case goes with its first IPW; one that comes after it is of a review. */
function isFirst({ ipws }: HouseholdView, { events }: CourseView, today: string): boolean {
  const isIpwOlder = ipws.some(({ version, preparedOn }) => version > 1 || (preparedOn !== null && preparedOn < today))
  return !isIpwOlder && events.every(({ event }) => event.kind !== 'scaling')
}
