import { Button, Loader, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { ConsentNotice } from '../ConsentNotice.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { openReviews } from './review-values.ts'
import { ReviewWizard } from './ReviewWizard.tsx'

interface Props {
  household: string
  /** The review that was planned; left out: the soonest one planned, else a new one. */
  event?: string
}

/** „Przegląd IPW”: step by step from who took part to the next version. */
export function ReviewPage({ household, event }: Props) {
  return (
    <WithHousehold household={household} section="IPW">
      {(view) => <ReadCourse view={view} event={event} />}
    </WithHousehold>
  )
}

function ReadCourse({ view, event }: { view: HouseholdView; event: string | undefined }) {
  const { household, ipws } = view
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: household.id } }))
  const [latest] = ipws
  const home = `/rodziny/${household.id}/ipw`

  if (course.isError) return <ProblemAlert error={course.error} onRetry={() => void course.refetch()} />
  if (!course.data) return <Loader role="status" aria-label="Wczytywanie przeglądu" />
  if (!latest)
    return (
      <EmptyState
        title="Nie ma jeszcze IPW"
        action={
          <Button component={Link} href={home}>
            Przejdź do IPW
          </Button>
        }
      >
        Przegląd dotyczy zapisanego IPW. Najpierw ułóżcie go z rodziną.
      </EmptyState>
    )
  if (household.stage === 'closed')
    return (
      <EmptyState title="Sprawa jest zakończona">
        Przeglądy odbywają się w czasie współpracy. Jeśli wraca, najpierw otwórz sprawę ponownie.
      </EmptyState>
    )

  const records = course.data.events
  const soonest = openReviews(records.map((one) => one.event))[0]?.event.id
  const asked = records.find((one) => one.event.id === (event ?? soonest))
  const planned = asked?.event.kind === 'review' ? { event: asked.event, revision: asked.revision } : undefined
  const isOver = planned?.event.state === 'held' || planned?.event.state === 'missed'
  if (event !== undefined && (planned === undefined || isOver))
    return (
      <EmptyState
        title={isOver ? 'Ten przegląd jest już zapisany' : 'Nie ma takiego przeglądu'}
        action={
          <Button component={Link} href={isOver ? `/rodziny/${household.id}/przeglad/${event}/wynik` : home}>
            {isOver ? 'Zobacz wynik' : 'Przejdź do IPW'}
          </Button>
        }
      >
        {isOver ? 'Jego wynik można zobaczyć i wydrukować.' : 'Mógł zostać usunięty z przebiegu sprawy.'}
      </EmptyState>
    )
  return (
    <Stack gap="lg">
      <ConsentNotice
        household={household.id}
        state={course.data.consent}
        disclosures={view.consent?.disclosures ?? []}
      />
      <ReviewWizard
        key={event ?? household.id}
        view={view}
        latest={latest}
        events={records}
        planned={planned}
        draftKey={event === undefined ? `review/new/${household.id}` : `review/${event}`}
      />
    </Stack>
  )
}
