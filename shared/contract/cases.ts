import { z } from 'zod'
import { consent, household, ipw, ipwArea } from '../domain/cases.ts'
import { localDate } from '../domain/fields.ts'
import { householdId, ipwId, teamId } from '../domain/ids.ts'
import { baseRevision, rowMeta } from '../domain/rows.ts'
import { householdListContract } from './household-list.ts'
import { command, done, query } from './procedure.ts'
import { mayRefuse } from './problems.ts'

/** `caseNumber` is given by the engine and says nothing of the people: "3/2026". */
export const householdRecord = z.strictObject({
  ...household.shape,
  ...rowMeta.shape,
  caseNumber: z.string(),
  /** The day its people and texts were taken out for good; null while they are there. */
  anonymisedOn: localDate.nullable(),
})
export const consentRecord = z.strictObject({ ...consent.shape, ...rowMeta.shape })
/** `isLatest`: the version that may still change; older ones stay as they were. */
export const ipwRecord = z.strictObject({ ...ipw.shape, ...rowMeta.shape, isLatest: z.boolean() })
export type HouseholdRecord = z.infer<typeof householdRecord>
export type ConsentRecord = z.infer<typeof consentRecord>
export type IpwRecord = z.infer<typeof ipwRecord>

const saves = mayRefuse('STALE_REVISION', 'NOT_FOUND')

/** Households and their papers. Only a GOPS leads cases. */
export const casesContract = {
  ...householdListContract,
  listHouseholds: query.input(z.strictObject({ teamId })).output(z.array(householdRecord)),
  /** Removed cases of a team, newest first, to be brought back. One whose people were taken out is not among them. */
  listRemovedHouseholds: query.input(z.strictObject({ teamId })).output(z.array(householdRecord)),
  readHousehold: query
    .input(z.strictObject({ id: householdId }))
    .output(
      z.strictObject({
        household: householdRecord,
        consent: consentRecord.nullable(),
        /** Newest version first. */
        ipws: z.array(ipwRecord),
      }),
    )
    .errors(mayRefuse('NOT_FOUND')),
  saveHousehold: command.input(z.strictObject({ baseRevision, household })).output(householdRecord).errors(saves),
  removeHousehold: command
    .input(z.strictObject({ id: householdId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  restoreHousehold: command
    .input(z.strictObject({ id: householdId }))
    .output(done)
    .errors(mayRefuse('NOT_FOUND')),
  /** The areas of the household's newest Karta Oczekiwań, as the first IPW begins with them; null without any. */
  readCardAreas: query
    .input(z.strictObject({ householdId }))
    .output(z.strictObject({ on: localDate.nullable(), areas: z.array(ipwArea) }).nullable())
    .errors(mayRefuse('NOT_FOUND')),
  saveConsent: command.input(z.strictObject({ baseRevision, consent })).output(consentRecord).errors(saves),
  /** Saves the latest version. An older version is frozen: NOT_FOUND. */
  saveIpw: command.input(z.strictObject({ baseRevision, ipw })).output(ipwRecord).errors(saves),
  /** A review: the next version as a copy of the latest, to be changed; the old one stays. */
  startIpwVersion: command
    .input(z.strictObject({ from: ipwId, id: ipwId }))
    .output(ipwRecord)
    .errors(saves),
}
