import { Anchor, Group, Text, VisuallyHidden } from '@mantine/core'
import { Link } from 'wouter'
import type { HouseholdRow } from '#shared/contract/household-list.ts'
import { deadlineRuleTexts } from '#shared/documents/deadline-words.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { caseStageLabels, counted } from '../../../app/messages/labels.ts'
import { deadlineStateLabels } from '../../../app/messages/papers.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { IconClock, IconClockExclamation } from '../../../ui/icons.tsx'
import { nextThings } from '../course.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Nr sprawy', width: 9 },
  { name: 'Osoba/rodzina', width: 24 },
  { name: 'Etap', width: 17 },
  { name: 'Co teraz', width: 25 },
  { name: 'Kto pracuje z rodziną', width: 15 },
  { name: 'Skala', width: 10 },
]

/** A page of the list: who, where they stand, what is due next, who works with them, how far they have come. */
export function HouseholdTable({ rows }: { rows: readonly HouseholdRow[] }) {
  return (
    <PaperTable caption="Osoby i rodziny współpracujące z zespołem" columns={columns}>
      {rows.map((row) => (
        <PaperRow
          key={row.id}
          columns={columns}
          cells={[
            row.caseNumber,
            <Who key="who" row={row} />,
            caseStageLabels[row.stage],
            <Next key="next" row={row} />,
            <Workers key="workers" row={row} />,
            <Scales key="scales" row={row} />,
          ]}
        />
      ))}
    </PaperTable>
  )
}

function Who({ row: { id, adults, minors, town, anonymisedOn } }: { row: HouseholdRow }) {
  const names = [
    adults.join(', '),
    ...(minors === 0 ? [] : [`+ ${counted(minors, ['dziecko', 'dzieci', 'dzieci'])}`]),
  ].join(' ')
  return (
    <>
      <Anchor component={Link} href={`/rodziny/${id}`} fw={600}>
        {anonymisedOn === null ? names : `Dane usunięto ${formatDateShort(anonymisedOn)}`}
      </Anchor>
      {town !== '' && <Text size="sm">{town}</Text>}
    </>
  )
}

/** The next deadline and how near it is, in words and not by colour alone; without one what the stage asks for. */
function Next({ row: { next, stage, anonymisedOn } }: { row: HouseholdRow }) {
  if (anonymisedOn !== null) return '–'
  if (next === null) return <Text size="sm">{nextThings[stage]}</Text>
  const isLate = next.state === 'overdue'
  const Icon = isLate ? IconClockExclamation : IconClock
  return (
    <>
      <Text size="sm">{deadlineRuleTexts[next.rule]}</Text>
      <Group gap={6} wrap="nowrap" align="flex-start">
        <Icon size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <Text size="sm" fw={isLate ? 700 : 400}>
          {formatDateShort(next.on)}
          {next.state === 'later' ? '' : ` – ${deadlineStateLabels[next.state].toLocaleLowerCase('pl')}`}
        </Text>
      </Group>
    </>
  )
}

function Workers({ row: { keyWorker, leader } }: { row: HouseholdRow }) {
  if (keyWorker === '' && leader === '') return '–'
  return (
    <>
      {keyWorker !== '' && <Text size="sm">{keyWorker}</Text>}
      {leader !== '' && <Text size="sm">Prowadzi: {leader}</Text>}
    </>
  )
}

function Scales({ row: { scales } }: { row: HouseholdRow }) {
  if (scales.length === 0) return '–'
  return scales.map(({ letter, first, last }) => (
    <Text key={letter} size="sm">
      {letter}: {first}
      {first !== last && (
        <>
          <span aria-hidden> → </span>
          <VisuallyHidden> na początku, ostatnio </VisuallyHidden>
          {last}
        </>
      )}
    </Text>
  ))
}
