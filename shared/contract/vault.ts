import { z } from 'zod'
import { animator, newPassword, office } from '../domain/office.ts'
import { done, during, engineState, engineStates } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** Why the vault cannot be opened as it is; each has its own recovery screen. */
export const recoveryReasons = [
  'HEADER_UNREADABLE',
  'HEADER_MISSING',
  'DB_MISSING',
  'DB_EMPTY',
  'DB_NOT_ENCRYPTED',
  'DB_CORRUPT',
  'DB_FOREIGN',
  'DB_FROM_FUTURE',
  'MIGRATION_EDITED',
  'MIGRATION_MISSING',
  'MIGRATION_FAILED',
  'CIPHER_MISSING',
  'LOCKED_BY_OTHER',
  'FOLDER_UNSUITABLE',
  'FOLDER_READ_ONLY',
  'DISK_FULL',
] as const
export const recoveryReason = z.enum(recoveryReasons)
export type RecoveryReason = z.infer<typeof recoveryReason>

/** What the host around the engine can do, so that no button promises what it cannot. */
export const hostAbilities = z.strictObject({ canOpenFiles: z.boolean() })

export const vaultStatus = z.strictObject({
  state: engineState,
  appVersion: z.string(),
  host: hostAbilities,
  /** Only in `recovery`: what is wrong and with which file. */
  recovery: z.strictObject({ reason: recoveryReason, file: z.string() }).nullable(),
  /** Only in `first-run`: the code waits to be written down and retyped. */
  isRecoveryCodePending: z.boolean(),
})
export type VaultStatus = z.infer<typeof vaultStatus>

/** The recovery code as shown once: groups of the sheet, and which of them are asked back (from 0). */
export const recoveryCode = z.strictObject({
  groups: z.array(z.string()),
  askedGroups: z.array(z.int().min(0)),
})
export type RecoveryCode = z.infer<typeof recoveryCode>

const draftKey = z.string().min(1).max(200)
/** What was typed into a form, as the form keeps it; at most 256 KB. */
const draftBody = z.string().max(262_144)

/** Keys of the vault, its states, and the drafts of every form. */
export const vaultContract = {
  readStatus: during(...engineStates).output(vaultStatus),

  /** Takes what the wizard collected and gives the recovery code. Nothing is on the disk yet. */
  startFirstRun: during('first-run')
    .input(z.strictObject({ office, animator, password: newPassword }))
    .output(recoveryCode),
  /** The code again, for a page that was reloaded before the first run ended. */
  readRecoveryCode: during('first-run').output(recoveryCode).errors(mayRefuse('FIRST_RUN_NOT_STARTED')),
  /** Back to the forms: forgets the code and the keys made for it. */
  cancelFirstRun: during('first-run').output(done),
  /** Makes the vault once two groups of the code were retyped; the engine is `ready` after it. */
  finishFirstRun: during('first-run')
    .input(z.strictObject({ groups: z.array(z.string().max(20)) }))
    .output(done)
    .errors(
      mayRefuse('RECOVERY_WORDS_WRONG', 'FIRST_RUN_NOT_STARTED', 'VAULT_EXISTS', 'DISK_FULL', 'FOLDER_READ_ONLY'),
    ),

  unlock: during('locked')
    .input(
      z.discriminatedUnion('with', [
        z.strictObject({ with: z.literal('password'), password: z.string().max(200) }),
        z.strictObject({ with: z.literal('recovery-code'), code: z.string().max(100) }),
      ]),
    )
    .output(z.strictObject({ state: engineState }))
    .errors(mayRefuse('SECRET_WRONG')),
  lock: during('ready').output(done),
  /** A new password for whoever is in; the recovery code stays. */
  changePassword: during('ready')
    .input(z.strictObject({ password: newPassword }))
    .output(done)
    .errors(mayRefuse('DISK_FULL', 'FOLDER_READ_ONLY')),
  /** After a recovery that mended itself outside (a file put back): look again. */
  retryOpen: during('recovery').output(z.strictObject({ state: engineState })),

  readDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey }))
    .output(z.strictObject({ body: draftBody.nullable() })),
  saveDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey, body: draftBody }))
    .output(done)
    .errors(mayRefuse('DISK_FULL', 'FOLDER_READ_ONLY')),
  dropDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey }))
    .output(done),
}
