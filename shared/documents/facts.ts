import { z } from 'zod'
import { addressFields, gender, localDate, longText, text } from '../domain/fields.ts'
import { disclosure, ipwArea, ipwRow } from '../domain/cases.ts'
import { householdId, ipwId, teamId } from '../domain/ids.ts'

/**
 * The facts each document needs, and nothing else. A template takes its facts and gives a
 * document; where a fact is empty the paper has a dotted line. The engine gathers facts
 * from the rooms; a form may override the ones that belong to the paper alone (date, place).
 */

/** An institution as a party of an agreement. */
export const partyFacts = z.strictObject({
  name: text(200),
  ...addressFields,
  representedBy: text(120),
  representedByFunction: text(120),
  kind: z.enum(['gops', 'pcpr', 'other']),
})
export type PartyFacts = z.infer<typeof partyFacts>

/** A councillor named by § 3; a county may send a board member instead. */
export const councillorFacts = z.strictObject({
  firstName: text(60),
  lastName: text(80),
  gender,
  mandate: z.enum(['councillor', 'board-member']),
})
export type CouncillorFacts = z.infer<typeof councillorFacts>

export const teamAgreementFacts = z.strictObject({
  kind: z.literal('team-agreement'),
  teamId,
  concludedOn: localDate.nullable(),
  /** "w Przykładowej": the place after "w". */
  placeLocative: text(80),
  gmina: text(80),
  powiat: text(80),
  parties: z.array(partyFacts),
  gminaCouncillors: z.array(councillorFacts),
  powiatCouncillors: z.array(councillorFacts),
})
export type TeamAgreementFacts = z.infer<typeof teamAgreementFacts>

/** The administrator of the personal data, as the information clause names it. */
export const administratorFacts = z.strictObject({
  name: text(200),
  ...addressFields,
  townLocative: text(80),
  nip: text(10),
  email: text(200),
  phone: text(40),
  officerName: text(120),
  officerEmail: text(200),
  retention: text(200),
})
export type AdministratorFacts = z.infer<typeof administratorFacts>

export const consentFacts = z.strictObject({
  kind: z.literal('consent'),
  householdId,
  place: text(80),
  signedOn: localDate.nullable(),
  adults: z.array(z.strictObject({ firstName: text(60), lastName: text(80), gender, address: text(300) })),
  minors: z.array(z.strictObject({ firstName: text(60), lastName: text(80), gender })),
  /** Names of who acts for the minors; empty: the adults above. */
  minorsRepresentedBy: text(300),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  administrator: administratorFacts,
  disclosures: z.array(disclosure),
})
export type ConsentFacts = z.infer<typeof consentFacts>

export const ipwFacts = z.strictObject({
  kind: z.literal('ipw'),
  ipwId,
  caseNumber: text(40),
  version: z.int().min(1),
  preparedOn: localDate.nullable(),
  /** Whom the programme is for, as the paper names them. */
  householdNames: text(400),
  goal: longText(1000),
  startsOn: localDate.nullable(),
  endsOn: localDate.nullable(),
  areas: z.array(ipwArea),
  /** Who of the household takes part, and what the list said, are the office's own notes: the form has no column for them. */
  rows: z.array(ipwRow.omit({ participants: true, catalogueText: true })),
  keyWorkerName: text(120),
  keyWorkerFunction: text(120),
  keyWorkerInstitution: text(200),
  /** What the sheet was made at; left out or null: the first programme, or a review from the second version on. */
  occasion: z.enum(['first', 'review', 'final']).nullable().optional(),
})
export type IpwFacts = z.infer<typeof ipwFacts>
