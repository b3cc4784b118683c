import { Paper, Text } from '@mantine/core'
import type { LetterheadView } from '#shared/contract/letterhead.ts'

/** The letterhead as it stands above a paper. */
export function LetterheadSample({ letterhead }: { letterhead: LetterheadView }) {
  const { isUsed, lines, logo, logoAlternative } = letterhead
  const filled = lines.filter((line) => line.trim() !== '')
  if (!isUsed) return <Text mt="md">Nagłówek jest wyłączony: dokumenty drukują się bez niego.</Text>
  if (filled.length === 0 && logo === null) return <Text mt="md">Nagłówek jest jeszcze pusty.</Text>
  return (
    <Paper
      withBorder
      p="lg"
      mt="md"
      component="figure"
      aria-label="Jak wygląda nagłówek"
      style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'center', marginInline: 0 }}
    >
      {logo !== null && <img src={logo} alt={logoAlternative} style={{ maxHeight: 64, maxWidth: 160 }} />}
      <div style={{ flex: '1 1 220px', minWidth: 0 }}>
        {filled.map((line, index) => (
          <Text key={`${index}${line}`} fw={index === 0 ? 600 : 400} style={{ overflowWrap: 'anywhere' }}>
            {line}
          </Text>
        ))}
      </div>
    </Paper>
  )
}
