import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { ProblemAlert } from './ProblemAlert.tsx'

/** A chosen file that was not taken: why, which one it was, and what else can be done (`children`). */
export function RefusedFile({ name, problem, children }: { name: string; problem: unknown; children?: ReactNode }) {
  return (
    <div>
      <ProblemAlert error={problem} />
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        Plik: {name}
      </Text>
      {children}
    </div>
  )
}
