import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  title: string
  /** What will stand here and how to begin. */
  children: ReactNode
  /** The button that begins. */
  action?: ReactNode
  icon?: ReactNode
}

/** An empty list that says what it is for and how to begin. */
export function EmptyState({ title, children, action, icon }: Props) {
  return (
    <Paper withBorder p="xl" radius="md" bg="gray.0">
      <Stack align="center" gap="sm" py="lg" ta="center">
        {icon}
        <Title order={2} size="h3">
          {title}
        </Title>
        <Text c="dimmed" maw={560} component="div">
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  )
}
