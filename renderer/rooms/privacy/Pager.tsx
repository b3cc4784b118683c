import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'

/** The pages gone through so far, newest first; `before` is what the page shown was asked with. */
export function usePages() {
  const [trail, setTrail] = useState<readonly number[]>([])
  return {
    before: trail.at(-1),
    isFirst: trail.length === 0,
    older: (next: number) => setTrail([...trail, next]),
    newer: () => setTrail(trail.slice(0, -1)),
  }
}

interface Props {
  pages: ReturnType<typeof usePages>
  next: number | null
  /** Numbers of the entries shown, newest first. */
  numbers: readonly number[]
}

/** „Nowsze” and „Starsze” under a list. Buttons stay where they are, so that the focus is not lost. */
export function Pager({ pages, next, numbers }: Props) {
  const [newest] = numbers
  const oldest = numbers.at(-1)
  const isAlone = pages.isFirst && next === null
  return (
    <Group mt="md" gap="md">
      {!isAlone && (
        <>
          <Button
            variant="default"
            data-disabled={pages.isFirst}
            aria-disabled={pages.isFirst}
            onClick={() => !pages.isFirst && pages.newer()}
          >
            Nowsze wpisy
          </Button>
          <Button
            variant="default"
            data-disabled={next === null}
            aria-disabled={next === null}
            onClick={() => next !== null && pages.older(next)}
          >
            Starsze wpisy
          </Button>
        </>
      )}
      <Text size="sm" c="dimmed" role="status">
        {newest === undefined || oldest === undefined
          ? ''
          : newest === oldest
            ? `Wpis nr ${newest}.`
            : `Wpisy od nr ${newest} do nr ${oldest}.`}
      </Text>
    </Group>
  )
}
