import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Link } from 'wouter'
import { corePlaces } from '#shared/domain/team.ts'
import { corePlaceLabels, counted, memberRoleLabel } from '../../app/messages/labels.ts'
import { IconCircleCheck, IconCircleDashed } from '../../ui/icons.tsx'
import classes from './team.module.css'
import type { TeamView } from './WithTeam.tsx'

/** „Trzon zespołu”: every place of the core, who fills it, and a way to fill the empty ones. */
export function CoreCard({ view: { team, members, missingCorePlaces } }: { view: TeamView }) {
  const isComplete = missingCorePlaces.length === 0
  return (
    <Paper component="section" withBorder p="lg" aria-labelledby="trzon">
      <Title order={2} id="trzon">
        Trzon zespołu
      </Title>
      <Text mb="md">
        {isComplete
          ? 'Trzon jest kompletny: wszystkie miejsca są obsadzone.'
          : `Brakuje: ${counted(missingCorePlaces.length, ['miejsce', 'miejsca', 'miejsc'])} z ${corePlaces.length}.`}
      </Text>
      <ul className={classes['places'] ?? ''}>
        {corePlaces.map(({ place, filledBy }) => {
          const people = members.filter(({ role }) => filledBy.some((filling) => filling === role))
          const only = people.length === 1 ? people[0] : undefined
          const names = people.map(({ firstName, lastName }) => `${firstName} ${lastName}`).join(', ')
          return (
            <li key={place}>
              <Group gap="sm" wrap="nowrap" align="flex-start">
                {people.length > 0 ? (
                  <IconCircleCheck size={22} className={classes['filled'] ?? ''} aria-hidden />
                ) : (
                  <IconCircleDashed size={22} className={classes['empty'] ?? ''} aria-hidden />
                )}
                <Stack gap={0}>
                  <Text size="sm" c="dimmed">
                    {only ? memberRoleLabel(only.role, only.gender) : corePlaceLabels[place]}
                  </Text>
                  <Text fw={people.length > 0 ? 600 : 400}>{names === '' ? 'miejsce wolne' : names}</Text>
                  {people.length === 0 && team.isOurs && (
                    <Button
                      component={Link}
                      href={`/zespol/${team.id}/trzon/${place}`}
                      size="compact-sm"
                      variant="default"
                      mt={4}
                      w="fit-content"
                      aria-label={`Dodaj osobę: ${corePlaceLabels[place]}`}
                    >
                      Dodaj osobę
                    </Button>
                  )}
                </Stack>
              </Group>
            </li>
          )
        })}
      </ul>
    </Paper>
  )
}
