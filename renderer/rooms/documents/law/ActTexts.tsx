import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useId, useState } from 'react'
import type { LegalBasisRecord } from '#shared/contract/law.ts'
import type { ActCode } from '#shared/documents/legal-bases.ts'
import { formatDateShort } from '#shared/domain/dates.ts'
import { orpc } from '../../../app/client.ts'
import { confidenceLabels } from '../../../app/messages/papers.ts'
import { useCommand } from '../../../ui/commands.ts'
import { IconAlertTriangle, IconPencil, IconPlus, IconTrash } from '../../../ui/icons.tsx'
import { showNotice } from '../../../ui/notices.ts'
import { useToday } from '../../../ui/useToday.ts'
import { BasisDialog } from './BasisDialog.tsx'
import { inForceWords, inOrder, textPlace, textPlaceLabels } from './law-view.ts'

interface Props {
  act: ActCode
  title: string
  texts: readonly LegalBasisRecord[]
  isManager: boolean
}

/** An act and its texts: the one in force, those to come, those that were. */
export function ActTexts({ act, title, texts, isManager }: Props) {
  const heading = useId()
  const today = useToday()
  const [edited, setEdited] = useState<LegalBasisRecord | 'new'>()
  const hasPresent = texts.some((text) => textPlace(text, today) === 'present')

  return (
    <Stack component="section" gap="sm" aria-labelledby={heading}>
      <Title order={2} size="h3" id={heading} maw={900}>
        {upperFirst(title)}
      </Title>
      {!hasPresent && (
        <Text>
          Nie wpisano tekstu, który obowiązuje teraz. Dokumenty powołują tę ustawę{' '}
          {texts.length === 0 ? 'bez miejsca ogłoszenia.' : 'według najstarszego tekstu z listy.'}
        </Text>
      )}
      {inOrder(texts, today).map((text) => (
        <OneText key={text.id} text={text} today={today} isManager={isManager} onEdit={() => setEdited(text)} />
      ))}
      {isManager && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            aria-label={`Dodaj tekst: ${title}`}
            onClick={() => setEdited('new')}
          >
            Dodaj tekst
          </Button>
        </Group>
      )}
      <BasisDialog act={act} edited={edited} onClose={() => setEdited(undefined)} />
    </Stack>
  )
}

interface TextProps {
  text: LegalBasisRecord
  today: string
  isManager: boolean
  onEdit: () => void
}

function OneText({ text, today, isManager, onEdit }: TextProps) {
  const { id, published, checkedOn, confidence, note, isStale } = text
  const check = useCommand(orpc.law.confirm, { onDone: () => showNotice('Zapisano, że sprawdzono dziś.') })
  const remove = useCommand(orpc.law.remove, {
    undo: { sentence: () => 'Usunięto tekst ustawy.', restore: orpc.law.restore },
  })
  return (
    <Paper withBorder p="md">
      <Stack gap={6}>
        <Group gap="sm">
          <Badge variant="light" color={textPlace(text, today) === 'present' ? 'teal' : 'gray'} tt="none" size="lg">
            {textPlaceLabels[textPlace(text, today)]}
          </Badge>
          <Text size="sm">{inForceWords(text)}</Text>
        </Group>
        <Text fw={600}>{published}</Text>
        <Group gap={6} wrap="nowrap" align="flex-start">
          {isStale && <IconAlertTriangle size={18} aria-hidden style={{ flex: 'none', marginTop: 2 }} />}
          <Text size="sm" fw={isStale ? 600 : 400}>
            Sprawdzono {formatDateShort(checkedOn)}
            {isStale && ' – ponad pół roku temu, sprawdź ponownie'}. Ustalenie:{' '}
            {lowerFirst(confidenceLabels[confidence])}.
          </Text>
        </Group>
        {note !== '' && (
          <Text size="sm" c="dimmed" style={{ whiteSpace: 'pre-line' }}>
            {note}
          </Text>
        )}
        {isManager && (
          <Group gap="xs" mt={4}>
            <Button
              size="compact-md"
              variant="default"
              aria-label={`Zaznacz: sprawdzono dziś, ${published}`}
              aria-disabled={check.isPending}
              onClick={() => void check.run({ id })}
            >
              Zaznacz: sprawdzono dziś
            </Button>
            <Button
              size="compact-md"
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
              aria-label={`Popraw: ${published}`}
              onClick={onEdit}
            >
              Popraw
            </Button>
            <Button
              size="compact-md"
              variant="subtle"
              leftSection={<IconTrash size={18} aria-hidden />}
              aria-label={`Usuń: ${published}`}
              onClick={() => void remove.run({ id })}
            >
              Usuń
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function upperFirst(text: string): string {
  return text.charAt(0).toLocaleUpperCase('pl') + text.slice(1)
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('pl') + text.slice(1)
}
