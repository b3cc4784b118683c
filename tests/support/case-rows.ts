import { newId } from '#engine/new-id.ts'
import type { CaseEventKind, EventOf } from '#shared/domain/case-events.ts'
import type { Consent, Household, Ipw, Person } from '#shared/domain/cases.ts'
import type { CaseEventId, ConsentId, HouseholdId, IpwId, PersonId, TeamId } from '#shared/domain/ids.ts'

/**
 * Rows of a case with nothing in them but what has to be; a test gives the fields it is about. One that looks
 * for what leaks writes its rows out instead, so that a new field does not compile until it is planted there.
 */

/** An adult; nobody of this name exists. */
export function personOf(over: Partial<Person> = {}): Person {
  return {
    id: newId<PersonId>(),
    firstName: 'Zofia',
    lastName: 'Źdźbło',
    gender: 'f',
    isMinor: false,
    address: '',
    ...over,
  }
}

/** A household of one adult, just reported and with no day of it. */
export function householdOf(teamId: TeamId, over: Partial<Household> = {}): Household {
  return {
    id: newId<HouseholdId>(),
    teamId,
    stage: 'reported',
    street: '',
    postalCode: '',
    town: '',
    reportedBy: '',
    reportedOn: null,
    persons: [personOf()],
    minorsRepresentedBy: '',
    ...over,
  }
}

/** A consent nobody signed yet. */
export function consentOf(householdId: HouseholdId, over: Partial<Consent> = {}): Consent {
  return {
    id: newId<ConsentId>(),
    householdId,
    place: '',
    signedOn: null,
    withdrawnOn: null,
    validUntil: null,
    disclosures: [],
    ...over,
  }
}

/** The first version of an IPW, with neither areas nor rows. */
export function ipwOf(householdId: HouseholdId, over: Partial<Ipw> = {}): Ipw {
  return {
    id: newId<IpwId>(),
    householdId,
    version: 1,
    preparedOn: null,
    goal: '',
    startsOn: null,
    endsOn: null,
    areas: [],
    rows: [],
    keyWorkerName: '',
    keyWorkerFunction: '',
    keyWorkerInstitution: '',
    ...over,
  }
}

/** An event of a case's course with no conclusions; the fields of its kind are given. */
export function eventOf<Kind extends CaseEventKind>(
  householdId: HouseholdId,
  fields: { kind: Kind } & Omit<EventOf<Kind>, 'kind' | 'id' | 'householdId' | 'conclusions'>,
): EventOf<Kind> {
  return { id: newId<CaseEventId>(), householdId, conclusions: '', ...fields } as unknown as EventOf<Kind>
}
