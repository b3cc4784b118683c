import { Box, Container, Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

interface Props {
  title: string
  lead?: ReactNode
  children: ReactNode
  size?: number
  /** The screen took another's place: say its name. */
  takesFocus?: boolean
}

/** The quiet page around the screens before the vault is open. */
export function VaultFrame({ title, lead, children, size = 560, takesFocus = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const told = useRef(title)

  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  useEffect(() => {
    document.title = `${title} – Kooperacja`
    // The screen changed under the reader: say its name.
    if (told.current !== title) heading.current?.focus()
    told.current = title
  }, [title])

  return (
    <Box component="main" bg="gray.0" mih="100vh" py={{ base: 'md', sm: 48 }}>
      <Container size={size}>
        <Text fw={700} size="lg" mb="md">
          Kooperacja
        </Text>
        <Paper withBorder shadow="xs" p={{ base: 'lg', sm: 36 }}>
          <Stack gap="lg">
            <Stack gap={6}>
              <Title order={1} ref={heading} tabIndex={-1} textWrap="balance" style={{ outline: 'none' }}>
                {title}
              </Title>
              {lead && (
                <Text c="dimmed" component="div">
                  {lead}
                </Text>
              )}
            </Stack>
            {children}
          </Stack>
        </Paper>
      </Container>
    </Box>
  )
}
