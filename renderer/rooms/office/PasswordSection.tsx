import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import { orpc } from '../../app/client.ts'
import { useCommand } from '../../ui/commands.ts'
import { NewPasswordForm } from '../vault/NewPasswordForm.tsx'

/** Sets a new password; the recovery sheet stays valid. */
export function PasswordSection({ onDone }: { onDone?: () => void }) {
  const [round, setRound] = useState(0)
  const change = useCommand(orpc.vault.changePassword, {
    onDone: () => {
      // Another key empties both fields.
      setRound((was) => was + 1)
      notifications.show({
        title: 'Hasło zostało zmienione',
        message: 'Od następnego razu program otwiera nowe hasło. Arkusz awaryjny pozostaje ważny.',
        role: 'status',
      })
      onDone?.()
    },
  })

  return (
    <NewPasswordForm
      key={round}
      submitLabel="Ustaw nowe hasło"
      isPending={change.isPending}
      onSubmit={(password) => void change.run({ password })}
    />
  )
}
