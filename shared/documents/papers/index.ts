import { z } from 'zod'
import type { DocumentKind } from '../kinds.ts'
import { consentFacts, ipwFacts, teamAgreementFacts } from '../facts.ts'
import type { Paper } from '../paper.ts'
import { accessionFacts, accessionPaper } from './accession.ts'
import { annexFacts, annexPaper } from './annex.ts'
import { anonymousCardFacts, anonymousCardPaper } from './anonymous-card.ts'
import { attendanceListFacts, attendanceListPaper } from './attendance-list.ts'
import { authorisationFacts, authorisationPaper } from './authorisation.ts'
import { childStatementFacts, childStatementPaper } from './child-statement.ts'
import { consentPaper } from './consent.ts'
import { consentWithdrawalFacts, consentWithdrawalPaper } from './consent-withdrawal.ts'
import { contactListFacts, contactListPaper } from './contact-list.ts'
import { cooperationAgreementFacts, cooperationAgreementPaper } from './cooperation-agreement.ts'
import { expectationsCardFacts, expectationsCardPaper } from './expectations-card.ts'
import { handOverFacts, handOverPaper } from './hand-over.ts'
import { invitationFacts, invitationPaper } from './invitation.ts'
import { ipwPaper } from './ipw.ts'
import { meetingOfferFacts, meetingOfferPaper } from './meeting-offer.ts'
import { meetingNoteFacts, meetingNotePaper } from './meeting-note.ts'
import { noticeBoardFacts, noticeBoardPaper } from './notice-board.ts'
import { referencesFacts, referencesPaper } from './references.ts'
import { roleTasksFacts, roleTasksPaper } from './role-tasks.ts'
import { ropsNoticeFacts, ropsNoticePaper } from './rops-notice.ts'
import { secrecyFacts, secrecyPaper } from './secrecy.ts'
import { serviceListFacts, serviceListPaper } from './service-list.ts'
import { teamAgreementPaper } from './team-agreement.ts'
import { teamPlanFacts, teamPlanPaper } from './team-plan.ts'

/** The facts of any paper. */
export const documentFacts = z.discriminatedUnion('kind', [
  cooperationAgreementFacts,
  teamAgreementFacts,
  accessionFacts,
  annexFacts,
  teamPlanFacts,
  serviceListFacts,
  contactListFacts,
  invitationFacts,
  attendanceListFacts,
  meetingNoteFacts,
  expectationsCardFacts,
  consentFacts,
  meetingOfferFacts,
  childStatementFacts,
  ipwFacts,
  anonymousCardFacts,
  consentWithdrawalFacts,
  handOverFacts,
  secrecyFacts,
  authorisationFacts,
  roleTasksFacts,
  ropsNoticeFacts,
  referencesFacts,
  noticeBoardFacts,
])
export type DocumentFacts = z.infer<typeof documentFacts>

/** Every kind of paper by its code. */
export const papers: Readonly<Record<DocumentKind, Paper<DocumentFacts>>> = {
  'cooperation-agreement': cooperationAgreementPaper,
  'team-agreement': teamAgreementPaper,
  accession: accessionPaper,
  annex: annexPaper,
  'team-plan': teamPlanPaper,
  'service-list': serviceListPaper,
  'contact-list': contactListPaper,
  invitation: invitationPaper,
  'attendance-list': attendanceListPaper,
  'meeting-note': meetingNotePaper,
  'expectations-card': expectationsCardPaper,
  consent: consentPaper,
  'meeting-offer': meetingOfferPaper,
  'child-statement': childStatementPaper,
  ipw: ipwPaper,
  'anonymous-card': anonymousCardPaper,
  'consent-withdrawal': consentWithdrawalPaper,
  'hand-over': handOverPaper,
  secrecy: secrecyPaper,
  authorisation: authorisationPaper,
  'role-tasks': roleTasksPaper,
  'rops-notice': ropsNoticePaper,
  references: referencesPaper,
  'notice-board': noticeBoardPaper,
}
