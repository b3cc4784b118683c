import { byNumber, enumeration, form } from '../../domain/grammar.ts'
import { formatNip } from '../../domain/nip.ts'
import type { ConsentFacts } from '../facts.ts'
import { consentFacts } from '../facts.ts'
import type { Voice } from '../household-voice.ts'
import { aboutWhom, forRepresented, householdSignatures, inWhoseName, voiceOf, whoSigns } from '../household-voice.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Block, Clause, Draft, DraftRun, TableCell, Text } from '../model.ts'
import { cleanLine } from '../typography.ts'
import { address, bold, date, filled, filledBold, filledLines, isEmpty, ref, t } from '../writing.ts'

/**
 * Oświadczenie osoby/rodziny o wyrażeniu zgody with the Klauzula informacyjna: the points
 * of the form in its order, in our words. What rests on consent and what on the office's
 * own tasks, and why: docs/adr/0005-consent-basis.md.
 */

function adultText(adult: ConsentFacts['adults'][number]): Text<DraftRun> {
  const livesAt = adult.gender === 'f' ? 'zamieszkała' : 'zamieszkały'
  return t`${filledBold(`${adult.firstName} ${adult.lastName}`, 40)}, ${livesAt}: ${filled(adult.address, 60)}`
}

const unknownAdult = t`${{ blank: 40 }}, zamieszkała/zamieszkały: ${{ blank: 60 }}`

function takingPart(facts: ConsentFacts, voice: Voice): Block<DraftRun>[] {
  const { adults, hasMinors, isAlone } = voice
  const agree = form(adults, byNumber('wyrażam', 'wyrażamy'))
  const toWhom = isAlone
    ? 'mi'
    : hasMinors
      ? form(adults, byNumber('mojej rodzinie', 'naszej rodzinie'))
      : form(adults, byNumber('mi', 'nam'))
  const whoseNeeds = isAlone
    ? 'moich potrzeb i oczekiwań'
    : `potrzeb i oczekiwań ${form(adults, byNumber('mojej rodziny', 'naszej rodziny'))}`
  const forWhom = isAlone
    ? 'dla mnie'
    : `dla ${form(adults, byNumber('mojej rodziny', 'naszej rodziny'))} i poszczególnych jej członków`
  const office = facts.administrator
  return [
    { type: 'heading', level: 1, text: ['Udział we współpracy'] },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`Działając ${inWhoseName(voice)}, ${agree} zgodę na współpracę z Partnerskim Zespołem Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (dalej: „PZK”). Celem jest udzielenie ${toWhom} pomocy i wsparcia przez PZK, który pracuje Modelem Kooperacji w gminach wiejskich, czyli łączy działania powiatowych i gminnych instytucji pomocy i integracji społecznej z działaniami podmiotów innych polityk sektorowych. Współpracę prowadzi ${filled(office.name, 40)} (dalej: „Ośrodek”).`,
    },
    { type: 'paragraph', keepWithNext: true, text: ['Zgoda obejmuje w szczególności:'] },
    {
      type: 'list',
      marker: 'dash',
      items: [
        t`${form(adults, byNumber('mój', 'nasz'))} aktywny udział w określaniu wspólnie z PZK ${whoseNeeds},`,
        t`udział w warsztatach współpracy oraz w innych wspólnie ustalonych usługach i aktywnościach,`,
        t`przeprowadzenie wywiadu środowiskowego przez pracownika socjalnego Ośrodka,`,
        t`opracowanie Indywidualnych Programów Współpracy (dalej: „IPW”) ${forWhom}, ich realizację oraz monitorowanie tej realizacji przez PZK,`,
        t`ewaluację działań podjętych w ramach współpracy z PZK.`,
      ].map((text) => ({ text })),
    },
  ]
}

const emptyDisclosureRows = 3

function choiceCell(isGranted: boolean | null): TableCell<DraftRun> {
  return { content: [[`${isGranted === true ? '☒' : '☐'} TAK`], [`${isGranted === false ? '☒' : '☐'} NIE`]] }
}

function disclosureRow(disclosure: ConsentFacts['disclosures'][number]): TableCell<DraftRun>[] {
  return [
    { content: filledLines(disclosure.recipient, 14) },
    { content: filledLines(disclosure.data, 18) },
    { content: filledLines(disclosure.purpose, 16) },
    { content: filledLines(disclosure.until, 10) },
    choiceCell(disclosure.isGranted),
  ]
}

const noDisclosure = { partnerId: null, recipient: '', data: '', purpose: '', until: '', isGranted: null } as const

function passingData(facts: ConsentFacts, voice: Voice): Block<DraftRun>[] {
  const { adults } = voice
  const rows =
    facts.disclosures.length > 0 ? facts.disclosures : Array.from({ length: emptyDisclosureRows }, () => noDisclosure)
  return [
    { type: 'heading', level: 1, text: ['Przekazywanie danych członkom PZK'] },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`${form(adults, byNumber('Wyrażam', 'Wyrażamy'))} ponadto zgodę na przekazywanie danych osobowych dotyczących ${aboutWhom(voice)}, ${bold('w tym danych wrażliwych – o stanie zdrowia, niepełnosprawności i uzależnieniach')}, koniecznych do współpracy z PZK, podmiotom z tabeli oraz na przetwarzanie ich przez upoważnionych przedstawicieli tych podmiotów – wyłącznie w podanym tam celu, zakresie i czasie. Zgoda obejmuje tylko wiersze, w których zaznaczono „TAK”; o każdym ${form(adults, byNumber('decyduję', 'decydujemy'))} osobno. Administratorem danych jest Ośrodek.`,
    },
    {
      type: 'table',
      caption: 'Zgoda na przekazywanie danych: komu, jakie dane, po co i do kiedy',
      widths: [28, 25, 22, 16, 9],
      header: [['Komu'], ['Jakie dane'], ['Po co'], ['Do kiedy'], ['Zgoda']],
      rows: rows.map(disclosureRow),
      keepWithNext: true,
    },
  ]
}

function voluntary({ adults }: Voice): Block<DraftRun>[] {
  const know = form(adults, byNumber('Wiem', 'Wiemy'))
  const can = form(adults, byNumber('mogę', 'możemy'))
  return [
    { type: 'heading', level: 1, text: ['Dobrowolność'] },
    {
      type: 'paragraph',
      align: 'justify',
      keepWithNext: true,
      text: t`${know}, że zgoda jest dobrowolna i że ${can} jej odmówić albo w każdej chwili ją wycofać – w całości lub w części, np. dla jednego wiersza tabeli. Odmowa i wycofanie zgody są bezpłatne, nie wymagają uzasadnienia i nie wpływają na prawo do świadczeń ani na ustawową pomoc Ośrodka. Wycofanie zgody nie wpływa na zgodność z prawem tego, co wcześniej zrobiono na jej podstawie.`,
    },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: [
        // Said here again, so that who signs a second sheet reads above the signature what is agreed to.
        `${form(adults, byNumber('Potwierdzam', 'Potwierdzamy'))} udzielenie zgody na współpracę z PZK oraz na przekazywanie danych podmiotom, przy których zaznaczono „TAK”, a także otrzymanie Klauzuli informacyjnej o przetwarzaniu danych osobowych.`,
      ],
    },
  ]
}

function signatures(facts: ConsentFacts): Block<DraftRun> {
  return { type: 'signatures', parties: householdSignatures(facts) }
}

/** "inspektor: Jan Nowak, e-mail: iod@…", as much as the office's settings hold. */
function officer({ officerName, officerEmail }: ConsentFacts['administrator']): Text<DraftRun> {
  const name: Text<DraftRun> = isEmpty(officerName) ? [] : [`: ${cleanLine(officerName).trim()}`]
  return t`inspektorem ochrony danych${name}, e-mail: ${filled(officerEmail, 30)}`
}

function purposes({ socialAssistance }: LegalBases): Clause<DraftRun> {
  return {
    text: t`Dane przetwarzamy na dwóch podstawach:`,
    points: [
      {
        id: 'consent-basis',
        text: t`art. 6 ust. 1 lit. a RODO, a w odniesieniu do danych wrażliwych art. 9 ust. 2 lit. a RODO – Państwa dobrowolna zgoda: udział we współpracy z PZK oraz przekazywanie danych podmiotom, przy których zaznaczono „TAK”,`,
      },
      {
        text: t`art. 6 ust. 1 lit. c i e oraz art. 9 ust. 2 lit. b, g i h RODO w związku z art. 100 ${cite(socialAssistance, 'genitive')} – własne zadania ustawowe Ośrodka w zakresie pomocy społecznej, które nie zależą od zgody.`,
      },
    ],
  }
}

/**
 * Whom of the PZK the data goes to, as the table says: those with „TAK" by name, those nobody
 * has decided on yet (the paper is then ticked by pen) under a condition, those with „NIE" never.
 */
function membersGivenData({ disclosures }: ConsentFacts): string {
  const namesWith = (answer: boolean | null) =>
    disclosures.filter(({ isGranted }) => isGranted === answer).map(({ recipient }) => cleanLine(recipient).trim())
  const granted = new Set(namesWith(true))
  const agreed = enumeration([...granted])
  const open = enumeration([...new Set(namesWith(null))].filter((name) => !granted.has(name)))
  const isRefused = disclosures.length > 0 && disclosures.every(({ isGranted }) => isGranted === false)
  if (isRefused) return 'Innym podmiotom wchodzącym w skład PZK danych nie przekazujemy, bo nie udzielono na to zgody.'
  const members =
    'Ponadto dane otrzymują – tylko w zakresie udzielonej zgody – osoby wchodzące w skład PZK i podmioty, które one reprezentują'
  const onCondition = 'o ile w tabeli zaznaczono „TAK”'
  if (agreed === '') return open === '' ? `${members}, ${onCondition}.` : `${members}, ${onCondition}: ${open}.`
  return open === '' ? `${members}: ${agreed}.` : `${members}: ${agreed}, a ${onCondition} – także ${open}.`
}

function informationItems(facts: ConsentFacts, law: LegalBases): Clause<DraftRun>[] {
  const office = facts.administrator
  const phone: Text<DraftRun> = isEmpty(office.phone) ? [] : [`, telefon: ${cleanLine(office.phone).trim()}`]
  const nip = filled(formatNip(office.nip), 18)
  return [
    {
      text: t`Administratorem danych osobowych jest ${filledBold(office.name, 50)} (dalej: „Ośrodek”), NIP: ${nip}, adres: ${address(office, 50)}, adres e-mail: ${filled(office.email, 30)}${phone}.`,
    },
    { text: t`W sprawach dotyczących danych osobowych mogą się Państwo kontaktować z ${officer(office)}.` },
    purposes(law),
    {
      text: t`Zgodę, o której mowa w ${ref('consent-basis')}, mogą Państwo wycofać w każdej chwili i bezpłatnie: osobiście w siedzibie Ośrodka (także ustnie), pismem na jego adres albo wiadomością e-mail na adres: ${filled(office.email, 30)}. Wycofanie zgody nie wpływa na zgodność z prawem przetwarzania sprzed jej wycofania ani na prawo do świadczeń.`,
    },
    {
      text: t`Mają Państwo prawo do informacji, czy Państwa dane są przetwarzane, dostępu do nich, sprostowania danych nieprawidłowych, uzupełnienia niekompletnych, usunięcia danych, ograniczenia ich przetwarzania, a także przeniesienia danych przetwarzanych na podstawie zgody oraz sprzeciwu wobec przetwarzania opartego na art. 6 ust. 1 lit. e RODO.`,
    },
    {
      text: t`Mają Państwo prawo wnieść skargę do organu nadzorczego – Prezesa Urzędu Ochrony Danych Osobowych, jeżeli uznają Państwo, że przetwarzanie danych narusza przepisy prawa.`,
    },
    {
      text: t`Odbiorcami danych mogą być podmioty uprawnione do ich otrzymania na podstawie przepisów prawa oraz podmioty, którym Ośrodek powierzył przetwarzanie w niezbędnym zakresie, np. świadczące usługi prawne, informatyczne, pocztowe lub kurierskie. ${membersGivenData(facts)}`,
    },
    {
      text: t`Dane przechowujemy do czasu wycofania zgody albo do końca okresu archiwizacji dokumentacji, który wynosi: ${filled(office.retention, 40)}.`,
    },
    {
      text: t`Podanie danych jest dobrowolne, ale niezbędne do udziału we współpracy Modelem Kooperacji w gminach wiejskich. Niepodanie danych nie wpływa na prawo do świadczeń.`,
    },
    { text: t`Danych nie używamy do podejmowania decyzji w sposób zautomatyzowany ani do profilowania.` },
  ]
}

function informationClause(facts: ConsentFacts, law: LegalBases): Block<DraftRun>[] {
  const { gdpr } = law
  return [
    { type: 'page-break' },
    { type: 'title', text: ['Klauzula informacyjna'] },
    {
      type: 'paragraph',
      align: 'justify',
      keepWithNext: true,
      text: t`Na podstawie art. 13 ust. 1 i 2 ${cite(gdpr, 'genitive')}, dalej: „RODO”, w związku z pozyskaniem danych osobowych informujemy:`,
    },
    { type: 'list', marker: 'decimal', items: informationItems(facts, law), keepWithNext: true },
  ]
}

/** The consent of a household with the information clause on a page of its own. Takes its facts, gives the draft. */
function draft(facts: ConsentFacts, law: LegalBases): Draft {
  const voice = voiceOf(facts)
  const who = voice.adults === undefined ? 'osoby/rodziny' : voice.isAlone ? 'osoby' : 'rodziny'
  return {
    title: `Oświadczenie ${who} o wyrażeniu zgody na współpracę z Partnerskim Zespołem Kooperacji`,
    page: 'portrait',
    textSize: 11,
    footer: 'Oświadczenie o wyrażeniu zgody i Klauzula informacyjna',
    blocks: [
      { type: 'title', text: [`Oświadczenie ${who} o wyrażeniu zgody`] },
      { type: 'subtitle', text: [bold('na współpracę z Partnerskim Zespołem Kooperacji')] },
      {
        type: 'paragraph',
        align: 'right',
        text: t`${filled(facts.place, 30)}, dnia ${date(facts.signedOn)}`,
      },
      ...whoSigns(facts, facts.adults.length > 0 ? facts.adults.map(adultText) : [unknownAdult, unknownAdult]),
      ...takingPart(facts, voice),
      ...passingData(facts, voice),
      ...voluntary(voice),
      ...forRepresented(voice, 'udziela zgody'),
      signatures(facts),
      ...informationClause(facts, law),
      signatures(facts),
    ],
  }
}

export const consentPaper = definePaper<ConsentFacts>(consentFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'signedOn', label: 'Data podpisania' },
        { type: 'line', name: 'place', label: 'Miejscowość', hint: 'Na przykład: Przykładowa.' },
      ],
    },
  ],
  on: ({ signedOn }) => signedOn,
  blank: () => ({
    kind: 'consent',
    householdId: noId<ConsentFacts['householdId']>(),
    place: '',
    signedOn: null,
    adults: [],
    minors: [],
    minorsRepresentedBy: '',
    pzkPlaceLocative: '',
    administrator: {
      name: '',
      street: '',
      postalCode: '',
      town: '',
      townLocative: '',
      nip: '',
      email: '',
      phone: '',
      officerName: '',
      officerEmail: '',
      retention: '',
    },
    disclosures: [],
  }),
  draft,
})
