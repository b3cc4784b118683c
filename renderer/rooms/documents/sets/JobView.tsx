import { Alert, Button, Group, Loader, Paper, Progress, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Download } from '#shared/contract/documents.ts'
import type { SetProgress } from '#shared/contract/sets.ts'
import { orpc } from '../../../app/client.ts'
import { counted } from '../../../app/messages/labels.ts'
import { setProblemTexts } from '../../../app/messages/papers.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { useCommand } from '../../../ui/commands.ts'
import { startDownload } from '../../../ui/files.ts'
import { IconAlertTriangle, IconCircleCheck, IconDownload, IconPrinter } from '../../../ui/icons.tsx'
import { openPrintTab } from '../print-tab.ts'
import type { SetShape } from './set-view.ts'
import { shapeOfSet } from './set-view.ts'
import type { SetJob } from './useSetJob.ts'
import { useSetJob } from './useSetJob.ts'

/** How often the progress is asked for, in milliseconds: the bar never stands still for half a second. */
const askEvery = 200

/** A set being made: how far it is, the way to stop it, and its file once it is ready. */
export function JobView({ job }: { job: SetJob }) {
  const { keep } = useSetJob()
  const progress = useQuery(
    orpc.sets.readProgress.queryOptions({
      input: { job: job.id },
      refetchInterval: ({ state }) => (state.data === undefined || state.data.state === 'working' ? askEvery : false),
      refetchIntervalInBackground: true,
      refetchOnWindowFocus: false,
      gcTime: 0,
      retry: false,
    }),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="set-job" maw={820}>
      <Stack gap="md">
        <Title order={2} id="set-job" ref={heading} tabIndex={-1}>
          {titles[progress.data?.state ?? 'working']}
        </Title>
        {progress.isError ? (
          <ProblemAlert error={progress.error} title="Zestawu nie da się dokończyć" />
        ) : progress.data ? (
          <Shown job={job} progress={progress.data} readAgain={async () => (await progress.refetch()).data?.download} />
        ) : (
          <Loader role="status" aria-label="Wczytuję postęp" />
        )}
        {(progress.isError || (progress.data !== undefined && progress.data.state !== 'working')) && (
          <Group>
            <Button variant="default" onClick={() => keep(null)}>
              Przygotuj inny zestaw
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

const titles: Record<SetProgress['state'], string> = {
  working: 'Przygotowuję zestaw',
  ready: 'Zestaw jest gotowy',
  cancelled: 'Przerwano przygotowanie zestawu',
  failed: 'Zestaw nie powstał',
}

interface ShownProps {
  job: SetJob
  progress: SetProgress
  /** A fresh address of the file: each can be fetched once. */
  readAgain: () => Promise<Download | undefined>
}

function Shown({ job, progress, readAgain }: ShownProps): ReactNode {
  switch (progress.state) {
    case 'working':
      return <Working job={job} progress={progress} />
    case 'ready':
      return (
        <Ready
          job={job}
          total={progress.total}
          shape={shapeOfSet(job.as, progress.download?.name ?? '')}
          readAgain={readAgain}
        />
      )
    case 'cancelled':
      return <Text>Nic nie zostało zapisane ani dopisane do spisu dokumentów.</Text>
    case 'failed': {
      const { sentence, nextStep } = setProblemTexts[progress.problem ?? 'OTHER']
      return (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />} title={sentence}>
          {nextStep}
        </Alert>
      )
    }
  }
}

function Working({ job, progress: { done, total } }: Omit<ShownProps, 'readAgain'>) {
  const cancel = useCommand(orpc.sets.cancel, { keepsQueries: true })
  return (
    <>
      <Progress.Root size="xl">
        <Progress.Section
          value={total === 0 ? 0 : (done / total) * 100}
          aria-label="Postęp przygotowania zestawu"
          aria-valuetext={`${done} z ${total}`}
          animated
        />
      </Progress.Root>
      <Text>
        Gotowe: {done} z {counted(total, ['dokumentu', 'dokumentów', 'dokumentów'])}.{' '}
        {done === total && 'Łączę je w jeden plik…'}
      </Text>
      <Text size="sm" c="dimmed">
        Możesz w tym czasie pracować w innych częściach programu. Zablokowanie programu przerywa przygotowanie.
      </Text>
      <Group>
        <Button variant="default" aria-disabled={cancel.isPending} onClick={() => void cancel.run({ job: job.id })}>
          Przerwij
        </Button>
      </Group>
    </>
  )
}

const shapeTexts: Record<SetShape, { where: string; take: string }> = {
  pdf: { where: 'jednym pliku PDF do druku', take: 'Pobierz plik PDF' },
  words: { where: 'folderze plików Word (ZIP)', take: 'Pobierz folder (ZIP)' },
  both: {
    where:
      'folderze (ZIP): pliki PDF do druku, w kolejności zestawu, a dokumenty z własnych wzorów biura jako pliki Word, każdy raz (wydrukuj je z edytora tekstu)',
    take: 'Pobierz folder (ZIP)',
  },
}

interface ReadyProps {
  job: SetJob
  total: number
  shape: SetShape
  readAgain: ShownProps['readAgain']
}

function Ready({ job, total, shape, readAgain }: ReadyProps) {
  const canOpen = useQuery(orpc.vault.readStatus.queryOptions()).data?.host.canOpenFiles === true
  const open = useCommand(orpc.sets.open, { keepsQueries: true })
  const [isOpened, setOpened] = useState(false)
  const save = async () => {
    const download = await readAgain()
    if (download) startDownload(download.url, download.name)
  }
  return (
    <>
      <Group gap="sm" wrap="nowrap" align="flex-start" role="status">
        <IconCircleCheck size={22} aria-hidden style={{ flex: 'none', marginTop: 2 }} />
        <Text>
          {counted(total, ['dokument', 'dokumenty', 'dokumentów'])} w {shapeTexts[shape].where}.
        </Text>
      </Group>
      <Group>
        {shape === 'pdf' && canOpen && (
          <Button
            leftSection={<IconPrinter size={20} aria-hidden />}
            aria-disabled={open.isPending}
            onClick={() => void open.run({ job: job.id })}
          >
            Otwórz i wydrukuj
          </Button>
        )}
        {shape === 'pdf' && !canOpen && <PrintInTab readAgain={readAgain} onOpened={() => setOpened(true)} />}
        <Button
          variant={shape === 'pdf' ? 'default' : 'filled'}
          leftSection={<IconDownload size={20} aria-hidden />}
          onClick={() => void save()}
        >
          {shapeTexts[shape].take}
        </Button>
      </Group>
      <Text size="sm" role="status">
        {isOpened && 'PDF otwiera się w nowej karcie.'}
      </Text>
    </>
  )
}

interface PrintProps {
  readAgain: ShownProps['readAgain']
  onOpened: () => void
}

/** In a browser the PDF opens in a tab of its own, to be printed from there. */
function PrintInTab({ readAgain, onOpened }: PrintProps) {
  const print = async () => {
    const tab = openPrintTab()
    const download = await readAgain()
    if (!download) return tab.close()
    tab.show(download.url)
    onOpened()
  }
  return (
    <Button leftSection={<IconPrinter size={20} aria-hidden />} onClick={() => void print()}>
      Otwórz i wydrukuj
    </Button>
  )
}
