import { Anchor, Box, Group, Stack, Text, Title } from '@mantine/core'
import { useId } from 'react'
import { Link } from 'wouter'
import { IconDots } from '../../ui/icons.tsx'
import type { FactRow, FactSection, OutlinedFacts } from './facts-outline.ts'
import { factsOutline } from './facts-outline.ts'
import classes from './documents.module.css'
import type { FactRooms } from './fact-rooms.ts'

/** What will go into the paper, section by section, each with the way to the room where it is changed. */
export function FactsList({ facts, rooms }: { facts: OutlinedFacts; rooms: FactRooms }) {
  return (
    <Stack gap="lg">
      {factsOutline(facts).map((section) => (
        <Section key={section.title} section={section} rooms={rooms} />
      ))}
    </Stack>
  )
}

function Section({ section, rooms }: { section: FactSection; rooms: FactRooms }) {
  const heading = useId()
  const room = rooms[section.place]
  return (
    <Box component="section" aria-labelledby={heading}>
      <Group justify="space-between" align="baseline" gap="xs" mb={6}>
        <Title order={3} id={heading}>
          {section.title}
        </Title>
        {room && (
          <Anchor component={Link} href={room.path} size="sm" aria-label={`Zmień w: ${room.name} (${section.title})`}>
            Zmień w: {room.name}
          </Anchor>
        )}
      </Group>
      <dl className={classes['facts']}>
        {section.rows.map((row, index) => (
          <div key={`${row.label}${index}`}>
            <dt>{row.label}</dt>
            <dd>
              <Value row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </Box>
  )
}

function Value({ row: { value, blanks } }: { row: FactRow }) {
  const named = blanks.filter((name) => name !== '')
  return (
    <>
      {value}
      {blanks.length > 0 && (
        <Text component="span" size="sm" className={classes['blank'] ?? ''}>
          <IconDots size={16} aria-hidden />
          {named.length > 0 ? `nie wpisano: ${named.join(', ')} ` : 'nie wpisano '}
          (na papierze będą kropki)
        </Text>
      )}
    </>
  )
}
