import { and, eq, isNull } from 'drizzle-orm'
import type { CaseFacts } from '#shared/domain/deadlines/case-facts.ts'
import { blankCase } from '#shared/domain/deadlines/case-facts.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'
import { consent, household, ipw } from '../store/tables/cases.ts'
import { caseNumberOf } from './whole-case.ts'

/**
 * Every running case as its deadlines see it. A version of the IPW after the first is the
 * record of a review: it is made together with the household on the day it was prepared.
 */
export function listCaseFacts({ db }: Store): CaseFacts[] {
  const rows = db
    .select()
    .from(household)
    .where(and(eq(household.isRemoved, false), isNull(household.anonymisedOn), isNull(household.closedOn)))
    .all()
  const consents = new Map(
    db
      .select()
      .from(consent)
      .where(eq(consent.isRemoved, false))
      .all()
      .map((row) => [row.householdId, row]),
  )
  const versions = versionsByHousehold(db.select().from(ipw).where(eq(ipw.isRemoved, false)).all())
  return rows.map((row): CaseFacts => {
    const given = consents.get(row.id)
    const ipws = versions.get(row.id) ?? []
    return {
      ...blankCase(row.id, caseNumberOf(row)),
      reportedOn: row.reportedOn,
      consent: given ? { signedOn: given.signedOn, withdrawnOn: given.withdrawnOn, validUntil: null } : null,
      ipws: ipws.map(({ version, preparedOn, startsOn, endsOn }) => ({ version, preparedOn, startsOn, endsOn })),
      reviews: ipws.flatMap(({ version, preparedOn }) =>
        version > 1 && preparedOn !== null
          ? [{ plannedOn: null, heldOn: preparedOn, state: 'held' as const, postponedTo: null }]
          : [],
      ),
    }
  })
}

type IpwRow = typeof ipw.$inferSelect

function versionsByHousehold(rows: readonly IpwRow[]): Map<HouseholdId, IpwRow[]> {
  const found = new Map<HouseholdId, IpwRow[]>()
  for (const row of rows) {
    const known = found.get(row.householdId)
    if (known) known.push(row)
    else found.set(row.householdId, [row])
  }
  return found
}
