import { Group, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

let isFirstPage = true

interface Props {
  title: string
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Buttons at the right. */
  actions?: ReactNode
}

/** The h1 of a screen. Names the window, and takes the focus when the screen was changed, so that a reader hears it. */
export function PageHeader({ title, lead, actions }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    if (!isFirstPage) heading.current?.focus()
    isFirstPage = false
  }, [])
  useEffect(() => {
    document.title = `${title} – Kooperacja`
  }, [title])

  return (
    <Group justify="space-between" align="flex-start" mb="xl" gap="md">
      <Stack gap={6} maw={760}>
        <Title order={1} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" component="div">
            {lead}
          </Text>
        )}
      </Stack>
      {actions && <Group gap="sm">{actions}</Group>}
    </Group>
  )
}
