import { Button, Group, Text, Title } from '@mantine/core'
import { useRef } from 'react'
import { Link } from 'wouter'
import type { CaseEventRecord } from '#shared/contract/course.ts'
import type { EventOf } from '#shared/domain/case-events.ts'
import { eventsOf } from '#shared/domain/case-events.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { scalingOccasionLabels } from '../../../app/messages/course.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { useCommand } from '../../../ui/commands.ts'
import type { AreaHistory } from '#shared/domain/scaling.ts'

const columns = [
  { name: 'Dzień', width: 16 },
  { name: 'Kiedy w sprawie', width: 20 },
  { name: 'Oceny', width: 40 },
  { name: 'Czynności', width: 24 },
] as const

interface Props {
  home: string
  events: readonly CaseEventRecord[]
  names: readonly Pick<AreaHistory, 'letter' | 'name'>[]
}

/** The scalings as they were entered, newest first, to be changed or taken off. */
export function EnteredScalings({ home, events, names }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const remove = useCommand(orpc.course.removeEvent, {
    undo: { sentence: () => 'Usunięto skalowanie.', restore: orpc.course.restoreEvent },
    onDone: () => heading.current?.focus(),
  })
  const scalings = events.flatMap(({ event }) => eventsOf([event], 'scaling'))

  return (
    <section aria-labelledby="wpisane">
      <Title order={2} id="wpisane" mb="sm" ref={heading} tabIndex={-1}>
        Wpisane skalowania
      </Title>
      {scalings.length === 0 ? (
        <Text>Jeszcze żadne. Oceny powyżej pochodzą z IPW.</Text>
      ) : (
        <PaperTable caption="Wpisane skalowania" columns={columns}>
          {scalings.map((scaling) => {
            const day = formatDateShort(scaling.on)
            return (
              <PaperRow
                key={scaling.id}
                columns={columns}
                cells={[
                  day,
                  scalingOccasionLabels[scaling.occasion],
                  marksOf(scaling, names),
                  <Group key="actions" gap="xs">
                    <Button
                      component={Link}
                      href={`${home}/wpis/${scaling.id}`}
                      variant="default"
                      size="compact-md"
                      aria-label={`Zmień skalowanie z ${day}`}
                    >
                      Zmień
                    </Button>
                    <Button
                      variant="subtle"
                      size="compact-md"
                      aria-label={`Usuń skalowanie z ${day}`}
                      onClick={() => void remove.run({ id: scaling.id })}
                    >
                      Usuń
                    </Button>
                  </Group>,
                ]}
              />
            )
          })}
        </PaperTable>
      )}
    </section>
  )
}

/** "A: rodzina 4, instytucja 5", area by area. */
function marksOf({ marks }: EventOf<'scaling'>, names: Props['names']): string {
  const order = names.map(({ letter }) => letter)
  const told = marks
    .toSorted((one, other) => order.indexOf(one.letter) - order.indexOf(other.letter))
    .flatMap(({ letter, household, institution, words }) => {
      const parts = [
        household === null ? '' : `rodzina ${household}`,
        institution === null ? '' : `instytucja ${institution}`,
        household === null && institution === null && words !== '' ? 'tylko słowa' : '',
      ].filter((part) => part !== '')
      return parts.length === 0 ? [] : [`${letter}: ${parts.join(', ')}`]
    })
  return told.length === 0 ? 'brak ocen' : told.join('; ')
}
