import { Select, Stack, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { EventField } from './event-fields.ts'
import type { TeamPeople } from './EventField.tsx'
import type { EventValues } from './new-event.ts'

interface Props {
  form: UseFormReturnType<EventValues>
  field: EventField
  team: TeamPeople
}

/** The key worker's name: taken from the team with the function and institution, or typed. */
export function KeyWorkerFields({ form, field, team: { members, partners } }: Props) {
  const choose = (id: string | null) => {
    const member = members.find((one) => one.id === id)
    if (!member) return
    form.setFieldValue('name', `${member.firstName} ${member.lastName}`)
    form.setFieldValue('role', member.function)
    form.setFieldValue('institution', partners.find((one) => one.id === member.partnerId)?.name ?? '')
  }
  const chosen = members.find(({ firstName, lastName }) => `${firstName} ${lastName}` === form.getValues()['name'])
  return (
    <Stack>
      {members.length > 0 && (
        <Select
          maw={560}
          label="Osoba z PZK"
          description="Wybór wpisze imię i nazwisko, funkcję i instytucję. Innej osobie wpisz je poniżej."
          placeholder="Wybierz z zespołu"
          searchable
          value={chosen?.id ?? null}
          onChange={choose}
          data={members.map(({ id, firstName, lastName, partnerId }) => ({
            value: id,
            label: [`${firstName} ${lastName}`, partners.find((one) => one.id === partnerId)?.name ?? '']
              .filter((part) => part !== '')
              .join(' – '),
          }))}
        />
      )}
      <TextInput label={field.label} maw={560} withAsterisk {...form.getInputProps(field.name)} />
    </Stack>
  )
}
