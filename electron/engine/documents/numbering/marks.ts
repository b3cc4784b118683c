import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { writeAtomically } from '../../store/atomic-write.ts'
import { errorCode } from '../../store/disk-fault.ts'

/**
 * The last numbers given, in a plain file beside the database. A restored backup brings back
 * an older database and with it older counters; this file stays, so that a number printed on
 * somebody's paper is never given a second time. Symbols, years and numbers only.
 */

const mark = z.strictObject({ symbol: z.string().max(20), year: z.int(), last: z.int().min(0) })
export type NumberMark = z.infer<typeof mark>

const markFile = z.strictObject({
  format: z.literal('kooperacja-numery'),
  version: z.literal(1),
  vaultId: z.uuid(),
  /**
   * The vault came here without its marks: counters of this year and earlier that are not among
   * `marks` may have gone on elsewhere. null: everything given is known.
   */
  uncertainThrough: z.int().nullable(),
  marks: z.array(mark).max(5000),
})
export type NumberMarks = Pick<z.infer<typeof markFile>, 'uncertainThrough' | 'marks'>

/** `absent`: never written, or the folder's vault was another one. `unreadable`: it was, and nobody knows what it said. */
export type MarksReading = { status: 'read'; known: NumberMarks } | { status: 'absent' | 'unreadable' }

/** Reads the marks of this vault. */
export async function readMarks(file: string, vaultId: string): Promise<MarksReading> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (error) {
    return { status: errorCode(error) === 'ENOENT' ? 'absent' : 'unreadable' }
  }
  try {
    const { vaultId: of, uncertainThrough, marks } = markFile.parse(JSON.parse(content))
    return of === vaultId ? { status: 'read', known: { uncertainThrough, marks } } : { status: 'absent' }
  } catch {
    return { status: 'unreadable' }
  }
}

/** Writes the marks of this vault, in one piece. Throws what the disk says. */
export async function writeMarks(file: string, vaultId: string, known: NumberMarks): Promise<void> {
  const content = markFile.parse({ format: 'kooperacja-numery', version: 1, vaultId, ...known })
  await writeAtomically(file, `${JSON.stringify(content, undefined, 2)}\n`)
}

/** The marks with one more. */
export function withMark(known: NumberMarks, { symbol, year, last }: NumberMark): NumberMarks {
  const others = known.marks.filter((one) => one.symbol !== symbol || one.year !== year)
  return { ...known, marks: [...others, { symbol, year, last }] }
}

/**
 * A backup was put in place: where no marks of its vault lie, nobody knows which numbers were
 * given after it was made, so every counter of until now has to be confirmed.
 */
export async function noteRestored(file: string, vaultId: string, at: Date): Promise<void> {
  const { status } = await readMarks(file, vaultId)
  if (status === 'read') return
  await writeMarks(file, vaultId, { uncertainThrough: at.getFullYear(), marks: [] })
}
