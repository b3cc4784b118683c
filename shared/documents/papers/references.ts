import { z } from 'zod'
import { gender, localDate, longText, text } from '../../domain/fields.ts'
import type { Block, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { byGender, placeAndDate, signer, typedParagraphs } from '../pieces.ts'
import { date, filled, filledBold, isEmpty, t } from '../writing.ts'

/** Referencje (step 10.3): the authorities for somebody, or an institution, that worked in the PZK. */

export const referencesFacts = z.strictObject({
  kind: z.literal('references'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  about: z.enum(['person', 'institution']),
  /** First name and surname, or the institution's name. */
  name: text(200),
  /** Of a person. */
  gender: gender.nullable(),
  /** Of a person: who they were in the PZK, "animator GOPS". */
  function: text(120),
  /** Of a person: the institution they came from. */
  institution: text(200),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  from: localDate.nullable(),
  until: localDate.nullable(),
  contribution: longText(3000),
  signedBy: text(120),
  signedByFunction: text(120),
})
export type ReferencesFacts = z.infer<typeof referencesFacts>

const contribution = 'Wkład w pracę PZK'

/** "w okresie od … do …"; with no end: "od …". */
function period({ from, until }: ReferencesFacts): Text<DraftRun> {
  if (from !== null && until === null) return t`od ${date(from)}`
  return t`od ${date(from)} do ${date(until)}`
}

function detail(typed: string): Text<DraftRun> {
  return isEmpty(typed) ? [] : t`, ${filled(typed, 40)}`
}

function opening(facts: ReferencesFacts): Text<DraftRun> {
  const pzk = t`Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (PZK), który łączy instytucje gminy i powiatu w pomocy mieszkańcom`
  if (facts.about === 'institution')
    return t`Zaświadczam, że ${filledBold(facts.name, 60)} – instytucja partnerska – brała udział w pracach ${pzk}. Współpraca trwała ${period(facts)}`
  const title = facts.gender === null ? 'Pani/Pan' : byGender(facts.gender, 'Pani', 'Pan')
  return t`Zaświadczam, że ${title} ${filledBold(facts.name, 50)}${detail(facts.function)}${detail(facts.institution)}, ${byGender(facts.gender, 'brała', 'brał')} udział w pracach ${pzk}. Współpraca trwała ${period(facts)}`
}

function closing({ about, gender: of }: ReferencesFacts): string {
  if (about === 'institution')
    return 'Dziękuję za zaangażowanie i partnerską postawę. Polecam tę instytucję jako rzetelnego partnera wspólnych działań na rzecz mieszkańców.'
  const whom = of === null ? 'Panią/Pana' : byGender(of, 'Panią', 'Pana')
  return `Dziękuję za zaangażowanie i partnerską postawę. Polecam ${whom} do dalszej współpracy i działań na rzecz mieszkańców.`
}

/** A reference for who worked in the PZK. Takes its facts, gives the draft of the letter. */
function draft(facts: ReferencesFacts): Draft {
  const blocks: Block<DraftRun>[] = [
    placeAndDate(facts),
    { type: 'title', text: ['Referencje'] },
    // A date in words ends with "r.", which also ends the sentence.
    { type: 'paragraph', align: 'justify', text: ended(opening(facts)) },
    { type: 'paragraph', keepWithNext: true, text: [`${contribution}:`] },
    ...typedParagraphs(facts.contribution, 6),
    { type: 'paragraph', align: 'justify', keepWithNext: true, text: [closing(facts)] },
    { type: 'signatures', parties: [signer('(podpis)', facts.signedBy, facts.signedByFunction)] },
  ]
  return { title: 'Referencje', page: 'portrait', textSize: 12, footer: 'Referencje', blocks }
}

/** The sentence with its full stop, unless its last words already have one. */
function ended(sentence: Text<DraftRun>): Text<DraftRun> {
  const last = sentence.at(-1)
  return typeof last === 'string' && last.endsWith('.') ? sentence : [...sentence, '.']
}

export const referencesPaper = definePaper<ReferencesFacts>(referencesFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        {
          type: 'choice',
          name: 'about',
          label: 'Dla kogo',
          options: [
            { value: 'person', label: 'dla osoby' },
            { value: 'institution', label: 'dla instytucji' },
          ],
        },
        { type: 'line', name: 'name', label: 'Imię i nazwisko lub nazwa instytucji' },
        {
          type: 'choice',
          name: 'gender',
          label: 'Zwrot',
          hint: 'Tylko w referencjach dla osoby.',
          hasDefault: true,
          options: [
            { value: 'f', label: 'Pani' },
            { value: 'm', label: 'Pan' },
          ],
        },
        {
          type: 'line',
          name: 'function',
          label: 'Funkcja w PZK',
          hint: 'Tylko w referencjach dla osoby.',
          hasDefault: true,
        },
        {
          type: 'line',
          name: 'institution',
          label: 'Instytucja',
          hint: 'Tylko w referencjach dla osoby.',
          hasDefault: true,
        },
        { type: 'date', name: 'from', label: 'Współpraca od' },
        { type: 'date', name: 'until', label: 'Współpraca do', hasDefault: true },
        {
          type: 'lines',
          name: 'contribution',
          label: contribution,
          hint: 'Bez danych osób i rodzin, z którymi pracowano.',
        },
        { type: 'line', name: 'signedBy', label: 'Podpisuje', hasDefault: true },
        {
          type: 'line',
          name: 'signedByFunction',
          label: 'Funkcja podpisującej osoby',
          hint: 'Na przykład: Wójt Gminy Przykładowa.',
          hasDefault: true,
        },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'references',
    subjectId: noId(),
    place: '',
    on: null,
    about: 'person',
    name: '',
    gender: null,
    function: '',
    institution: '',
    pzkPlaceLocative: '',
    from: null,
    until: null,
    contribution: '',
    signedBy: '',
    signedByFunction: '',
  }),
  draft,
})
