import type { DocumentSubject } from '#shared/contract/documents.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { householdId, ipwId, memberId, teamId } from '#shared/domain/ids.ts'
import { refuse } from '../../refusal.ts'
import type { RowContext } from '../../store/rows.ts'
import { gatherAccession } from './accession.ts'
import { gatherAnnex } from './annex.ts'
import { gatherAnonymousCard } from './anonymous-card.ts'
import { gatherAttendanceList } from './attendance-list.ts'
import { gatherAuthorisation } from './authorisation.ts'
import { gatherChildStatement } from './child-statement.ts'
import { gatherConsent } from './consent.ts'
import { gatherConsentWithdrawal } from './consent-withdrawal.ts'
import { gatherContactList } from './contact-list.ts'
import { gatherCooperationAgreement } from './cooperation-agreement.ts'
import { gatherExpectationsCard } from './expectations-card.ts'
import { gatherHandOver } from './hand-over.ts'
import { gatherInvitation } from './invitation.ts'
import { gatherIpw } from './ipw.ts'
import { gatherMeetingOffer } from './meeting-offer.ts'
import { gatherMeetingNote } from './meeting-note.ts'
import { gatherNoticeBoard } from './notice-board.ts'
import { gatherReferences } from './references.ts'
import { gatherRoleTasks } from './role-tasks.ts'
import { gatherRopsNotice } from './rops-notice.ts'
import { gatherSecrecy } from './secrecy.ts'
import { gatherServiceList } from './service-list.ts'
import { gatherTeamAgreement } from './team-agreement.ts'
import { gatherTeamPlan } from './team-plan.ts'

type Gather = (context: RowContext, id: string) => DocumentFacts

/** A kind's facts from the row with that id. An id of another shape is of no row. */
function about<Id extends string>(
  schema: { safeParse: (id: string) => { success: true; data: Id } | { success: false } },
  gather: (context: RowContext, id: Id) => DocumentFacts,
): Gather {
  return (context, id) => {
    const read = schema.safeParse(id)
    if (!read.success) throw refuse('NOT_FOUND')
    return gather(context, read.data)
  }
}

const gatherers: Record<DocumentKind, Gather> = {
  'cooperation-agreement': about(teamId, gatherCooperationAgreement),
  'team-agreement': about(teamId, gatherTeamAgreement),
  accession: about(teamId, gatherAccession),
  annex: about(teamId, gatherAnnex),
  'team-plan': about(teamId, gatherTeamPlan),
  'service-list': about(teamId, gatherServiceList),
  'contact-list': about(teamId, gatherContactList),
  invitation: about(teamId, gatherInvitation),
  'attendance-list': about(teamId, gatherAttendanceList),
  'meeting-note': about(teamId, gatherMeetingNote),
  'expectations-card': about(householdId, gatherExpectationsCard),
  consent: about(householdId, gatherConsent),
  'meeting-offer': about(householdId, gatherMeetingOffer),
  'child-statement': about(householdId, gatherChildStatement),
  ipw: about(ipwId, gatherIpw),
  'anonymous-card': about(householdId, gatherAnonymousCard),
  'consent-withdrawal': about(householdId, gatherConsentWithdrawal),
  'hand-over': about(householdId, gatherHandOver),
  secrecy: about(memberId, gatherSecrecy),
  authorisation: about(memberId, gatherAuthorisation),
  'role-tasks': about(teamId, gatherRoleTasks),
  'rops-notice': about(teamId, gatherRopsNotice),
  references: about(teamId, gatherReferences),
  'notice-board': about(teamId, gatherNoticeBoard),
}

/** The facts of a paper as the rooms know them now. Throws NOT_FOUND when its subject is not there. */
export function gatherFacts(context: RowContext, { kind, id }: DocumentSubject): DocumentFacts {
  return gatherers[kind](context, id)
}
