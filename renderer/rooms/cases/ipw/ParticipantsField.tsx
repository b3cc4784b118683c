import { Checkbox, Group, Text } from '@mantine/core'
import type { IpwRow, Person } from '#shared/domain/cases.ts'
import { shortName, withoutPart } from './participants.ts'

interface Props {
  /** "wiersz 3". */
  of: string
  persons: readonly Person[]
  value: IpwRow['participants']
  onChange: (value: IpwRow['participants']) => void
}

/** Who of the household takes part in a row; a person who has left it stays in the row as it was written. */
export function ParticipantsField({ of, persons, value, onChange }: Props) {
  return (
    <div role="group" aria-label={`Kto z rodziny bierze udział, ${of}`}>
      <Text size="sm" c="dimmed" mb={4} aria-hidden>
        Kto bierze udział
      </Text>
      <Group gap="sm">
        {persons.map((person) => (
          <Checkbox
            key={person.id}
            size="xs"
            label={shortName(person, persons)}
            checked={value.includes(person.id)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...value, person.id] : value.filter((id) => id !== person.id))
            }
          />
        ))}
      </Group>
    </div>
  )
}

/** „… nie bierze jeszcze udziału w żadnym działaniu”: a hint for each member without a row, never a block. */
export function WithoutPart({ persons, rows }: { persons: readonly Person[]; rows: readonly IpwRow[] }) {
  const left = rows.length === 0 ? [] : withoutPart(persons, rows)
  return (
    <div role="status">
      {left.map((person) => (
        <Text key={person.id} size="sm" mt="xs">
          {shortName(person, persons)} nie bierze jeszcze udziału w żadnym działaniu.
        </Text>
      ))}
    </div>
  )
}
