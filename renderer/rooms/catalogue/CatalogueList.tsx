import { Alert, Anchor, Badge, Button, Group, Loader, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Link } from 'wouter'
import type { CatalogueRecord } from '#shared/contract/catalogue.ts'
import type { TeamRecord } from '#shared/contract/team.ts'
import { orpc } from '../../app/client.ts'
import { catalogueCategoryLabels, counted } from '../../app/messages/labels.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageHeader } from '../../ui/PageHeader.tsx'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { Breakable, PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { TeamSelect, useChosenTeam } from '../../ui/chosen-team.tsx'
import { useCommand } from '../../ui/commands.ts'
import { IconInfoCircle, IconListDetails, IconSearch } from '../../ui/icons.tsx'
import type { CategorySection } from './by-category.ts'
import { byCategory } from './by-category.ts'
import { catalogueColumns } from './columns.ts'

/** The list as on the paper: five categories, six columns. */
export function CatalogueList() {
  const { team, teams, isReady, error, retry } = useChosenTeam()
  if (error) return <ProblemAlert error={error} onRetry={retry} />
  if (!isReady) return <Loader role="status" aria-label="Wczytywanie listy" />
  return (
    <>
      <PageHeader
        title="Lista aktywności i usług"
        lead="Pierwsza wersja powstaje w ciągu 3 miesięcy od powołania PZK. Aktualizuje się ją co najmniej raz na 6 miesięcy."
        actions={<TeamSelect team={team} teams={teams} />}
      />
      {team ? <TeamCatalogue key={team.id} team={team} /> : <NoTeam />}
    </>
  )
}

function NoTeam() {
  return (
    <EmptyState
      title="Lista należy do zespołu, a zespołu jeszcze nie ma"
      icon={<IconListDetails size={40} stroke={1.4} aria-hidden />}
      action={
        <Button component={Link} href="/zespol">
          Przejdź do zespołu
        </Button>
      }
    >
      Załóż zespół gminy, a potem wróć tutaj i wpisz usługi jego podmiotów.
    </EmptyState>
  )
}

function TeamCatalogue({ team }: { team: TeamRecord }) {
  const [search, setSearch] = useState('')
  const list = useQuery(orpc.catalogue.listEntries.queryOptions({ input: { teamId: team.id } }))
  if (list.isError) return <ProblemAlert error={list.error} onRetry={() => void list.refetch()} />
  if (!list.data) return <Loader role="status" aria-label="Wczytywanie listy" />
  const sections = byCategory(list.data, search)
  const found = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  const isSearching = search.trim() !== ''

  return (
    <Stack gap="xl">
      <Paper withBorder p="lg">
        <Text fw={700}>LISTA AKTYWNOŚCI</Text>
        <Text>
          POWIAT: <b>{team.powiat}</b> · GMINA: <b>{team.gmina}</b>
        </Text>
        <Group component="nav" aria-label="Kategorie listy" mt="md" gap="md">
          {sections.map(({ category, number, total }) => (
            <Anchor key={category} component="button" type="button" size="sm" onClick={() => goTo(category)}>
              {number}) {catalogueCategoryLabels[category]} ({total})
            </Anchor>
          ))}
        </Group>
      </Paper>
      {list.data.length > 0 && (
        <Stack gap={4}>
          <TextInput
            label="Szukaj na liście"
            description="We wszystkich kolumnach. Polskie litery można pominąć."
            type="search"
            maw={420}
            leftSection={<IconSearch size={18} aria-hidden />}
            value={search}
            onChange={({ currentTarget }) => setSearch(currentTarget.value)}
          />
          <Text size="sm" role="status">
            {isSearching
              ? `Znaleziono: ${counted(found, ['usługa', 'usługi', 'usług'])} z ${list.data.length}.`
              : `Na liście: ${counted(found, ['usługa', 'usługi', 'usług'])}.`}
          </Text>
        </Stack>
      )}
      {list.data.some(({ isOurs }) => !isOurs) && (
        <Alert variant="light" icon={<IconInfoCircle aria-hidden />}>
          Wiersze bez przycisków przyszły w paczce z innego biura. Tutaj można je tylko czytać.
        </Alert>
      )}
      {sections
        .filter(({ entries }) => !isSearching || entries.length > 0)
        .map((section) => (
          <Category key={section.category} team={team} section={section} all={list.data} />
        ))}
    </Stack>
  )
}

interface CategoryProps {
  team: TeamRecord
  section: CategorySection<CatalogueRecord>
  all: readonly CatalogueRecord[]
}

function Category({ team, section: { category, number, entries, total }, all }: CategoryProps) {
  const remove = useCommand(orpc.catalogue.removeEntry, {
    onDone: () => document.getElementById(category)?.focus({ preventScroll: true }),
    undo: {
      sentence: ({ id }) => `Usunięto z listy: ${all.find((entry) => entry.id === id)?.activity ?? ''}.`,
      restore: orpc.catalogue.restoreEntry,
    },
  })
  const label = catalogueCategoryLabels[category]
  const columns: readonly PaperColumn[] = catalogueColumns

  return (
    <section aria-labelledby={category}>
      <Group justify="space-between" mb="sm">
        <Group gap="sm">
          <Title order={2} id={category} tabIndex={-1}>
            {number}) {label}
          </Title>
          <Badge variant="default" size="lg" tt="none">
            {total === 0 ? 'brak usług' : counted(total, ['usługa', 'usługi', 'usług'])}
          </Badge>
        </Group>
        <Button
          component={Link}
          href={`/lista-uslug/${team.id}/nowa/${category}`}
          variant="default"
          aria-label={`Dodaj usługę: ${label}`}
        >
          Dodaj usługę
        </Button>
      </Group>
      {entries.length === 0 ? (
        <Text c="dimmed">W tej kategorii nie ma jeszcze usług.</Text>
      ) : (
        <PaperTable caption={`${number}) ${label}`} columns={columns}>
          {entries.map((entry) => (
            <PaperRow
              key={entry.id}
              columns={columns}
              cells={[
                <b key="activity">
                  <Breakable text={entry.activity} />
                </b>,
                <Provider key="provider" entry={entry} />,
                orDash(entry.audience),
                orDash(entry.conditions),
                orDash(entry.area),
                orDash(entry.eServices),
                entry.isOurs && (
                  <Group key="buttons" gap={4}>
                    <Button
                      component={Link}
                      href={`/lista-uslug/${team.id}/${entry.id}`}
                      size="compact-sm"
                      variant="default"
                      aria-label={`Zmień: ${entry.activity}`}
                    >
                      Zmień
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={`Usuń: ${entry.activity}`}
                      onClick={() => void remove.run({ id: entry.id })}
                    >
                      Usuń
                    </Button>
                  </Group>
                ),
              ]}
            />
          ))}
        </PaperTable>
      )}
    </section>
  )
}

/** The second column of the form: three lines under each other. */
function Provider({ entry: { provider, place, schedule } }: { entry: CatalogueRecord }) {
  const lines = [provider, place, schedule].filter((line) => line !== '')
  if (lines.length === 0) return '–'
  return lines.map((line) => (
    <div key={line}>
      <Breakable text={line} />
    </div>
  ))
}

function orDash(text: string): ReactNode {
  return text === '' ? '–' : <Breakable text={text} />
}

function goTo(category: string) {
  const heading = document.getElementById(category)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus()
}
