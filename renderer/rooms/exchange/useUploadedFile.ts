import { useRef, useState } from 'react'
import { uploadFile } from '../../ui/files.ts'

/** A file the user gave, on its way from the disk to an answer. */
export type UploadedFile<Read> =
  | { step: 'none' }
  | { step: 'reading'; name: string }
  | { step: 'refused'; name: string; problem: unknown }
  | { step: 'read'; name: string; upload: string; read: Read }

export interface UploadedFileState<Read> {
  file: UploadedFile<Read>
  choose: (file: File) => Promise<void>
  /** Reads a file that is in the engine already. */
  take: (upload: string, name: string) => Promise<void>
  clear: () => void
}

/**
 * Brings a chosen file to the engine and reads it there. Takes what reads it under its
 * token; a refusal is kept to be shown beside the field. A later choice wins over an
 * earlier one that is still being read.
 */
export function useUploadedFile<Read>(read: (upload: string) => Promise<Read>): UploadedFileState<Read> {
  const [file, setFile] = useState<UploadedFile<Read>>({ step: 'none' })
  const latest = useRef(0)

  const readAs = async (name: string, bring: () => Promise<string>) => {
    latest.current += 1
    const turn = latest.current
    const show = (next: UploadedFile<Read>) => {
      if (latest.current === turn) setFile(next)
    }
    show({ step: 'reading', name })
    try {
      const upload = await bring()
      show({ step: 'read', name, upload, read: await read(upload) })
    } catch (problem) {
      show({ step: 'refused', name, problem })
    }
  }

  return {
    file,
    choose: (chosen) => readAs(chosen.name, () => uploadFile(chosen)),
    take: (upload, name) => readAs(name, () => Promise.resolve(upload)),
    clear: () => {
      latest.current += 1
      setFile({ step: 'none' })
    },
  }
}
