import { Paper, Text, Textarea, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import type { IpwArea } from '#shared/domain/cases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { ScaleField } from '../ipw/ScaleField.tsx'
import type { ReviewValues } from './review-values.ts'
import { lastMarkOf } from './review-values.ts'
import classes from './review.module.css'

interface Props {
  form: UseFormReturnType<ReviewValues>
  events: readonly CaseEvent[]
}

/** Step 2: each area with its last and its planned mark, the new ones, and the person's own words. */
export function MarksStep({ form, events }: Props) {
  const { base, marks } = form.getValues()
  if (marks.length === 0) return <Text>Ten IPW nie ma obszarów do oceny. Można przejść dalej.</Text>
  return (
    <>
      <Text c="dimmed">Skala od 1 do 10. Strzałkami można przechodzić po kratkach. Ocenę można też pominąć.</Text>
      {marks.map((mark, index) => {
        const area = base.ipw.areas.find(({ letter }) => letter === mark.letter)
        const of = `obszar ${mark.letter}`
        return (
          <Paper key={mark.letter} withBorder p="md" component="section" aria-labelledby={`obszar-${mark.letter}`}>
            <div className={classes['area'] ?? ''}>
              <Title order={3} size="h4" id={`obszar-${mark.letter}`}>
                Obszar {mark.letter}
                {area?.name && ` – ${area.name}`}
              </Title>
              {area && <Marks area={area} events={events} />}
              <ScaleField
                label="Rodzina"
                of={of}
                value={mark.household}
                onChange={(value) => form.setFieldValue(`marks.${index}.household`, value)}
              />
              <ScaleField
                label="Instytucja"
                of={of}
                value={mark.institution}
                onChange={(value) => form.setFieldValue(`marks.${index}.institution`, value)}
              />
              <Textarea
                label="Co będzie o 1 wyżej?"
                description="Własnymi słowami osoby"
                rows={2}
                maw={760}
                {...form.getInputProps(`marks.${index}.words`)}
              />
            </div>
          </Paper>
        )
      })}
    </>
  )
}

/** Where the area was at the start, at the last mark, and where it is to be. */
function Marks({ area, events }: { area: IpwArea; events: readonly CaseEvent[] }) {
  const last = lastMarkOf(area, events)
  const facts = [
    ['Na początku', area.now],
    [`Ostatnia ocena rodziny${last?.on ? ` (${formatDateShort(last.on)})` : ''}`, last?.value],
    ['Planowana', area.planned],
  ] as const
  return (
    <dl className={classes['facts'] ?? ''}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}:</dt>
          <dd>{value ?? '–'}</dd>
        </div>
      ))}
    </dl>
  )
}
