import { Button, Group, Loader, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, Route, useLocation } from 'wouter'
import { eventsOf, latestOf, scalingEvent } from '#shared/domain/case-events.ts'
import type { CourseView } from '#shared/contract/course.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { householdId } from '#shared/domain/ids.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'
import { areasToMark, scaleHistory } from '#shared/domain/scaling.ts'
import { client, orpc } from '../../../app/client.ts'
import { DraftLine } from '../../../ui/DraftForm.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { StaleChoice } from '../../../ui/StaleChoice.tsx'
import { IconArrowLeft, IconArrowRight } from '../../../ui/icons.tsx'
import { useDraftForm } from '../../../ui/useDraftForm.ts'
import { useRecordSave } from '../../../ui/useRecordSave.ts'
import { useToday } from '../../../ui/useToday.ts'
import type { HouseholdView } from '../WithHousehold.tsx'
import { BigScale } from './BigScale.tsx'
import classes from './conversation.module.css'
import { areaName } from './scale-sentence.ts'
import type { Scaling } from './scaling-values.ts'
import { newScaling, withAllAreas, withoutEmptyMarks } from './scaling-values.ts'

/**
 * The scale for a conversation: the person looks at the screen too, so there is one area and nothing
 * else – no menu, no names, nothing of another case. The marks of all areas talked about are one scaling.
 */
export default function ConversationPage() {
  return (
    <Route path="/rodziny/:household/skale/rozmowa/:letter">
      {({ household, letter }) => {
        const id = householdId.safeParse(household)
        return (
          <main className={classes['page'] ?? ''}>
            {id.success ? <ReadCase key={id.data} id={id.data} letter={letter} /> : <NothingHere home="/rodziny" />}
          </main>
        )
      }}
    </Route>
  )
}

function ReadCase({ id, letter }: { id: HouseholdId; letter: string }) {
  const view = useQuery(orpc.cases.readHousehold.queryOptions({ input: { id } }))
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: id } }))
  const failed = [view, course].find(({ isError }) => isError)
  if (failed) return <ProblemAlert error={failed.error} onRetry={() => void failed.refetch()} />
  if (!view.data || !course.data) return <Loader role="status" aria-label="Wczytywanie skali" />
  return <Conversation view={view.data} course={course.data} letter={letter} />
}

function NothingHere({ home }: { home: string }) {
  return (
    <>
      <h1 className={classes['title'] ?? ''}>Nie ma takiego obszaru</h1>
      <Button component={Link} href={home}>
        Wróć
      </Button>
    </>
  )
}

interface Props {
  view: HouseholdView
  course: CourseView
  letter: string
}

function Conversation({ view: { household, ipws }, course, letter }: Props) {
  const [, navigate] = useLocation()
  const today = useToday()
  const home = `/rodziny/${household.id}/skale`
  const scalings = course.events.flatMap(({ event }) => eventsOf([event], 'scaling'))
  const areas = areasToMark({ ipws, scalings, card: course.cardScales })
  const letters = areas.map(({ letter: one }) => one)
  // A conversation of today goes on; what a review or a form wrote down stays as it was.
  const [begun] = useState(() => {
    const underWay = latestOf(scalings.filter(({ on, occasion }) => on === today && occasion === 'other'))
    const record = course.events.find(({ event }) => event.id === underWay?.id)
    return {
      values: underWay ? withAllAreas(underWay, letters) : newScaling(household.id, today, 'other', letters),
      revision: record?.revision ?? 0,
    }
  })
  const draft = useDraftForm({
    // Another set of areas is another conversation: a draft without a place for an area could not take its mark.
    key: `conversation/${household.id}/${letters.join('')}`,
    schema: scalingEvent,
    initialValues: begun.values,
    baseRevision: begun.revision,
  })
  const saving = useRecordSave({
    draft,
    command: orpc.course.saveEvent,
    input: (event, revision) => ({ baseRevision: revision, event: withoutEmptyMarks(event) }),
    readFresh: async () => {
      const { events } = await client.course.read({ householdId: household.id })
      const found = events.find(({ event }) => event.id === draft.form.getValues().id)
      return found?.event.kind === 'scaling'
        ? { values: withAllAreas(found.event, letters), revision: found.revision }
        : undefined
    },
    onSaved: () => navigate(home),
  })
  const { form } = draft
  const { marks } = form.getValues()
  const index = marks.findIndex((mark) => mark.letter === letter)
  const mark = marks[index]
  const area = areas.find((one) => one.letter === letter)
  const history = scaleHistory({
    ipws,
    scalings: scalings.filter(({ id }) => id !== form.getValues().id),
    card: course.cardScales,
  })

  const end = draft.submit(async (values: Scaling) => {
    // Nothing was marked: there is nothing to keep.
    if (withoutEmptyMarks(values).marks.length > 0) return saving.save(values)
    draft.discard()
    return navigate(home)
  })

  if (!draft.isReady) return <Loader role="status" aria-label="Wczytywanie skali" />
  if (!mark || !area) return <NothingHere home={home} />
  return (
    <form noValidate onSubmit={end} className={classes['conversation'] ?? ''}>
      <DraftLine draft={draft} />
      <StaleChoice draft={draft} saving={saving} labels={{ marks: 'Oceny obszarów', on: 'Dzień' }} />
      <AreaTitle letter={letter} name={area.name} />
      <BigScale
        key={letter}
        value={mark.household}
        signs={signsOf(history.find((one) => one.letter === letter))}
        onChange={(value) => form.setFieldValue(`marks.${index}.household`, value)}
      />
      <Textarea
        key={`words-${letter}`}
        label="Co będzie inaczej, gdy będzie o 1 wyżej?"
        size="lg"
        rows={2}
        data-max-rows={6}
        {...form.getInputProps(`marks.${index}.words`)}
      />
      <div className={classes['foot'] ?? ''}>
        <Group gap="sm">
          <Neighbour home={home} area={areas[areas.indexOf(area) - 1]} isNext={false} />
          <Neighbour home={home} area={areas[areas.indexOf(area) + 1]} isNext />
        </Group>
        <Group gap="sm">
          <Button
            variant="subtle"
            size="md"
            onClick={() => {
              draft.discard()
              navigate(home)
            }}
          >
            Wyjdź bez zapisywania
          </Button>
          <Button type="submit" size="md" aria-disabled={saving.isPending}>
            Zakończ rozmowę
          </Button>
        </Group>
      </div>
    </form>
  )
}

/** Takes the focus with every area, so that a reader hears which one it is. */
function AreaTitle({ letter, name }: { letter: string; name: string }) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `Skala, obszar ${letter} – Kooperacja`
    heading.current?.focus()
  }, [letter])
  return (
    <h1 ref={heading} tabIndex={-1} className={classes['title'] ?? ''}>
      {areaName({ letter, name })}
    </h1>
  )
}

function Neighbour({
  home,
  area,
  isNext,
}: {
  home: string
  area: Pick<AreaHistory, 'letter' | 'name'> | undefined
  isNext: boolean
}) {
  if (!area) return null
  return (
    <Button
      component={Link}
      href={`${home}/rozmowa/${area.letter}`}
      variant="default"
      size="md"
      {...(isNext
        ? { rightSection: <IconArrowRight size={18} aria-hidden /> }
        : { leftSection: <IconArrowLeft size={18} aria-hidden /> })}
    >
      {isNext ? 'Następny obszar' : 'Poprzedni obszar'}
    </Button>
  )
}

/** What is shown beside the person's mark: where it began, where it was last, and the plan. */
function signsOf(area: AreaHistory | undefined): { name: string; value: number }[] {
  if (!area) return []
  const { household, plan } = area
  return [
    ...(household ? [{ name: 'początek', value: household.first.value }] : []),
    ...(household && household.change !== null ? [{ name: 'ostatnio', value: household.last.value }] : []),
    ...(plan === null ? [] : [{ name: 'plan', value: plan }]),
  ]
}
