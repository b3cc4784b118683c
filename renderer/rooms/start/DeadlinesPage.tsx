import { Anchor, Button, Group, Loader, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { NamedDeadline } from '#shared/contract/deadlines.ts'
import { deadlineOwnerTexts, deadlineRuleTexts, deadlineSourceTexts } from '#shared/documents/deadline-words.ts'
import { deadlineOwners } from '#shared/domain/deadlines/rule.ts'
import { orpc } from '../../app/client.ts'
import { deadlineHref } from '../../app/deadline-href.ts'
import { counted, optionsOf } from '../../app/messages/labels.ts'
import { deadlineStateLabels } from '../../app/messages/papers.ts'
import { useCommand } from '../../ui/commands.ts'
import { BackLink } from '../../ui/BackLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { startDownload } from '../../ui/files.ts'
import { PageHeader } from '../../ui/PageHeader.tsx'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconCalendarDown, IconCircleCheck, IconFileTypeDocx, IconFileTypePdf } from '../../ui/icons.tsx'
import type { DeadlineFilter } from './deadline-filter.ts'
import { filterDeadlines, noFilter, rulesIn } from './deadline-filter.ts'
import { deadlineGroups } from './deadline-groups.ts'
import { DeadlineDay, deadlineAbout, Person } from './deadline-texts.tsx'
import classes from './deadlines.module.css'

/** „Terminy”: everything due, however far, with why it is due; narrowed by whose it is and by what. */
export default function DeadlinesPage() {
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  return (
    <>
      <BackLink href="/">Na start</BackLink>
      <PageHeader
        title="Terminy"
        lead="Wszystko, co ma swój dzień: sprawy rodzin i porozumienia. W plikach i na papierze są numery spraw, bez danych osób."
      />
      {deadlines.isError && <ProblemAlert error={deadlines.error} onRetry={() => void deadlines.refetch()} />}
      {deadlines.isPending && <Loader role="status" aria-label="Wczytuję terminy" />}
      {deadlines.data?.length === 0 && (
        <EmptyState
          title="Nie ma żadnych terminów"
          icon={<IconCircleCheck size={40} stroke={1.4} aria-hidden />}
          action={
            <Button component={Link} href="/">
              Wróć na start
            </Button>
          }
        >
          Terminy pojawią się same, gdy zgłosisz rodzinę albo wydasz porozumienie zawarte na czas.
        </EmptyState>
      )}
      {deadlines.data !== undefined && deadlines.data.length > 0 && <All deadlines={deadlines.data} />}
    </>
  )
}

function All({ deadlines }: { deadlines: readonly NamedDeadline[] }) {
  const [filter, setFilter] = useState(noFilter)
  const shown = filterDeadlines(deadlines, filter)
  return (
    <Stack gap="xl">
      <Files />
      <Filters deadlines={deadlines} filter={filter} onChange={setFilter} />
      <Text size="sm" role="status">
        {shown.length === 0
          ? 'Żaden termin nie pasuje. Wyczyść filtry.'
          : `Na liście: ${counted(shown.length, ['termin', 'terminy', 'terminów'])}.`}
      </Text>
      {deadlineGroups(shown, true).map(({ state, count, of }) => (
        <NearGroup
          key={`${state}/${filter.owner}/${filter.rule}`}
          title={`${deadlineStateLabels[state]} (${count})`}
          of={of}
        />
      ))}
    </Stack>
  )
}

interface FiltersProps {
  deadlines: readonly NamedDeadline[]
  filter: DeadlineFilter
  onChange: (filter: DeadlineFilter) => void
}

function Filters({ deadlines, filter, onChange }: FiltersProps) {
  const rules = rulesIn(deadlines)
  const isNarrowed = filter.owner !== null || filter.rule !== null
  return (
    <Group align="flex-end" gap="md" role="search" aria-label="Zawężanie terminów" data-screen-only>
      <Select
        label="Czyje"
        placeholder="Wszystkie"
        w={{ base: '100%', xs: 220 }}
        clearable
        data={optionsOf(deadlineOwners, deadlineOwnerTexts)}
        value={filter.owner}
        onChange={(owner) => onChange({ ...filter, owner: deadlineOwners.find((known) => known === owner) ?? null })}
      />
      <Select
        label="Co"
        placeholder="Wszystkie"
        w={{ base: '100%', xs: 340 }}
        clearable
        data={optionsOf(rules, deadlineRuleTexts)}
        value={filter.rule}
        onChange={(rule) => onChange({ ...filter, rule: rules.find((known) => known === rule) ?? null })}
      />
      {isNarrowed && (
        <Button variant="subtle" onClick={() => onChange(noFilter)}>
          Wyczyść filtry
        </Button>
      )}
    </Group>
  )
}

/** The deadlines as files: on paper for what is near, in a calendar for everything. */
function Files() {
  const [said, setSaid] = useState('')
  const report = useCommand(orpc.deadlines.exportReport)
  const calendar = useCommand(orpc.deadlines.exportCalendar)
  const isBusy = report.isPending || calendar.isPending
  const keep = (saved: { download: { url: string; name: string } } | undefined) => {
    if (!saved) return
    startDownload(saved.download.url, saved.download.name)
    setSaid(
      `Gotowe: ${saved.download.name}. Plik jest zapisywany na tym komputerze – otwórz go w Outlooku albo w innym kalendarzu.`,
    )
  }
  const saveReport = async (format: 'pdf' | 'docx') => {
    setSaid('Przygotowuję zestawienie…')
    const saved = await report.run({ format })
    if (saved) keep(saved)
    else setSaid('')
  }
  return (
    <Stack gap={6} data-screen-only>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={20} aria-hidden />}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void saveReport('pdf')}
        >
          Zestawienie na 30 dni (PDF)
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypeDocx size={20} aria-hidden />}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void saveReport('docx')}
        >
          Zestawienie na 30 dni (Word)
        </Button>
        <Button
          variant="default"
          leftSection={<IconCalendarDown size={20} aria-hidden />}
          aria-disabled={isBusy}
          onClick={() => !isBusy && void calendar.run(undefined).then(keep)}
        >
          Zapisz do kalendarza (ICS)
        </Button>
      </Group>
      <Text size="sm" role="status">
        {said}
      </Text>
    </Stack>
  )
}

const columns: readonly PaperColumn[] = [
  { name: 'Dzień', width: 18 },
  { name: 'Co', width: 44 },
  { name: 'Czego dotyczy', width: 22 },
  { name: 'Czyje', width: 16 },
]

/** A long list is drawn in pieces, so that thousands of rows do not hold the page up. */
const piece = 100

function NearGroup({ title, of }: { title: string; of: readonly NamedDeadline[] }) {
  const [shown, setShown] = useState(piece)
  return (
    <section aria-label={title}>
      <Title order={2} mb="sm">
        {title}
      </Title>
      <PaperTable caption={title} columns={columns}>
        {of.slice(0, shown).map((deadline) => (
          <PaperRow
            key={`${deadline.rule}/${deadline.recordId}/${deadline.part ?? ''}`}
            columns={columns}
            cells={[
              <DeadlineDay key="day" {...deadline} />,
              <What key="what" deadline={deadline} />,
              <span key="about">
                {deadlineAbout(deadline)}
                <Person {...deadline} />
              </span>,
              deadlineOwnerTexts[deadline.owner],
            ]}
          />
        ))}
      </PaperTable>
      {of.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + piece)}>
          Pokaż następne (zostało {of.length - shown})
        </Button>
      )}
    </section>
  )
}

function What({ deadline }: { deadline: NamedDeadline }) {
  return (
    <>
      <Anchor
        component={Link}
        href={deadlineHref(deadline)}
        underline="always"
        aria-label={`${deadlineRuleTexts[deadline.rule]} – ${deadlineAbout(deadline)}`}
      >
        {deadlineRuleTexts[deadline.rule]}
      </Anchor>
      <details className={classes['why'] ?? ''}>
        <summary>dlaczego</summary>
        <Text size="sm">{deadlineSourceTexts[deadline.source]}</Text>
      </details>
    </>
  )
}
