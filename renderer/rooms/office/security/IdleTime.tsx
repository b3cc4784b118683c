import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { idleMinutes } from '#shared/domain/account.ts'
import { orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { useCommand } from '../../../ui/commands.ts'

const minuteForms = ['minucie', 'minutach', 'minutach'] as const

/** After how long without a touch the program locks itself. */
export function IdleTime({ minutes, isManager }: { minutes: number; isManager: boolean }) {
  return (
    <Stack component="section" gap="sm">
      <Title order={2}>Blokada ekranu</Title>
      <Text>
        Program blokuje się sam po {counted(minutes, minuteForms)} bez dotykania klawiatury i myszy, a także gdy
        komputer zasypia. To, co wpisano, zostaje jako szkic.
      </Text>
      {isManager ? (
        <IdleForm key={minutes} minutes={minutes} />
      ) : (
        <Text size="sm" c="dimmed">
          Ten czas ustawia kierownik.
        </Text>
      )}
    </Stack>
  )
}

function IdleForm({ minutes }: { minutes: number }) {
  const [value, setValue] = useState<string | number>(minutes)
  const [error, setError] = useState(false)
  const save = useCommand(orpc.vault.saveIdleMinutes, {
    onDone: () => {
      notifications.show({ message: 'Zapisano.', autoClose: 4000, role: 'status', color: 'green' })
    },
  })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = idleMinutes.safeParse(value)
    setError(!checked.success)
    if (checked.success) void save.run({ idleMinutes: checked.data })
  }

  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-start">
        <NumberInput
          label="Blokuj po ilu minutach"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description="Od 1 do 120. Zwykle 10."
          value={value}
          onChange={setValue}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          maw={220}
          error={error && 'Wpisz liczbę minut od 1 do 120.'}
        />
        <Button type="submit" variant="default" loading={save.isPending} mt={25}>
          Zapisz czas
        </Button>
      </Group>
    </form>
  )
}
