import { z } from 'zod'

/**
 * What the log of the vault can say happened (KRI § 20, law.md L10). Codes only: the log
 * says who, when, what kind and which record, never what stood in it.
 */
export const auditKinds = [
  'vault-made',
  'login',
  'login-failed',
  'lock',
  'view-household',
  'create',
  'change',
  'remove',
  'restore',
  'document-made',
  'document-opened',
  'document-issued',
  'document-signed',
  'document-ended',
  'bundle-sent',
  'bundle-imported',
  'office-paired',
  'office-unpaired',
  'backup-made',
  'backup-tried',
  'backup-restored',
  'settings-changed',
  'account-disabled',
  'account-enabled',
  'account-taken',
  'password-changed',
  'recovery-code-changed',
  'key-store-on',
  'key-store-off',
  'key-changed',
  'export',
  'log-verified',
  'log-carried',
  'consent-withdrawn',
  'anonymised',
] as const
export const auditKind = z.enum(auditKinds)
export type AuditKind = z.infer<typeof auditKind>

/** What an entry is about. */
export const auditRecordKinds = [
  'vault',
  'office',
  'account',
  'team',
  'partner',
  'member',
  'catalogue-entry',
  'household',
  'person',
  'consent',
  'ipw',
  'case-event',
  'case-file',
  'document',
  'scan',
  'legal-basis',
  'office-template',
  'bundle',
  'partner-office',
  'backup',
  'audit-log',
  'disclosure-register',
  'retention',
  'destruction-list',
] as const
export const auditRecordKind = z.enum(auditRecordKinds)
export type AuditRecordKind = z.infer<typeof auditRecordKind>

/** Who did it: a person with an account, whoever came in with the recovery code, or nobody who got in. */
export const auditActorKinds = ['person', 'recovery-code', 'nobody'] as const
export const auditActorKind = z.enum(auditActorKinds)
export type AuditActorKind = z.infer<typeof auditActorKind>

/** Codes, dates and numbers under names the program made; no capitals, no Polish letters, no spaces: no names fit in. */
const code = z.string().regex(/^[a-z0-9-]{1,64}$/)
export const auditDetail = z.record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.union([z.int(), z.boolean(), code]))
export type AuditDetail = z.infer<typeof auditDetail>

/** What the log is found wanting of. */
export const auditFaults = ['gap', 'changed', 'chain', 'tail-missing', 'head-missing'] as const
export const auditFault = z.enum(auditFaults)
export type AuditFault = z.infer<typeof auditFault>
