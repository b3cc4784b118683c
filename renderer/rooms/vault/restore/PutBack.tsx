import { Button, Group, List, Paper, Stack, Title } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import type { AsideState } from '#shared/contract/backup.ts'
import { orpc } from '../../../app/client.ts'
import { useCommand } from '../../../ui/commands.ts'
import { formatInstant } from '../../../ui/instants.ts'

interface Props {
  state: AsideState
  onBack: () => void
  onDone: () => void | Promise<void>
}

/** The step before a state that was put aside takes today's place: what happens then, and a second button. */
export function PutBack({ state: { name, putAsideAt }, onBack, onDone }: Props) {
  const undo = useCommand(orpc.backup.undoRestore, { keepsQueries: true, onDone })
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const at = formatInstant(putAsideAt)

  return (
    <Paper component="section" withBorder p="md" aria-labelledby={id}>
      <Stack gap="sm">
        <Title order={3} id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          Powrót do stanu z {at}
        </Title>
        <List spacing={4}>
          <List.Item>Dane będą takie, jakie były, gdy program je odłożył: {at}.</List.Item>
          <List.Item>
            Tego, co wpisano później, w nich nie będzie. Program odłoży dzisiejszy stan tak samo i da się do niego
            wrócić. Wpisy dziennika przeniesie przy najbliższym odblokowaniu.
          </List.Item>
          <List.Item>
            Program się zablokuje. Otworzy go login i hasło <b>z tamtego dnia</b> albo kod awaryjny, który wtedy
            obowiązywał.
          </List.Item>
        </List>
        <Group justify="space-between">
          <Button variant="default" disabled={undo.isPending} onClick={onBack}>
            Zostaw dane bez zmian
          </Button>
          <Button loading={undo.isPending} onClick={() => void undo.run({ name })}>
            Tak, wróć do stanu z {at}
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
