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
  /** `waitSeconds`: how long the next try is refused; it grows, and never says which part was wrong. */
  SECRET_WRONG: { data: z.strictObject({ waitSeconds: z.int().min(0) }) },
  /** A try before the wait was over; it was not looked at. */
  TOO_SOON: { data: z.strictObject({ waitSeconds: z.int().min(1) }) },
  /** Only a kierownik may. */
  NOT_ALLOWED: { data: nothing },
  LOGIN_TAKEN: { data: nothing },
  /** The last kierownik who can open the program cannot be disabled or made a pracownik. */
  LAST_MANAGER: { data: nothing },
  /** No account without upoważnienie and oświadczenie. */
  PAPERS_MISSING: { data: nothing },
  KEY_STORE_UNAVAILABLE: { data: nothing },
  NO_CODE_PENDING: { data: nothing },
  RECOVERY_WORDS_WRONG: { data: nothing },
  VAULT_EXISTS: { data: nothing },
  DISK_FULL: { data: nothing },
  FOLDER_READ_ONLY: { data: nothing },

  // backup
  /** The file cannot be read at all. */
  BACKUP_UNREADABLE: { data: nothing },
  BACKUP_NOT_A_BACKUP: { data: nothing },
  /** Cut short, or changed since it was written. */
  BACKUP_DAMAGED: { data: nothing },
  /** Made by a newer program, in a format this one does not know. */
  BACKUP_VERSION_UNKNOWN: { data: nothing },
  /** The format is known, the database inside is of a newer program. */
  BACKUP_TOO_NEW: { data: nothing },
  /** Made before the data key was changed: it opens with a password or code of its day, not with today's key. */
  BACKUP_OTHER_KEY: { data: nothing },
  /** Another office's backup, over a vault that only waits for its password. */
  BACKUP_OTHER_VAULT: { data: nothing },
  /** The state that was put aside cannot be opened: its files alone say so. */
  ASIDE_DAMAGED: { data: nothing },
  SECOND_PLACE_UNUSABLE: { data: nothing },
  FOLDER_CHOICE_UNAVAILABLE: { data: nothing },

  // documents
  PDF_UNAVAILABLE: { data: nothing },
  OPEN_UNAVAILABLE: { data: nothing },
  OPEN_FAILED: { data: nothing },
  FILE_IN_USE: { data: nothing },
  /** What was typed does not fit the paper; `field` is the place of the form. */
  FACTS_UNUSABLE: { data: z.strictObject({ field: z.string() }) },
  /** The paper is issued: it never changes, a corrected one is a new version. */
  ALREADY_ISSUED: { data: nothing },
  /** The step is not for the state the paper is in: only an issued paper is signed, only a living one ends. */
  PAPER_STATE: { data: nothing },
  /** The class has no symbol yet, so no sign can be made. */
  CLASS_WITHOUT_SYMBOL: { data: nothing },
  /** After a restore: the last number given must be confirmed before a new one is taken. */
  NUMBER_UNCONFIRMED: { data: z.strictObject({ symbol: z.string(), year: z.int() }) },
  /** Somebody has that number already. */
  NUMBER_TAKEN: { data: nothing },
  /** Neither PDF, PNG nor JPEG. */
  SCAN_KIND_UNKNOWN: { data: nothing },
  SCAN_TOO_LARGE: { data: z.strictObject({ atMostMegabytes: z.int() }) },
  LOGO_UNUSABLE: { data: nothing },
  /** Not a file of legal bases, or one of a newer program. */
  LAW_UPDATE_UNREADABLE: { data: nothing },
  /** Signed by nobody this office has checked, or changed since. */
  LAW_UPDATE_UNSIGNED: { data: nothing },
  /** A template with mistakes never replaces a good one; the check names them. */
  TEMPLATE_BROKEN: { data: nothing },
  /** The office words this kind in a DOCX of its own: there is no PDF of it. */
  OWN_TEMPLATE_DOCX_ONLY: { data: nothing },

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
