import { Stack, Text, Title } from '@mantine/core'
import { paperKinds } from '#shared/documents/kinds.ts'
import type { NumberingSettings } from '#shared/domain/case-sign.ts'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { useToday } from '../../../ui/useToday.ts'
import { ManagerOnly } from '../../privacy/ManagerOnly.tsx'
import { exampleSign, numberingValues } from './numbering-form.ts'

const columns = [
  { name: 'Symbol', width: 16 },
  { name: 'Nazwa klasy', width: 34 },
  { name: 'Dokumenty', width: 50 },
] as const

/** The rules of numbering for somebody who may not change them. */
export function NumberingRules({ settings }: { settings: NumberingSettings }) {
  const year = Number(useToday().slice(0, 4))
  return (
    <Stack component="section" gap="md" aria-labelledby="numbering-rules">
      <Title order={2} id="numbering-rules">
        Zasady numerowania
      </Title>
      <ManagerOnly title="Zasady zmienia kierownik">
        Jeśli wzór albo klasa są inne niż w wykazie akt biura, powiedz o tym kierownikowi.
      </ManagerOnly>
      <Text>
        Wzór: <b>{settings.pattern}</b>, na przykład {exampleSign(numberingValues(settings), year)}.
      </Text>
      <PaperTable caption="Klasy z wykazu akt" columns={columns}>
        {settings.classes.map(({ symbol, name, kinds }, index) => (
          <PaperRow
            key={`${index}${name}`}
            columns={columns}
            cells={[
              symbol === '' ? (
                <Text key="symbol" c="dimmed">
                  nie wpisano
                </Text>
              ) : (
                symbol
              ),
              name,
              <Text key="kinds" size="sm">
                {kinds.map((kind) => paperKinds[kind].name).join(', ')}
              </Text>,
            ]}
          />
        ))}
      </PaperTable>
    </Stack>
  )
}
