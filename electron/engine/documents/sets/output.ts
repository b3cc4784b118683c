import { localDateOf } from '#shared/domain/dates.ts'
import type { PackedPart } from '../../formats/zip-parts.ts'
import { packPart, zipParts } from '../../formats/zip-parts.ts'
import type { NamedFile } from '../../ports.ts'
import { mediaTypes } from '../media-types.ts'
import { startMerging } from './merge.ts'

/** A paper of a set as it was made. */
export interface SetPaper {
  name: string
  format: 'pdf' | 'docx'
  bytes: Uint8Array
  copies: number
}

/** Papers in one PDF. Nobody prints more in one go, and a longer one would stand still while it is put together. */
const papersInPdf = 60

/**
 * What a set becomes, grown paper by paper so that its end takes no longer than its beginning: a
 * PDF for the printer, or a folder of files. Many papers become several PDFs, and papers that
 * have no PDF lie beside them, both in a folder.
 */
export function setOutput({ now, total, isTwoSided }: { now: Date; total: number; isTwoSided: boolean }) {
  const day = localDateOf(now)
  const folder: PackedPart[] = []
  /** The PDFs of very many papers, packed one by one as they come: all at the end would be a standstill. */
  const printed: PackedPart[] = []
  let only: NamedFile | undefined
  let merging: { file: Awaited<ReturnType<typeof startMerging>>; papers: number } | undefined
  const width = String(total).length

  const closePdf = async (): Promise<void> => {
    if (!merging) return
    const bytes = await merging.file.finish()
    const name = `zestaw-do-druku-${day}`
    if (total > papersInPdf) printed.push(packPart(`${name}-${printed.length + 1}.pdf`, bytes))
    else only = { name: `${name}.pdf`, type: mediaTypes.pdf, bytes }
    merging = undefined
  }

  return {
    add: async (paper: SetPaper): Promise<void> => {
      if (paper.format === 'docx') {
        const number = String(folder.length + 1).padStart(width, '0')
        folder.push(packPart(`${number}-${paper.name}`, paper.bytes))
        return
      }
      merging ??= { file: await startMerging({ title: 'Zestaw dokumentów do druku', isTwoSided }), papers: 0 }
      await merging.file.add(paper)
      merging.papers += 1
      if (merging.papers === papersInPdf) await closePdf()
    },
    finish: async (): Promise<NamedFile> => {
      await closePdf()
      if (only && folder.length === 0) return only
      const beside = only ? [packPart(only.name, only.bytes)] : printed
      const parts = [...beside, ...folder]
      return { name: `zestaw-${day}.zip`, type: 'application/zip', bytes: zipParts(parts) }
    },
  }
}
