import { Box, Button, Select, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { auditKinds } from '#shared/domain/audit.ts'
import { orpc } from '../../app/client.ts'
import { auditActorLabels, auditKindLabels } from '../../app/messages/audit.ts'
import { optionsOf } from '../../app/messages/labels.ts'
import type { TypedFilters } from './audit-filters.ts'
import { noFilters } from './audit-filters.ts'
import { PeriodFields } from './PeriodFields.tsx'
import classes from './privacy.module.css'
import { useHouseholdChoices } from './useHouseholdChoices.ts'

interface Props {
  typed: TypedFilters
  onChange: (typed: TypedFilters) => void
}

/** By whom, of which case, of what kind, in what days. */
export function AuditFilterFields({ typed, onChange }: Props) {
  const accounts = useQuery(orpc.office.listAccounts.queryOptions())
  const households = useHouseholdChoices()
  const people = [
    ...(accounts.data ?? []).map(({ id, firstName, lastName, isDisabled }) => ({
      value: id,
      label: `${lastName} ${firstName}${isDisabled ? ' (konto wyłączone)' : ''}`,
    })),
    { value: 'recovery-code', label: auditActorLabels['recovery-code'] },
    { value: 'nobody', label: 'Nikt z osób (nieudane próby i sam program)' },
  ]
  const isFiltered = JSON.stringify(typed) !== JSON.stringify(noFilters)

  return (
    <Box component="section" aria-labelledby="audit-filters">
      <Title order={2} size="h3" id="audit-filters" mb="sm">
        Pokaż wpisy
      </Title>
      <div className={classes['filters']}>
        <Select
          label="Osoba"
          placeholder="Wszystkie"
          clearable
          searchable
          nothingFoundMessage="Nie ma takiej osoby"
          data={people}
          value={typed.person}
          onChange={(person) => onChange({ ...typed, person })}
        />
        {households.all.length > 0 && (
          <Select
            label="Sprawa"
            placeholder="Wszystkie"
            clearable
            searchable
            nothingFoundMessage="Nie ma takiej sprawy"
            data={[...households.all]}
            value={typed.household}
            onChange={(household) => onChange({ ...typed, household })}
          />
        )}
        <Select
          label="Rodzaj zdarzenia"
          placeholder="Wszystkie"
          clearable
          searchable
          nothingFoundMessage="Nie ma takiego rodzaju"
          data={optionsOf(auditKinds, auditKindLabels)}
          value={typed.kind}
          onChange={(kind) => onChange({ ...typed, kind })}
        />
        <PeriodFields period={typed.period} onChange={(period) => onChange({ ...typed, period })} />
      </div>
      <Button
        variant="subtle"
        size="compact-sm"
        mt="sm"
        data-disabled={!isFiltered}
        aria-disabled={!isFiltered}
        onClick={() => onChange(noFilters)}
      >
        Wyczyść filtry
      </Button>
    </Box>
  )
}
