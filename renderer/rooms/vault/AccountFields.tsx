import { SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { DateField } from '../../ui/DateField.tsx'
import type { FirstRunValues } from './first-run-form.ts'

interface Props<Values extends FirstRunValues> {
  form: UseFormReturnType<Values>
  person: FirstRunValues['animator']
}

/** The first account: its login and the dates of both papers. */
export function AccountFields<Values extends FirstRunValues>({ form, person }: Props<Values>) {
  const name = [person.firstName, person.lastName].filter(Boolean).join(' ')
  return (
    <Stack>
      <Text>
        {name ? `${name} będzie kierownikiem programu` : 'Będziesz kierownikiem programu'}: osobą, która zarządza
        osobami, hasłami, kopiami i dziennikiem. Pozostałe osoby dodasz później, każdą z własnym hasłem – także innego
        kierownika.
      </Text>
      <TextInput
        {...form.getInputProps('account.login')}
        label="Login"
        description="Krótka nazwa bez odstępów, na przykład a.kowalska. Później się jej nie zmienia."
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maw={340}
        withAsterisk
      />
      <Text size="sm" c="dimmed">
        Program otwiera się tylko osobom, które mają na piśmie upoważnienie do przetwarzania danych i oświadczenie o
        zachowaniu tajemnicy (art. 100 ustawy o pomocy społecznej). Wpisz daty z obu dokumentów.
      </Text>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <DateField {...form.getInputProps('account.authorisedOn')} label="Data upoważnienia" withAsterisk />
        <DateField {...form.getInputProps('account.secrecyOn')} label="Data oświadczenia" withAsterisk />
      </SimpleGrid>
    </Stack>
  )
}
