import { z } from 'zod'
import { instant } from './fields.ts'

/** A backup's file name, as the program gives it: no folders, no names of people. */
export const backupFile = z
  .string()
  .max(120)
  .regex(/^kooperacja-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.kopia$/)

/** Where a kept backup lies: in the program's own folder, or in the second place the user chose. */
export const backupPlaces = ['own', 'second'] as const
export const backupPlace = z.enum(backupPlaces)
export type BackupPlace = z.infer<typeof backupPlace>

/** The answer of PUT /upload/backup: the file waits on the disk, still encrypted, under this token. */
export const backupUploadToken = z.string().regex(/^[0-9a-f]{32}$/)

/** What the rows of a backup are counted as, for a person to recognise their own data. */
export const countedKinds = [
  'accounts',
  'partners',
  'members',
  'catalogue',
  'households',
  'people',
  'consents',
  'ipws',
  'caseEvents',
  'caseFiles',
  'documents',
  'papers',
  'bundles',
] as const
export type CountedKind = (typeof countedKinds)[number]
const rows = z.int().min(0)
export const backupCounts = z.strictObject({
  accounts: rows,
  partners: rows,
  members: rows,
  catalogue: rows,
  households: rows,
  people: rows,
  consents: rows,
  ipws: rows,
  // What has a default was not counted from the beginning: a drill remembered from before has none.
  caseEvents: rows.default(0),
  caseFiles: rows.default(0),
  documents: rows,
  papers: rows.default(0),
  bundles: rows,
} satisfies Record<CountedKind, z.ZodType<number>>)
export type BackupCounts = z.infer<typeof backupCounts>

/** Why a backup could not be made. */
export const backupFailures = ['DISK_FULL', 'FOLDER_READ_ONLY', 'FAILED'] as const
export const backupFailure = z.enum(backupFailures)
export type BackupFailure = z.infer<typeof backupFailure>

/** What the start screen reminds of. */
export const backupWarnings = [
  /** There is no good backup yet. */
  'NO_BACKUP',
  /** The newest try to make one failed; `lastFailure` says why. */
  'LAST_BACKUP_FAILED',
  /** No second place was chosen. */
  'SECOND_PLACE_MISSING',
  /** The chosen second place cannot be reached now (a USB stick taken out); only a reminder when it is also old. */
  'SECOND_PLACE_AWAY',
  /** No copy has got to the second place for 14 days. */
  'SECOND_PLACE_OLD',
  /** The disk has not enough room for the next backup. */
  'LOW_SPACE',
  /** Nobody has ever tried whether a backup can be restored. */
  'NEVER_DRILLED',
] as const
export const backupWarning = z.enum(backupWarnings)
export type BackupWarning = z.infer<typeof backupWarning>

/** Days without a copy in the second place after which the program reminds of it. */
export const secondPlaceDays = 14

/** What a backup turned out to hold, without and beyond its counts. */
export const backupContents = z.strictObject({ officeName: z.string(), createdAt: instant, counts: backupCounts })
export type BackupContents = z.infer<typeof backupContents>
