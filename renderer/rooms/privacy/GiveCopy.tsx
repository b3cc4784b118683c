import { Anchor, Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Download } from '#shared/contract/documents.ts'
import type { FoundPerson } from '#shared/contract/privacy.ts'
import { orpc } from '../../app/client.ts'
import { problemCode, problemMessage } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { startDownload } from '../../ui/files.ts'
import { IconDownload } from '../../ui/icons.tsx'

/** One click makes both files of a person's copy and downloads them; the links stay, should a browser hold one back. */
export function GiveCopy({ person: { personId, firstName, lastName } }: { person: FoundPerson }) {
  const [files, setFiles] = useState<Download[]>([])
  const [pdfProblem, setPdfProblem] = useState<unknown>()
  const [isWorking, setWorking] = useState(false)
  const make = useCommand(orpc.privacy.copyOfData, {
    onProblem: (error) => {
      const isOfPdf = problemCode(error) === 'PDF_UNAVAILABLE'
      if (isOfPdf) setPdfProblem(error)
      return isOfPdf
    },
    keepsQueries: true,
  })

  const give = async () => {
    if (isWorking) return
    setWorking(true)
    setFiles([])
    setPdfProblem(undefined)
    const pdf = await make.run({ personId, format: 'pdf' })
    const json = await make.run({ personId, format: 'json' })
    const made = [pdf, json].flatMap((output) => (output ? [output.download] : []))
    for (const { url, name } of made) startDownload(url, name)
    setFiles(made)
    setWorking(false)
  }

  return (
    <Stack gap={6} align="flex-start">
      <Button
        size="compact-md"
        leftSection={<IconDownload size={18} aria-hidden />}
        aria-disabled={isWorking}
        aria-label={`Pobierz kopię danych: ${firstName} ${lastName}`}
        onClick={() => void give()}
      >
        Pobierz kopię danych
      </Button>
      <div role="status">
        {isWorking && <Text size="sm">Zbieram dane i tworzę pliki…</Text>}
        {files.length > 0 && (
          <Text size="sm">
            Gotowe. Gdyby któryś plik się nie zapisał:{' '}
            {files.map(({ url, name }, index) => (
              <span key={url}>
                {index > 0 && ', '}
                <Anchor href={url} download={name} inherit underline="always">
                  {name}
                </Anchor>
              </span>
            ))}
            .
          </Text>
        )}
        {pdfProblem !== undefined && (
          <Text size="sm">{problemMessage(pdfProblem).sentence} Powstał tylko plik JSON.</Text>
        )}
      </div>
    </Stack>
  )
}
