import { z } from 'zod'
import { localDate, longText, requiredText } from '../domain/fields.ts'

/**
 * The acts the papers cite. An act's name stands here in the cases the templates need; where
 * its text is promulgated changes with time, so that is data with days: a paper cites the
 * text in force on its own day (legalBasesOn), and the office may correct it.
 */

export const acts = {
  /** Social assistance act. */
  socialAssistance: {
    title: 'ustawa z dnia 12 marca 2004 r. o pomocy społecznej',
    genitive: 'ustawy z dnia 12 marca 2004 r. o pomocy społecznej',
    instrumental: 'ustawą z dnia 12 marca 2004 r. o pomocy społecznej',
  },
  /** General data protection regulation. */
  gdpr: {
    title:
      'rozporządzenie Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych i w sprawie swobodnego przepływu takich danych oraz uchylenia dyrektywy 95/46/WE (ogólne rozporządzenie o ochronie danych)',
    genitive:
      'rozporządzenia Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych i w sprawie swobodnego przepływu takich danych oraz uchylenia dyrektywy 95/46/WE (ogólne rozporządzenie o ochronie danych)',
    instrumental:
      'rozporządzeniem Parlamentu Europejskiego i Rady (UE) 2016/679 z dnia 27 kwietnia 2016 r. w sprawie ochrony osób fizycznych w związku z przetwarzaniem danych osobowych i w sprawie swobodnego przepływu takich danych oraz uchylenia dyrektywy 95/46/WE (ogólne rozporządzenie o ochronie danych)',
  },
  civilCode: {
    title: 'ustawa z dnia 23 kwietnia 1964 r. – Kodeks cywilny',
    genitive: 'ustawy z dnia 23 kwietnia 1964 r. – Kodeks cywilny',
    instrumental: 'ustawą z dnia 23 kwietnia 1964 r. – Kodeks cywilny',
  },
  /** Act against domestic violence: the Blue Card papers it governs never go into the model's own. */
  domesticViolence: {
    title: 'ustawa z dnia 29 lipca 2005 r. o przeciwdziałaniu przemocy domowej',
    genitive: 'ustawy z dnia 29 lipca 2005 r. o przeciwdziałaniu przemocy domowej',
    instrumental: 'ustawą z dnia 29 lipca 2005 r. o przeciwdziałaniu przemocy domowej',
  },
} as const satisfies Record<string, Record<'title' | 'genitive' | 'instrumental', string>>
export type ActCode = keyof typeof acts
const [firstAct, ...otherActs] = Object.keys(acts) as [ActCode, ...ActCode[]]
export const actCodes: readonly ActCode[] = [firstAct, ...otherActs]
export const actCode = z.enum([firstAct, ...otherActs])

export const confidences = ['high', 'medium', 'low'] as const

/** Where a text of an act is promulgated, and in which days that is the text in force. */
export const legalBasis = z
  .strictObject({
    act: actCode,
    /** "t.j. Dz. U. z 2025 r. poz. 1214, z późn. zm."; the papers print it in brackets. */
    published: requiredText(200),
    inForceFrom: localDate,
    /** null: until a newer one comes. */
    inForceUntil: localDate.nullable(),
    /** When somebody last looked whether it is still so. */
    checkedOn: localDate,
    confidence: z.enum(confidences),
    note: longText(600),
  })
  .refine(({ inForceFrom, inForceUntil }) => inForceUntil === null || inForceUntil >= inForceFrom, {
    path: ['inForceUntil'],
    error: 'endsBeforeStart',
  })
export type LegalBasis = z.infer<typeof legalBasis>

/** What a new vault starts with: found and checked as the notes say (law.md, L1 and L5). */
export const startLegalBases: readonly LegalBasis[] = [
  {
    act: 'socialAssistance',
    published: 't.j. Dz. U. z 2025 r. poz. 1214, z późn. zm.',
    inForceFrom: '2025-09-01',
    inForceUntil: null,
    checkedOn: '2026-11-21',
    confidence: 'high',
    note: 'Tekst jednolity ogłoszony obwieszczeniem Marszałka Sejmu z 22 sierpnia 2025 r. Nowszego nie znaleziono; przed ważnym podpisem warto to sprawdzić w ISAP.',
  },
  {
    act: 'gdpr',
    published: 'Dz. Urz. UE L 119 z 4.05.2016, str. 1, z późn. zm.',
    inForceFrom: '2018-05-25',
    inForceUntil: null,
    checkedOn: '2026-11-21',
    confidence: 'high',
    note: '',
  },
]

/** An act as a paper cites it. `published` is empty where no text in force is known: the act is then named alone. */
export interface CitedAct {
  title: string
  genitive: string
  instrumental: string
  published: string
}
export type LegalBases = Readonly<Record<ActCode, CitedAct>>

/**
 * The acts as a paper of that day cites them: of each, the text in force then. Where none was
 * yet, the oldest known one: a citation of a later text is better than none.
 */
export function legalBasesOn(
  entries: readonly Pick<LegalBasis, 'act' | 'published' | 'inForceFrom' | 'inForceUntil'>[],
  on: string,
): LegalBases {
  const cited = (act: ActCode): CitedAct => {
    const texts = entries
      .filter((entry) => entry.act === act)
      .toSorted((one, other) => (one.inForceFrom < other.inForceFrom ? -1 : 1))
    const inForce = texts.filter(
      ({ inForceFrom, inForceUntil }) => inForceFrom <= on && (inForceUntil === null || inForceUntil >= on),
    )
    return { ...acts[act], published: (inForce.at(-1) ?? texts[0])?.published ?? '' }
  }
  return {
    socialAssistance: cited('socialAssistance'),
    gdpr: cited('gdpr'),
    civilCode: cited('civilCode'),
    domesticViolence: cited('domesticViolence'),
  }
}

/** "ustawy … (t.j. Dz. U. …)": an act in one of its cases with where it is promulgated, as far as that is known. */
export function cite(
  { published, ...names }: CitedAct,
  grammaticalCase: 'title' | 'genitive' | 'instrumental',
): string {
  return published === '' ? names[grammaticalCase] : `${names[grammaticalCase]} (${published})`
}
