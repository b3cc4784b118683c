import { Alert, Anchor, List, Text } from '@mantine/core'
import { Link } from 'wouter'
import { IconCircleCheck, IconPencil } from '../../ui/icons.tsx'
import type { FactRooms } from './fact-rooms.ts'
import { missingFactsOf } from './missing-facts.ts'

/** What the paper will have dots for, each with the way to where it is filled in. Never stops the work. */
export function MissingFacts({ codes, rooms }: { codes: readonly string[]; rooms: FactRooms }) {
  const missing = missingFactsOf(codes)
  if (missing.length === 0) {
    return (
      <Alert color="teal" variant="light" icon={<IconCircleCheck aria-hidden />}>
        <Text size="sm">Wszystkie pola dokumentu są wypełnione.</Text>
      </Alert>
    )
  }
  return (
    <Alert color="yellow" variant="light" icon={<IconPencil aria-hidden />} title="Na papierze będą kropki">
      <Text size="sm" mb={6}>
        Dokument można zrobić już teraz i dopisać brakujące rzeczy długopisem:
      </Text>
      <List size="sm" spacing={2} withPadding>
        {missing.map(({ code, name, place }) => {
          const room = rooms[place]
          return (
            <List.Item key={code}>
              {name} –{' '}
              {room ? (
                <Anchor component={Link} href={room.path} size="sm" underline="always">
                  uzupełnij w: {room.name}
                </Anchor>
              ) : (
                'wpisz na tej stronie'
              )}
            </List.Item>
          )
        })}
      </List>
    </Alert>
  )
}
