import { Button, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'

interface Props {
  /** Where „Wróć bez zapisywania” leads; left out: no such button. */
  backTo?: string
  saveLabel?: string
  isPending: boolean
  /** More buttons, after the first. */
  children?: ReactNode
}

/** The buttons under a form. The first saves; it stays clickable while it works, so the focus is not lost. */
export function FormButtons({ backTo, saveLabel = 'Zapisz', isPending, children }: Props) {
  return (
    <>
      <Group mt="xl" gap="sm">
        <Button type="submit" aria-disabled={isPending}>
          {saveLabel}
        </Button>
        {children}
        {backTo && (
          <Button component={Link} href={backTo} variant="subtle">
            Wróć bez zapisywania
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Szkic zapisuje się sam, więc nic nie zginie, gdy zamkniesz program.
      </Text>
    </>
  )
}
