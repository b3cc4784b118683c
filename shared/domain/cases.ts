import { z } from 'zod'
import { addMonths } from './dates.ts'
import type { FieldProblem } from './fields.ts'
import { addressFields, gender, localDate, longText, requiredText, text } from './fields.ts'
import { catalogueEntryId, consentId, householdId, ipwId, ipwRowId, partnerId, personId, teamId } from './ids.ts'

/** Where a case stands; the order is the course of the book. */
export const caseStages = [
  'reported',
  'expectations',
  'offer',
  'consent',
  'diagnosis',
  'ipw',
  'monitoring',
  'evaluation',
  'closed',
] as const
export const caseStage = z.enum(caseStages)
export type CaseStage = z.infer<typeof caseStage>

/** Somebody of the household. A minor has no address of their own: the form asks for adults' only. */
export const person = z.strictObject({
  id: personId,
  firstName: requiredText(60),
  lastName: requiredText(80),
  gender,
  isMinor: z.boolean(),
  /** Empty: the household's address. */
  address: text(200),
})
export type Person = z.infer<typeof person>

/**
 * The person or family a PZK works with. The first adult speaks for the household on
 * paper. `minorsRepresentedBy` names the statutory representatives or guardians who act
 * for the minors; empty prints the adults themselves.
 */
export const household = z.strictObject({
  id: householdId,
  teamId,
  stage: caseStage,
  ...addressFields,
  reportedBy: text(120),
  reportedOn: localDate.nullable(),
  persons: z
    .array(person)
    .max(30, 'tooMany' satisfies FieldProblem)
    .refine((all) => all.some(({ isMinor }) => !isMinor), 'adultMissing' satisfies FieldProblem)
    // Two people under one id would be kept as one, and the other lost without a word.
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'id' satisfies FieldProblem),
  minorsRepresentedBy: text(300),
})
export type Household = z.infer<typeof household>

/** One line of the consent's table: to whom, what data, what for, until when (law.md L7). */
export const disclosure = z.strictObject({
  partnerId: partnerId.nullable(),
  recipient: requiredText(200),
  data: text(300),
  purpose: text(300),
  until: text(120),
  /** null: not decided yet, the paper shows two empty boxes. */
  isGranted: z.boolean().nullable(),
})
export type Disclosure = z.infer<typeof disclosure>

/** The consent of a household to work with the PZK. It counts from `signedOn` through `validUntil`, or until `withdrawnOn`. */
export const consent = z
  .strictObject({
    id: consentId,
    householdId,
    place: text(80),
    signedOn: localDate.nullable(),
    withdrawnOn: localDate.nullable(),
    /** The last day it holds, where the household gave it for a time; null: until it is withdrawn. */
    validUntil: localDate.nullable(),
    disclosures: z.array(disclosure).max(60, 'tooMany' satisfies FieldProblem),
  })
  .superRefine(({ signedOn, withdrawnOn, validUntil }, context) => {
    if (signedOn !== null && validUntil !== null && validUntil < signedOn)
      context.addIssue({ code: 'custom', path: ['validUntil'], message: 'endsBeforeStart' satisfies FieldProblem })
    if (withdrawnOn === null) return
    const problem: FieldProblem | undefined =
      signedOn === null ? 'withdrawnUnsigned' : withdrawnOn < signedOn ? 'withdrawnBeforeSigned' : undefined
    if (problem) context.addIssue({ code: 'custom', path: ['withdrawnOn'], message: problem })
  })
export type Consent = z.infer<typeof consent>

/** Where a consent stands on a day: none is signed yet, it is in force, it ran out, or it was withdrawn. */
export const consentStates = ['missing', 'valid', 'expired', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]

/** Without a valid consent nothing of a household goes to the partners (domain.md, the course of a case). */
export function consentState(
  given: Pick<Consent, 'signedOn' | 'withdrawnOn' | 'validUntil'> | null | undefined,
  on: string,
): ConsentState {
  if (!given?.signedOn || given.signedOn > on) return 'missing'
  if (given.withdrawnOn !== null && given.withdrawnOn <= on) return 'withdrawn'
  return given.validUntil !== null && given.validUntil < on ? 'expired' : 'valid'
}

/** Whether the consent is in force on a day. */
export function isConsentValid(
  given: Pick<Consent, 'signedOn' | 'withdrawnOn' | 'validUntil'> | null | undefined,
  on: string,
): boolean {
  return consentState(given, on) === 'valid'
}

/** Whether a consent is valid and no row of it says „tak”, so that nothing may be told to anybody. */
export function isForNobody(state: ConsentState, given: readonly Pick<Disclosure, 'isGranted'>[]): boolean {
  return state === 'valid' && !given.some(({ isGranted }) => isGranted === true)
}

/** The longest an IPW may run, in months. Source: Modele kooperacji, ch. II.1, "Rules with a number". */
export const ipwMaxMonths = 13

/** The last day an IPW that starts on `startsOn` may end. */
export function ipwLatestEnd(startsOn: string): string {
  return addMonths(startsOn, ipwMaxMonths)
}

export const scaleMin = 1
export const scaleMax = 10
export const scaleValue = z.int({ error: 'scale' }).min(scaleMin, 'scale').max(scaleMax, 'scale')

/** An area of the IPW with its scale: where the household is now, where it wants to be. */
export const ipwArea = z.strictObject({
  letter: z.string().regex(/^[A-Z]$/),
  name: text(200),
  now: scaleValue.nullable(),
  planned: scaleValue.nullable(),
  achieved: scaleValue.nullable(),
})
export type IpwArea = z.infer<typeof ipwArea>

/** A row of the IPW's table, column for column as in the form. */
export const ipwRow = z.strictObject({
  id: ipwRowId,
  /** Letter of the area the row serves; empty when not tied to one. */
  areaLetter: z.string().regex(/^[A-Z]?$/),
  goal: text(400),
  activity: longText(600),
  /** The entry of the list the activity was taken from. */
  catalogueEntryId: catalogueEntryId.nullable(),
  /** The entry's words as they stood when it was taken; empty in rows written before this was kept. */
  catalogueText: longText(1000).default(''),
  termPlaceEffects: longText(600),
  responsible: text(300),
  assessment: longText(600),
  /** Who of the household takes part. Versions written before this was kept have nobody. */
  participants: z
    .array(personId)
    .max(30, 'tooMany' satisfies FieldProblem)
    .default([]),
})
export type IpwRow = z.infer<typeof ipwRow>

/** One version of a household's IPW. A review makes the next version; the old one stays. */
export const ipw = z
  .strictObject({
    id: ipwId,
    householdId,
    version: z.int().min(1),
    preparedOn: localDate.nullable(),
    goal: longText(1000),
    startsOn: localDate.nullable(),
    endsOn: localDate.nullable(),
    areas: z.array(ipwArea).max(10, 'tooMany' satisfies FieldProblem),
    rows: z.array(ipwRow).max(60, 'tooMany' satisfies FieldProblem),
    keyWorkerName: text(120),
    keyWorkerFunction: text(120),
    keyWorkerInstitution: text(200),
  })
  .superRefine(({ startsOn, endsOn, areas }, context) => {
    if (startsOn && endsOn) {
      const problem: FieldProblem | undefined =
        endsOn < startsOn ? 'endsBeforeStart' : endsOn > ipwLatestEnd(startsOn) ? 'ipwTooLong' : undefined
      if (problem) context.addIssue({ code: 'custom', path: ['endsOn'], message: problem })
    }
    areas.forEach(({ letter }, index) => {
      if (areas.findIndex((other) => other.letter === letter) < index)
        context.addIssue({
          code: 'custom',
          path: ['areas', index, 'letter'],
          message: 'duplicateArea' satisfies FieldProblem,
        })
    })
  })
export type Ipw = z.infer<typeof ipw>
