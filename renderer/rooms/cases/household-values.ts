import type { HouseholdRecord } from '#shared/contract/cases.ts'
import type { Household } from '#shared/domain/cases.ts'

/** What may be changed of a household, without what the engine writes about its row. */
export function householdValues({
  revision: _revision,
  updatedAt: _at,
  originId: _origin,
  caseNumber: _number,
  anonymisedOn: _anonymisedOn,
  ...household
}: HouseholdRecord): Household {
  return household
}
