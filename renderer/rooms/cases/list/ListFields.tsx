import { Button, Collapse, Group, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { HouseholdSort } from '#shared/contract/household-list.ts'
import { dueStates, householdSorts } from '#shared/contract/household-list.ts'
import { caseStages } from '#shared/domain/cases.ts'
import type { TeamId } from '#shared/domain/ids.ts'
import { orpc } from '../../../app/client.ts'
import { caseStageLabels, optionsOf } from '../../../app/messages/labels.ts'
import { deadlineStateLabels } from '../../../app/messages/papers.ts'
import { IconFilter, IconSearch } from '../../../ui/icons.tsx'
import type { ListView } from './list-view.ts'
import { countFilters, wholeList } from './list-view.ts'

const sortLabels: Record<HouseholdSort, string> = {
  newest: 'Od najnowszej sprawy',
  name: 'Według nazwiska',
  due: 'Według terminu',
}

interface Props {
  teamId: TeamId
  view: ListView
  onChange: (part: Partial<ListView>) => void
}

/** The search, the order, and the filters folded away until they are wanted. */
export function ListFields({ teamId, view, onChange }: Props) {
  const set = countFilters(view)
  const described = useId()
  const [isOpen, setOpen] = useState(set > 0)
  const { data } = useQuery(orpc.cases.listCaseWorkers.queryOptions({ input: { teamId } }))
  const { keyWorkers = [], leaders = [] } = data ?? {}
  return (
    <search aria-label="Szukanie spraw">
      <Group align="flex-end" gap="md">
        <TextInput
          type="search"
          label="Szukaj"
          aria-describedby={described}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={view.text}
          maxLength={200}
          autoComplete="off"
          style={{ flex: '1 1 340px', maxWidth: 560 }}
          onChange={({ currentTarget }) => onChange({ text: currentTarget.value })}
        />
        <Select
          label="Kolejność"
          data={optionsOf(householdSorts, sortLabels)}
          value={view.sort}
          allowDeselect={false}
          onChange={(sort) => onChange({ sort: householdSorts.find((one) => one === sort) ?? 'newest' })}
        />
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen((was) => !was)}
        >
          {set === 0 ? 'Filtry' : `Filtry (${set})`}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4} id={described}>
        Nazwisko, imię, miejscowość albo numer sprawy – w dowolnej kolejności, także bez polskich liter.
      </Text>
      <Collapse expanded={isOpen} mt={isOpen ? 'md' : 0}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} maw={1000}>
          <Select
            label="Terminy"
            placeholder="Wszystkie"
            clearable
            data={optionsOf(dueStates, deadlineStateLabels)}
            value={view.dueState}
            onChange={(dueState) => onChange({ dueState })}
          />
          <Select
            label="Etap"
            placeholder="Wszystkie"
            clearable
            data={optionsOf(caseStages, caseStageLabels)}
            value={view.stage}
            onChange={(stage) => onChange({ stage })}
          />
          <Select
            label="Sprawy"
            placeholder="Wszystkie"
            clearable
            data={[
              { value: 'open', label: 'W toku' },
              { value: 'closed', label: 'Zakończone' },
            ]}
            value={view.course}
            onChange={(course) => onChange({ course: course === 'open' || course === 'closed' ? course : null })}
          />
          <Select
            label="Pracownik kluczowy"
            placeholder="Wszyscy"
            clearable
            searchable
            nothingFoundMessage="Nie ma takiej osoby"
            data={keyWorkers}
            value={view.keyWorker}
            onChange={(keyWorker) => onChange({ keyWorker })}
          />
          <Select
            label="Kto prowadzi sprawę"
            placeholder="Wszyscy"
            clearable
            searchable
            nothingFoundMessage="Nie ma takiej osoby"
            data={leaders.map(({ accountId, name }) => ({ value: accountId, label: name }))}
            value={view.leader}
            onChange={(leader) => onChange({ leader })}
          />
        </SimpleGrid>
        <Button
          variant="subtle"
          size="compact-sm"
          mt="sm"
          data-disabled={set === 0}
          aria-disabled={set === 0}
          onClick={() => onChange({ ...wholeList, text: view.text, sort: view.sort })}
        >
          Wyczyść filtry
        </Button>
      </Collapse>
    </search>
  )
}
