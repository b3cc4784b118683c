import { Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'

/** „Usunięto … · Cofnij”: the content of the notification after a removal. */
export function UndoNotification({ sentence, onUndo }: { sentence: string; onUndo: () => void }) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <Text size="sm">{sentence}</Text>
      <Button size="compact-sm" variant="default" onClick={onUndo} flex="none">
        Cofnij
      </Button>
    </Group>
  )
}

/** Shows that something was removed, with a way back for 20 seconds (WCAG 2.2.1: the row also stays restorable). */
export function showUndo(sentence: string, restore: () => Promise<void>): void {
  const id = notifications.show({
    message: (
      <UndoNotification
        sentence={sentence}
        onUndo={() => {
          notifications.hide(id)
          void restore()
        }}
      />
    ),
    autoClose: 20_000,
    role: 'status',
  })
}
