import { Anchor, Button, Group, Stack } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { WaitLine, waitLabel } from './WaitLine.tsx'

interface Props {
  /** The fields of the secret. */
  children: ReactNode
  /** What its button says, „Odblokuj”. */
  action: string
  /** How long the next try has to wait after wrong ones. */
  waitSeconds: number
  isPending: boolean
  onSubmit: () => void
  /** The link beside the button, to the other secret. */
  otherWay: string
  onOtherWay: () => void
}

/** The form of a secret that opens the vault: its fields, the wait after wrong tries, the way to the other secret. */
export function UnlockForm({ children, action, waitSeconds, isPending, onSubmit, otherWay, onOtherWay }: Props) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {children}
        <WaitLine seconds={waitSeconds} />
        <Group justify="space-between">
          <Button type="submit" loading={isPending} disabled={waitSeconds > 0}>
            {waitLabel(action, waitSeconds)}
          </Button>
          <Anchor component="button" type="button" onClick={onOtherWay}>
            {otherWay}
          </Anchor>
        </Group>
      </Stack>
    </form>
  )
}
