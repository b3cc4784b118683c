import type { BackupCounts } from '#shared/domain/backup.ts'
import type { Store } from '../open.ts'

/** By their names alone: a start loads what makes backups, and would make every room's tables with it. */
const tables: Record<keyof BackupCounts, readonly string[]> = {
  accounts: ['account'],
  partners: ['partner'],
  members: ['member'],
  catalogue: ['catalogue_entry'],
  households: ['household'],
  people: ['person'],
  consents: ['consent'],
  ipws: ['ipw'],
  caseEvents: ['case_event'],
  caseFiles: ['case_file'],
  documents: ['made_document'],
  papers: ['paper'],
  bundles: ['bundle'],
}

/** How many rows of each kind a store holds, removed ones included: what a person recognises their data by. */
export function countKinds({ db }: Store): BackupCounts {
  const rows = (kind: keyof BackupCounts): number =>
    tables[kind].reduce(
      (sum, table) => sum + (db.$client.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0),
      0,
    )
  return {
    accounts: rows('accounts'),
    partners: rows('partners'),
    members: rows('members'),
    catalogue: rows('catalogue'),
    households: rows('households'),
    people: rows('people'),
    consents: rows('consents'),
    ipws: rows('ipws'),
    caseEvents: rows('caseEvents'),
    caseFiles: rows('caseFiles'),
    documents: rows('documents'),
    papers: rows('papers'),
    bundles: rows('bundles'),
  }
}
