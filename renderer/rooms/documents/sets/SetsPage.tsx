import { Loader, Radio, Select, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SubjectChoice } from '#shared/contract/documents.ts'
import { orpc } from '../../../app/client.ts'
import { useOffice } from '../../../app/office.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { choiceLabel } from '../subjects.ts'
import { JobView } from './JobView.tsx'
import { SetPapers } from './SetPapers.tsx'
import { useSetJob } from './useSetJob.ts'

const kinds = {
  household: { about: 'household', name: 'Jedna rodzina', label: 'Rodzina' },
  meeting: { about: 'team', name: 'Spotkanie zespołu', label: 'Zespół' },
  member: { about: 'member', name: 'Osoba w zespole', label: 'Osoba' },
  'all-households': { about: undefined, name: 'Wszystkie rodziny', label: '' },
} as const
type SetKind = keyof typeof kinds
const setKinds: readonly SetKind[] = ['household', 'meeting', 'member', 'all-households']

/** Several papers in one go: a household's, a meeting's, a member's, or everybody's. */
export function SetsPage() {
  const subjects = useQuery(orpc.documents.listSubjects.queryOptions())
  const office = useOffice()
  const { job } = useSetJob()
  return (
    <>
      <PageHeader
        title="Zestawy dokumentów"
        lead="Kilka dokumentów naraz: jeden plik PDF do druku z tyloma egzemplarzami, ile potrzeba, albo folder plików Word."
      />
      {subjects.isError && <ProblemAlert error={subjects.error} onRetry={() => void subjects.refetch()} />}
      {(!subjects.data || !office) && !subjects.isError && <Loader role="status" aria-label="Wczytywanie" />}
      {job && <JobView key={job.id} job={job} />}
      {!job && subjects.data && office && (
        <ChooseSet subjects={subjects.data} hasHouseholds={office.office.kind === 'gops'} />
      )}
    </>
  )
}

function ChooseSet({ subjects, hasHouseholds }: { subjects: readonly SubjectChoice[]; hasHouseholds: boolean }) {
  const offered = setKinds.filter((kind) => hasHouseholds || (kind !== 'household' && kind !== 'all-households'))
  const [kind, setKind] = useState<SetKind>(offered[0] ?? 'meeting')
  const [id, setId] = useState<string | null>(null)
  const { about, label } = kinds[kind]
  const choices = subjects.filter((choice) => choice.about === about)
  const only = choices.length === 1 ? choices[0] : undefined
  const chosen = choices.find((choice) => choice.id === id) ?? only

  return (
    <Stack gap={36}>
      <Stack component="section" gap="md" aria-labelledby="set-of">
        <Title order={2} id="set-of">
          Dla kogo
        </Title>
        <Radio.Group
          aria-labelledby="set-of"
          value={kind}
          onChange={(value) => {
            setKind(offered.find((known) => known === value) ?? kind)
            setId(null)
          }}
        >
          <Stack gap="xs">
            {offered.map((value) => (
              <Radio key={value} value={value} label={kinds[value].name} />
            ))}
          </Stack>
        </Radio.Group>
        {about !== undefined && choices.length > 0 && (
          <Select
            key={kind}
            label={label}
            placeholder="Wybierz z listy"
            maw={420}
            searchable
            allowDeselect={false}
            limit={60}
            data={choices.map((choice) => ({ value: choice.id, label: choiceLabel(choice) }))}
            value={chosen?.id ?? null}
            onChange={setId}
          />
        )}
        {about !== undefined && choices.length === 0 && <Text>{emptyTexts[about]}</Text>}
      </Stack>
      {kind === 'all-households' && <SetPapers key={kind} asked={{ of: kind }} />}
      {kind === 'meeting' && chosen && <SetPapers key={chosen.id} asked={{ of: kind, teamId: chosen.id }} />}
      {kind === 'household' && chosen && <SetPapers key={chosen.id} asked={{ of: kind, id: chosen.id }} />}
      {kind === 'member' && chosen && <SetPapers key={chosen.id} asked={{ of: kind, id: chosen.id }} />}
    </Stack>
  )
}

const emptyTexts = {
  household: 'Nie ma jeszcze żadnej rodziny. Dodaj ją w „Rodzinach”.',
  team: 'Nie ma jeszcze zespołu. Zacznij od „Zespołu (PZK)”.',
  member: 'W zespole nie ma jeszcze żadnej osoby. Dodaj ją w „Zespole (PZK)”.',
} as const
