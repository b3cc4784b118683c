import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { numberingSettings } from '../domain/case-sign.ts'
import { localDate, requiredText } from '../domain/fields.ts'
import { caseSignId } from '../domain/ids.ts'
import { command, done, managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** The counter of a class in a year. */
export const counter = z.strictObject({
  symbol: z.string(),
  year: z.int(),
  /** The last number given; 0 before the first. */
  last: z.int().min(0),
  /** Numbers below it that no case has, with the reason where somebody wrote one down. */
  gaps: z.array(z.strictObject({ ordinal: z.int(), reason: z.string() })),
  /** After a restore from a backup older than numbers already given, or on another computer: somebody must say what the last one was. */
  isUnconfirmed: z.boolean(),
})
export type Counter = z.infer<typeof counter>

/** Znak sprawy: the pattern, the classes and their counters. */
export const numberingContract = {
  read: query.output(z.strictObject({ settings: numberingSettings, counters: z.array(counter) })),
  save: managerCommand.input(z.strictObject({ settings: numberingSettings })).output(done),
  /** For issuing a paper: the classes suggested for its kind first, the next sign of each, the cases its subject has already. */
  suggest: query
    .input(z.strictObject({ kind: documentKind, subjectId: z.uuid(), on: localDate }))
    .errors(mayRefuse('NOT_FOUND'))
    .output(
      z.strictObject({
        classes: z.array(
          z.strictObject({
            symbol: z.string(),
            name: z.string(),
            isSuggested: z.boolean(),
            /** null: the class has no symbol yet. */
            next: z.string().nullable(),
            isUnconfirmed: z.boolean(),
          }),
        ),
        cases: z.array(z.strictObject({ id: caseSignId, text: z.string() })),
      }),
    ),
  /** Says what the last number given was; the next one follows it. Never lower than one the register has. */
  confirmLast: command
    .input(
      z.strictObject({
        symbol: requiredText(20),
        year: z.int().min(2000).max(2200),
        last: z.int().min(0).max(999_999),
      }),
    )
    .output(counter)
    .errors(mayRefuse('NUMBER_TAKEN')),
  /** Writes down why a number has no case here (given outside the program, spoilt). */
  explainGap: command
    .input(
      z.strictObject({
        symbol: requiredText(20),
        year: z.int().min(2000).max(2200),
        ordinal: z.int().min(1),
        reason: requiredText(200),
      }),
    )
    .output(done)
    .errors(mayRefuse('NUMBER_TAKEN', 'NOT_FOUND')),
}
