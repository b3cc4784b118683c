import { Group, Text } from '@mantine/core'
import type { RegisteredPaper } from '#shared/contract/register.ts'
import type { DocumentState } from '#shared/domain/register.ts'
import type { Icon } from '../../../ui/icons.tsx'
import { IconFileCheck, IconFileOff, IconPencil, IconSignature } from '../../../ui/icons.tsx'
import { stateWord } from './register-view.ts'

const icons: Record<DocumentState, Icon> = {
  draft: IconPencil,
  issued: IconFileCheck,
  signed: IconSignature,
  ended: IconFileOff,
}

/** The state of a paper: a sign and a word, never a colour alone. */
export function StateMark({ paper }: { paper: Pick<RegisteredPaper, 'state' | 'ending'> }) {
  const Sign = icons[paper.state]
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Sign size={18} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
      <Text span>{stateWord(paper)}</Text>
    </Group>
  )
}
