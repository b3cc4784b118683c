import { Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CourseView } from '#shared/contract/course.ts'
import type { EventOf } from '#shared/domain/case-events.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { IconPrinter } from '../../../ui/icons.tsx'
import { IpwChanges } from '../ipw/IpwChanges.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { NothingHere, WithHousehold } from '../WithHousehold.tsx'
import { openReviews } from './review-values.ts'
import classes from './review.module.css'

/** What a review came to: the new version and its difference, or the new day and the reason; and what is next. */
export function ReviewResult({ household, event }: { household: string; event: string }) {
  return (
    <WithHousehold household={household} section="IPW">
      {(view) => <ReadResult view={view} event={event} />}
    </WithHousehold>
  )
}

function ReadResult({ view, event }: { view: HouseholdView; event: string }) {
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: view.household.id } }))
  if (course.isError) return <ProblemAlert error={course.error} onRetry={() => void course.refetch()} />
  if (!course.data) return <Loader role="status" aria-label="Wczytywanie wyniku przeglądu" />
  const review = course.data.events.find((one) => one.event.id === event)?.event
  if (!review && course.isFetching) return <Loader role="status" aria-label="Wczytywanie wyniku przeglądu" />
  if (review?.kind !== 'review') return <NothingHere />
  return (
    <Stack gap="xl">
      {review.state === 'held' ? <Held view={view} review={review} /> : <NotHeld review={review} />}
      <Next course={course.data} home={`/rodziny/${view.household.id}`} />
    </Stack>
  )
}

function Held({ view: { household, ipws }, review }: { view: HouseholdView; review: EventOf<'review'> }) {
  const made = ipws.find(({ id }) => id === review.ipwId)
  const before = made && ipws.find(({ version }) => version === made.version - 1)
  const home = `/rodziny/${household.id}`
  return (
    <>
      <div>
        <Title order={2} mb="xs">
          Przegląd z {review.heldOn === null ? '' : formatDateShort(review.heldOn)} zapisany
        </Title>
        {made && (
          <Text>
            Powstała wersja {made.version} IPW. {before && `Wersja ${before.version} została bez zmian.`}
          </Text>
        )}
        {review.conclusions !== '' && <p className={classes['read'] ?? ''}>{review.conclusions}</p>}
        {made && (
          <Group gap="sm" mt="md">
            <Button
              component={Link}
              href={`/dokumenty/ipw/${made.id}`}
              leftSection={<IconPrinter size={18} aria-hidden />}
            >
              Drukuj wersję {made.version}
            </Button>
            <Button component={Link} href={made.isLatest ? `${home}/ipw` : `${home}/ipw/${made.id}`} variant="default">
              {made.isLatest ? 'Otwórz IPW: dopisz działania lub cele' : 'Otwórz tę wersję'}
            </Button>
          </Group>
        )}
      </div>
      {made && before && (
        <section aria-labelledby="roznice">
          <Title order={3} id="roznice" mb="sm">
            Co się zmieniło od wersji {before.version}
          </Title>
          <IpwChanges older={before} newer={made} persons={household.persons} caption="Co się zmieniło w IPW" />
        </section>
      )}
    </>
  )
}

function NotHeld({ review }: { review: EventOf<'review'> }) {
  const title =
    review.state === 'postponed' && review.postponedTo !== null
      ? `Przegląd przełożony na ${formatDateShort(review.postponedTo)}`
      : review.state === 'missed'
        ? 'Przegląd się nie odbył'
        : `Przegląd zaplanowany${review.plannedOn === null ? '' : ` na ${formatDateShort(review.plannedOn)}`}`
  return (
    <div>
      <Title order={2} mb="xs">
        {title}
      </Title>
      {review.reason !== '' && <Text>Powód: {review.reason}</Text>}
    </div>
  )
}

/** The next review, by the plan and by the deadline. */
function Next({ course, home }: { course: CourseView; home: string }) {
  const planned = openReviews(course.events.map(({ event }) => event))[0]
  const due = course.deadlines.find(({ rule }) => rule === 'ipw-review')
  return (
    <section aria-labelledby="nastepny">
      <Title order={3} id="nastepny" mb="xs">
        Następny przegląd
      </Title>
      {planned && (
        <Text>
          Umówiony na {formatDateShort(planned.on)}.{' '}
          <Anchor component={Link} href={`${home}/przeglad/${planned.event.id}`}>
            Zacznij ten przegląd
          </Anchor>
        </Text>
      )}
      {due && due.on !== planned?.on && <Text>Termin w programie: {formatDateShort(due.on)}.</Text>}
      {!due && <Text>Przed końcem IPW nie ma już terminu przeglądu.</Text>}
    </section>
  )
}
