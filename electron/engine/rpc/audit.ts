import {
  caseEventId,
  caseFileId,
  householdId as householdIdSchema,
  ipwId,
  paperId,
  personId,
  scanId,
} from '#shared/domain/ids.ts'
import {
  findEvent,
  findHouseholdOfFile,
  findHouseholdOfIpw,
  findHouseholdOfPerson,
  findStage,
} from '../cases/household-of.ts'
import { findHouseholdOfPaper, findHouseholdOfScan } from '../documents/register/whose.ts'
import { quietly } from '../store/open.ts'
import type { AuditContext } from '../vault/audit-log.ts'
import { writeEntry } from '../vault/audit-log.ts'
import type { AuditBefore, AuditLookup, AuditRule } from '../vault/audit-map.ts'
import { auditMap } from '../vault/audit-map.ts'
import { besidesDiskFaults } from '../vault/audit-session.ts'

/** One household seen by one person is one entry in so many minutes. */
const viewMinutes = 10

type AnyRule = AuditRule<never, never>

const rules: Readonly<Record<string, Readonly<Record<string, AnyRule>>>> = auditMap

/** The log's rule for a procedure, by its path. */
export function auditRuleOf(path: readonly string[]): AnyRule {
  const [room = '', name = ''] = path
  const rule = rules[room]?.[name]
  // The map's type has one for every procedure of the contract.
  if (!rule) throw new Error('a procedure without its rule for the log')
  return rule
}

/** What a command's entry needs of the time before it; call it in its transaction, first. */
export function auditBefore(context: AuditContext, rule: AnyRule, input: unknown): AuditBefore {
  // The handler runs, so its schema has taken the input.
  return rule.in === 'transaction' ? rule.before?.(input as never, lookup(context)) : undefined
}

/** Writes a command's entry; call it in its transaction, once its answer is known. */
export function auditCommand(
  context: AuditContext,
  rule: AnyRule,
  { input, output, before }: { input: unknown; output: unknown; before: AuditBefore },
): void {
  if (rule.in !== 'transaction') return
  // The handler ran, so its schemas have taken both.
  writeEntry(context, rule.note(input as never, output as never, lookup(context), before))
}

/** Writes what a call that is no command leaves behind: a view of a household, or a change made to files. */
export function auditCall(context: AuditContext, rule: AnyRule, input: unknown, output: unknown): void {
  if (rule.in === 'view') {
    const householdId = rule.household(input as never, lookup(context))
    if (householdId === undefined || wasSeenLately(context, householdId)) return
    // A family's data stays readable on a full disk (ADR 10).
    const { store } = context
    const seen = { kind: 'view-household', record: 'household', recordId: householdId, householdId } as const
    besidesDiskFaults(() => quietly(store, () => store.transact(() => writeEntry(context, seen))))
  }
  if (rule.in === 'afterwards')
    besidesDiskFaults(() =>
      context.store.transact(() => writeEntry(context, rule.note(input as never, output as never, lookup(context)))),
    )
}

function lookup({ store }: AuditContext): AuditLookup {
  return {
    householdOfIpw: (id) => findHouseholdOfIpw(store, ipwId.parse(id)),
    householdOfPerson: (id) => findHouseholdOfPerson(store, personId.parse(id)),
    householdOfPaper: (id) => findHouseholdOfPaper(store, paperId.parse(id)),
    householdOfScan: (id) => findHouseholdOfScan(store, scanId.parse(id)),
    event: (id) => findEvent(store, caseEventId.parse(id)),
    householdOfFile: (id) => findHouseholdOfFile(store, caseFileId.parse(id)),
    stageOf: (id) => findStage(store, householdIdSchema.parse(id)),
  }
}

function wasSeenLately({ store, now, actor }: AuditContext, householdId: string): boolean {
  const since = new Date(now().getTime() - viewMinutes * 60_000).toISOString()
  const found = store.db.$client
    .prepare<unknown[], { number: number }>(
      `SELECT number FROM audit_entry WHERE household_id = ? AND kind = 'view-household'
       AND account_id IS ? AND at > ? LIMIT 1`,
    )
    .get(householdId, actor.accountId, since)
  return found !== undefined
}
