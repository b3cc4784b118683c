import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { paperId } from '../domain/ids.ts'
import { asked, documentSubject, download } from './documents.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** One paper of a set: made now from the rooms, or an issued one as it was frozen. */
export const setItem = z.strictObject({
  paper: z.union([asked, z.strictObject({ issued: paperId })]),
  copies: z.int().min(1).max(50),
})
export type SetItem = z.infer<typeof setItem>

const suggestion = z.strictObject({
  subject: documentSubject,
  kind: documentKind,
  /** The issued paper to print instead of making it anew; null: none is in force. */
  issued: paperId.nullable(),
  label: z.string(),
  copies: z.int().min(1),
  /** Of a paper that carries data of a household to institutions: whether its consent lets it; null for every other. */
  mayLeave: z.boolean().nullable(),
})
export type SetSuggestion = z.infer<typeof suggestion>

export const setProgress = z.strictObject({
  state: z.enum(['working', 'ready', 'cancelled', 'failed']),
  done: z.int(),
  total: z.int(),
  /** Present once ready. */
  download: download.optional(),
  /** Why it failed. */
  problem: z.enum(['PDF_UNAVAILABLE', 'NOT_FOUND', 'DISK_FULL', 'OTHER']).optional(),
})
export type SetProgress = z.infer<typeof setProgress>

/** Several papers in one go: a household's, a meeting's, or of every household. */
export const setsContract = {
  /** The papers that belong together: of a household, of a meeting of a team, of everybody. */
  suggest: query
    .input(
      z.discriminatedUnion('of', [
        z.strictObject({ of: z.literal('household'), id: z.uuid() }),
        z.strictObject({ of: z.literal('meeting'), teamId: z.uuid() }),
        z.strictObject({ of: z.literal('member'), id: z.uuid() }),
        z.strictObject({ of: z.literal('all-households') }),
      ]),
    )
    .output(z.array(suggestion))
    .errors(mayRefuse('NOT_FOUND')),
  /** Begins the work (`isTwoSided`: in the PDF each paper begins on a sheet of its own, for a printer that prints both sides); it goes on while its progress is asked for and the program stays unlocked. */
  start: command
    .input(
      z.strictObject({
        items: z.array(setItem).min(1).max(2000),
        as: z.enum(['pdf', 'docx']),
        isTwoSided: z.boolean(),
      }),
    )
    .output(z.strictObject({ job: z.uuid(), total: z.int() }))
    .errors(mayRefuse('NOT_FOUND')),
  readProgress: query
    .input(z.strictObject({ job: z.uuid() }))
    .output(setProgress)
    .errors(mayRefuse('NOT_FOUND')),
  cancel: command.input(z.strictObject({ job: z.uuid() })).output(done),
  /** Opens the merged PDF in the system's program where the host can, for printing. */
  open: command
    .input(z.strictObject({ job: z.uuid() }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND', 'OPEN_UNAVAILABLE', 'OPEN_FAILED', 'FILE_IN_USE')),
}
