import { z } from 'zod'
import type { Gender } from '../../domain/fields.ts'
import { gender, localDate, longText, text } from '../../domain/fields.ts'
import { labelledAnswer } from '../answers.ts'
import type { Block, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { bold, date, filled, filledBold, isEmpty, t } from '../writing.ts'

/**
 * The child's own statement, in words a child understands: what was explained, and whether the
 * child wants to take part. It stands beside the consent of those who act for the child and does
 * not replace it (law.md, the consent's part 6). It promises no secrecy that could not be kept.
 */

const headings = {
  explained: 'Co mi wyjaśniono',
  decision: 'Co o tym myślę',
} as const

const labels = {
  name: 'Nazywam się',
  explainedBy: 'Rozmawiała ze mną osoba (imię, nazwisko, czym się zajmuje)',
  wantsToTakePart: 'Chcę brać udział w tych spotkaniach i działaniach.',
  ownWords: 'Co jest dla mnie ważne, czego chcę, a czego nie chcę',
} as const

export const childStatementFacts = z.strictObject({
  kind: z.literal('child-statement'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  childName: text(141),
  gender: gender.nullable(),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  explainedBy: text(200),
  wantsToTakePart: z.boolean().nullable(),
  ownWords: longText(1200),
})
export type ChildStatementFacts = z.infer<typeof childStatementFacts>

/** A girl's word, a boy's, or both where the paper is to be filled by pen. */
function word(of: Gender | null, girl: string, boy: string): string {
  if (of === null) return `${girl}/${boy}`
  return of === 'f' ? girl : boy
}

function explained({ gender: of, pzkPlaceLocative }: ChildStatementFacts): Block<DraftRun>[] {
  return [
    { type: 'heading', level: 1, text: [headings.explained] },
    { type: 'paragraph', keepWithNext: true, text: ['Wytłumaczono mi prostymi słowami, że:'] },
    {
      type: 'list',
      marker: 'dash',
      items: [
        t`mojej rodzinie chce pomóc kilka osób, na przykład z ośrodka pomocy społecznej, ze szkoły albo z ośrodka zdrowia – razem to Partnerski Zespół Kooperacji w ${filled(pzkPlaceLocative, 25)},`,
        t`spotykamy się, rozmawiamy o tym, co jest dobre, a co trudne, i razem ustalamy, kto w czym pomoże; zapisujemy to w planie, który nazywa się Indywidualny Program Współpracy,`,
        t`mogę mówić, co myślę, i pytać o wszystko, czego nie rozumiem,`,
        t`te osoby dowiadują się o mnie tylko tego, co jest potrzebne, żeby pomóc, i na co zgodzili się dorośli, którzy się mną opiekują,`,
        t`gdyby ktoś robił krzywdę mnie albo komuś innemu, dorośli muszą zareagować i poprosić o pomoc, nawet gdy ktoś tego nie chce,`,
        t`mogę powiedzieć „nie” i mogę zmienić zdanie, kiedy zechcę; nikt nie będzie na mnie za to zły, a moja rodzina nie straci z tego powodu pieniędzy ani innej pomocy, która jej się należy.`,
      ].map((text_) => ({ text: text_ })),
    },
    {
      type: 'paragraph',
      text: [
        `${word(of, 'Mogłam', 'Mogłem')} zadawać pytania i ${word(of, 'dostałam', 'dostałem')} odpowiedzi. ${word(of, 'Zrozumiałam', 'Zrozumiałem')}, co mi powiedziano.`,
      ],
    },
  ]
}

function draft(facts: ChildStatementFacts): Draft {
  const whose = word(facts.gender, 'małoletniej', 'małoletniego')
  return {
    title: `Oświadczenie ${whose}`,
    page: 'portrait',
    textSize: 12,
    footer: `Oświadczenie ${whose}`,
    blocks: [
      { type: 'title', text: [`Oświadczenie ${whose}`] },
      { type: 'subtitle', text: [bold('o udziale we współpracy z Partnerskim Zespołem Kooperacji')] },
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'field', label: [`${labels.name}:`], value: [filledBold(facts.childName, 50)] },
      { type: 'field', label: [`${labels.explainedBy}:`], value: [filled(facts.explainedBy, 50)] },
      ...explained(facts),
      { type: 'heading', level: 1, text: [headings.decision] },
      { type: 'choice', text: [labels.wantsToTakePart], isYes: facts.wantsToTakePart },
      ...labelledAnswer(labels.ownWords, facts.ownWords, 4),
      {
        type: 'paragraph',
        keepWithNext: true,
        text: [
          {
            text: 'To jest moje zdanie. Osobną zgodę podpisują dorośli, którzy działają w moim imieniu.',
            italic: true,
          },
        ],
      },
      {
        type: 'signatures',
        parties: [
          {
            lines: [['(data, mój podpis)'], ...(isEmpty(facts.childName) ? [] : [[filled(facts.childName, 20)]])],
          },
          { lines: [['(data, podpis osoby, która ze mną rozmawiała)']] },
        ],
      },
    ],
  }
}

export const childStatementPaper = definePaper<ChildStatementFacts>(childStatementFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        {
          type: 'line',
          name: 'childName',
          label: labels.name,
          hint: 'Imię i nazwisko dziecka. Każde dziecko, które to rozumie, ma własne oświadczenie.',
        },
        {
          type: 'choice',
          name: 'gender',
          label: 'Forma w dokumencie',
          hasDefault: true,
          options: [
            { value: 'f', label: 'żeńska' },
            { value: 'm', label: 'męska' },
          ],
        },
        { type: 'line', name: 'explainedBy', label: labels.explainedBy },
      ],
    },
    {
      heading: headings.decision,
      fields: [
        { type: 'yes-no', name: 'wantsToTakePart', label: labels.wantsToTakePart, hasDefault: true },
        { type: 'lines', name: 'ownWords', label: labels.ownWords, hint: 'Słowami dziecka.' },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'child-statement',
    subjectId: noId(),
    place: '',
    on: null,
    childName: '',
    gender: null,
    pzkPlaceLocative: '',
    explainedBy: '',
    wantsToTakePart: null,
    ownWords: '',
  }),
  draft,
})
