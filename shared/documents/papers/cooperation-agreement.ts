import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import { prepositionIn } from '../../domain/place-names.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Block, Clause, Draft, DraftRun, SectionItem, SignatureParty, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { copies, endOf, noSignatory, representative, signaturePlace, signatoryFacts } from '../parties.ts'
import { inPlace, unitName, unitNameOrDots } from '../self-government.ts'
import { cleanLine } from '../typography.ts'
import { bold, date, filled, isEmpty, ref, t } from '../writing.ts'

/**
 * Porozumienie o współpracy dotyczące wdrożenia Modelu Kooperacji: § 1 to § 8 of the form in
 * the book's annex (1.4), in our words. The section of the voivodeship stands only in the
 * variant with it; several communes have a PZK each, so what is said of the commune is said of
 * each of them. Slips of the form put right here:
 * - the voivodeship's two tasks are points of one sentence, not clauses that begin in its middle,
 * - § 4 and § 5 say in ust. 2 who proposes: the form leaves that sentence without its subject.
 */

export const maxCommunes = 12

const communeFacts = z.strictObject({ ...signatoryFacts.shape, centreName: text(200) })
type CommuneFacts = z.infer<typeof communeFacts>

const variants = ['with-voivodeship', 'without-voivodeship'] as const

export const cooperationAgreementFacts = z.strictObject({
  kind: z.literal('cooperation-agreement'),
  subjectId: z.uuid(),
  variant: z.enum(variants),
  concludedOn: localDate.nullable(),
  /** "w Przykładowej"; the form has no place for it, so it is printed only where typed. */
  placeLocative: text(80),
  voivodeship: text(80),
  /** "ROPS w Przykładowie". */
  ropsLocative: text(80),
  voivodeshipRepresentedBy: text(120),
  voivodeshipRepresentedByFunction: text(120),
  powiat: text(80),
  powiatAddress: text(300),
  powiatRepresentedBy: text(120),
  powiatRepresentedByFunction: text(120),
  communes: z.array(communeFacts).max(maxCommunes, 'tooMany'),
})
export type CooperationAgreementFacts = z.infer<typeof cooperationAgreementFacts>

type Items = SectionItem<DraftRun>[]

const noCommune: CommuneFacts = { ...noSignatory, centreName: '' }
const usual = { voivodeship: 'dyrektorka/dyrektor ROPS', powiat: 'starosta', commune: 'wójt/burmistrz' } as const

/** The communes of the paper; with none known one on dotted lines, as on the form. */
function communesOf({ communes }: CooperationAgreementFacts): readonly CommuneFacts[] {
  return communes.length > 0 ? communes : [noCommune]
}

/** Whom the paper speaks of: whether the voivodeship is a party, whether there is more than one commune. */
interface Setting {
  hasVoivodeship: boolean
  isMany: boolean
}

function settingOf(facts: CooperationAgreementFacts): Setting {
  return { hasVoivodeship: facts.variant === 'with-voivodeship', isMany: facts.communes.length > 1 }
}

function representing(who: string, by: { name: string; role: string }, usualRole: string): Text<DraftRun> {
  return t`${who} reprezentuje: ${representative({ representedBy: by.name, representedByFunction: by.role }, usualRole)}`
}

/** The party's name in bold; its dots are for a pen, and stay thin. */
function boldUnit(...unit: Parameters<typeof unitNameOrDots>): Text<DraftRun> {
  return unitNameOrDots(...unit).map((run) => (typeof run === 'string' ? bold(run) : run))
}

function voivodeshipText(facts: CooperationAgreementFacts): Text<DraftRun> {
  const by = { name: facts.voivodeshipRepresentedBy, role: facts.voivodeshipRepresentedByFunction }
  return t`${boldUnit('Województwo', facts.voivodeship, 40)} (dalej: „Województwo”) – Regionalny Ośrodek Polityki Społecznej ${inPlace(facts.ropsLocative, 30)} (dalej: „ROPS”); ${representing('Województwo', by, usual.voivodeship)}`
}

function powiatText(facts: CooperationAgreementFacts): Text<DraftRun> {
  const by = { name: facts.powiatRepresentedBy, role: facts.powiatRepresentedByFunction }
  return t`${boldUnit('Powiat', facts.powiat, 40)} (dalej: „Powiat”), adres: ${filled(facts.powiatAddress, 50)}; ${representing('Powiat', by, usual.powiat)}`
}

function communeText(commune: CommuneFacts, { isMany }: Setting): Text<DraftRun> {
  const alias = isMany ? '' : ' (dalej: „Gmina”)'
  const by = { name: commune.representedBy, role: commune.representedByFunction }
  const centre: Text<DraftRun> = isEmpty(commune.centreName)
    ? []
    : [`; ośrodek pomocy społecznej: ${cleanLine(commune.centreName).trim()}`]
  return t`${boldUnit('Gmina', commune.name, 40)}${alias}, adres: ${filled(commune.address, 50)}; ${representing('Gminę', by, usual.commune)}${centre}`
}

function parties(facts: CooperationAgreementFacts, setting: Setting): Clause<DraftRun>[] {
  const texts = [
    ...(setting.hasVoivodeship ? [voivodeshipText(facts)] : []),
    powiatText(facts),
    ...communesOf(facts).map((commune) => communeText(commune, setting)),
  ]
  return texts.map((party, index) => ({ text: t`${party}${endOf(index, texts.length)}` }))
}

const title = 'Porozumienie o współpracy dotyczące wdrożenia Modelu Kooperacji'

function preamble(
  facts: CooperationAgreementFacts,
  setting: Setting,
  { socialAssistance }: LegalBases,
): Block<DraftRun>[] {
  const place: Text<DraftRun> = isEmpty(facts.placeLocative) ? [] : t` ${inPlace(facts.placeLocative, 0)}`
  const each: Text<DraftRun> = setting.isMany
    ? t` Każda z wymienionych gmin zwana jest dalej ${bold('„Gminą”')}, a wszystkie łącznie – ${bold('„Gminami”')}.`
    : []
  return [
    { type: 'title', text: [title] },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: t`zawarte dnia ${date(facts.concludedOn)}${place} pomiędzy następującymi podmiotami:`,
    },
    { type: 'list', marker: 'decimal', items: parties(facts, setting) },
    { type: 'paragraph', align: 'justify', text: t`zwanymi dalej łącznie ${bold('„Stronami”')}.${each}` },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`Strony działają na zasadzie partnerstwa, o której mowa w art. 2 ust. 2 ${cite(socialAssistance, 'genitive')}.`,
    },
  ]
}

function clause(sentence: Text<DraftRun>, points: readonly Text<DraftRun>[] = [], id?: string): Items[number] {
  return {
    type: 'clause',
    text: sentence,
    ...(points.length > 0 && { points: points.map((point) => ({ text: point })) }),
    ...(id !== undefined && { id }),
  }
}

function subject({ isMany }: Setting): Items {
  return [
    clause(t`Porozumienie określa zadania Stron związane z wdrożeniem Modelu Kooperacji.`),
    clause(
      t`Celem Modelu Kooperacji jest współpraca instytucji pomocy i integracji społecznej z podmiotami innych polityk sektorowych ważnych dla włączenia społecznego i zwalczania ubóstwa. Każdy podmiot uczestniczy w niej zgodnie ze swoimi kompetencjami. Współpraca obejmuje:`,
      [
        t`systematyczne rozwijanie i uaktualnianie kompetencji podmiotów,`,
        t`budowanie systemu wsparcia,`,
        t`podnoszenie jakości i efektywności pomocy osobom/rodzinom,`,
        t`stosowanie innowacyjnych i efektywnych metod pracy,`,
        t`tworzenie sieci wsparcia gminno-powiatowego i działań środowiskowych,`,
        t`umacnianie pozytywnego wizerunku pomocy społecznej.`,
      ],
      'cooperation',
    ),
    clause(
      isMany
        ? t`Podstawą współpracy, o której mowa w ${ref('cooperation')}, będą gminno-powiatowe porozumienia podmiotów, zawarte odrębnie dla każdej z Gmin. Każde z nich określi szczegółowe zasady działania Partnerskiego Zespołu Kooperacji w danej Gminie (dalej: „PZK” lub „Zespół”).`
        : t`Podstawą współpracy, o której mowa w ${ref('cooperation')}, będzie gminno-powiatowe porozumienie podmiotów, które określi szczegółowe zasady działania Partnerskiego Zespołu Kooperacji (dalej: „PZK” lub „Zespół”).`,
    ),
  ]
}

function founding({ isMany }: Setting): Items {
  return [
    {
      type: 'paragraph',
      text: isMany
        ? t`Strony zgodnie oświadczają, że podejmą działania konieczne do powołania PZK w każdej z Gmin i udzielą Zespołom wsparcia, którego wymaga ich funkcjonowanie.`
        : t`Strony zgodnie oświadczają, że podejmą działania konieczne do powołania PZK i udzielą Zespołowi wsparcia, którego wymaga jego funkcjonowanie.`,
    },
  ]
}

function voivodeshipTasks({ isMany }: Setting): Items {
  return [
    { type: 'paragraph', text: t`Województwo zapewni w szczególności:` },
    {
      type: 'points',
      points: [
        t`wsparcie doradcze, konsultacyjne i szkoleniowe w sprawach merytorycznych, interpersonalnych i prawnych związanych z funkcjonowaniem PZK – na wniosek ${isMany ? 'Gmin' : 'Gminy'} i Powiatu, w miarę posiadanych zasobów i możliwości finansowych,`,
        t`materiały edukacyjne i promocyjne dotyczące Modelu Kooperacji.`,
      ].map((task) => ({ text: task })),
    },
  ]
}

/** What a councillor is asked to do; the county and the commune ask the same of theirs. */
function councillorTasks(animator: string, council: string, unit: string): Text<DraftRun>[] {
  return [
    t`wspieranie ${animator} i pomaganie mu, także przez podejmowanie na posiedzeniach ${council}, jej komisji itp. inicjatyw związanych z funkcjonowaniem PZK,`,
    t`propagowanie pracy Modelem Kooperacji,`,
    t`aktywne uczestniczenie w pracach PZK,`,
    t`przedstawianie efektów pracy PZK na posiedzeniach ${council},`,
    t`rekomendowanie Modelu Kooperacji do oceny zasobów pomocy społecznej ${unit}.`,
  ]
}

function powiatTasks(): Items {
  return [
    clause(
      t`Powiat w szczególności wyznaczy osobę zatrudnioną w powiatowym centrum pomocy rodzinie (dalej: „PCPR”) do pełnienia funkcji animatora powiatowego. Główne zadania animatora powiatowego to:`,
      [t`organizowanie pracy PZK,`, t`koordynowanie działań PZK,`, t`reprezentowanie PZK wobec podmiotów trzecich.`],
    ),
    clause(
      t`Powiat zaproponuje osobie reprezentującej Radę Powiatu udział w pracach PZK oraz następujące zadania:`,
      councillorTasks('animatora powiatowego', 'Rady Powiatu', 'Powiatu'),
    ),
  ]
}

function communeTasks({ isMany }: Setting): Items {
  const who = isMany ? 'Każda z Gmin' : 'Gmina'
  return [
    clause(
      t`${who} w szczególności wyznaczy osobę zatrudnioną w swoim ośrodku pomocy społecznej (dalej: „GOPS”) do pełnienia funkcji animatora gminnego. Zadaniem animatora gminnego jest koordynowanie współpracy na rzecz osób/rodzin oraz pomaganie animatorowi powiatowemu w realizacji jego zadań.`,
    ),
    clause(
      t`${who} zaproponuje osobie reprezentującej ${isMany ? 'swoją Radę Gminy' : 'Radę Gminy'} udział w pracach PZK oraz następujące zadania:`,
      councillorTasks('animatora gminnego', 'Rady Gminy', 'Gminy'),
    ),
  ]
}

function training({ isMany }: Setting): Items {
  return [
    {
      type: 'paragraph',
      text: t`Powiat zapewni animatorowi powiatowemu i ${isMany ? 'animatorom gminnym' : 'animatorowi gminnemu'} szkolenia, które przygotują ich do realizacji powierzonych im zadań.`,
    },
  ]
}

function noFinances(): Items {
  return [{ type: 'paragraph', text: t`Porozumienie nie rodzi między Stronami żadnych zobowiązań finansowych.` }]
}

function closing(facts: CooperationAgreementFacts, { hasVoivodeship }: Setting): Items {
  const count = facts.communes.length === 0 ? 0 : facts.communes.length + (hasVoivodeship ? 2 : 1)
  return [
    clause(t`Zmiana, uzupełnienie i rozwiązanie Porozumienia wymagają formy pisemnej pod rygorem nieważności.`),
    clause(
      t`W sprawach nieuregulowanych w Porozumieniu stosuje się przepisy Kodeksu cywilnego oraz inne przepisy prawa powszechnie obowiązującego.`,
    ),
    clause(
      t`Porozumienie sporządzono w ${copies(count)} jednobrzmiących egzemplarzach, po jednym dla każdej ze Stron.`,
    ),
  ]
}

/** The unit's name under its signature line, where one was typed. */
function namedUnit(kind: 'Gmina' | 'Powiat', name: string): string {
  const named = unitName(kind, name, 0)
  return typeof named === 'string' ? named : ''
}

function signatures(facts: CooperationAgreementFacts, { hasVoivodeship }: Setting): SignatureParty<DraftRun>[] {
  const town = cleanLine(facts.ropsLocative).trim()
  const rops = town === '' ? '' : `Regionalny Ośrodek Polityki Społecznej ${prepositionIn(town)} ${town}`
  const voivodeship = signaturePlace('(podpis osoby reprezentującej ROPS)', {
    ...noSignatory,
    name: rops,
    representedBy: facts.voivodeshipRepresentedBy,
    representedByFunction: facts.voivodeshipRepresentedByFunction,
  })
  return [
    ...(hasVoivodeship ? [voivodeship] : []),
    signaturePlace('(podpis osoby reprezentującej Powiat)', {
      ...noSignatory,
      name: namedUnit('Powiat', facts.powiat),
      representedBy: facts.powiatRepresentedBy,
      representedByFunction: facts.powiatRepresentedByFunction,
    }),
    ...communesOf(facts).map((commune) =>
      signaturePlace('(podpis osoby reprezentującej Gminę)', { ...commune, name: namedUnit('Gmina', commune.name) }),
    ),
  ]
}

/** The agreement of the self-governments that starts the model. Takes its facts, gives the draft of the paper. */
function draft(facts: CooperationAgreementFacts, law: LegalBases): Draft {
  const setting = settingOf(facts)
  const sections = [
    subject(setting),
    founding(setting),
    ...(setting.hasVoivodeship ? [voivodeshipTasks(setting)] : []),
    powiatTasks(),
    communeTasks(setting),
    training(setting),
    noFinances(),
    closing(facts, setting),
  ]
  return {
    title,
    page: 'portrait',
    textSize: 12,
    footer: title,
    blocks: [
      ...preamble(facts, setting, law),
      ...sections.map((content): Block<DraftRun> => ({ type: 'section', content })),
      { type: 'signatures', parties: signatures(facts, setting) },
    ],
  }
}

export const cooperationAgreementPaper = definePaper<CooperationAgreementFacts>(cooperationAgreementFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        {
          type: 'choice',
          name: 'variant',
          label: 'Strony porozumienia',
          options: [
            { value: 'with-voivodeship', label: 'Województwo, powiat i gmina' },
            { value: 'without-voivodeship', label: 'Powiat i gmina' },
          ],
        },
        { type: 'date', name: 'concludedOn', label: 'Data zawarcia' },
        {
          type: 'line',
          name: 'placeLocative',
          label: 'Miejsce (po słowie „w”)',
          hint: 'W takiej formie, jak po słowie „w”, na przykład: Przykładowej. Można zostawić puste.',
          hasDefault: true,
        },
        {
          type: 'line',
          name: 'voivodeship',
          label: 'Województwo',
          hint: 'Na przykład: podkarpackie. Wiersze o województwie i ROPS trafiają na papier tylko wtedy, gdy województwo jest stroną.',
        },
        {
          type: 'line',
          name: 'ropsLocative',
          label: 'Regionalny Ośrodek Polityki Społecznej (po słowie „w”)',
          hint: 'W takiej formie, jak po słowie „w”, na przykład: Przykładowie.',
        },
        { type: 'line', name: 'voivodeshipRepresentedBy', label: 'Województwo reprezentuje', hint: 'Imię i nazwisko.' },
        {
          type: 'line',
          name: 'voivodeshipRepresentedByFunction',
          label: 'Funkcja osoby reprezentującej województwo',
          hint: 'Na przykład: dyrektorka ROPS.',
          hasDefault: true,
        },
        { type: 'line', name: 'powiat', label: 'Powiat', hint: 'Na przykład: przykładowski.' },
        { type: 'line', name: 'powiatAddress', label: 'Adres powiatu' },
        { type: 'line', name: 'powiatRepresentedBy', label: 'Powiat reprezentuje', hint: 'Imię i nazwisko.' },
        {
          type: 'line',
          name: 'powiatRepresentedByFunction',
          label: 'Funkcja osoby reprezentującej powiat',
          hint: 'Na przykład: starosta.',
          hasDefault: true,
        },
        {
          type: 'rows',
          name: 'communes',
          label: 'Gminy',
          rowName: 'Gmina',
          columns: [
            { type: 'line', name: 'name', label: 'Nazwa gminy', hint: 'Na przykład: Przykładowa.' },
            { type: 'line', name: 'address', label: 'Adres gminy' },
            { type: 'line', name: 'representedBy', label: 'Gminę reprezentuje', hint: 'Imię i nazwisko.' },
            {
              type: 'line',
              name: 'representedByFunction',
              label: 'Funkcja osoby reprezentującej gminę',
              hint: 'Na przykład: wójt, burmistrzyni.',
            },
            {
              type: 'line',
              name: 'centreName',
              label: 'Ośrodek pomocy społecznej',
              hint: 'Pełna nazwa. Można zostawić puste.',
            },
          ],
          empty: noCommune,
          max: maxCommunes,
        },
      ],
    },
  ],
  on: ({ concludedOn }) => concludedOn,
  blank: () => ({
    kind: 'cooperation-agreement',
    subjectId: noId(),
    variant: 'with-voivodeship',
    concludedOn: null,
    placeLocative: '',
    voivodeship: '',
    ropsLocative: '',
    voivodeshipRepresentedBy: '',
    voivodeshipRepresentedByFunction: '',
    powiat: '',
    powiatAddress: '',
    powiatRepresentedBy: '',
    powiatRepresentedByFunction: '',
    communes: [],
  }),
  draft,
})
