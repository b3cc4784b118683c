import { Box, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CourseView } from '#shared/contract/course.ts'
import { eventsOf } from '#shared/domain/case-events.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'
import { areasToMark, scaleHistory } from '#shared/domain/scaling.ts'
import { orpc } from '../../../app/client.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { IconMessageCircle, IconPlus } from '../../../ui/icons.tsx'
import type { HouseholdView } from '../WithHousehold.tsx'
import { WithHousehold } from '../WithHousehold.tsx'
import { ChangeDrawing } from './ChangeDrawing.tsx'
import { EnteredScalings } from './EnteredScalings.tsx'
import { Legend } from './marks.tsx'
import { PrintScales } from './PrintScales.tsx'
import { ScaleChart } from './ScaleChart.tsx'
import { ScaleTable } from './ScaleTable.tsx'
import { changeCells, changeColumns, pointColumns, pointRows } from './scale-rows.ts'
import { areaName, scaleSentence } from './scale-sentence.ts'
import classes from './scaling.module.css'

/** „Skale”: how every area moved, drawn, in numbers and in words; and the scalings that were entered. */
export function ScalingPage({ household }: { household: string }) {
  return (
    <WithHousehold household={household} section="Skale">
      {(view) => <ReadCourse view={view} />}
    </WithHousehold>
  )
}

function ReadCourse({ view }: { view: HouseholdView }) {
  const course = useQuery(orpc.course.read.queryOptions({ input: { householdId: view.household.id } }))
  if (course.isError) return <ProblemAlert error={course.error} onRetry={() => void course.refetch()} />
  if (!course.data) return <Loader role="status" aria-label="Wczytywanie skal" />
  return <Scales view={view} course={course.data} />
}

function Scales({ view: { household, ipws }, course }: { view: HouseholdView; course: CourseView }) {
  const home = `/rodziny/${household.id}/skale`
  const scalings = course.events.flatMap(({ event }) => eventsOf([event], 'scaling'))
  const facts = { ipws, scalings, card: course.cardScales }
  const areas = scaleHistory(facts).filter(({ points, plan }) => points.length > 0 || plan !== null)
  const isOver = household.stage === 'closed'
  const enter = (
    <Button component={Link} href={`${home}/nowe`} leftSection={<IconPlus size={18} aria-hidden />}>
      Wpisz skalowanie
    </Button>
  )

  if (areas.length === 0) {
    return (
      <EmptyState title="Nie ma jeszcze żadnej oceny na skali" action={enter}>
        Rodzina ocenia każdy obszar od 1 do 10: na początku, przy każdym przeglądzie i na koniec. Oceny z IPW pokażą się
        tu same.
      </EmptyState>
    )
  }
  return (
    <Stack gap={40}>
      <Box>
        <Group gap="sm" mb="md">
          {enter}
          <PrintScales household={household} areas={areas} isOver={isOver} />
        </Group>
        <Text size="sm" c="dimmed">
          Ocena od 1 do 10. Każdy obszar stoi osobno: ocen różnych obszarów nie dodaje się ani nie uśrednia.
        </Text>
      </Box>
      <section aria-labelledby="porownanie">
        <Title order={2} id="porownanie" mb="sm">
          Od pierwszej do ostatniej oceny
        </Title>
        <Box mb="md">
          <Legend />
        </Box>
        <div className={classes['scroll']}>
          <ScaleTable
            caption="Od pierwszej do ostatniej oceny"
            columns={changeColumns}
            className={classes['table']}
            rows={areas.map((area) => ({
              key: area.letter,
              cells: [
                `${area.letter} – ${areaName(area)}`,
                <ChangeDrawing key="drawing" area={area} />,
                ...changeCells(area),
              ],
            }))}
          />
        </div>
      </section>
      {areas.map((area) => (
        <Area key={area.letter} area={area} isOver={isOver} talk={`${home}/rozmowa/${area.letter}`} />
      ))}
      <EnteredScalings home={home} events={course.events} names={areasToMark(facts)} />
    </Stack>
  )
}

function Area({ area, isOver, talk }: { area: AreaHistory; isOver: boolean; talk: string }) {
  const { ref, width } = useElementSize<HTMLDivElement>()
  const sentence = scaleSentence(area, isOver)
  const heading = `obszar-${area.letter}`
  const hasUndated = area.points.some(({ on }) => on === null)
  return (
    <section aria-labelledby={heading}>
      <Group justify="space-between" align="flex-start" mb="sm">
        <Title order={2} id={heading}>
          {area.letter} – {areaName(area)}
        </Title>
        <Button
          component={Link}
          href={talk}
          variant="default"
          leftSection={<IconMessageCircle size={18} aria-hidden />}
          aria-label={`Rozmowa o obszarze ${area.letter}`}
        >
          Rozmowa
        </Button>
      </Group>
      <figure className={classes['figure'] ?? ''} aria-labelledby={heading}>
        <div ref={ref}>
          <ScaleChart
            area={area}
            sentence={sentence}
            width={Math.max(300, Math.min(width === 0 ? 680 : width, 1000))}
          />
        </div>
        <figcaption className={classes['sentence'] ?? ''}>{sentence}</figcaption>
      </figure>
      {area.points.length > 0 && (
        <div className={classes['scroll']}>
          <ScaleTable
            caption={`Oceny, obszar ${area.letter}`}
            columns={pointColumns}
            className={classes['table']}
            rows={pointRows(area).map((cells, index) => ({ key: String(index), cells }))}
          />
        </div>
      )}
      {hasUndated && (
        <Text size="sm" c="dimmed" mt="xs">
          Oceny bez daty są tylko w tabeli. Na wykresie pokażą się, gdy IPW będzie miało datę sporządzenia.
        </Text>
      )}
    </section>
  )
}
