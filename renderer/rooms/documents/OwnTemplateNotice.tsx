import { Alert, Anchor, Text } from '@mantine/core'
import { Link } from 'wouter'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { IconInfoCircle } from '../../ui/icons.tsx'

/** The file will be worded by the office and not as the preview shows, and only Word can open it. */
export function OwnTemplateNotice({ kind }: { kind: DocumentKind }) {
  return (
    <Alert
      color="blue"
      variant="light"
      role="note"
      icon={<IconInfoCircle aria-hidden />}
      title="Plik powstanie z własnego wzoru biura"
    >
      <Text size="sm">
        Podgląd pokazuje brzmienie programu; brzmienie wzoru zobaczysz w pliku. Z własnego wzoru powstaje tylko Word
        (DOCX), więc wydrukujesz go i zapiszesz jako PDF w edytorze tekstu.{' '}
        <Anchor component={Link} href={`/dokumenty/wzory/${kind}`} size="sm" underline="always">
          Zobacz wzór tego dokumentu
        </Anchor>
      </Text>
    </Alert>
  )
}
