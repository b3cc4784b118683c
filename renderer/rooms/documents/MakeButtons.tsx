import { ORPCError } from '@orpc/client'
import { Alert, Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 } from 'uuid'
import type { Asked, Download } from '#shared/contract/documents.ts'
import { documentId } from '#shared/domain/ids.ts'
import { orpc } from '../../app/client.ts'
import { problemCode, problemMessage } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import {
  IconCircleCheck,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconInfoCircle,
  IconPrinter,
  IconExternalLink,
} from '../../ui/icons.tsx'
import { openPrintTab } from './print-tab.ts'

type Action = 'docx' | 'pdf' | 'print' | 'open'

interface Props {
  /** Gives what to make, unless a field has to be put right first; that one has the focus then. */
  withAsked: (take: (asked: Asked) => void) => void
  /** A place of the form the engine could not use. */
  onUnusable: (place: string) => void
  /** The paper comes from an own template, which makes a Word file and nothing else. */
  isWordOnly: boolean
}

const workingTexts: Record<Action, string> = {
  docx: 'Tworzę dokument Word…',
  pdf: 'Tworzę plik PDF. To może potrwać kilka sekund…',
  print: 'Tworzę plik PDF do druku. To może potrwać kilka sekund…',
  open: 'Tworzę dokument i otwieram go w edytorze…',
}

/** The place of the form a refusal names, if it does. */
function unusablePlace(error: unknown): string | undefined {
  if (problemCode(error) !== 'FACTS_UNUSABLE' || !(error instanceof ORPCError)) return undefined
  const data: unknown = error.data
  if (typeof data !== 'object' || data === null || !('field' in data)) return undefined
  return typeof data.field === 'string' ? data.field : undefined
}

/** The ways out of the program: Word, PDF, printer. Only what the host can do is offered. */
export function MakeButtons({ withAsked, onUnusable, isWordOnly }: Props) {
  const status = useQuery(orpc.vault.readStatus.queryOptions())
  const canOpen = status.data?.host.canOpenFiles === true
  const [action, setAction] = useState<Action>()
  const [ready, setReady] = useState<{ text: string; download?: Download | undefined }>()
  const isPdfProblem = (error: unknown) => problemCode(error) === 'PDF_UNAVAILABLE'
  const onProblem = (error: unknown) => {
    const place = unusablePlace(error)
    if (place !== undefined) onUnusable(place)
    return isPdfProblem(error)
  }
  const make = useCommand(orpc.documents.makeDocument, { onProblem })
  const open = useCommand(orpc.documents.openDocument, { onProblem })
  const isBusy = make.isPending || open.isPending
  const isPdfRefused = isPdfProblem(make.problem) || isPdfProblem(open.problem)

  const start = (next: Action, work: (asked: Asked) => Promise<void>) => {
    if (isBusy) return
    withAsked((asked) => {
      make.clearProblem()
      open.clearProblem()
      setReady(undefined)
      setAction(next)
      void work(asked).finally(() => setAction(undefined))
    })
  }

  const save = (format: 'docx' | 'pdf') =>
    start(format, async (asked) => {
      const output = await make.run({ id: documentId.parse(v7()), asked, format })
      if (!output) return
      startDownload(output.download.url, output.download.name)
      setReady({ text: `Gotowe: ${output.download.name}. Plik jest zapisywany na tym komputerze.` })
    })

  const openMade = (next: Action, format: 'docx' | 'pdf', text: string) =>
    start(next, async (asked) => {
      if (await open.run({ id: documentId.parse(v7()), asked, format })) setReady({ text })
    })

  const printInTab = () =>
    start('print', async (asked) => {
      const tab = openPrintTab()
      const output = await make.run({ id: documentId.parse(v7()), asked, format: 'pdf' })
      if (!output) return tab.close()
      tab.show(output.download.url)
      setReady({ text: 'PDF do druku otwiera się w nowej karcie.', download: output.download })
    })

  const print = () =>
    canOpen ? openMade('print', 'pdf', 'PDF otwiera się w programie do czytania. Wydrukuj go stamtąd.') : printInTab()

  const buttonOf = (own: Action) => ({ loading: action === own, disabled: isBusy && action !== own })

  return (
    <Stack gap="sm">
      <Group gap="sm">
        <Button
          leftSection={<IconFileTypeDocx size={20} aria-hidden />}
          onClick={() => save('docx')}
          {...buttonOf('docx')}
        >
          Zapisz jako Word (DOCX)
        </Button>
        {!isWordOnly && (
          <>
            <Button
              leftSection={<IconFileTypePdf size={20} aria-hidden />}
              onClick={() => save('pdf')}
              {...buttonOf('pdf')}
            >
              Zapisz jako PDF
            </Button>
            <Button
              variant="default"
              leftSection={<IconPrinter size={20} aria-hidden />}
              onClick={print}
              {...buttonOf('print')}
            >
              Drukuj
            </Button>
          </>
        )}
        {canOpen && (
          <Button
            variant="default"
            leftSection={<IconExternalLink size={20} aria-hidden />}
            onClick={() => openMade('open', 'docx', 'Dokument otwiera się w edytorze tekstu.')}
            {...buttonOf('open')}
          >
            Otwórz w Wordzie
          </Button>
        )}
      </Group>
      <div role="status">
        {action && (
          <Group gap="xs">
            <Loader size="xs" aria-hidden />
            <Text size="sm">{workingTexts[action]}</Text>
          </Group>
        )}
        {ready && !action && (
          <Group gap="xs" wrap="nowrap">
            <IconCircleCheck size={20} aria-hidden color="#0b7a4b" />
            <Text size="sm">
              {ready.text}{' '}
              {ready.download && (
                <Anchor
                  href={`${ready.download.url}?show=1`}
                  target="_blank"
                  rel="noopener"
                  size="sm"
                  underline="always"
                >
                  Otwórz PDF jeszcze raz
                </Anchor>
              )}
            </Text>
          </Group>
        )}
      </div>
      {isPdfRefused && (
        <Alert
          color="yellow"
          variant="light"
          role="alert"
          icon={<IconInfoCircle aria-hidden />}
          title={problemMessage(make.problem ?? open.problem).sentence}
        >
          <Text size="sm" mb="xs">
            {problemMessage(make.problem ?? open.problem).nextStep}
          </Text>
          <Button size="compact-sm" variant="default" onClick={() => save('docx')}>
            Zapisz jako Word (DOCX)
          </Button>
        </Alert>
      )}
    </Stack>
  )
}
