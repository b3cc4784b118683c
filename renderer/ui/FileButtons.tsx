import { Button, Group } from '@mantine/core'
import { IconDownload, IconTrash } from './icons.tsx'

interface Props {
  /** What it is, in the accusative, with its name: „skan zgoda.pdf”. */
  file: string
  onFetch: () => void
  onRemove: () => void
}

/** What can be done with a file kept in the vault. */
export function FileButtons({ file, onFetch, onRemove }: Props) {
  return (
    <Group gap="xs">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconDownload size={18} aria-hidden />}
        aria-label={`Pobierz ${file}`}
        onClick={onFetch}
      >
        Pobierz
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        leftSection={<IconTrash size={18} aria-hidden />}
        aria-label={`Usuń ${file}`}
        onClick={onRemove}
      >
        Usuń
      </Button>
    </Group>
  )
}
