import { Button, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { Component } from 'react'

interface Props {
  children: ReactNode
}

/** Keeps a fault of one screen to that screen. React has no function for it, so this is a class. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
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
