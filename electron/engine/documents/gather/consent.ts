import type { Disclosure, Household } from '#shared/domain/cases.ts'
import type { ConsentFacts } from '#shared/documents/facts.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { findConsent } from '../../cases/consents.ts'
import { readHousehold } from '../../cases/households.ts'
import { readOffice } from '../../office/office.ts'
import type { RowContext } from '../../store/rows.ts'
import { listPartners, readTeamRecord } from '../../team/team.ts'
import { addressOf } from './address.ts'

/** The consent of a household, with the office as the administrator of the data. */
export function gatherConsent(context: RowContext, householdId: HouseholdId): ConsentFacts {
  const household = readHousehold(context, householdId)
  const consent = findConsent(context, householdId)
  const team = readTeamRecord(context, household.teamId)
  const { office } = readOffice(context.store)
  const named = household.persons.map(({ firstName, lastName, gender, isMinor, address }) => ({
    person: { firstName, lastName, gender },
    isMinor,
    address: address || addressOf(household),
  }))
  return {
    kind: 'consent',
    householdId,
    place: consent?.place || office.town,
    signedOn: consent?.signedOn ?? null,
    adults: named.filter(({ isMinor }) => !isMinor).map(({ person, address }) => ({ ...person, address })),
    minors: named.filter(({ isMinor }) => isMinor).map(({ person }) => person),
    minorsRepresentedBy: household.minorsRepresentedBy,
    pzkPlaceLocative: team.placeLocative,
    administrator: {
      name: office.name,
      street: office.street,
      postalCode: office.postalCode,
      town: office.town,
      townLocative: office.townLocative,
      nip: office.nip,
      email: office.email,
      phone: office.phone,
      officerName: office.officerName,
      officerEmail: office.officerEmail,
      retention: office.retention,
    },
    disclosures: consent ? consent.disclosures : everyOtherPartner(context, household),
  }
}

/** Before anybody filled the table: each institution of the team, undecided, for a pen. */
function everyOtherPartner(context: RowContext, { teamId }: Pick<Household, 'teamId'>): Disclosure[] {
  return listPartners(context, teamId)
    .filter(({ kind }) => kind !== 'gops')
    .map(({ id, name }) => ({ partnerId: id, recipient: name, data: '', purpose: '', until: '', isGranted: null }))
}
