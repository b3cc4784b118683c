import { Alert, Button, Fieldset, Group, MultiSelect, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import { IconAlertTriangle, IconPlus, IconTrash } from '../../../ui/icons.tsx'
import type { NumberingValues } from './numbering-form.ts'
import { emptyClass, kindsWithoutClass, repeatedSymbols } from './numbering-form.ts'

const kindOptions = documentKinds.map((kind) => ({ value: kind, label: paperKinds[kind].name }))

/** The classes of the office's JRWA: symbol, name, and the papers each is suggested for. */
export function ClassFields({ form }: { form: UseFormReturnType<NumberingValues> }) {
  const { classes } = form.values
  const repeated = repeatedSymbols(classes)
  const left = kindsWithoutClass(
    classes.map(({ kinds }) => ({ kinds: documentKinds.filter((kind) => kinds.includes(kind)) })),
  )
  return (
    <Stack component="section" gap="md" aria-labelledby="file-classes">
      <div>
        <Title order={2} id="file-classes" mb={4}>
          Klasy z wykazu akt
        </Title>
        <Text maw={760}>
          Symbole są w jednolitym rzeczowym wykazie akt (JRWA) Twojego biura. Program ich nie zgaduje: bez symbolu klasa
          nie nadaje numerów.
        </Text>
      </div>
      {classes.map((one, index) => (
        <Fieldset
          key={index}
          legend={
            <Text span fw={600}>
              {one.name === '' ? `Klasa ${index + 1}` : one.name}
            </Text>
          }
        >
          <Stack gap="sm">
            <Group gap="md" align="flex-start">
              <TextInput label="Symbol" w={160} autoComplete="off" {...form.getInputProps(`classes.${index}.symbol`)} />
              <TextInput
                label="Nazwa klasy"
                withAsterisk
                flex="1 1 260px"
                autoComplete="off"
                {...form.getInputProps(`classes.${index}.name`)}
              />
            </Group>
            <MultiSelect
              withScrollArea={false}
              label="Dokumenty, dla których program ją zaproponuje"
              searchable
              hidePickedOptions
              data={kindOptions}
              nothingFoundMessage="Nie ma takiego dokumentu"
              {...form.getInputProps(`classes.${index}.kinds`)}
            />
            <Group>
              <Button
                size="compact-md"
                variant="subtle"
                leftSection={<IconTrash size={18} aria-hidden />}
                aria-label={`Usuń klasę: ${one.name === '' ? index + 1 : one.name}`}
                onClick={() => form.removeListItem('classes', index)}
              >
                Usuń klasę
              </Button>
            </Group>
          </Stack>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('classes', { ...emptyClass, kinds: [] })}
        >
          Dodaj klasę
        </Button>
      </Group>
      <div role="status">
        {repeated.length > 0 && (
          <Alert
            color="yellow"
            variant="light"
            icon={<IconAlertTriangle aria-hidden />}
            title={`Powtarza się symbol: ${repeated.join(', ')}`}
          >
            Klasy z tym samym symbolem mają wspólną numerację.
          </Alert>
        )}
        {left.length > 0 && (
          <Text size="sm" mt="sm">
            Bez klasy: {left.map((kind) => paperKinds[kind].name).join(', ')}. Przy wydaniu tych dokumentów klasę
            wybiera się ręcznie.
          </Text>
        )}
      </div>
    </Stack>
  )
}
