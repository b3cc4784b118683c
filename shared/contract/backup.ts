import { z } from 'zod'
import {
  backupContents,
  backupCounts,
  backupFailure,
  backupFile,
  backupPlace,
  backupUploadToken,
  backupWarning,
} from '../domain/backup.ts'
import { instant } from '../domain/fields.ts'
import { command, done, during, engineState, managerCommand, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** A backup that is kept. `isGood`: its header reads and its size is right; a drill reads all of it. */
export const keptBackup = z.strictObject({
  file: backupFile,
  place: backupPlace,
  createdAt: instant,
  size: z.int().min(0),
  isGood: z.boolean(),
})
export type KeptBackup = z.infer<typeof keptBackup>

/** A state of the vault that was put aside when another was put in its place. */
export const asideName = z
  .string()
  .max(60)
  .regex(/^[0-9A-Za-z-]+$/)
export const asideState = z.strictObject({
  name: asideName,
  putAsideAt: instant,
  size: z.int().min(0),
  /** When it is removed for good. */
  keptUntil: instant,
  /** False when its files alone say that it cannot be opened: there is no way back to it. */
  isGood: z.boolean(),
})
export type AsideState = z.infer<typeof asideState>

const drill = z.strictObject({ at: instant, backupCreatedAt: instant, counts: backupCounts })

export const backupState = z.strictObject({
  /** The newest good one; null when there is none. */
  lastGood: z.strictObject({ at: instant, size: z.int() }).nullable(),
  lastFailure: z.strictObject({ at: instant, reason: backupFailure }).nullable(),
  /** Newest first, of both places. */
  kept: z.array(keptBackup),
  aside: z.array(asideState),
  second: z
    .strictObject({
      folder: z.string(),
      /** When a copy last got there; null for never. */
      lastAt: instant.nullable(),
      daysSince: z.int().min(0).nullable(),
      isReachable: z.boolean(),
    })
    .nullable(),
  lastDrill: drill.nullable(),
  /** The program's own folder of backups. */
  folder: z.string(),
  freeBytes: z.number().min(0),
  /** About what the next backup needs for a moment. */
  neededBytes: z.number().min(0),
  /** Whether the host has a dialog for choosing a folder; where not, its path is typed. */
  canChooseFolder: z.boolean(),
  warnings: z.array(backupWarning),
})
export type BackupState = z.infer<typeof backupState>

/** What is restored: one of the kept backups, or a file the user brought. */
export const backupSource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('kept'), place: backupPlace, file: backupFile }),
  z.strictObject({ from: z.literal('upload'), upload: backupUploadToken }),
])
export type BackupSource = z.infer<typeof backupSource>

/** Who opens a backup: somebody whose password it knows, or the recovery code of its day. */
export const backupSecret = z.discriminatedUnion('with', [
  z.strictObject({ with: z.literal('password'), login: z.string().max(60), password: z.string().max(200) }),
  z.strictObject({ with: z.literal('recovery-code'), code: z.string().max(100) }),
])

const unusable = mayRefuse(
  'UPLOAD_GONE',
  'NOT_FOUND',
  'BACKUP_UNREADABLE',
  'BACKUP_NOT_A_BACKUP',
  'BACKUP_DAMAGED',
  'BACKUP_VERSION_UNKNOWN',
)
const disk = mayRefuse('DISK_FULL', 'FOLDER_READ_ONLY')
/** Restoring is also for a program that cannot open its vault, or has none yet; in `ready` only for a kierownik. */
const restoring = during('first-run', 'locked', 'ready', 'recovery').errors({ ...disk, ...mayRefuse('NOT_ALLOWED') })

/** Backups, the drill, and bringing back. */
export const backupContract = {
  readState: query.output(backupState),
  makeNow: command.output(backupState),
  /** Where copies also go (a USB stick, a share); null: nowhere else. A copy goes there at once. */
  setSecondPlace: managerCommand
    .input(z.strictObject({ folder: z.string().trim().min(1).max(1000).nullable() }))
    .output(backupState)
    .errors(mayRefuse('SECOND_PLACE_UNUSABLE')),
  /** The system's dialog; null when the user gave up. */
  chooseFolder: query
    .output(z.strictObject({ folder: z.string().nullable() }))
    .errors(mayRefuse('FOLDER_CHOICE_UNAVAILABLE')),
  /** Restores a kept backup into a temporary folder, counts, and removes the folder. */
  drill: command
    .input(z.strictObject({ place: backupPlace, file: backupFile }))
    .output(drill.extend({ officeName: z.string() }))
    .errors({ ...unusable, ...mayRefuse('BACKUP_OTHER_KEY', 'BACKUP_TOO_NEW') }),

  /** What can be restored without looking for a file: for the screens before the vault is open. Backups of the own folder. */
  listKept: restoring.output(z.strictObject({ kept: z.array(keptBackup), aside: z.array(asideState) })),
  /** Opens a backup and says what is in it. Nothing of today's state changes. The token lasts 10 minutes. */
  open: restoring
    .input(z.strictObject({ source: backupSource, secret: backupSecret }))
    .output(
      backupContents.extend({
        token: z.string(),
        size: z.int(),
        appVersion: z.string(),
        /** Whether there is a state today that restoring puts aside. */
        putsAside: z.boolean(),
        /** Null when today's vault says nothing of itself. */
        isOfThisVault: z.boolean().nullable(),
      }),
    )
    .errors({
      ...unusable,
      ...mayRefuse('SECRET_WRONG', 'TOO_SOON', 'BACKUP_OTHER_VAULT', 'BACKUP_TOO_NEW'),
    }),
  /** Lets go of what was opened or brought. */
  cancelOpen: restoring.output(done),
  /** Puts the opened backup in place of today's state, which is put aside first. The vault is open after it. */
  restore: restoring
    .input(z.strictObject({ token: z.string().max(64) }))
    .output(z.strictObject({ state: engineState }))
    .errors(mayRefuse('UPLOAD_GONE')),
  /** Puts a state that was put aside back in its place; today's is put aside. The vault is locked after it. */
  undoRestore: during('ready', 'recovery')
    .input(z.strictObject({ name: asideName }))
    .output(z.strictObject({ state: engineState }))
    .errors({ ...disk, ...mayRefuse('NOT_ALLOWED', 'NOT_FOUND', 'ASIDE_DAMAGED') }),
}
