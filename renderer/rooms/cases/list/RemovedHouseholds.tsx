import { Box, Button, Collapse, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TeamRecord } from '#shared/contract/team.ts'
import { orpc } from '../../../app/client.ts'
import { caseStageLabels, counted } from '../../../app/messages/labels.ts'
import type { PaperColumn } from '../../../ui/PaperTable.tsx'
import { PaperRow, PaperTable } from '../../../ui/PaperTable.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { namesOf } from '../people.ts'

const columns: readonly PaperColumn[] = [
  { name: 'Nr sprawy', width: 14 },
  { name: 'Osoba/rodzina', width: 40 },
  { name: 'Etap', width: 26 },
  { name: 'Czynność', width: 20, isHeadingHidden: true },
]

/** „Usunięte sprawy”, folded away: the way back to one removed by mistake. Nothing when there are none. */
export function RemovedHouseholds({ team }: { team: TeamRecord }) {
  const list = useQuery(orpc.cases.listRemovedHouseholds.queryOptions({ input: { teamId: team.id } }))
  const [isOpen, setOpen] = useState(false)
  const restore = useCommand(orpc.cases.restoreHousehold, {
    onDone: () => {
      notifications.show({ message: 'Sprawa wróciła na listę.', role: 'status', color: 'green' })
    },
  })
  if (!list.data || list.data.length === 0) return null

  return (
    <Box component="section" aria-labelledby="removed-cases" mt="xl">
      <Title order={2} size="h4" id="removed-cases">
        Usunięte sprawy
      </Title>
      <Button variant="subtle" size="compact-md" ml={-8} aria-expanded={isOpen} onClick={() => setOpen((was) => !was)}>
        {isOpen ? 'Ukryj usunięte sprawy' : `Pokaż usunięte sprawy (${list.data.length})`}
      </Button>
      <Collapse expanded={isOpen} mt={isOpen ? 'sm' : 0}>
        <Text mb="sm">
          Nie ma ich na liście, ale ich dane i dokumenty nadal są w programie. Sprawę można przywrócić.
        </Text>
        <PaperTable caption="Usunięte sprawy" columns={columns}>
          {list.data.map((household) => (
            <PaperRow
              key={household.id}
              columns={columns}
              cells={[
                household.caseNumber,
                namesOf(household, (minors) => counted(minors, ['dziecko', 'dzieci', 'dzieci'])),
                caseStageLabels[household.stage],
                <Button
                  key="restore"
                  variant="default"
                  size="compact-md"
                  aria-label={`Przywróć sprawę ${household.caseNumber}`}
                  onClick={() => void restore.run({ id: household.id })}
                >
                  Przywróć
                </Button>,
              ]}
            />
          ))}
        </PaperTable>
      </Collapse>
    </Box>
  )
}
