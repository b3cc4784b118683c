import { Button, Group, Text } from '@mantine/core'

interface Props {
  back: string
  /** undefined on the first page. */
  onBack: (() => void) | undefined
  forth: string
  /** undefined on the last page. */
  onForth: (() => void) | undefined
  /** What is on the page, said to readers when it changes. */
  children: string
}

/** Two buttons under a list that comes in pages. They stay where they are, so that the focus is not lost. */
export function PageTurner({ back, onBack, forth, onForth, children }: Props) {
  return (
    <Group mt="md" gap="md">
      {(onBack || onForth) && (
        <>
          <Button variant="default" data-disabled={!onBack} aria-disabled={!onBack} onClick={() => onBack?.()}>
            {back}
          </Button>
          <Button variant="default" data-disabled={!onForth} aria-disabled={!onForth} onClick={() => onForth?.()}>
            {forth}
          </Button>
        </>
      )}
      <Text size="sm" c="dimmed" role="status">
        {children}
      </Text>
    </Group>
  )
}
