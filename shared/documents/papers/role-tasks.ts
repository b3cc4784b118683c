import { z } from 'zod'
import { gender, localDate, text } from '../../domain/fields.ts'
import type { Clause, Draft, DraftRun } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { byGender, labelled, labelledDate, placeAndDate, signer } from '../pieces.ts'
import { filled, t } from '../writing.ts'

/**
 * Zakres zadań of the people who carry the model: every task the book lists for the role
 * (Zadania osób kluczowych), in its order, in our words. The book calls them chosen tasks, so
 * the list is not closed.
 */

const taskRoles = ['animator-gops', 'animator-pcpr', 'supervisor', 'member'] as const
export type TaskRole = (typeof taskRoles)[number]

export const roleTasksFacts = z.strictObject({
  kind: z.literal('role-tasks'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  role: z.enum(taskRoles),
  /** First name and surname of whose tasks they are. */
  name: text(150),
  gender: gender.nullable(),
  function: text(120),
  institution: text(200),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  since: localDate.nullable(),
  issuedBy: text(120),
  issuedByFunction: text(120),
})
export type RoleTasksFacts = z.infer<typeof roleTasksFacts>

interface Task {
  text: string
  points?: readonly string[]
}

/** The tasks of each role, as many as the book has. */
export const tasksOf: Readonly<Record<TaskRole, readonly Task[]>> = {
  'animator-gops': [
    {
      text: 'organizowanie Zespołu: zapraszanie do niego przedstawicieli kluczowych instytucji pomocy i integracji społecznej działających w gminie',
    },
    { text: 'koordynowanie pracy PZK w gminie i utrzymywanie łączności między animatorem PCPR a Zespołem' },
    { text: 'zgłaszanie osób i rodzin, które potrzebują wsparcia Zespołu' },
    { text: 'bezpośrednia współpraca z osobą/rodziną' },
    {
      text: 'zarządzanie przypadkami rodzinnymi, Indywidualnymi Programami Współpracy (IPW) i kontraktami oraz odpowiedzialność za proces pomocy osobie/rodzinie',
    },
    { text: 'przygotowywanie warsztatów współpracy z osobami/rodzinami i udział w nich' },
    { text: 'łączność między członkami Zespołu a osobami/rodzinami' },
    { text: 'dbałość o procedury i metodykę pracy' },
    { text: 'tworzenie, wspólnie z animatorem powiatu, listy aktywności i usług' },
    { text: 'angażowanie i motywowanie członków Zespołu do pracy na rozwiązaniach' },
    { text: 'sprawdzanie, czy zmiany u osoby/rodziny utrwaliły się po zakończeniu wsparcia przez Zespół' },
    { text: 'prowadzenie ewaluacji pracy z osobą/rodziną' },
    { text: 'dbałość o przyjazną atmosferę podczas prac Zespołu' },
    { text: 'doskonalenie własnego warsztatu pracy i udział w spotkaniach animatorów' },
    {
      text: 'promowanie działań PZK w gminie oraz współdziałanie z radnymi powiatu i gminy w budowaniu polityki społecznej na terenie gminy',
    },
  ],
  'animator-pcpr': [
    { text: 'ustalanie z poszczególnymi gminami zakresu pracy Modelem i zgłaszanie go do ROPS' },
    {
      text: 'budowanie Zespołu i współpracy: organizowanie PZK (w tym ustalenie składu), udział w jego spotkaniach i koordynowanie pracy między instytucjami w gminach i powiecie',
    },
    {
      text: 'nawiązywanie kontaktów i współpracy z instytucjami i organizacjami pozarządowymi w powiecie, ważnymi dla włączenia społecznego i zwalczania ubóstwa',
    },
    { text: 'wprowadzanie do PZK przedstawicieli kluczowych podmiotów' },
    {
      text: 'zarządzanie komunikacją między instytucjami, wspieranie animatorów gminnych i utrzymywanie łączności w Zespole',
    },
    { text: 'zgłaszanie osób/rodzin, które potrzebują wsparcia PZK' },
    { text: 'bezpośrednia współpraca z osobą/rodziną zgłoszoną do PZK' },
    { text: 'dbałość o procedury i metodykę pracy' },
    {
      text: 'wnioskowanie o specjalistyczne szkolenia, doradztwo i superwizję odpowiednio do potrzeb, a w miarę możliwości samodzielne szkolenie i wspieranie podmiotów',
    },
    {
      text: 'dokumentowanie działań podmiotów PZK: przygotowywanie planu, harmonogramu spotkań, prezentacji kompetencji podmiotów, wniosków ze spotkań i bazy kontaktów, a także reprezentowanie Zespołu na lokalnych wydarzeniach i spotkaniach',
    },
    { text: 'rozpoznawanie zasobów środowiska lokalnego i tworzenie listy aktywności i usług' },
    { text: 'doskonalenie własnego warsztatu pracy i udział w spotkaniach animatorów' },
    {
      text: 'promowanie działań Partnerskich Zespołów Kooperacji w powiecie oraz współdziałanie z radnymi powiatu i gmin w budowaniu polityki społecznej na terenie powiatu',
    },
  ],
  supervisor: [
    { text: 'rozpoznawanie potrzeb superwizji wśród członków PZK' },
    {
      text: 'prowadzenie superwizji grupowej dla członków PZK (np. pracowników GOPS i PCPR), w tym superwizji',
      points: [
        'realizacji Modelu Kooperacji w gminach wiejskich',
        'współpracy z osobami/rodzinami',
        'grupowej bezpośredniej – pracy PZK',
        'grupowej pośredniej – opracowania, realizacji i ewaluacji pracy z osobami/rodzinami współpracującymi w Modelu Kooperacji',
      ],
    },
    { text: 'prowadzenie superwizji indywidualnej dla animatorów PZK' },
  ],
  member: [
    { text: 'wspólne planowanie i realizowanie pracy Zespołu' },
    { text: 'zgłaszanie osób i rodzin oraz wstępna analiza Kart Oczekiwań' },
    {
      text: 'udział w każdym etapie metodycznego działania: od wielowymiarowej diagnozy przez planowanie po realizację, w tym wyznaczanie zadań w IPW',
    },
    { text: 'przygotowywanie warsztatów współpracy z rodzinami i udział w nich' },
    { text: 'współtworzenie powiatowo-gminnej listy aktywności i usług' },
    { text: 'inicjowanie nowych form pomocy osobom/rodzinom' },
    { text: 'sprawdzanie, czy zmiany u osoby/rodziny utrwaliły się po zakończeniu wsparcia przez Zespół' },
    { text: 'udział w spotkaniach Zespołu z osobami/rodzinami korzystającymi ze wsparcia' },
    { text: 'przeprowadzenie dla członków Zespołu szkolenia tematycznego' },
    {
      text: 'budowanie pozytywnego wizerunku pomocy społecznej i profesjonalnej wśród osób i rodzin korzystających ze wsparcia, społeczności lokalnej oraz władz powiatu i gminy',
    },
  ],
}

/** The role after "zakres zadań" and "do zadań". */
const genitives: Readonly<Record<TaskRole, { she: string; he: string }>> = {
  'animator-gops': { she: 'animatorki gminy (GOPS)', he: 'animatora gminy (GOPS)' },
  'animator-pcpr': { she: 'animatorki powiatu (PCPR)', he: 'animatora powiatu (PCPR)' },
  supervisor: { she: 'superwizorki', he: 'superwizora' },
  member: { she: 'członkini PZK', he: 'członka PZK' },
}

const labels = {
  name: 'Imię i nazwisko',
  function: 'Funkcja lub stanowisko',
  institution: 'Instytucja',
  since: 'Zakres zadań obowiązuje od',
} as const

/** The tasks as the points of one sentence: "…," up to the last "….". */
function items(tasks: readonly Task[]): Clause<DraftRun>[] {
  return tasks.map(({ text: task, points }, index) => {
    const end = index === tasks.length - 1 ? '.' : ';'
    if (!points) return { text: [`${task}${end}`] }
    return {
      text: [`${task}:`],
      points: points.map((point, at) => ({ text: [`${point}${at === points.length - 1 ? end : ','}`] })),
    }
  })
}

/** The tasks of one person in their role. Takes its facts, gives the draft of the page. */
function draft(facts: RoleTasksFacts): Draft {
  const { she, he } = genitives[facts.role]
  // A title names the role; of somebody not known the form usual for it.
  const whose = facts.gender === 'f' ? she : he
  return {
    title: `Zakres zadań ${whose}`,
    page: 'portrait',
    textSize: 12,
    footer: `Zakres zadań ${whose}`,
    blocks: [
      placeAndDate(facts),
      { type: 'title', text: [`Zakres zadań ${whose}`] },
      { type: 'subtitle', text: t`w Partnerskim Zespole Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (PZK)` },
      labelled(labels.name, facts.name),
      labelled(labels.function, facts.function),
      labelled(labels.institution, facts.institution),
      labelledDate(labels.since, facts.since),
      { type: 'paragraph', keepWithNext: true, text: [`Do zadań ${whose} należy w szczególności:`] },
      { type: 'list', marker: 'decimal', items: items(tasksOf[facts.role]) },
      {
        type: 'paragraph',
        align: 'justify',
        text: [
          'Zadania wykonuje się zgodnie z porozumieniem dotyczącym powołania PZK i przepisami prawa, z zachowaniem tajemnicy informacji o osobach/rodzinach. Zakres można zmienić na piśmie.',
        ],
      },
      {
        type: 'paragraph',
        keepWithNext: true,
        text: [`${byGender(facts.gender, 'Otrzymałam', 'Otrzymałem')} zakres zadań i znam jego treść.`],
      },
      {
        type: 'signatures',
        parties: [
          signer('(data, podpis osoby ustalającej zakres)', facts.issuedBy, facts.issuedByFunction),
          signer('(data, czytelny podpis osoby przyjmującej)', facts.name),
        ],
      },
    ],
  }
}

export const roleTasksPaper = definePaper<RoleTasksFacts>(roleTasksFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        {
          type: 'choice',
          name: 'role',
          label: 'Rola',
          options: [
            { value: 'animator-gops', label: 'animator gminy (GOPS)' },
            { value: 'animator-pcpr', label: 'animator powiatu (PCPR)' },
            { value: 'supervisor', label: 'superwizor' },
            { value: 'member', label: 'członek PZK' },
          ],
        },
        { type: 'line', name: 'name', label: labels.name },
        {
          type: 'choice',
          name: 'gender',
          label: 'Forma',
          hasDefault: true,
          options: [
            { value: 'f', label: 'żeńska' },
            { value: 'm', label: 'męska' },
          ],
        },
        { type: 'line', name: 'function', label: labels.function },
        { type: 'line', name: 'institution', label: labels.institution },
        { type: 'date', name: 'since', label: labels.since },
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        { type: 'line', name: 'issuedBy', label: 'Zakres zadań ustala', hasDefault: true },
        { type: 'line', name: 'issuedByFunction', label: 'Funkcja ustalającej osoby', hasDefault: true },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'role-tasks',
    subjectId: noId(),
    place: '',
    on: null,
    role: 'animator-gops',
    name: '',
    gender: null,
    function: '',
    institution: '',
    pzkPlaceLocative: '',
    since: null,
    issuedBy: '',
    issuedByFunction: '',
  }),
  draft,
})
