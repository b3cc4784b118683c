import { Alert, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { FrameField, TemplateProblem } from '#shared/contract/templates.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { officeTemplateId } from '#shared/domain/ids.ts'
import { client, orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { leftOutSentences, templatePartLabels, templateProblemText } from '../../../app/messages/papers.ts'
import { FileDrop } from '../../../ui/FileDrop.tsx'
import { RefusedFile } from '../../../ui/RefusedFile.tsx'
import { showProblem, useCommand } from '../../../ui/commands.ts'
import { startDownload } from '../../../ui/files.ts'
import { IconAlertTriangle, IconCircleCheck, IconDownload } from '../../../ui/icons.tsx'
import { newId } from '../../../ui/new-id.ts'
import { showNotice } from '../../../ui/notices.ts'
import { useUploadedFile } from '../../exchange/useUploadedFile.ts'
import { distinctProblems } from './template-view.ts'

/** A new template: read, checked, tried on the sample, and only then used. */
export function NewTemplate({ kind }: { kind: DocumentKind }) {
  const { file, choose, clear } = useUploadedFile(async (upload) => {
    const { problems, leftOut } = await client.templates.check({ kind, upload })
    return { problems: distinctProblems(problems), leftOut }
  })
  const add = useCommand(orpc.templates.add, {
    onDone: ({ version }) => {
      clear()
      showNotice(`Dokumenty powstają teraz z wersji ${version}.`)
    },
  })

  return (
    <Stack component="section" gap="sm" aria-labelledby="new-template">
      <Title order={2} id="new-template">
        Nowy wzór
      </Title>
      <Text maw={760}>Program najpierw sprawdzi wszystkie pola. Wzór z błędem nie zastąpi dobrego.</Text>
      <FileDrop
        label="Plik wzoru"
        description="Dokument programu Word (DOCX). Można go też upuścić w tym miejscu."
        button="Wczytaj plik wzoru"
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        isBusy={file.step === 'reading'}
        onFile={(chosen) => void choose(chosen)}
      />
      {file.step === 'refused' && <RefusedFile name={file.name} problem={file.problem} />}
      {file.step === 'read' && file.read.problems.length > 0 && (
        <Problems key={file.upload} name={file.name} problems={file.read.problems} />
      )}
      {file.step === 'read' && file.read.problems.length === 0 && (
        <Good
          key={file.upload}
          leftOut={file.read.leftOut}
          kind={kind}
          upload={file.upload}
          name={file.name}
          isPending={add.isPending}
          onUse={(note) =>
            void add.run({
              id: newId(officeTemplateId),
              kind,
              upload: file.upload,
              fileName: file.name.slice(-200),
              note,
            })
          }
          onCancel={clear}
        />
      )}
    </Stack>
  )
}

function useFocusedHeading() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return heading
}

function Problems({ name, problems }: { name: string; problems: readonly TemplateProblem[] }) {
  const heading = useFocusedHeading()
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="template-problems">
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconAlertTriangle size={22} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <div>
            <Title order={3} id="template-problems" ref={heading} tabIndex={-1}>
              We wzorze trzeba poprawić {counted(problems.length, ['miejsce', 'miejsca', 'miejsc'])}
            </Title>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              Plik: {name}. Popraw go w Wordzie, zapisz i wczytaj jeszcze raz. Dotychczasowe brzmienie zostaje.
            </Text>
          </div>
        </Group>
        <List type="ordered" spacing="sm" pl={4}>
          {problems.map((problem, index) => (
            <List.Item key={index}>
              <OneProblem problem={problem} />
            </List.Item>
          ))}
        </List>
      </Stack>
    </Paper>
  )
}

function OneProblem({ problem }: { problem: TemplateProblem }) {
  const { sentence, advice } = templateProblemText(problem)
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Text fw={600}>{sentence}</Text>
      <Text>{advice}</Text>
      {problem.problem !== 'not-a-document' && (
        <Text size="sm" c="dimmed">
          Miejsce: {templatePartLabels[problem.part]}
          {problem.near !== '' && `, obok słów „…${problem.near}…”`}
        </Text>
      )}
    </div>
  )
}

interface GoodProps {
  kind: DocumentKind
  leftOut: readonly FrameField[]
  upload: string
  name: string
  isPending: boolean
  onUse: (note: string) => void
  onCancel: () => void
}

function Good({ kind, leftOut, upload, name, isPending, onUse, onCancel }: GoodProps) {
  const heading = useFocusedHeading()
  const [note, setNote] = useState('')
  const tryIt = () =>
    client.templates
      .testFill({ kind, upload })
      .then(({ download }) => startDownload(download.url, download.name), showProblem)
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="template-good">
      <Stack gap="md">
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <IconCircleCheck size={22} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
          <div>
            <Title order={3} id="template-good" ref={heading} tabIndex={-1}>
              Wzór jest dobry
            </Title>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              Plik: {name}. Wszystkie pola są znane.
            </Text>
          </div>
        </Group>
        {leftOut.length > 0 && (
          <Alert variant="light" color="yellow" icon={<IconAlertTriangle aria-hidden />} title="Czego wzór nie pokaże">
            {leftOut.map((field) => (
              <Text key={field} size="sm">
                {leftOutSentences[field]}
              </Text>
            ))}
            <Text size="sm">Jeśli ma to być na dokumencie, dopisz pole w Wordzie i wczytaj wzór jeszcze raz.</Text>
          </Alert>
        )}
        <Alert variant="light" color="gray" title="Zanim zaczniesz go używać">
          <Text size="sm" mb="sm">
            Pobierz próbne wypełnienie zmyślonymi danymi i obejrzyj je w Wordzie: podziały stron, tabele, podpisy. Za
            treść własnego wzoru odpowiada biuro.
          </Text>
          <Button
            size="compact-md"
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            onClick={() => void tryIt()}
          >
            Pobierz próbne wypełnienie
          </Button>
        </Alert>
        <TextInput
          label="Notatka"
          description="Co się zmieniło, na przykład: nowa pieczęć. Można zostawić puste."
          maw={520}
          maxLength={200}
          autoComplete="off"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group>
          <Button aria-disabled={isPending} onClick={() => onUse(note)}>
            Używaj tego wzoru
          </Button>
          <Button variant="default" onClick={onCancel}>
            Nie używaj
          </Button>
        </Group>
      </Stack>
    </Paper>
  )
}
