import { Button, Group, Paper, Radio, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useRef, useState } from 'react'
import { personId } from '#shared/domain/ids.ts'
import { genderLabels } from '../../app/messages/labels.ts'
import { showUndo } from '../../ui/UndoNotification.tsx'
import { newId } from '../../ui/new-id.ts'
import type { HouseholdValues, PersonValues } from './HouseholdForm.tsx'
import { surnameToOffer } from './people.ts'

/** Somebody not yet named. */
export function emptyPerson(isMinor: boolean): PersonValues {
  return { id: newId(personId), firstName: '', lastName: '', gender: null, isMinor, address: '' }
}

/** The people of a household: adults, then minors, each group with a button that adds. */
export function PersonsField({ form }: { form: UseFormReturnType<HouseholdValues> }) {
  const { persons } = form.getValues()
  const error = form.errors['persons']
  const addButton = useRef<HTMLButtonElement>(null)
  const [addedId, setAddedId] = useState<string | undefined>(undefined)

  const add = (isMinor: boolean) => {
    const person = { ...emptyPerson(isMinor), lastName: surnameToOffer(persons) }
    setAddedId(person.id)
    form.insertListItem('persons', person)
  }
  const remove = (index: number, person: PersonValues) => {
    form.removeListItem('persons', index)
    addButton.current?.focus()
    const name = `${person.firstName} ${person.lastName}`.trim()
    showUndo(name === '' ? 'Usunięto osobę z formularza.' : `Usunięto z formularza: ${name}.`, async () => {
      form.insertListItem('persons', person, index)
    })
  }

  return (
    <section aria-labelledby="osoby">
      <Title order={2} id="osoby" mb="xs">
        Osoby
      </Title>
      <Text c="dimmed" size="sm" mb="md">
        Pierwsza osoba dorosła jest na dokumentach wymieniona jako pierwsza.
      </Text>
      <Stack>
        {persons.map((person, index) => (
          <PersonFields
            key={person.id}
            form={form}
            index={index}
            person={person}
            isNew={addedId === person.id}
            canRemove={persons.length > 1}
            onRemove={() => remove(index, person)}
          />
        ))}
      </Stack>
      {error && (
        <Text c="var(--mantine-color-error)" size="sm" mt="xs" role="alert">
          {error}
        </Text>
      )}
      <Group mt="md" gap="sm">
        <Button ref={addButton} variant="default" onClick={() => add(false)} data-path="persons">
          Dodaj osobę dorosłą
        </Button>
        <Button variant="default" onClick={() => add(true)}>
          Dodaj dziecko (osobę małoletnią)
        </Button>
      </Group>
    </section>
  )
}

interface PersonFieldsProps {
  form: UseFormReturnType<HouseholdValues>
  index: number
  person: PersonValues
  isNew: boolean
  canRemove: boolean
  onRemove: () => void
}

function PersonFields({ form, index, person, isNew, canRemove, onRemove }: PersonFieldsProps) {
  const kind = person.isMinor ? 'Osoba małoletnia' : 'Osoba dorosła'
  const name = `${person.firstName} ${person.lastName}`.trim()
  return (
    <Paper withBorder p="md" maw={900} role="group" aria-label={`${index + 1}. ${kind}`}>
      <Group justify="space-between" mb="xs">
        <Title order={3}>
          {index + 1}. {kind}
        </Title>
        {canRemove && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={onRemove}
            aria-label={`Usuń z formularza: ${name === '' ? `${index + 1}. ${kind}` : name}`}
          >
            Usuń
          </Button>
        )}
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label="Imię" withAsterisk autoFocus={isNew} {...form.getInputProps(`persons.${index}.firstName`)} />
        <TextInput label="Nazwisko" withAsterisk {...form.getInputProps(`persons.${index}.lastName`)} />
        <Radio.Group label="Formy w dokumentach" withAsterisk {...form.getInputProps(`persons.${index}.gender`)}>
          <Group mt={8}>
            <Radio value="f" label={person.isMinor ? 'dziewczynka' : genderLabels.f} />
            <Radio value="m" label={person.isMinor ? 'chłopiec' : genderLabels.m} />
          </Group>
        </Radio.Group>
        {!person.isMinor && (
          <TextInput label="Adres, jeśli inny niż rodziny" {...form.getInputProps(`persons.${index}.address`)} />
        )}
      </SimpleGrid>
    </Paper>
  )
}
