import { Alert, Text } from '@mantine/core'
import { IconInfoCircle } from '../../ui/icons.tsx'

/** What a pracownik reads in place of what only a kierownik may do: who may, why, and what to do instead. */
export function ManagerOnly({ title, children }: { title: string; children: string }) {
  return (
    <Alert variant="light" icon={<IconInfoCircle aria-hidden />} title={title} maw={760}>
      <Text size="sm">{children}</Text>
    </Alert>
  )
}
