import type { DocumentKind } from '../kinds.ts'
import type { DocumentFacts } from '../papers/index.ts'
import { accessionSamples } from './accession.ts'
import { annexSamples } from './annex.ts'
import { anonymousCardSamples } from './anonymous-card.ts'
import { attendanceListSamples } from './attendance-list.ts'
import { authorisationSamples } from './authorisation.ts'
import { childStatementSamples } from './child-statement.ts'
import { consentSamples } from './consent.ts'
import { consentWithdrawalSamples } from './consent-withdrawal.ts'
import { contactListSamples } from './contact-list.ts'
import { cooperationAgreementSamples } from './cooperation-agreement.ts'
import { expectationsCardSamples } from './expectations-card.ts'
import { handOverSamples } from './hand-over.ts'
import { invitationSamples } from './invitation.ts'
import { ipwSamples } from './ipw.ts'
import { meetingOfferSamples } from './meeting-offer.ts'
import { meetingNoteSamples } from './meeting-note.ts'
import { noticeBoardSamples } from './notice-board.ts'
import { referencesSamples } from './references.ts'
import { roleTasksSamples } from './role-tasks.ts'
import { ropsNoticeSamples } from './rops-notice.ts'
import { secrecySamples } from './secrecy.ts'
import { serviceListSamples } from './service-list.ts'
import { teamAgreementSamples } from './team-agreement.ts'
import { teamPlanSamples } from './team-plan.ts'

/**
 * Sample facts of every kind in its main variants, of the fictional Gmina Przykładowa: for
 * trying a template, for the demo and for the tests. The first variant is the usual one.
 */
export const samples: Readonly<Record<DocumentKind, Readonly<Record<string, DocumentFacts>>>> = {
  'cooperation-agreement': cooperationAgreementSamples,
  'team-agreement': teamAgreementSamples,
  accession: accessionSamples,
  annex: annexSamples,
  'team-plan': teamPlanSamples,
  'service-list': serviceListSamples,
  'contact-list': contactListSamples,
  invitation: invitationSamples,
  'attendance-list': attendanceListSamples,
  'meeting-note': meetingNoteSamples,
  'expectations-card': expectationsCardSamples,
  consent: consentSamples,
  'meeting-offer': meetingOfferSamples,
  'child-statement': childStatementSamples,
  ipw: ipwSamples,
  'anonymous-card': anonymousCardSamples,
  'consent-withdrawal': consentWithdrawalSamples,
  'hand-over': handOverSamples,
  secrecy: secrecySamples,
  authorisation: authorisationSamples,
  'role-tasks': roleTasksSamples,
  'rops-notice': ropsNoticeSamples,
  references: referencesSamples,
  'notice-board': noticeBoardSamples,
}
