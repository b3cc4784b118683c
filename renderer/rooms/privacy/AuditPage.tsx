import { Stack } from '@mantine/core'
import { useState } from 'react'
import { AuditFilterFields } from './AuditFilterFields.tsx'
import { AuditList } from './AuditList.tsx'
import { askedFilters, noFilters } from './audit-filters.ts'
import { LogCheck } from './LogCheck.tsx'
import { ManagerOnly } from './ManagerOnly.tsx'
import { PrivacyFrame } from './PrivacyFrame.tsx'
import { useIsManager } from './useIsManager.ts'

/** The log of the vault: who did what and when, whether it is whole, and the file for the officer. */
export function AuditPage() {
  const isManager = useIsManager()
  const [typed, setTyped] = useState(noFilters)
  const filters = askedFilters(typed)
  return (
    <PrivacyFrame
      part="Dziennik"
      title="Dziennik zdarzeń"
      lead="Kto, kiedy i co zrobił w programie. Dziennik nie zawiera danych rodzin, tylko numery spraw. Otwarcie tej samej sprawy przez tę samą osobę zapisuje raz na 10 minut. Program nie pozwala niczego z niego usunąć, także kierownikowi. Po odtworzeniu kopii program dopisuje do niego późniejsze wpisy z odłożonego stanu, a gdy nie może ich odczytać, mówi o tym osobny wpis."
    >
      {isManager === false && (
        <ManagerOnly title="Dziennik czyta kierownik">
          Jest w nim zapisana praca wszystkich osób, dlatego widzi go tylko kierownik. Jeśli czegoś z niego
          potrzebujesz, poproś kierownika.
        </ManagerOnly>
      )}
      {isManager && (
        <Stack gap="xl">
          <LogCheck filters={filters} />
          <AuditFilterFields typed={typed} onChange={setTyped} />
          <AuditList key={JSON.stringify(filters)} filters={filters} />
        </Stack>
      )}
    </PrivacyFrame>
  )
}
