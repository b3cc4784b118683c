import { Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../../app/client.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ConsentNotice } from '../ConsentNotice.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { AddEntry } from './AddEntry.tsx'
import { CaseClosed } from './CaseClosed.tsx'
import { CourseDeadlines } from './CourseDeadlines.tsx'
import { CourseEvents } from './CourseEvents.tsx'
import { CoursePath } from './CoursePath.tsx'

/** „Przebieg”: the household's way on one screen – its steps, its deadlines, and what happened. */
export function CoursePage({ household }: { household: string }) {
  return (
    <WithHousehold
      household={household}
      section="Przebieg"
      renderActions={({ household: { id, stage } }) => <AddEntry household={id} isClosed={stage === 'closed'} />}
    >
      {(view) => <Course view={view} />}
    </WithHousehold>
  )
}

function Course({ view: { household, consent } }: { view: HouseholdView }) {
  const { id, stage, reportedOn } = household
  const read = useQuery(orpc.course.read.queryOptions({ input: { householdId: id } }))
  if (read.isError) return <ProblemAlert error={read.error} onRetry={() => void read.refetch()} />
  if (!read.data) return <Loader role="status" aria-label="Wczytywanie przebiegu" />
  const { data: course } = read
  const events = course.events.map(({ event }) => event)
  return (
    <Stack gap="xl">
      {stage === 'closed' && <CaseClosed household={id} events={events} consent={course.consent} />}
      <ConsentNotice household={id} state={course.consent} disclosures={consent?.disclosures ?? []} />
      <CoursePath household={id} path={course.path} events={events} card={course.cardPaper} />
      <CourseDeadlines household={id} course={course} events={events} />
      <CourseEvents course={course} reportedOn={reportedOn} />
    </Stack>
  )
}
