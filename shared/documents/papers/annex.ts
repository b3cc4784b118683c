import { z } from 'zod'
import { localDate, longText, text } from '../../domain/fields.ts'
import type { LegalBases } from '../legal-bases.ts'
import type { Block, Draft, DraftRun, SectionItem, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import type { SignatoryFacts } from '../parties.ts'
import {
  copies,
  endOf,
  noSignatory,
  signatoryColumns,
  signatoryFacts,
  signatoryItem,
  signaturePlace,
} from '../parties.ts'
import { inPlace } from '../self-government.ts'
import { cleanLine, cleanLines } from '../typography.ts'
import { bold, date, filled, isEmpty, t } from '../writing.ts'

/**
 * Aneks to one of the two agreements. The book has no form of it; both agreements ask for
 * the written form of every change. Each change names one unit of the text and says what
 * becomes of it, as amendments of Polish law do (Zasady techniki prawodawczej, § 87).
 */

/** More than any team has: the parties come from the agreement, which names no most. */
const maxParties = 200
const changeKinds = ['new-wording', 'addition', 'repeal'] as const

const change = z.strictObject({
  /** "§ 4 pkt 5": the part of the agreement that changes. */
  unit: text(160),
  what: z.enum(changeKinds),
  wording: longText(6000),
})
type Change = z.infer<typeof change>

export const annexFacts = z.strictObject({
  kind: z.literal('annex'),
  subjectId: z.uuid(),
  number: text(20),
  agreement: z.enum(['team-agreement', 'cooperation-agreement']),
  /** Of the agreement that changes. */
  agreementOn: localDate.nullable(),
  agreementSign: text(80),
  concludedOn: localDate.nullable(),
  placeLocative: text(80),
  parties: z.array(signatoryFacts).max(maxParties, 'tooMany'),
  changes: z.array(change).max(40, 'tooMany'),
  inForceFrom: localDate.nullable(),
})
export type AnnexFacts = z.infer<typeof annexFacts>

const agreementNames = {
  'team-agreement': 'Porozumienia dotyczącego powołania Partnerskiego Zespołu Kooperacji',
  'cooperation-agreement': 'Porozumienia o współpracy dotyczącego wdrożenia Modelu Kooperacji',
} as const

const noChange: Change = { unit: '', what: 'new-wording', wording: '' }
/** Changes on a form for a pen, and whole lines for the wording of each. */
const emptyChanges = 2
const emptyLines = 3

type Items = SectionItem<DraftRun>[]

/** The parties of the paper: an agreement has at least two, so missing ones become dotted lines. */
function partiesOf({ parties }: AnnexFacts): readonly SignatoryFacts[] {
  const missing = Math.max(0, 2 - parties.length)
  return [...parties, ...Array.from({ length: missing }, () => noSignatory)]
}

function changesOf({ changes }: AnnexFacts): readonly Change[] {
  return changes.length > 0 ? changes : Array.from({ length: emptyChanges }, () => noChange)
}

/** "§ 4 pkt 5 otrzymuje brzmienie:", "dodaje się § 3a w brzmieniu:", "uchyla się § 6 ust. 2." */
function changeSentence({ unit, what }: Change): Text<DraftRun> {
  const where = filled(unit, 40)
  if (what === 'addition') return t`dodaje się ${where} w brzmieniu:`
  if (what === 'repeal') return t`uchyla się ${where}.`
  return t`${where} otrzymuje brzmienie:`
}

/** The wording in quotation marks, a paragraph for each line of it; marks that were typed are not doubled. */
function quoted(wording: string): Text<DraftRun>[] {
  const lines = cleanLines(wording)
  const [first, ...rest] = lines
  if (first === undefined) {
    // The rest of the line that leads to it, then whole ones.
    const whole = Array.from({ length: emptyLines - 1 }, (): Text<DraftRun> => [{ blank: 150 }])
    return [t`„${{ blank: 36 }}`, ...whole, t`${{ blank: 150 }}”.`]
  }
  const isQuoted = /^["„]/u.test(first) && /["”][.;,]?$/u.test(rest.at(-1) ?? first)
  if (isQuoted) return lines.map((line) => [line])
  return lines.map((line, at) => [`${at === 0 ? '„' : ''}${line}${at === rest.length ? '”.' : ''}`])
}

/** One change is the whole section; several are its clauses. The wording begins in the sentence that leads to it. */
function changeItems(facts: AnnexFacts): Items {
  const changes = changesOf(facts)
  return changes.flatMap((of): Items => {
    const [first, ...more] = of.what === 'repeal' ? [] : quoted(of.wording)
    const lead = t`W Porozumieniu ${changeSentence(of)}`
    return [
      { type: changes.length === 1 ? 'paragraph' : 'clause', text: first ? t`${lead} ${first}` : lead },
      ...more.map((line): Items[number] => ({ type: 'paragraph', text: line })),
    ]
  })
}

function clauses(texts: readonly Text<DraftRun>[]): Items {
  return texts.map((sentence) => ({ type: 'clause', text: sentence }))
}

function preamble(facts: AnnexFacts, parties: readonly SignatoryFacts[]): Block<DraftRun>[] {
  const sign: Text<DraftRun> = isEmpty(facts.agreementSign) ? [] : [`znak: ${cleanLine(facts.agreementSign).trim()}; `]
  return [
    { type: 'title', text: t`Aneks nr ${filled(facts.number, 8)}` },
    {
      type: 'subtitle',
      text: t`do ${agreementNames[facts.agreement]} zawartego dnia ${date(facts.agreementOn)} (${sign}dalej: „Porozumienie”)`,
    },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: t`zawarty dnia ${date(facts.concludedOn)} ${inPlace(facts.placeLocative, 30)} pomiędzy następującymi podmiotami:`,
    },
    {
      type: 'list',
      marker: 'decimal',
      items: parties.map((party, index) => signatoryItem(party, endOf(index, parties.length))),
    },
    { type: 'paragraph', text: t`zwanymi dalej łącznie ${bold('„Stronami”')}, które zgodnie postanawiają:` },
  ]
}

/** What changes in an agreement and from when. Takes its facts, gives the draft of the paper. */
function draft(facts: AnnexFacts, _law: LegalBases): Draft {
  const parties = partiesOf(facts)
  const number = cleanLine(facts.number).trim()
  const name = number === '' ? 'Aneks do porozumienia' : `Aneks nr ${number} do porozumienia`
  const sections: Items[] = [
    changeItems(facts),
    [{ type: 'paragraph', text: t`Pozostałe postanowienia Porozumienia nie zmieniają się.` }],
    // The date ends with "r.", which is the stop of the sentence too.
    [
      {
        type: 'paragraph',
        text: t`Zmiany obowiązują od dnia ${date(facts.inForceFrom)}${facts.inForceFrom ? '' : '.'}`,
      },
    ],
    clauses([
      t`Aneks jest integralną częścią Porozumienia i jak ono wymaga formy pisemnej pod rygorem nieważności.`,
      t`Aneks sporządzono w ${copies(facts.parties.length)} jednobrzmiących egzemplarzach, po jednym dla każdej ze Stron.`,
    ]),
  ]
  return {
    title: name,
    page: 'portrait',
    textSize: 12,
    footer: name,
    blocks: [
      ...preamble(facts, parties),
      ...sections.map((content): Block<DraftRun> => ({ type: 'section', content })),
      {
        type: 'signatures',
        parties: parties.map((party) => signaturePlace('(podpis osoby reprezentującej Stronę)', party)),
      },
    ],
  }
}

export const annexPaper = definePaper<AnnexFacts>(annexFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'number', label: 'Numer aneksu', hint: 'Na przykład: 1.' },
        {
          type: 'choice',
          name: 'agreement',
          label: 'Zmieniane porozumienie',
          options: [
            { value: 'team-agreement', label: 'Porozumienie dotyczące powołania PZK' },
            { value: 'cooperation-agreement', label: 'Porozumienie o współpracy' },
          ],
        },
        { type: 'date', name: 'agreementOn', label: 'Data zawarcia porozumienia' },
        {
          type: 'line',
          name: 'agreementSign',
          label: 'Znak porozumienia',
          hint: 'Można zostawić puste.',
          hasDefault: true,
        },
        { type: 'date', name: 'concludedOn', label: 'Data zawarcia aneksu' },
        {
          type: 'line',
          name: 'placeLocative',
          label: 'Miejsce (po słowie „w”)',
          hint: 'W takiej formie, jak po słowie „w”, na przykład: Przykładowej.',
        },
        {
          type: 'rows',
          name: 'parties',
          label: 'Strony',
          rowName: 'Strona',
          columns: signatoryColumns,
          empty: noSignatory,
          max: maxParties,
        },
        {
          type: 'rows',
          name: 'changes',
          label: 'Zmiany',
          rowName: 'Zmiana',
          columns: [
            {
              type: 'line',
              name: 'unit',
              label: 'Jednostka redakcyjna',
              hint: 'Na przykład: § 4 pkt 5, a przy dodaniu: § 3a.',
            },
            {
              type: 'choice',
              name: 'what',
              label: 'Co się z nią dzieje',
              options: [
                { value: 'new-wording', label: 'otrzymuje nowe brzmienie' },
                { value: 'addition', label: 'zostaje dodana' },
                { value: 'repeal', label: 'zostaje uchylona' },
              ],
            },
            { type: 'lines', name: 'wording', label: 'Nowe brzmienie', hint: 'Bez cudzysłowu: program doda go sam.' },
          ],
          empty: noChange,
          max: 40,
        },
        { type: 'date', name: 'inForceFrom', label: 'Zmiany obowiązują od dnia' },
      ],
    },
  ],
  on: ({ concludedOn }) => concludedOn,
  blank: () => ({
    kind: 'annex',
    subjectId: noId(),
    number: '',
    agreement: 'team-agreement',
    agreementOn: null,
    agreementSign: '',
    concludedOn: null,
    placeLocative: '',
    parties: [],
    changes: [],
    inForceFrom: null,
  }),
  draft,
})
