import { Text } from '@mantine/core'
import { useState } from 'react'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { problemCode } from '../app/messages/problems.ts'
import { FileDrop } from './FileDrop.tsx'
import { uploadFile } from './files.ts'
import { ProblemAlert } from './ProblemAlert.tsx'
import type { ScanRefusal } from './scan-choice.ts'
import { refuseScan } from './scan-choice.ts'

interface Props {
  label: string
  button: string
  /** „Skanu nie dołączono”. */
  refusedTitle: string
  refusals: Record<ScanRefusal, string>
  /** What the engine last said against it. */
  problem: unknown
  /** Takes the token of the bytes brought to the engine, and the file's name. */
  onFile: (upload: string, fileName: string) => Promise<void>
}

/** Chooses a scan or a photograph, looks at it, brings it to the engine; says beside the place what speaks against it. */
export function AttachFile({ label, button, refusedTitle, refusals, problem, onFile }: Props) {
  const [isSending, setSending] = useState(false)
  const [refusal, setRefusal] = useState<ScanRefusal>()
  const [failure, setFailure] = useState<unknown>()

  const take = async (file: File) => {
    setFailure(undefined)
    const refused = refuseScan(file)
    setRefusal(refused)
    if (refused !== undefined) return
    setSending(true)
    try {
      await onFile(await uploadFile(file), file.name.slice(-200))
    } catch (error) {
      // The engine takes no file of that size at all: said in the words of a scan, not of a bundle.
      if (problemCode(error) === 'BUNDLE_TOO_LARGE') setRefusal('tooLarge')
      else setFailure(error)
    } finally {
      setSending(false)
    }
  }
  const shown = failure ?? (refusal === undefined && !isSending ? problem : undefined)

  return (
    <>
      {refusal !== undefined && (
        <Text role="alert" c="var(--mantine-color-error)" fw={600}>
          {refusals[refusal]}
        </Text>
      )}
      {shown !== undefined && <ProblemAlert error={shown} title={refusedTitle} />}
      <FileDrop
        label={label}
        description={`Plik PDF, JPG albo PNG, najwyżej ${scanMaxMegabytes} MB. Można go też upuścić w tym miejscu.`}
        button={button}
        accept="application/pdf,image/png,image/jpeg"
        isBusy={isSending}
        onFile={(file) => void take(file)}
      />
    </>
  )
}
