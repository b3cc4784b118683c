import { Alert, Anchor, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { Link } from 'wouter'
import { IconInfoCircle } from '../../../ui/icons.tsx'
import type { IssueValues, SignSuggestion } from './issue-values.ts'
import { numberingPath } from './paths.ts'

interface Props {
  form: UseFormReturnType<IssueValues>
  suggestion: SignSuggestion
}

/** Which case the paper belongs to: one it has, a new one of a class, one numbered elsewhere, or none. */
export function SignFields({ form, suggestion: { cases, classes } }: Props) {
  const { sign, symbol } = form.values
  const usable = classes.filter(({ next }) => next !== null)
  const chosen = usable.find((one) => one.symbol === symbol)
  const nameless = classes.find(({ isSuggested, next }) => isSuggested && next === null)

  return (
    <Stack gap="sm">
      <Radio.Group label="Znak sprawy" withAsterisk {...form.getInputProps('sign')}>
        <Stack gap="xs" mt={6}>
          {cases.map(({ id, text }) => (
            <Radio key={id} value={`case:${id}`} label={`Sprawa, która już ma znak: ${text}`} />
          ))}
          {usable.length > 0 && (
            <Radio
              value="class"
              label={chosen?.next && sign === 'class' ? `Nowa sprawa: ${chosen.next}` : 'Nowa sprawa – następny numer'}
            />
          )}
          <Radio value="typed" label="Znak nadany gdzie indziej (EZD, dziennik podawczy)" />
          <Radio value="none" label="Bez znaku sprawy" />
        </Stack>
      </Radio.Group>
      {sign === 'class' && (
        <Select
          label="Klasa z wykazu akt (JRWA)"
          description="Na górze klasy przewidziane dla tego dokumentu."
          searchable
          allowDeselect={false}
          data={usable.map((one) => ({
            value: one.symbol,
            label: `${one.symbol} – ${one.name}${one.isSuggested ? ' (przewidziana)' : ''}`,
          }))}
          {...form.getInputProps('symbol')}
        />
      )}
      {sign === 'class' && chosen?.isUnconfirmed && (
        <Alert color="yellow" variant="light" icon={<IconInfoCircle aria-hidden />} title="Potwierdź ostatni numer">
          <Text size="sm">
            Po przywróceniu kopii program nie wie, jaki numer w tej klasie nadano jako ostatni.{' '}
            <Anchor component={Link} href={numberingPath} inherit underline="always">
              Sprawdź to w teczce i potwierdź
            </Anchor>
            , a potem wydaj dokument.
          </Text>
        </Alert>
      )}
      {sign === 'typed' && (
        <TextInput
          label="Nadany znak"
          description="Tak, jak ma się wydrukować, na przykład GOPS.KO.5020.7.2026."
          autoComplete="off"
          {...form.getInputProps('typedSign')}
        />
      )}
      {nameless && (
        <Text size="sm" c="dimmed">
          Klasa „{nameless.name}” nie ma jeszcze symbolu.{' '}
          <Anchor component={Link} href={numberingPath} inherit underline="always">
            Wpisz symbol z wykazu akt biura
          </Anchor>
          , a program będzie nadawał numery sam.
        </Text>
      )}
    </Stack>
  )
}
