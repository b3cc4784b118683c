import { z } from '../domain/plain-checks.ts'
import { bundleRefusals } from '../domain/bundle-refusals.ts'

const nothing = z.strictObject({})

/**
 * Everything the engine can refuse, as codes with declared data: never text, never a
 * stack, never personal data. The renderer has one Polish sentence and next step for each
 * (renderer/app/messages/problems.ts); a test fails when one is missing.
 */
export const problems = {
  /** The procedure is not for the engine's present state. */
  WRONG_STATE: { data: z.strictObject({ state: z.string() }) },
  /** A command came without its id, so a retry could be done twice. */
  COMMAND_ID_MISSING: { data: nothing },
  NOT_FOUND: { data: nothing },
  /** The row changed since the save's base revision. */
  STALE_REVISION: { data: z.strictObject({ revision: z.int() }) },
  /** The row belongs to another office and came in a bundle. */
  NOT_OURS: { data: nothing },
  /** A partner with members, a household with papers: remove those first. */
  STILL_USED: { data: nothing },

  // vault
  SECRET_WRONG: { data: nothing },
  RECOVERY_WORDS_WRONG: { data: nothing },
  FIRST_RUN_NOT_STARTED: { data: nothing },
  VAULT_EXISTS: { data: nothing },
  DISK_FULL: { data: nothing },
  FOLDER_READ_ONLY: { data: nothing },

  // documents
  PDF_UNAVAILABLE: { data: nothing },
  OPEN_UNAVAILABLE: { data: nothing },
  OPEN_FAILED: { data: nothing },
  FILE_IN_USE: { data: nothing },

  // exchange
  UPLOAD_GONE: { data: nothing },
  CARD_UNREADABLE: { data: nothing },
  CARD_IS_OURS: { data: nothing },
  CARD_KEYS_CHANGED: { data: nothing },
  RECIPIENT_NOT_PCPR: { data: nothing },
  IMPORT_NOT_PCPR: { data: nothing },
  ...(Object.fromEntries(bundleRefusals.map((code) => [code, { data: nothing }])) as {
    [Code in (typeof bundleRefusals)[number]]: { data: typeof nothing }
  }),
} as const

export type ProblemCode = keyof typeof problems
export type ProblemData<Code extends ProblemCode> = z.infer<(typeof problems)[Code]['data']>

/** Understood and refused: an error of 500 would look like a fault of the program. */
export const refusalStatus = 409

type Declared<Code extends ProblemCode> = { [Each in Code]: (typeof problems)[Each] & { status: typeof refusalStatus } }

/** The declared errors of a procedure: the ones every procedure has, and its own. */
export function mayRefuse<Code extends ProblemCode>(...codes: Code[]): Declared<Code> {
  return Object.fromEntries(codes.map((code) => [code, { status: refusalStatus, ...problems[code] }])) as Declared<Code>
}
