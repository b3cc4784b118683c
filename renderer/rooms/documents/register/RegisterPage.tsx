import { Alert, Anchor, Button, Group, Loader, Select, Stack, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { documentStates } from '#shared/domain/register.ts'
import { orpc } from '../../../app/client.ts'
import { counted, optionsOf } from '../../../app/messages/labels.ts'
import { documentStateLabels } from '../../../app/messages/papers.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { IconArchive, IconClockExclamation } from '../../../ui/icons.tsx'
import { paperPath } from './paths.ts'
import type { RegisterFilter } from './register-view.ts'
import { endSentence, filterPapers, nearEnds } from './register-view.ts'
import { StateMark } from './StateMark.tsx'

const everything: RegisterFilter = { kind: null, state: null, search: '' }

/** The register: every draft, issued, signed and ended paper, narrowed by kind, state and search. */
export function RegisterPage() {
  const papers = useQuery(orpc.register.list.queryOptions({ input: {} }))
  return (
    <>
      <PageHeader
        title="Rejestr dokumentów"
        lead="Projekty i wydane dokumenty biura. Wydany dokument zostaje taki, jaki był w dniu wydania, nawet gdy później zmienią się dane."
      />
      {papers.isError && <ProblemAlert error={papers.error} onRetry={() => void papers.refetch()} />}
      {papers.isPending && <Loader role="status" aria-label="Wczytuję rejestr" />}
      {papers.data?.length === 0 && (
        <EmptyState
          title="W rejestrze nie ma jeszcze dokumentów"
          icon={<IconArchive size={40} stroke={1.4} aria-hidden />}
          action={
            <Button component={Link} href="/dokumenty">
              Wybierz dokument
            </Button>
          }
        >
          Otwórz dokument, sprawdź go na podglądzie i naciśnij „Zapisz projekt” albo „Wydaj dokument”. Pojawi się tutaj
          ze znakiem sprawy, datami i plikami.
        </EmptyState>
      )}
      {papers.data !== undefined && papers.data.length > 0 && <Register papers={papers.data} />}
    </>
  )
}

function Register({ papers }: { papers: readonly RegisteredPaper[] }) {
  const [filter, setFilter] = useState(everything)
  const deadlines = useQuery(orpc.deadlines.list.queryOptions())
  const ends = nearEnds(deadlines.data ?? [])
  const shown = filterPapers(papers, filter)
  const used = new Set(papers.map(({ subject }) => subject.kind))
  const isNarrowed = filter.kind !== null || filter.state !== null || filter.search.trim() !== ''

  return (
    <Stack gap="lg">
      <NearEnd papers={papers} ends={ends} />
      <Group align="flex-end" gap="md" role="search" aria-label="Szukanie w rejestrze">
        <TextInput
          label="Szukaj"
          placeholder="znak, gmina, numer sprawy…"
          w={{ base: '100%', xs: 280 }}
          autoComplete="off"
          value={filter.search}
          onChange={({ currentTarget }) => setFilter({ ...filter, search: currentTarget.value })}
        />
        <Select
          label="Rodzaj dokumentu"
          placeholder="Wszystkie"
          w={{ base: '100%', xs: 280 }}
          searchable
          clearable
          data={documentKinds
            .filter((kind) => used.has(kind))
            .map((kind) => ({ value: kind, label: paperKinds[kind].name }))}
          value={filter.kind}
          onChange={(kind) => setFilter({ ...filter, kind: documentKinds.find((known) => known === kind) ?? null })}
        />
        <Select
          label="Stan"
          placeholder="Wszystkie"
          w={{ base: '100%', xs: 180 }}
          clearable
          data={optionsOf(documentStates, documentStateLabels)}
          value={filter.state}
          onChange={(state) => setFilter({ ...filter, state: documentStates.find((known) => known === state) ?? null })}
        />
        {isNarrowed && (
          <Button variant="subtle" onClick={() => setFilter(everything)}>
            Wyczyść filtry
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {shown.length === 0
          ? 'Żaden dokument nie pasuje. Zmień szukane słowa albo wyczyść filtry.'
          : `Na liście: ${counted(shown.length, ['dokument', 'dokumenty', 'dokumentów'])}.`}
      </Text>
      {shown.length > 0 && <Papers papers={shown} ends={ends} />}
    </Stack>
  )
}

interface Ends {
  ends: ReadonlyMap<string, DeadlineView>
}

/** Agreements in force whose end is near or past, said above the list. */
function NearEnd({ papers, ends }: Ends & { papers: readonly RegisteredPaper[] }) {
  const near = papers.flatMap((paper) => {
    const end = ends.get(paper.id)
    return end === undefined ? [] : [{ paper, end }]
  })
  if (near.length === 0) return null
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconClockExclamation aria-hidden />}
      title={near.length === 1 ? 'Jedno porozumienie dobiega końca' : 'Kilka porozumień dobiega końca'}
    >
      <Stack gap={4} component="ul" m={0} pl="md">
        {near.map(({ paper, end }) => (
          <Text size="sm" component="li" key={paper.id}>
            <Anchor component={Link} href={paperPath(paper.id)} inherit underline="always">
              {paperKinds[paper.subject.kind].name}, {paper.about}
            </Anchor>
            : {endSentence(end).toLocaleLowerCase('pl')}.
          </Text>
        ))}
      </Stack>
    </Alert>
  )
}

const columns = [
  { name: 'Dokument', width: 34 },
  { name: 'Znak sprawy', width: 24 },
  { name: 'Stan', width: 18 },
  { name: 'Daty', width: 24 },
] as const

function Papers({ papers, ends }: Ends & { papers: readonly RegisteredPaper[] }) {
  return (
    <PaperTable caption="Rejestr dokumentów" columns={columns}>
      {papers.map((paper) => (
        <PaperRow
          key={paper.id}
          columns={columns}
          cells={[
            <div key="name">
              <Anchor component={Link} href={paperPath(paper.id)} underline="always" fw={600}>
                {paperKinds[paper.subject.kind].name}
              </Anchor>
              <Text size="sm">
                {paper.about}
                {paper.version > 1 && ` · wersja ${paper.version}`}
              </Text>
            </div>,
            paper.caseSign === '' ? (
              <Text key="sign" c="dimmed">
                bez znaku
              </Text>
            ) : (
              paper.caseSign
            ),
            <StateMark key="state" paper={paper} />,
            <Days key="days" paper={paper} end={ends.get(paper.id)} />,
          ]}
        />
      ))}
    </PaperTable>
  )
}

function Days({ paper, end }: { paper: RegisteredPaper; end: DeadlineView | undefined }) {
  const days = [
    ['wydany', paper.issuedOn],
    ['podpisany', paper.signedOn],
    ['obowiązuje do', end === undefined ? paper.validUntil : null],
    ['nie obowiązuje od', paper.endedOn],
  ] as const
  const known = days.filter(([, day]) => day !== null)
  if (known.length === 0) return <Text c="dimmed">nie wydano</Text>
  return (
    <>
      {known.map(([name, day]) => (
        <Text key={name} size="sm">
          {name} {day !== null && formatDateShort(day)}
        </Text>
      ))}
      {end && (
        <Group gap={4} wrap="nowrap" align="flex-start">
          <IconClockExclamation size={16} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <Text size="sm" fw={600}>
            {endSentence(end)}
          </Text>
        </Group>
      )}
    </>
  )
}
