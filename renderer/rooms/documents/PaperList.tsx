import { Anchor, Button, Paper, SimpleGrid, Text, TextInput, Title, UnstyledButton } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import type { SubjectChoice } from '#shared/contract/documents.ts'
import type { PaperSubject } from '#shared/documents/kinds.ts'
import { counted, paperGroupLabels } from '../../app/messages/labels.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { IconChevronRight, IconFileText, IconSearch } from '../../ui/icons.tsx'
import classes from './documents.module.css'
import type { GroupOffer, KindOffer } from './subjects.ts'
import { aboutOf, choiceLabel, papersToMake, subjectPath } from './subjects.ts'

/** Rows shown of a kind at first; the rest by a button. */
const rowsAtFirst = 12

/** Every paper that can be made, by group; a kind opens to the rows it can be made about. */
export function PaperList({ choices }: { choices: readonly SubjectChoice[] }) {
  const [search, setSearch] = useState('')
  const groups = papersToMake(choices, search)
  const isSearched = search.trim() !== ''
  if (choices.length === 0) return <NothingToMake />
  return (
    <>
      <TextInput
        label="Szukaj dokumentu"
        description="Nazwa dokumentu, osoba albo numer sprawy, na przykład: zgoda 3/2026. Polskie znaki nie są potrzebne."
        leftSection={<IconSearch size={18} aria-hidden />}
        autoComplete="off"
        maw={520}
        mb="xl"
        value={search}
        onChange={({ currentTarget }) => setSearch(currentTarget.value)}
      />
      <Text role="status" c="dimmed" mb={isSearched ? 'md' : 0}>
        {isSearched && foundSentence(groups)}
      </Text>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        {groups.map((group) => (
          <Group key={group.group} group={group} isSearched={isSearched} />
        ))}
      </SimpleGrid>
    </>
  )
}

function foundSentence(groups: readonly GroupOffer[]): string {
  const found = groups.flatMap(({ kinds }) => kinds).flatMap(({ choices }) => choices).length
  return found === 0
    ? 'Nic nie znaleziono. Spróbuj krótszego słowa, na przykład samego nazwiska.'
    : `Znaleziono: ${counted(found, ['dokument', 'dokumenty', 'dokumentów'])}.`
}

function Group({ group: { group, kinds }, isSearched }: { group: GroupOffer; isSearched: boolean }) {
  const heading = `papers-${group}`
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={heading}>
      <Title order={2} size="h3" mb="sm" id={heading}>
        {paperGroupLabels[group]}
      </Title>
      <ul className={classes['kinds'] ?? ''}>
        {kinds.map((offer) => (
          <li key={offer.kind}>
            <Kind offer={offer} isSearched={isSearched} />
          </li>
        ))}
      </ul>
    </Paper>
  )
}

/** A kind with one row is a link to it; one with more opens to their list. */
function Kind({ offer: { kind, name, choices }, isSearched }: { offer: KindOffer; isSearched: boolean }) {
  const [isOpen, setOpen] = useState(false)
  const [only, second] = choices
  if (only && !second) {
    return (
      <Anchor component={Link} href={subjectPath({ kind, id: only.id })} className={classes['kind'] ?? ''}>
        <span>{name}</span>
        {(isSearched || only.about !== 'team') && <span className={classes['note'] ?? ''}>{choiceLabel(only)}</span>}
      </Anchor>
    )
  }
  const isShown = isOpen || isSearched
  return (
    <>
      <UnstyledButton className={classes['kind'] ?? ''} aria-expanded={isShown} onClick={() => setOpen((was) => !was)}>
        <span>
          <IconChevronRight size={16} aria-hidden className={classes['chevron'] ?? ''} />
          {name}
        </span>
        <span className={classes['note'] ?? ''}>{countedRows(choices.length, aboutOf(kind))}</span>
      </UnstyledButton>
      {isShown && <Rows kind={kind} name={name} choices={choices} />}
    </>
  )
}

function Rows({ kind, name, choices }: KindOffer) {
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? choices : choices.slice(0, rowsAtFirst)
  return (
    <>
      <ul className={classes['subjects'] ?? ''} aria-label={name}>
        {shown.map((choice) => (
          <li key={choice.id}>
            <Anchor component={Link} href={subjectPath({ kind, id: choice.id })} underline="always">
              {choiceLabel(choice)}
            </Anchor>
          </li>
        ))}
      </ul>
      {shown.length < choices.length && (
        <Button variant="subtle" size="compact-sm" ml="md" mb="xs" onClick={() => setWhole(true)}>
          Pokaż wszystkie ({choices.length})
        </Button>
      )}
    </>
  )
}

const rowNames: Record<PaperSubject, readonly [string, string, string]> = {
  team: ['zespół', 'zespoły', 'zespołów'],
  member: ['osoba', 'osoby', 'osób'],
  household: ['sprawa', 'sprawy', 'spraw'],
  ipw: ['program', 'programy', 'programów'],
}

function countedRows(count: number, about: PaperSubject): string {
  return counted(count, rowNames[about])
}

function NothingToMake() {
  const isPcpr = useOffice()?.office.kind === 'pcpr'
  return (
    <EmptyState
      title="Nie ma jeszcze z czego zrobić dokumentu"
      icon={<IconFileText size={40} stroke={1.4} aria-hidden />}
      action={
        <Button component={Link} href={isPcpr ? '/wymiana' : '/zespol'} variant="default">
          {isPcpr ? 'Przejdź do wymiany' : 'Przejdź do zespołu'}
        </Button>
      }
    >
      {isPcpr
        ? 'Dokumenty zespołów gmin pojawią się tutaj, gdy wczytasz ich paczki.'
        : 'Zacznij od wpisania zespołu (PZK): z niego powstają porozumienia i dokumenty zespołu. Zgoda, Karta Oczekiwań i IPW powstają z danych rodziny.'}
    </EmptyState>
  )
}
