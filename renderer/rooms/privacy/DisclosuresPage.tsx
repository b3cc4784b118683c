import { Button, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { InferContractRouterInputs } from '@orpc/contract'
import type { privacyContract } from '#shared/contract/privacy.ts'
import { householdId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import { IconFileTypeCsv } from '../../ui/icons.tsx'
import { DisclosureList } from './DisclosureList.tsx'
import { daysOf, wholeTime } from './period.ts'
import { PeriodFields } from './PeriodFields.tsx'
import { PrivacyFrame } from './PrivacyFrame.tsx'
import classes from './privacy.module.css'
import { useHouseholdChoices } from './useHouseholdChoices.ts'

export type RegisterFilters = InferContractRouterInputs<typeof privacyContract>['exportDisclosures']['filters']

/** What left the program: to whom, what kind, when, by whom. */
export function DisclosuresPage() {
  const [household, setHousehold] = useState<string | null>(null)
  const [period, setPeriod] = useState(wholeTime)
  const [said, setSaid] = useState('')
  const households = useHouseholdChoices()
  const chosen = householdId.safeParse(household).data
  const filters: RegisterFilters = { ...daysOf(period), ...(chosen && { household: chosen }) }
  const save = useCommand(orpc.privacy.exportDisclosures, {
    onDone: ({ download }) => {
      startDownload(download.url, download.name)
      setSaid(`Gotowe: ${download.name}.`)
    },
  })

  return (
    <PrivacyFrame
      part="Rejestr udostępnień"
      lead="Co wyszło z programu, kiedy i kto to zrobił. Rejestr prowadzi się sam: wpis powstaje przy każdym dokumencie rodziny, wydruku, kopii danych i paczce. Treści tu nie ma."
    >
      <Stack gap="lg">
        <div className={classes['filters']}>
          {households.all.length > 0 && (
            <Select
              label="Sprawa"
              placeholder="Wszystkie"
              clearable
              searchable
              nothingFoundMessage="Nie ma takiej sprawy"
              data={[...households.all]}
              value={household}
              onChange={setHousehold}
            />
          )}
          <PeriodFields period={period} onChange={setPeriod} />
        </div>
        <div>
          <Button
            variant="default"
            leftSection={<IconFileTypeCsv size={20} aria-hidden />}
            aria-disabled={save.isPending}
            onClick={() => void save.run({ filters })}
          >
            Zapisz jako CSV
          </Button>
          <Text size="sm" mt={6} role="status">
            {said}
          </Text>
        </div>
        <DisclosureList key={JSON.stringify(filters)} filters={filters} />
      </Stack>
    </PrivacyFrame>
  )
}
