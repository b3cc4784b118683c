import { Box, List, Loader, Stack, Text, TextInput, Title } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { counted } from '../../app/messages/labels.ts'
import type { PaperColumn } from '../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../ui/PaperTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { IconSearch } from '../../ui/icons.tsx'
import { GiveCopy } from './GiveCopy.tsx'
import { PrivacyFrame } from './PrivacyFrame.tsx'

const columns: readonly PaperColumn[] = [
  { name: 'Osoba', width: 34 },
  { name: 'Sprawa', width: 26 },
  { name: 'Kopia danych', width: 40 },
]

/** Everything the program holds on one person, for that person (art. 15 RODO). */
export function CopyOfDataPage() {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 250)
  const isAsked = query.length >= 2
  const found = useQuery(
    orpc.privacy.listPersons.queryOptions({
      input: { query },
      enabled: isAsked,
      placeholderData: keepPreviousData,
    }),
  )
  const people = isAsked ? (found.data ?? []) : []

  return (
    <PrivacyFrame
      part="Kopia danych osoby"
      lead="Każdy może poprosić o kopię swoich danych i dostaje ją bezpłatnie, w ciągu miesiąca (art. 12 i 15 RODO). Program zbiera wszystko, co ma o tej osobie, w jednym PDF do czytania i jednym pliku JSON."
    >
      <Stack gap="lg">
        <TextInput
          label="Znajdź osobę"
          description="Początek imienia, nazwiska albo numer sprawy. Polskie litery nie są potrzebne."
          maw={520}
          leftSection={<IconSearch size={18} aria-hidden />}
          autoComplete="off"
          maxLength={120}
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
        {isAsked && found.isPending && <Loader role="status" aria-label="Szukam" />}
        <Text size="sm" role="status">
          {isAsked && found.data && foundSentence(people.length)}
        </Text>
        {people.length > 0 && (
          <PaperTable caption="Znalezione osoby" columns={columns}>
            {people.map((person) => (
              <PaperRow
                key={person.personId}
                columns={columns}
                cells={[
                  `${person.firstName} ${person.lastName}${person.isMinor ? ' (osoba małoletnia)' : ''}`,
                  `${person.caseNumber}${person.isRemoved ? ' – wpis usunięty, dane nadal są przechowywane' : ''}`,
                  <GiveCopy key={`copy-${person.personId}`} person={person} />,
                ]}
              />
            ))}
          </PaperTable>
        )}
        <Box component="section" aria-labelledby="hand-over" maw={760}>
          <Title order={2} size="h3" id="hand-over" mb="xs">
            Jak wydać kopię bezpiecznie
          </Title>
          <List spacing={6}>
            <List.Item>Sprawdź tożsamość. Za dziecko prosi rodzic albo opiekun prawny.</List.Item>
            <List.Item>
              Wydaj wydruk do rąk własnych za potwierdzeniem odbioru albo wyślij przez e-Doręczenia. Nie wysyłaj zwykłym
              e-mailem.
            </List.Item>
            <List.Item>
              Przejrzyj kopię przed wydaniem: w celach i działaniach IPW mogą być słowa o innych osobach. W razie
              wątpliwości zapytaj inspektora ochrony danych.
            </List.Item>
            <List.Item>
              Pobrane pliki nie są zaszyfrowane. Po wydaniu usuń je z folderu „Pobrane” i opróżnij kosz.
            </List.Item>
          </List>
        </Box>
      </Stack>
    </PrivacyFrame>
  )
}

function foundSentence(count: number): string {
  if (count === 0) return 'Nie ma takiej osoby. Sprawdź pisownię albo wpisz krótszy początek nazwiska.'
  if (count >= 50) return 'Osób jest więcej niż 50, widać pierwsze z nich. Wpisz dłuższy początek nazwiska.'
  return `Znaleziono: ${counted(count, ['osoba', 'osoby', 'osób'])}.`
}
