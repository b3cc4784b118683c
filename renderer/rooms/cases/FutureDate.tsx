import { Text } from '@mantine/core'
import { IconAlertTriangle } from '../../ui/icons.tsx'

/** A date to come is odd, not wrong: it is said beside the field and may be saved. */
export function FutureDate() {
  return (
    <Text span inherit c="var(--mantine-color-yellow-light-color)">
      <IconAlertTriangle size={16} aria-hidden style={{ verticalAlign: 'text-bottom' }} /> Ta data jest w przyszłości.
      Sprawdź, czy nie ma w niej pomyłki.
    </Text>
  )
}
