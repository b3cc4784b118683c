import type { DocumentSubject, SubjectChoice } from '#shared/contract/documents.ts'
import type { PaperKindInfo } from '#shared/documents/kinds.ts'
import { paperKinds } from '#shared/documents/kinds.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { householdId, ipwId, memberId, teamId } from '#shared/domain/ids.ts'
import { listHouseholds, readHousehold } from '../cases/households.ts'
import { listIpws, readIpw } from '../cases/ipws.ts'
import { refuse } from '../refusal.ts'
import type { RowContext } from '../store/rows.ts'
import { listTeams, readMember, readTeam, readTeamRecord } from '../team/team.ts'

/** Every row a paper can be made about, named as the office knows it. */
export function listSubjects(context: RowContext): SubjectChoice[] {
  return listTeams(context).flatMap((team): SubjectChoice[] => [
    { about: 'team', id: team.id, label: team.gmina },
    ...readTeam(context, team.id).members.map(({ id, firstName, lastName }): SubjectChoice => ({
      about: 'member',
      id,
      label: `${lastName} ${firstName}`,
    })),
    ...listHouseholds(context, team.id).flatMap(({ id, caseNumber, persons }): SubjectChoice[] => {
      const [first] = persons
      const label = first ? `${caseNumber} · ${first.firstName} ${first.lastName}` : caseNumber
      return [
        { about: 'household', id, label },
        ...listIpws(context, id).map((ipw): SubjectChoice => ({
          about: 'ipw',
          id: ipw.id,
          label: `${label} · wersja ${ipw.version}`,
        })),
      ]
    }),
  ])
}

/** What a paper is about, without anybody's name: the commune, the case number, or the member's institution. Throws NOT_FOUND. */
export function aboutWhat(context: RowContext, subject: DocumentSubject): string {
  const { about }: PaperKindInfo = paperKinds[subject.kind]
  switch (about) {
    case 'team':
      return readTeamRecord(context, known(teamId, subject.id)).gmina
    case 'member':
      return readMember(context, known(memberId, subject.id)).partner.name
    case 'household':
    case 'ipw': {
      const household = householdOf(context, subject)
      return household ? readHousehold(context, household).caseNumber : ''
    }
  }
}

/** The household a paper tells of; undefined for one of the team or its members. Throws NOT_FOUND. */
export function householdOf(context: RowContext, { kind, id }: DocumentSubject): HouseholdId | undefined {
  const { about }: PaperKindInfo = paperKinds[kind]
  if (about === 'household') return known(householdId, id)
  return about === 'ipw' ? readIpw(context, known(ipwId, id)).householdId : undefined
}

/** An id of another shape is of no row. Throws NOT_FOUND. */
function known<Id>(
  schema: { safeParse: (id: string) => { success: true; data: Id } | { success: false } },
  id: string,
) {
  const read = schema.safeParse(id)
  if (!read.success) throw refuse('NOT_FOUND')
  return read.data
}
