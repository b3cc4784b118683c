import { ActionIcon, Code, Group, Text } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { IconCheck, IconCopy } from './icons.tsx'

/**
 * The SHA-256 of a file: its beginning, and a button that copies the whole. Where the
 * system refuses the clipboard the whole is shown, to be selected and copied by hand.
 */
export function Fingerprint({ sha256, of }: { sha256: string; of: string }) {
  const clipboard = useClipboard({ timeout: 3000 })
  const isRefused = clipboard.error !== null

  return (
    <Group gap={4} wrap="nowrap">
      <Code style={isRefused ? { overflowWrap: 'anywhere', userSelect: 'all' } : {}}>
        {isRefused ? sha256 : `${sha256.slice(0, 8)}…`}
      </Code>
      <ActionIcon
        variant="subtle"
        aria-label={`Kopiuj odcisk SHA-256: ${of}`}
        title="Kopiuj cały odcisk SHA-256"
        onClick={() => clipboard.copy(sha256)}
      >
        {clipboard.copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
      </ActionIcon>
      <Text size="xs" role="status" component="span">
        {clipboard.copied && 'Skopiowano'}
      </Text>
    </Group>
  )
}
