import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import type { ContractOutputs } from './outputs.ts'
import { client, orpc } from '../../../app/client.ts'
import { problemCode } from '../../../app/messages/problems.ts'
import { forgetVault } from '../../../app/queries.ts'
import { useCommand } from '../../../ui/commands.ts'
import { formatInstant } from '../../../ui/instants.ts'
import type { ChosenBackup } from './ChooseBackup.tsx'
import { ChooseBackup } from './ChooseBackup.tsx'
import { ConfirmBackup } from './ConfirmBackup.tsx'
import { OpenBackup } from './OpenBackup.tsx'

interface Props {
  /** After today's state was put aside and the backup stands in its place. */
  onRestored: () => void | Promise<void>
}

/** Restoring in three steps: which backup, whose secret, and what is in it. Until the last one nothing changes. */
export function RestoreSteps({ onRestored }: Props) {
  const [chosen, setChosen] = useState<ChosenBackup | undefined>(undefined)
  const [hasMoved, setMoved] = useState(false)
  const [opened, setOpened] = useState<ContractOutputs['backup']['open'] | undefined>(undefined)

  const choose = (backup: ChosenBackup) => {
    setMoved(true)
    setChosen(backup)
  }

  // Whoever leaves the screen leaves nothing opened behind.
  useEffect(() => () => void client.backup.cancelOpen().catch(() => undefined), [])

  const restore = useCommand(orpc.backup.restore, {
    keepsQueries: true,
    onDone: async () => {
      forgetVault()
      notifications.show({
        title: 'Kopia została odtworzona',
        message: `Dane są takie jak ${opened ? formatInstant(opened.createdAt) : 'w dniu kopii'}.${opened?.putsAside ? ' Poprzedni stan leży odłożony w „Moje biuro → Kopie”.' : ''}`,
        autoClose: 20_000,
        role: 'status',
      })
      await onRestored()
    },
    onProblem: (problem) => {
      // It waited longer than the engine keeps it open: its secret is asked for once more.
      if (problemCode(problem) === 'UPLOAD_GONE') setOpened(undefined)
      return false
    },
  })

  if (!chosen) return <ChooseBackup takesFocus={hasMoved} onChosen={choose} />
  if (!opened) return <OpenBackup chosen={chosen} onBack={() => setChosen(undefined)} onOpened={setOpened} />
  return (
    <ConfirmBackup
      opened={opened}
      isPending={restore.isPending}
      onBack={() => {
        setOpened(undefined)
        setChosen(undefined)
      }}
      onConfirm={() => void restore.run({ token: opened.token })}
    />
  )
}
