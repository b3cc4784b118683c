import type { PaperDetails, DocumentSubject } from '#shared/contract/documents.ts'
import type { Disclosure, Household } from '#shared/domain/cases.ts'
import type { Member, MemberRole } from '#shared/domain/team.ts'
import type {
  ConsentFacts,
  CouncillorFacts,
  DocumentFacts,
  IpwFacts,
  TeamAgreementFacts,
} from '#shared/documents/facts.ts'
import type { HouseholdId, IpwId, TeamId } from '#shared/domain/ids.ts'
import { findConsent } from '../cases/consents.ts'
import { readHousehold } from '../cases/households.ts'
import { readIpw } from '../cases/ipws.ts'
import { readOffice } from '../office/office.ts'
import type { RowContext } from '../store/rows.ts'
import { listPartners, readTeam, readTeamRecord } from '../team/team.ts'

/**
 * The facts of a paper as the rooms know them now, with what its own screen says of date
 * and place. Throws NOT_FOUND when the subject is not there.
 */
export function gatherFacts(context: RowContext, subject: DocumentSubject, details: PaperDetails): DocumentFacts {
  switch (subject.kind) {
    case 'team-agreement':
      return teamAgreementFacts(context, subject.teamId, details)
    case 'consent':
      return consentFacts(context, subject.householdId, details)
    case 'ipw':
      return ipwFacts(context, subject.ipwId, details)
  }
}

function teamAgreementFacts(context: RowContext, teamId: TeamId, details: PaperDetails): TeamAgreementFacts {
  const { team, partners, members } = readTeam(context, teamId)
  return {
    kind: 'team-agreement',
    teamId,
    concludedOn: orElse(details.on, team.foundedOn),
    placeLocative: details.place ?? team.placeLocative,
    gmina: team.gmina,
    powiat: team.powiat,
    parties: partners.map(({ name, street, postalCode, town, representedBy, representedByFunction, kind }) => ({
      name,
      street,
      postalCode,
      town,
      representedBy,
      representedByFunction,
      kind: kind === 'gops' || kind === 'pcpr' ? kind : 'other',
    })),
    gminaCouncillors: councillors(members, ['councillor-gmina']),
    powiatCouncillors: councillors(members, ['councillor-powiat', 'board-member-powiat']),
  }
}

function councillors(members: readonly Member[], roles: readonly MemberRole[]): CouncillorFacts[] {
  return members
    .filter(({ role }) => roles.includes(role))
    .map(({ firstName, lastName, gender, role }) => ({
      firstName,
      lastName,
      gender,
      mandate: role === 'board-member-powiat' ? 'board-member' : 'councillor',
    }))
}

function consentFacts(context: RowContext, householdId: HouseholdId, details: PaperDetails): ConsentFacts {
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
    place: details.place ?? (consent?.place || office.town),
    signedOn: orElse(details.on, consent?.signedOn ?? null),
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

function ipwFacts(context: RowContext, ipwId: IpwId, details: PaperDetails): IpwFacts {
  const { version, preparedOn, householdId, ...ipw } = readIpw(context, ipwId)
  const { caseNumber, persons } = readHousehold(context, householdId)
  return {
    kind: 'ipw',
    ipwId,
    caseNumber,
    version,
    preparedOn: orElse(details.on, preparedOn),
    householdNames: persons
      .map(({ firstName, lastName }) => `${firstName} ${lastName}`)
      .join(', ')
      .slice(0, 400),
    goal: ipw.goal,
    startsOn: ipw.startsOn,
    endsOn: ipw.endsOn,
    areas: ipw.areas,
    rows: ipw.rows,
    keyWorkerName: ipw.keyWorkerName,
    keyWorkerFunction: ipw.keyWorkerFunction,
    keyWorkerInstitution: ipw.keyWorkerInstitution,
  }
}

function addressOf({ street, postalCode, town }: Pick<Household, 'street' | 'postalCode' | 'town'>): string {
  return [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}

/** What the paper's screen says, null included; else what the room has. */
function orElse(said: string | null | undefined, known: string | null): string | null {
  return said === undefined ? known : said
}
