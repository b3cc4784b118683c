import { Box, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent, RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { IpwRecord } from '#shared/contract/cases.ts'
import type { CaseEventRecord } from '#shared/contract/course.ts'
import { eventsOf } from '#shared/domain/case-events.ts'
import { isLocalDate } from '#shared/domain/dates.ts'
import { nextReviewBy } from '#shared/domain/next-review.ts'
import { orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { DraftLine } from '../../../ui/DraftForm.tsx'
import { Steps } from '../../../ui/Steps.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useToday } from '../../../ui/useToday.ts'
import type { HouseholdView } from '../WithHousehold.tsx'
import { MarksStep } from './MarksStep.tsx'
import { ReviewStale } from './ReviewStale.tsx'
import { RowsStep } from './RowsStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import { WhenStep } from './WhenStep.tsx'
import classes from './review.module.css'
import { ipwOf } from '../ipw/ipw-of.ts'
import type { PlannedReview } from './review-values.ts'
import {
  firstValues,
  heldReview,
  newReviewIds,
  openReviews,
  reviewForm,
  stepFields,
  unheldReview,
} from './review-values.ts'

const stepNames = ['Kto i kiedy', 'Oceny w obszarach', 'Działania', 'Podsumowanie i następny przegląd'] as const

interface Props {
  view: HouseholdView
  latest: IpwRecord
  events: readonly CaseEventRecord[]
  planned: PlannedReview | undefined
  draftKey: string
}

/** The review as one form in four steps: one draft keeps all of it, the step included. */
export function ReviewWizard({ view, latest, events, planned, draftKey }: Props) {
  const { household, ipws } = view
  const [, navigate] = useLocation()
  const today = useToday()
  const queries = useQueryClient()
  const [initialValues] = useState(() =>
    firstValues({ ipw: ipwOf(latest), revision: latest.revision }, planned, newReviewIds(), today),
  )
  const draft = useDraftForm({ key: draftKey, schema: reviewForm, initialValues })
  const { form } = draft
  const values = form.getValues()
  const heading = useRef<HTMLHeadingElement>(null)
  const askForFocus = useFocusOnStep(heading, values.step)

  const home = `/rodziny/${household.id}`
  const finish = async (sentence: string) => {
    await draft.finish()
    showNotice(sentence)
    navigate(`${home}/przeglad/${values.ids.review}/wynik`)
  }
  /** What was changed meanwhile is told on the page (ReviewStale), once the queries were asked again. */
  const onProblem = (error: unknown) => {
    const isStale = ['STALE_REVISION', 'NOT_FOUND'].includes(problemCode(error) ?? '')
    if (isStale) void queries.invalidateQueries()
    return isStale
  }
  const hold = useCommand(orpc.course.holdReview, { onDone: () => finish('Zapisano przegląd.'), onProblem })
  const record = useCommand(orpc.course.saveEvent, { onDone: () => finish('Zapisano.'), onProblem })

  const kept = events.find(({ event }) => event.id === values.ids.review)
  const asPlanned = kept?.event.kind === 'review' ? kept.event : undefined
  const isHeld = values.outcome === 'held'
  const heldOn = values.heldOn !== null && isLocalDate(values.heldOn) ? values.heldOn : null
  const evaluations = eventsOf(
    events.map(({ event }) => event),
    'workshop',
  ).flatMap((event) => (event.workshop === 'evaluation' ? (event.heldOn ?? []) : []))
  const suggested = heldOn === null ? null : nextReviewBy(heldOn, ipws, evaluations)
  const ahead = openReviews(events.map(({ event }) => event)).find(
    ({ event, on }) => event.id !== values.ids.review && heldOn !== null && on > heldOn,
  )

  const goTo = (step: number) => {
    if (step === 4 && !values.hasOwnNext) form.setFieldValue('nextOn', ahead ? null : suggested)
    form.setFieldValue('step', step)
    askForFocus()
  }
  const save = draft.submit(async (valid) => {
    if (valid.outcome === 'held') await hold.run(heldReview(valid, asPlanned))
    else await record.run({ baseRevision: valid.reviewRevision, event: unheldReview(valid) })
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    if (!isHeld || values.step === stepNames.length) {
      save(event)
      return
    }
    event.preventDefault()
    if (draft.checkPart(stepFields[values.step] ?? [])) goTo(values.step + 1)
  }

  if (!draft.isReady) return <Loader role="status" aria-label="Wczytywanie przeglądu" />
  const name = stepNames[values.step - 1] ?? stepNames[0]
  return (
    <form noValidate aria-label="Przegląd IPW" onSubmit={onSubmit}>
      <DraftLine draft={draft} />
      <ReviewStale
        draft={draft}
        latest={latest}
        kept={kept}
        persons={household.persons}
        resultPath={`${home}/przeglad/${values.ids.review}/wynik`}
        isRefused={hold.problem !== undefined || record.problem !== undefined}
      />
      <Text size="sm" c="dimmed" mb={4}>
        Przegląd IPW, wersja {values.base.ipw.version}
      </Text>
      {isHeld && (
        <Box mb={20}>
          <Steps label="Kroki przeglądu" names={stepNames} here={values.step - 1} />
        </Box>
      )}
      <Title order={2} ref={heading} tabIndex={-1} mb="lg" className={classes['heading'] ?? ''}>
        {isHeld && `Krok ${values.step} z ${stepNames.length}: `}
        {name}
      </Title>
      <Stack gap="lg">
        {values.step === 1 && <WhenStep form={form} planned={asPlanned} />}
        {values.step === 2 && <MarksStep form={form} events={events.map(({ event }) => event)} />}
        {values.step === 3 && <RowsStep form={form} />}
        {values.step === 4 && (
          <SummaryStep
            form={form}
            persons={household.persons}
            suggested={suggested}
            plannedAhead={ahead?.on ?? null}
            endsOn={values.base.ipw.endsOn}
          />
        )}
      </Stack>
      <Group mt="xl" gap="sm">
        {values.step > 1 && (
          <Button variant="default" onClick={() => goTo(values.step - 1)}>
            Wstecz
          </Button>
        )}
        <Button type="submit" aria-disabled={hold.isPending || record.isPending}>
          {!isHeld ? 'Zapisz i zakończ' : values.step < stepNames.length ? 'Dalej' : 'Zapisz przegląd'}
        </Button>
        <Button component={Link} href={`${home}/ipw`} variant="subtle">
          Przerwij, dokończę później
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Szkic zapisuje się sam, więc nic nie zginie, gdy zamkniesz program.
      </Text>
    </form>
  )
}

/**
 * Gives the focus to the heading of a step that was asked for, so that a reader hears where it is; not on
 * the page's first look. Gives the way to ask.
 */
function useFocusOnStep(heading: RefObject<HTMLHeadingElement | null>, step: number): () => void {
  const isAsked = useRef(false)
  useEffect(() => {
    if (isAsked.current) heading.current?.focus()
    isAsked.current = false
  }, [heading, step])
  return () => {
    isAsked.current = true
  }
}
