import { and, desc, eq, inArray } from 'drizzle-orm'
import type { SetSuggestion } from '#shared/contract/sets.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { paperKinds, passesHouseholdData } from '#shared/documents/kinds.ts'
import type { HouseholdId, MemberId, PaperId, TeamId } from '#shared/domain/ids.ts'
import { householdId, memberId, teamId } from '#shared/domain/ids.ts'
import { consentNow } from '../../cases/consents.ts'
import { listHouseholds, readHousehold } from '../../cases/households.ts'
import { listIpws } from '../../cases/ipws.ts'
import type { RowContext } from '../../store/rows.ts'
import { paper } from '../../store/tables/documents.ts'
import { listTeams, readMember, readTeam } from '../../team/team.ts'
import { householdOf } from '../subjects.ts'

/** Papers that are signed or handed out together, with as many copies as there are hands to take them. */

export type SetOf =
  | { of: 'household'; id: string }
  | { of: 'meeting'; teamId: string }
  | { of: 'member'; id: string }
  | { of: 'all-households' }

/** What a set is made of. Throws NOT_FOUND. */
export function suggestSet(context: RowContext, asked: SetOf): SetSuggestion[] {
  switch (asked.of) {
    case 'household':
      return householdSet(context, householdId.parse(asked.id))
    case 'meeting':
      return meetingSet(context, teamId.parse(asked.teamId))
    case 'member':
      return memberSet(context, memberId.parse(asked.id))
    case 'all-households':
      return listTeams(context)
        .flatMap(({ id }) => listHouseholds(context, id))
        .filter(({ anonymisedOn }) => anonymisedOn === null)
        .flatMap(({ id }) => householdSet(context, id))
  }
}

/** The whole of a household: one copy for them, one for the files; of the card and the child's words one. */
function householdSet(context: RowContext, id: HouseholdId): SetSuggestion[] {
  const { caseNumber, persons } = readHousehold(context, id)
  const [latest] = listIpws(context, id).toSorted((one, other) => other.version - one.version)
  const hasMinors = persons.some(({ isMinor }) => isMinor)
  return [
    suggestion(context, 'expectations-card', id, caseNumber, 1),
    suggestion(context, 'consent', id, caseNumber, 2),
    ...(hasMinors ? [suggestion(context, 'child-statement', id, caseNumber, 1)] : []),
    ...(latest ? [suggestion(context, 'ipw', latest.id, caseNumber, 2)] : []),
  ]
}

function meetingSet(context: RowContext, id: TeamId): SetSuggestion[] {
  const { team, partners } = readTeam(context, id)
  return [
    suggestion(context, 'invitation', id, team.gmina, Math.min(50, Math.max(1, partners.length))),
    suggestion(context, 'attendance-list', id, team.gmina, 1),
    suggestion(context, 'contact-list', id, team.gmina, 1),
    suggestion(context, 'meeting-note', id, team.gmina, 1),
  ]
}

function memberSet(context: RowContext, id: MemberId): SetSuggestion[] {
  const { partner } = readMember(context, id)
  return [
    suggestion(context, 'authorisation', id, partner.name, 2),
    suggestion(context, 'secrecy', id, partner.name, 1),
  ]
}

function suggestion(context: RowContext, kind: DocumentKind, id: string, about: string, copies: number): SetSuggestion {
  const household = householdOf(context, { kind, id })
  return {
    subject: { kind, id },
    kind,
    issued: inForce(context, kind, id),
    label: `${paperKinds[kind].name} · ${about}`,
    copies,
    mayLeave: household && passesHouseholdData(kind) ? mayLeave(context, household) : null,
  }
}

function mayLeave(context: RowContext, household: HouseholdId): boolean {
  const { state, isForNobody } = consentNow(context, household)
  return state === 'valid' && !isForNobody
}

/** The newest issued paper of a subject that still counts. */
function inForce({ store }: RowContext, kind: DocumentKind, subjectId: string): PaperId | null {
  const found = store.db
    .select({ id: paper.id })
    .from(paper)
    .where(and(eq(paper.kind, kind), eq(paper.subjectId, subjectId), inArray(paper.state, ['issued', 'signed'])))
    .orderBy(desc(paper.issuedAt))
    .get()
  return found?.id ?? null
}
