import { z } from 'zod'
import { documentKind } from '../documents/kinds.ts'
import { auditActorKind } from '../domain/audit.ts'
import { instant, localDate, text } from '../domain/fields.ts'
import { accountId, householdId, ipwId, partnerId, personId } from '../domain/ids.ts'
import { archiveCategory } from '../domain/retention.ts'
import { consentRecord } from './cases.ts'
import { documentFormats, download } from './documents.ts'
import { command, done, managerCommand, managerQuery, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** Somebody of a household, to be found by name; `isRemoved`: no longer of it, or its case was removed. */
export const foundPerson = z.strictObject({
  personId,
  householdId,
  caseNumber: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  isMinor: z.boolean(),
  isRemoved: z.boolean(),
})
export type FoundPerson = z.infer<typeof foundPerson>

export const disclosureKinds = ['document-made', 'document-opened', 'copy-of-data', 'bundle'] as const

/** A line of the register of disclosures: to whom, what kind, when, by whom. Never the content. */
export const disclosureEntry = z.strictObject({
  number: z.int().min(1),
  at: instant,
  kind: z.enum(disclosureKinds),
  actor: z.strictObject({ kind: auditActorKind, accountId: accountId.nullable(), name: z.string() }),
  /** The office a bundle went to; empty for a paper, which goes to whoever it is handed to. */
  recipient: z.string(),
  householdId: householdId.nullable(),
  caseNumber: z.string().nullable(),
  documentKind: documentKind.nullable(),
  format: z.enum([...documentFormats, 'json', 'kooperacja']),
  /** How many households it speaks of; a bundle has only their counts under pseudonyms. */
  households: z.int().min(0),
})
export type DisclosureEntry = z.infer<typeof disclosureEntry>

const registerFilters = {
  household: householdId.optional(),
  from: localDate.optional(),
  to: localDate.optional(),
}

/** What has to be done once a consent is withdrawn, in its order. */
export const withdrawalSteps = [
  'stop-disclosing',
  'tell-recipients',
  'end-ipw',
  'close-case',
  'keep-until-retention',
] as const

/** What follows from a withdrawal: the steps that apply, whom it has to be told, the programme that ends. */
export const withdrawalFollows = z.strictObject({
  steps: z.array(z.enum(withdrawalSteps)),
  /** Institutions the consent let have data. */
  recipients: z.array(z.strictObject({ partnerId: partnerId.nullable(), recipient: z.string() })),
  ipw: z.strictObject({ ipwId, version: z.int(), endsOn: localDate.nullable() }).nullable(),
  /** Papers already made of the household. */
  documentsMade: z.int(),
})
export type WithdrawalFollows = z.infer<typeof withdrawalFollows>

/** A closed (or removed) case and how long its files are kept. */
export const retentionRow = z.strictObject({
  householdId,
  caseNumber: z.string(),
  closedOn: localDate,
  isRemoved: z.boolean(),
  /** null until the office set its category: nothing is guessed. */
  category: archiveCategory.nullable(),
  /** The first day it may be destroyed. */
  destroyFrom: localDate.nullable(),
  needsAppraisal: z.boolean(),
  persons: z.int(),
  documents: z.int(),
  anonymisedOn: localDate.nullable(),
})
export type RetentionRow = z.infer<typeof retentionRow>

/** A whole copy of the data the program still holds, in which an anonymised name still stands. */
export const heldCopy = z.strictObject({
  kind: z.enum(['backup', 'put-aside', 'before-migration']),
  name: z.string(),
  madeOn: localDate,
  /** The day the program deletes it by itself at the latest; null: not by itself. */
  endsOn: localDate.nullable(),
})
export type HeldCopy = z.infer<typeof heldCopy>

/** The RODO desk: a person's own data, the register of disclosures, withdrawal, retention. */
export const privacyContract = {
  /** People whose name begins with what was typed, Polish letters or not; at most 50. */
  listPersons: query.input(z.strictObject({ query: text(120) })).output(z.array(foundPerson)),
  /** Everything held on one person (art. 15 RODO), nothing of others' beyond the papers they share. */
  copyOfData: command
    .input(z.strictObject({ personId, format: z.enum(['pdf', 'json']) }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('NOT_FOUND', 'PDF_UNAVAILABLE')),

  /** Newest first, a hundred at a time. */
  listDisclosures: query
    .input(z.strictObject({ ...registerFilters, before: z.int().min(1).optional() }))
    .output(z.strictObject({ entries: z.array(disclosureEntry), next: z.int().nullable() })),
  exportDisclosures: command
    .input(z.strictObject({ filters: z.strictObject(registerFilters) }))
    .output(z.strictObject({ download })),

  /** What a withdrawal would lead to. NOT_FOUND when no signed consent is in force. */
  previewWithdrawal: query
    .input(z.strictObject({ householdId }))
    .output(withdrawalFollows)
    .errors(mayRefuse('NOT_FOUND')),
  /** NOT_FOUND when no consent was in force on that day. */
  withdrawConsent: command
    .input(z.strictObject({ householdId, on: localDate }))
    .output(z.strictObject({ consent: consentRecord, follows: withdrawalFollows }))
    .errors(mayRefuse('NOT_FOUND')),

  readRetention: query.output(z.strictObject({ category: archiveCategory.nullable() })),
  /** Closed cases that have no category yet take this one. */
  saveRetention: managerCommand.input(z.strictObject({ category: archiveCategory })).output(done),
  /** Closed and removed cases, the ones due first at the top. */
  listRetention: query.output(z.array(retentionRow)),
  listForDestruction: managerQuery
    .input(z.strictObject({ on: localDate }))
    .output(z.strictObject({ rows: z.array(retentionRow), copies: z.array(heldCopy) })),
  /** The list as a paper (spis do brakowania). */
  makeDestructionList: managerCommand
    .input(z.strictObject({ on: localDate, format: z.enum(documentFormats) }))
    .output(z.strictObject({ download }))
    .errors(mayRefuse('PDF_UNAVAILABLE')),
  /**
   * Takes the people out of these cases; counts stay. NOT_FOUND when one is not due today, or when no list was made
   * (makeDestructionList) on the day `listPrintedOn`: nothing goes without its list.
   */
  anonymise: managerCommand
    .input(z.strictObject({ householdIds: z.array(householdId).min(1).max(500), listPrintedOn: localDate }))
    .output(z.strictObject({ anonymised: z.int(), copies: z.array(heldCopy) }))
    .errors(mayRefuse('NOT_FOUND')),
}
