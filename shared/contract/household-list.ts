import { z } from 'zod'
import { caseStage } from '../domain/cases.ts'
import { localDate } from '../domain/fields.ts'
import { accountId, householdId, teamId } from '../domain/ids.ts'
import { deadlineView } from './deadlines.ts'
import { query } from './procedure.ts'

/** A list of one page: enough to look over, few enough to draw at once. */
export const householdPageSize = 50

export const householdSorts = ['newest', 'name', 'due'] as const
export type HouseholdSort = (typeof householdSorts)[number]

/** A deadline near enough to be looked for; what is later than 30 days is not. */
export const dueStates = ['overdue', 'week', 'month'] as const

/** Left out means all. */
export const householdFilters = z.strictObject({
  stage: caseStage.optional(),
  /** Cases with a deadline that is past, within 7 days, or within 30. */
  dueState: z.enum(dueStates).optional(),
  keyWorker: z.string().max(120).optional(),
  /** Who leads the case in this office. */
  leader: accountId.optional(),
  isClosed: z.boolean().optional(),
})
export type HouseholdFilters = z.infer<typeof householdFilters>

/** A case as the list shows it. */
export const householdRow = z.strictObject({
  id: householdId,
  caseNumber: z.string(),
  /** The adults, the first one first; empty once the people were taken out. */
  adults: z.array(z.string()),
  minors: z.int(),
  town: z.string(),
  stage: caseStage,
  anonymisedOn: localDate.nullable(),
  /** What is due next; with a filter of deadlines the next of those. */
  next: deadlineView.pick({ rule: true, on: true, state: true }).nullable(),
  /** Whom the household has chosen, or the latest IPW names; empty when nobody. */
  keyWorker: z.string(),
  /** The name; empty when the case was never handed to anybody. */
  leader: z.string(),
  /** From the first mark to the last, area by area; no average. */
  scales: z.array(z.strictObject({ letter: z.string(), first: z.int(), last: z.int() })),
})
export type HouseholdRow = z.infer<typeof householdRow>

/** The list of households, to be looked through and searched. */
export const householdListContract = {
  /**
   * One page of the cases of a team that fit. `text`: words in any order, each a part of a name, the street, the
   * place or the case number, with or without Polish letters; one that begins with a digit is a beginning.
   */
  findHouseholds: query
    .input(
      z.strictObject({
        teamId,
        text: z.string().max(200),
        filters: householdFilters,
        sort: z.enum(householdSorts),
        /** From 1; past the end the last page is given. */
        page: z.int().min(1),
      }),
    )
    .output(z.strictObject({ total: z.int(), page: z.int(), rows: z.array(householdRow) })),
  /** Whom the cases of a team have as key workers and who leads them: what the filters may be set to. */
  listCaseWorkers: query.input(z.strictObject({ teamId })).output(
    z.strictObject({
      keyWorkers: z.array(z.string()),
      leaders: z.array(z.strictObject({ accountId, name: z.string() })),
    }),
  ),
  /** Cases that already have somebody of the same first and last name. */
  findNamesakes: query
    .input(
      z.strictObject({
        /** The household being written, which is not looked at. */
        besides: householdId,
        names: z.array(z.strictObject({ firstName: z.string().max(60), lastName: z.string().max(80) })).max(30),
      }),
    )
    .output(z.array(z.strictObject({ householdId, caseNumber: z.string(), name: z.string(), isClosed: z.boolean() }))),
}
