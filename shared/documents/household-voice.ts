import { z } from 'zod'
import type { Gender } from '../domain/fields.ts'
import { gender, text } from '../domain/fields.ts'
import type { Person } from '../domain/grammar.ts'
import { byNumber, form, isSingular, personOf } from '../domain/grammar.ts'
import type { FormRows } from './form.ts'
import type { Block, DraftRun, Text } from './model.ts'
import { cleanLine } from './typography.ts'
import { filled, filledBold, isEmpty } from './writing.ts'

/** Who of a household speaks in a paper: its adults, for themselves and for their minors. */

/** Somebody of the household, as its papers name them. An unknown gender prints every form of the words. */
export const householdPerson = z.strictObject({
  firstName: text(60),
  lastName: text(80),
  gender: gender.nullable(),
})
export type HouseholdPerson = z.infer<typeof householdPerson>

/** As many as a household may have (domain/cases.ts). */
export const householdPeople = z.array(householdPerson).max(30, 'tooMany')

/** The rows a paper's form has for people of the household. */
export function peopleField(name: string, label: string, rowName: string): FormRows {
  return {
    type: 'rows',
    name,
    label,
    rowName,
    columns: [
      { type: 'line', name: 'firstName', label: 'Imię' },
      { type: 'line', name: 'lastName', label: 'Nazwisko' },
      {
        type: 'choice',
        name: 'gender',
        label: 'Forma w dokumencie',
        options: [
          { value: 'f', label: 'żeńska' },
          { value: 'm', label: 'męska' },
        ],
      },
    ],
    empty: { firstName: '', lastName: '', gender: null },
    max: 30,
  }
}

/** "Zosia Wzorcowa" as typed; empty where nothing was. */
export function fullName({ firstName, lastName }: Pick<HouseholdPerson, 'firstName' | 'lastName'>): string {
  return cleanLine(`${firstName} ${lastName}`).trim()
}

interface Household {
  adults: readonly { gender: Gender | null }[]
  minors: readonly { gender: Gender | null }[]
  /** Names of who acts for the minors; empty: the adults. */
  minorsRepresentedBy: string
}

export interface Voice {
  /** The adults who sign. */
  adults: Person | undefined
  /** The minors they act for; undefined with `hasMinors` false. */
  minors: Person | undefined
  hasMinors: boolean
  /** Whether somebody other than the adults above acts for the minors. */
  isRepresented: boolean
  /** Whether one person speaks and speaks for nobody else. */
  isAlone: boolean
}

/** The grammatical person of these people; undefined when nobody is known or a gender is not. */
function personOfAll(all: readonly { gender: Gender | null }[]): Person | undefined {
  const genders = all.map((one) => one.gender).filter((of) => of !== null)
  return genders.length === all.length ? personOf(genders) : undefined
}

/** How the household speaks. With nobody known the paper is a form for a pen, with room for everybody. */
export function voiceOf({ adults, minors, minorsRepresentedBy }: Household): Voice {
  const hasMinors = minors.length > 0 || adults.length === 0
  return {
    adults: personOfAll(adults),
    minors: personOfAll(minors),
    hasMinors,
    isRepresented: hasMinors && !isEmpty(minorsRepresentedBy),
    isAlone: !hasMinors && adults.length === 1,
  }
}

/** "mojego dziecka", "naszych dzieci"; of minors somebody else acts for: "małoletniej", "małoletnich". */
function minorsGenitive({ adults, minors, isRepresented }: Voice): string {
  if (isRepresented) {
    return form(minors ?? 'mixed', {
      she: 'małoletniej wymienionej wyżej',
      he: 'małoletniego wymienionego wyżej',
      women: 'małoletnich wymienionych wyżej',
      mixed: 'małoletnich wymienionych wyżej',
    })
  }
  const isOne = minors !== undefined && isSingular(minors)
  return form(
    adults,
    isOne ? byNumber('mojego dziecka', 'naszego dziecka') : byNumber('moich dzieci', 'naszych dzieci'),
  )
}

/** "mnie", "nas", "mnie oraz mojego dziecka": whom the data is about. */
export function aboutWhom(voice: Voice): string {
  const self = form(voice.adults, byNumber('mnie', 'nas'))
  return voice.hasMinors ? `${self} oraz ${minorsGenitive(voice)}` : self
}

/** "w imieniu własnym oraz mojego dziecka"; nobody speaks for minors somebody else acts for. */
export function inWhoseName(voice: Voice): string {
  return voice.hasMinors && !voice.isRepresented
    ? `w imieniu własnym oraz ${minorsGenitive(voice)}`
    : 'w imieniu własnym'
}

/** Of minors somebody else acts for: "W imieniu małoletniej wymienionej wyżej tak samo udziela zgody …". */
export function forRepresented(voice: Voice, does: 'udziela zgody' | 'wycofuje zgodę'): Block<DraftRun>[] {
  if (!voice.isRepresented) return []
  const whose = form(voice.minors ?? 'mixed', { she: 'jej', he: 'jego', women: 'ich', mixed: 'ich' })
  return [
    {
      type: 'paragraph',
      keepWithNext: true,
      text: [`W imieniu ${minorsGenitive(voice)} w tym samym zakresie ${does} osoba, która działa w ${whose} imieniu.`],
    },
  ]
}

/** People under the words that lead to them; a single one stands in the same line, for a list of one needs no number. */
function people(leadIn: string, texts: readonly Text<DraftRun>[]): Block<DraftRun>[] {
  const [only, ...others] = texts
  if (only && others.length === 0) return [{ type: 'paragraph', text: [`${leadIn} `, ...only] }]
  return [
    { type: 'paragraph', keepWithNext: true, text: [leadIn] },
    { type: 'list', marker: 'decimal', items: texts.map((of) => ({ text: of })) },
  ]
}

/** "w której imieniu działam jako przedstawicielka ustawowa lub opiekunka prawna". */
function actingFor(adults: Person, minors: Person | undefined): string {
  const whose = form(minors ?? 'mixed', { she: 'której', he: 'którego', women: 'których', mixed: 'których' })
  const actsAs = form(adults, {
    she: 'działam jako przedstawicielka ustawowa lub opiekunka prawna',
    he: 'działam jako przedstawiciel ustawowy lub opiekun prawny',
    women: 'działamy jako przedstawicielki ustawowe lub opiekunki prawne',
    mixed: 'działamy jako przedstawiciele ustawowi lub opiekunowie prawni',
  })
  return `w ${whose} imieniu ${actsAs}`
}

/** "małoletniej", "małoletniego", "małoletnich". */
function ofMinors(minors: Person | undefined): string {
  return form(minors ?? 'mixed', {
    she: 'małoletniej',
    he: 'małoletniego',
    women: 'małoletnich',
    mixed: 'małoletnich',
  })
}

function minorsRepresentative(representedBy: string, minors: Person | undefined): Block<DraftRun> {
  return {
    type: 'field',
    label: [`Przedstawicielstwo ustawowe lub opieka prawna – kto działa w imieniu ${ofMinors(minors)}:`],
    value: [filled(representedBy, 50)],
  }
}

const minorsOnForm = 3

/**
 * "Ja, niżej podpisana: …, oraz małoletni, w którego imieniu działam …: …". `adultTexts` are
 * the adults as this paper names them; none: the places it leaves for a pen.
 */
export function whoSigns(
  household: Omit<Household, 'minors'> & { minors: readonly HouseholdPerson[] },
  adultTexts: readonly Text<DraftRun>[],
): Block<DraftRun>[] {
  const { adults, minors, hasMinors, isRepresented } = voiceOf(household)
  const self = form(adults, { she: 'podpisana', he: 'podpisany', women: 'podpisane', mixed: 'podpisani' })
  const blocks = people(`${form(adults, byNumber('Ja', 'My'))}, niżej ${self}:`, adultTexts)
  if (!hasMinors) return blocks
  const underAge = form(minors ?? 'mixed', {
    she: 'małoletnia',
    he: 'małoletni',
    women: 'małoletnie',
    mixed: 'małoletni',
  })
  const areSpokenForHere = !isRepresented && adults !== undefined
  return [
    ...blocks,
    ...people(
      areSpokenForHere ? `oraz ${underAge}, ${actingFor(adults, minors)}:` : `oraz ${underAge}:`,
      household.minors.length > 0
        ? household.minors.map((minor) => [filledBold(fullName(minor), 40)])
        : Array.from({ length: minorsOnForm }, () => [{ blank: 40 }]),
    ),
    ...(areSpokenForHere ? [] : [minorsRepresentative(household.minorsRepresentedBy, minors)]),
  ]
}

/**
 * A place to sign for each adult, or two where nobody is known, and one for who acts for the
 * minors where the adults do not: without it the paper would bind nobody for them.
 */
export function householdSignatures(
  household: Omit<Household, 'adults'> & {
    adults: readonly { firstName: string; lastName: string; gender: Gender | null }[]
  },
): { lines: Text<DraftRun>[] }[] {
  const { adults } = household
  const names = adults.length > 0 ? adults.map(fullName) : ['', '']
  const places = names.map((name) => ({
    lines: [['(data, czytelny podpis)'], ...(name === '' ? [] : [[name]])],
  }))
  const { isRepresented, minors } = voiceOf(household)
  if (!isRepresented) return places
  return [...places, { lines: [['(data, czytelny podpis)'], [`w imieniu ${ofMinors(minors)}`]] }]
}
