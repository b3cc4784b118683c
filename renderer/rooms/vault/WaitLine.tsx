import { Text } from '@mantine/core'

/** Why the button cannot be pressed for a while. The words stand still, so that a reader says them once. */
export function WaitLine({ seconds }: { seconds: number }) {
  return (
    <div role="status">
      {seconds > 0 && (
        <Text size="sm">
          Po kilku pomyłkach program każe chwilę poczekać. Po każdej następnej czeka się dłużej. Zapisane dane są
          bezpieczne.
        </Text>
      )}
    </div>
  )
}

/** „Odblokuj za 5 s”: a button's label while it waits. */
export function waitLabel(label: string, seconds: number): string {
  if (seconds === 0) return label
  const minutes = Math.floor(seconds / 60)
  return minutes > 0 ? `${label} za ${minutes} min ${seconds % 60} s` : `${label} za ${seconds} s`
}
