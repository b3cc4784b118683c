import { z } from 'zod'
import { accountRole, idleMinutes, login } from '../domain/account.ts'
import { localDate } from '../domain/fields.ts'
import { accountId } from '../domain/ids.ts'
import { animator, newPassword, office } from '../domain/office.ts'
import { command, done, during, engineState, engineStates, managerCommand, managerQuery } from './procedure.ts'
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
export const hostAbilities = z.strictObject({ canOpenFiles: z.boolean(), canUseKeyStore: z.boolean() })

/** Who is in. `accountId` is null for somebody who came in with the recovery code: a kierownik's rights, no name yet. */
export const actor = z.strictObject({ accountId: accountId.nullable(), name: z.string(), role: accountRole })
export type Actor = z.infer<typeof actor>

export const vaultStatus = z.strictObject({
  state: engineState,
  appVersion: z.string(),
  host: hostAbilities,
  /** Only in `recovery`: what is wrong and with which file; for LOCKED_BY_OTHER who holds it and since when, as far as known. */
  recovery: z
    .strictObject({
      reason: recoveryReason,
      file: z.string(),
      heldBy: z.strictObject({ user: z.string(), since: z.string() }).nullable(),
    })
    .nullable(),
  /** A recovery code waits to be written down and retyped: of a first run, or a new one for an open vault. */
  isRecoveryCodePending: z.boolean(),
  /** Only in `ready`. */
  actor: actor.nullable(),
  /** Minutes without a touch after which the program locks itself. */
  idleMinutes,
  /** Whether this Windows account opens the vault without a password. */
  isKeyStoreOn: z.boolean(),
  /** Only in `locked`: seconds until the next password is looked at. */
  waitSeconds: z.int().min(0),
  /** Only in `locked`: copies of documents another program still held when the vault locked; they are not encrypted. */
  filesStillOpen: z.int().min(0),
})
export type VaultStatus = z.infer<typeof vaultStatus>

/** The recovery code as shown once: groups of the sheet, and which of them are asked back (from 0). */
export const recoveryCode = z.strictObject({
  groups: z.array(z.string()),
  askedGroups: z.array(z.int().min(0)),
})
export type RecoveryCode = z.infer<typeof recoveryCode>

const typedGroups = z.strictObject({ groups: z.array(z.string().max(20)) })
const draftKey = z.string().min(1).max(200)
/** What was typed into a form, as the form keeps it; at most 256 KB. */
const draftBody = z.string().max(262_144)
const diskFaults = mayRefuse('DISK_FULL', 'FOLDER_READ_ONLY')

/** The account of a first run: the animator's, a kierownik, with both papers. */
export const firstAccount = z.strictObject({
  login,
  password: newPassword,
  authorisedOn: localDate,
  secrecyOn: localDate,
})
export type FirstAccount = z.infer<typeof firstAccount>

/** Keys of the vault, its states, and the drafts of every form. */
export const vaultContract = {
  readStatus: during(...engineStates).output(vaultStatus),

  /** Takes what the wizard collected and gives the recovery code. Nothing is on the disk yet. */
  startFirstRun: during('first-run')
    .input(z.strictObject({ office, animator, account: firstAccount }))
    .output(recoveryCode)
    .errors(mayRefuse('PAPERS_MISSING')),
  /** The code again, for a page that was reloaded before it was retyped. */
  readRecoveryCode: during('first-run', 'ready').output(recoveryCode).errors(mayRefuse('NO_CODE_PENDING')),
  /** Back to the forms: forgets the code and the keys made for it. */
  cancelFirstRun: during('first-run').output(done),
  /** Makes the vault once two groups of the code were retyped; the engine is `ready` after it. */
  finishFirstRun: during('first-run')
    .input(typedGroups)
    .output(done)
    .errors({ ...diskFaults, ...mayRefuse('RECOVERY_WORDS_WRONG', 'NO_CODE_PENDING', 'VAULT_EXISTS') }),

  unlock: during('locked')
    .input(
      z.discriminatedUnion('with', [
        z.strictObject({ with: z.literal('password'), login: z.string().max(60), password: z.string().max(200) }),
        z.strictObject({ with: z.literal('recovery-code'), code: z.string().max(100) }),
        z.strictObject({ with: z.literal('key-store') }),
      ]),
    )
    .output(z.strictObject({ state: engineState }))
    .errors(mayRefuse('SECRET_WRONG', 'TOO_SOON', 'KEY_STORE_UNAVAILABLE')),
  lock: during('ready').output(done),
  /** Somebody touched the program: the idle clock starts anew. */
  stayAwake: during('ready').output(done),
  /** A new password for whoever is in, who proves to know the old one. */
  changePassword: during('ready')
    .input(z.strictObject({ current: z.string().max(200), password: newPassword }))
    .output(done)
    .errors({ ...diskFaults, ...mayRefuse('SECRET_WRONG', 'TOO_SOON', 'NOT_FOUND') }),
  /** After the recovery code opened the vault: a new password for one of the accounts, which is then the one that is in. */
  takeAccount: during('ready')
    .input(z.strictObject({ accountId, password: newPassword }))
    .output(done)
    .errors({ ...diskFaults, ...mayRefuse('NOT_ALLOWED', 'NOT_FOUND', 'PAPERS_MISSING') }),
  /** After a recovery that mended itself outside (a file put back): look again. */
  retryOpen: during('recovery').output(z.strictObject({ state: engineState })),

  /** A new recovery code; the old one opens the vault until the new one is retyped. */
  startRecoveryCode: managerCommand.output(recoveryCode),
  finishRecoveryCode: managerCommand
    .input(typedGroups)
    .output(done)
    .errors(mayRefuse('RECOVERY_WORDS_WRONG', 'NO_CODE_PENDING')),

  /** Lets this Windows account open the vault for whoever is in, without a password. */
  turnKeyStoreOn: command.output(done).errors(mayRefuse('KEY_STORE_UNAVAILABLE', 'NOT_FOUND')),
  turnKeyStoreOff: command.output(done),
  saveIdleMinutes: managerCommand.input(z.strictObject({ idleMinutes })).output(done),
  /** A new data key: what somebody who left may have kept opens nothing written from now on. */
  changeDataKey: managerQuery.output(done).errors(diskFaults),

  readDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey }))
    .output(z.strictObject({ body: draftBody.nullable() })),
  saveDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey, body: draftBody }))
    .output(done)
    .errors(diskFaults),
  dropDraft: during('first-run', 'ready')
    .input(z.strictObject({ key: draftKey }))
    .output(done),
}
