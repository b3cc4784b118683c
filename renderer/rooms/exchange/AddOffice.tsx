import { Alert, Button, Checkbox, Group, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { OfficeCard } from '#shared/domain/exchange.ts'
import { client, orpc } from '../../app/client.ts'
import { officeKindLabels } from '../../app/messages/labels.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { FileDrop } from '../../ui/FileDrop.tsx'
import { IconAlertTriangle, IconPhone } from '../../ui/icons.tsx'
import { useUploadedFile } from './useUploadedFile.ts'
import { Words } from './Words.tsx'

interface Props {
  onAdded: (name: string, card: { officeId: string; upload: string }) => void
  onCancelled: () => void
}

/** Adding another office: its card, who it says it is, and the words that must be heard on the phone. */
export function AddOffice({ onAdded, onCancelled }: Props) {
  const { file, choose, clear } = useUploadedFile((upload) => client.exchange.previewCard({ upload }))
  const add = useCommand(orpc.exchange.addPartnerOffice, {
    onDone: (office, { upload }) => {
      onAdded(office.name, { officeId: office.officeId, upload })
      clear()
    },
  })

  return (
    <Stack gap="md">
      <FileDrop
        label="Plik wizytówki drugiego biura"
        description="Plik o nazwie podobnej do wizytowka-pcpr.json. Można go też upuścić w tym miejscu."
        button="Wybierz plik wizytówki"
        accept=".json,application/json"
        isBusy={file.step === 'reading'}
        onFile={(chosen) => void choose(chosen)}
      />
      {file.step === 'refused' &&
        (problemCode(file.problem) === 'CARD_KEYS_CHANGED' ? <KeysChanged /> : <ProblemAlert error={file.problem} />)}
      {file.step === 'read' && (
        <CardCheck
          key={file.upload}
          card={file.read.card}
          words={file.read.words}
          isAdding={add.isPending}
          onAdd={() => void add.run({ upload: file.upload, wordsAgreed: true })}
          onCancel={() => {
            clear()
            onCancelled()
          }}
        />
      )}
    </Stack>
  )
}

interface CheckProps {
  card: OfficeCard
  words: readonly string[]
  isAdding: boolean
  onAdd: () => void
  onCancel: () => void
}

function CardCheck({ card, words, isAdding, onAdd, onCancel }: CheckProps) {
  const [isAgreed, setAgreed] = useState(false)
  const [isAsked, setAsked] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const place = [card.gmina && `gmina ${card.gmina}`, card.powiat && `powiat ${card.powiat}`].filter(Boolean).join(', ')
  const add = () => {
    setAsked(true)
    if (isAgreed) onAdd()
  }

  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="card-check">
      <Stack gap="sm" align="flex-start">
        <Title order={3} id="card-check" ref={heading} tabIndex={-1}>
          To biuro przedstawia się jako: {card.name}
        </Title>
        <Text>
          {officeKindLabels[card.kind]}
          {place && `, ${place}`}
        </Text>
        <Group gap={8} wrap="nowrap" align="flex-start">
          <IconPhone size={22} aria-hidden />
          <Text>
            Zadzwoń do tego biura pod numer, który znasz skądinąd, i poproś o przeczytanie słów z jego „Mojej
            wizytówki”. Muszą być dokładnie takie i w tej kolejności (słowa mogą się powtarzać):
          </Text>
        </Group>
        <Words words={words} label={`Słowa wizytówki: ${card.name}`} />
        <Checkbox
          mt="xs"
          checked={isAgreed}
          onChange={({ currentTarget }) => setAgreed(currentTarget.checked)}
          label="Drugie biuro przeczytało mi te słowa przez telefon i wszystkie się zgadzają"
          error={
            isAsked && !isAgreed && 'Zaznacz to pole po rozmowie. Bez sprawdzenia słów nie wiadomo, czyja to wizytówka.'
          }
        />
        <Text size="sm" c="dimmed">
          Jeśli choć jedno słowo jest inne, nie dodawaj tego biura. Poproś o ponowne przysłanie wizytówki inną drogą.
        </Text>
        <Group gap="sm">
          <Button onClick={add} loading={isAdding}>
            Dodaj biuro
          </Button>
          <Button variant="default" onClick={onCancel}>
            Nie dodawaj
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}

function KeysChanged() {
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title="To biuro jest już na liście, ale ta wizytówka ma inne klucze"
    >
      <Text size="sm" mb={6}>
        Tak jest wtedy, gdy biuro założyło sejf od nowa (na przykład po awarii komputera) – albo gdy ktoś podszywa się
        pod nie. Na razie nic się nie zmieniło, obowiązuje poprzednia wizytówka.
      </Text>
      <List size="sm" type="ordered" spacing={2}>
        <List.Item>Zadzwoń do tego biura pod numer, który znasz, i zapytaj, czy zakładało sejf od nowa.</List.Item>
        <List.Item>Jeśli nie zakładało – nie używaj tego pliku i powiadom informatyka.</List.Item>
        <List.Item>
          Jeśli zakładało – usuń to biuro z listy powyżej, wczytaj nową wizytówkę i sprawdź słowa jeszcze raz.
        </List.Item>
      </List>
    </Alert>
  )
}
