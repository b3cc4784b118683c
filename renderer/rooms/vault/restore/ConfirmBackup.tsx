import { Alert, Button, Group, List, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { IconAlertTriangle, IconArchive, IconHistory } from '../../../ui/icons.tsx'
import type { ContractOutputs } from './outputs.ts'
import { formatFileSize } from '../../../ui/file-size.ts'
import { formatInstant } from '../../../ui/instants.ts'
import { BackupCountsList } from './BackupCountsList.tsx'

interface Props {
  opened: ContractOutputs['backup']['open']
  isPending: boolean
  onBack: () => void
  onConfirm: () => void
}

/** Step three: whose data, of when, how much of it; and what becomes of today's. */
export function ConfirmBackup({ opened, isPending, onBack, onConfirm }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <Stack component="section">
      <Title order={2} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
        3. Sprawdź i potwierdź
      </Title>
      <Text>
        <b>{opened.officeName}</b>
        <br />
        Kopia z {formatInstant(opened.createdAt)}, {formatFileSize(opened.size)}, program w wersji {opened.appVersion}.
      </Text>
      <BackupCountsList counts={opened.counts} />
      {opened.isOfThisVault === false && (
        <Alert color="yellow" variant="light" icon={<IconAlertTriangle aria-hidden />} title="To kopia innego sejfu">
          Na tym komputerze jest teraz inny sejf niż ten, z którego pochodzi kopia. Sprawdź nazwę biura, zanim pójdziesz
          dalej.
        </Alert>
      )}
      <Alert
        color="yellow"
        variant="light"
        icon={<IconHistory aria-hidden />}
        title={`Wszystko będzie takie jak ${formatInstant(opened.createdAt)}`}
      >
        <Text size="sm">Do tego dnia wracają też osoby, hasła i zgody. Po odtworzeniu:</Text>
        <List size="sm" spacing={4} mt={4}>
          <List.Item>osoba, której potem wyłączono dostęp, znów otworzy program – wyłącz go jeszcze raz,</List.Item>
          <List.Item>zgoda wycofana później stoi znów jako udzielona – wpisz wycofanie jeszcze raz,</List.Item>
          <List.Item>hasła i arkusz awaryjny zmienione później nie działają – działają tamte.</List.Item>
        </List>
      </Alert>
      {opened.putsAside && (
        <Alert variant="light" icon={<IconArchive aria-hidden />} title="Dzisiejsze dane zostaną odłożone">
          Tego, co wpisano po {formatInstant(opened.createdAt)}, nie będzie w odtworzonych danych. Nie zginie jednak:
          program odłoży dzisiejszy stan obok i przez 30 dni można do niego wrócić w „Moje biuro → Kopie”. Późniejsze
          wpisy dziennika program przeniesie do odtworzonych danych, jeśli da się otworzyć dzisiejsze. Jeśli się nie da,
          napisze o tym w dzienniku.
        </Alert>
      )}
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Wybierz inną kopię
        </Button>
        <Button loading={isPending} onClick={onConfirm}>
          Odtwórz tę kopię
        </Button>
      </Group>
    </Stack>
  )
}
