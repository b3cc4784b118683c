import { Box, Button, Code, List, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconRefresh } from '@tabler/icons-react'
import type { VaultStatus } from '#shared/contract/vault.ts'
import { orpc } from '../../app/client.ts'
import { recoveryTexts } from '../../app/messages/recovery.ts'
import { useCommand } from '../../ui/commands.ts'
import { VaultFrame } from './VaultFrame.tsx'

/** The vault is there and cannot be opened: which file, what happened, what to do. It never offers to begin anew. */
export default function RecoveryPage({ recovery }: { recovery: VaultStatus['recovery'] }) {
  const look = useCommand(orpc.vault.retryOpen, {
    onDone: ({ state }) => {
      if (state === 'recovery')
        notifications.show({
          title: 'Sprawdzono ponownie',
          message: 'Danych nadal nie da się otworzyć.',
          role: 'status',
        })
    },
  })
  const text = recovery ? recoveryTexts[recovery.reason] : undefined

  return (
    <VaultFrame title={text?.title ?? 'Nie można teraz otworzyć danych'} lead={text?.what} size={720}>
      {text && (
        <Box component="section">
          <Title order={2} size="h3" mb="xs">
            Co zrobić
          </Title>
          <List type="ordered" spacing="xs">
            {text.steps.map((step) => (
              <List.Item key={step}>{step}</List.Item>
            ))}
            <List.Item>Wróć tutaj i naciśnij „Sprawdź ponownie”.</List.Item>
          </List>
        </Box>
      )}
      {recovery && (
        <Text size="sm" c="dimmed">
          Dla informatyka: plik <Code c="dark.9">{recovery.file}</Code>, kod <Code c="dark.9">{recovery.reason}</Code>.
        </Text>
      )}
      <Box>
        <Button
          leftSection={<IconRefresh size={18} aria-hidden />}
          loading={look.isPending}
          onClick={() => void look.run(undefined)}
        >
          Sprawdź ponownie
        </Button>
      </Box>
    </VaultFrame>
  )
}
