import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Component } from 'react'

interface Props {
  children: ReactNode
  /** The address shown; another one gives the screens a fresh try. */
  place?: string
}

interface State {
  hasFailed: boolean
  place: string | undefined
}

/** Keeps a fault of one screen to that screen. React has no function for it, so this is a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, place: this.props.place }

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true }
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { hasFailed: false, place }
  }

  override render() {
    return this.state.hasFailed ? <Failure /> : this.props.children
  }
}

function Failure() {
  return (
    <Paper withBorder p="xl" maw={640} role="alert">
      <Stack align="flex-start">
        <Title order={1} size="h2">
          Ta strona przestała działać
        </Title>
        <Text>Zapisane dane i szkice są bezpieczne. Otwórz program ponownie – wróci do tego samego miejsca.</Text>
        <Button onClick={() => window.location.reload()}>Otwórz ponownie</Button>
      </Stack>
    </Paper>
  )
}
