import { enumeration } from '../../domain/grammar.ts'
import type { CouncillorFacts, PartyFacts, TeamAgreementFacts } from '../facts.ts'
import { teamAgreementFacts } from '../facts.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { copies, endOf, representative } from '../parties.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import { placesOf, reference } from '../numbering.ts'
import type { Block, Clause, Draft, DraftRun, SectionItem, SignatureParty, Text } from '../model.ts'
import { inPlace, unitNameOrDots } from '../self-government.ts'
import { cleanLine } from '../typography.ts'
import { address, bold, date, filledBold, isEmpty, ref, t } from '../writing.ts'

/**
 * Porozumienie dotyczące powołania PZK: § 1 to § 10 of the form in the book's annex, every
 * enumerated task in its order, in our words. Slips of the form put right here:
 * - § 8 pkt 2 points at "lit. a" that does not exist; it means pkt 1.
 * - § 4 pkt 5 lists social projects beside the list of services as if they were one list.
 * - § 5 pkt 4 says "Indywidualnymi Planami Współpracy"; the document is the Program (IPW).
 * - § 9 says "z którymi wiąże się dostęp" of the members instead of the tasks.
 * Names of people and institutions stay in the nominative, because no rule declines them all.
 */

type Items = SectionItem<DraftRun>[]

const emptyParty: PartyFacts = {
  name: '',
  street: '',
  postalCode: '',
  town: '',
  representedBy: '',
  representedByFunction: '',
  kind: 'other',
}

/** The parties of the paper: an agreement has at least two, so missing ones become dotted lines. */
function partiesOf(facts: TeamAgreementFacts): PartyFacts[] {
  const missing = Math.max(0, 2 - facts.parties.length)
  return [...facts.parties, ...Array.from({ length: missing }, () => emptyParty)]
}

function clause(
  text: Text<DraftRun>,
  points?: readonly Text<DraftRun>[],
  id?: string,
): Items[number] & Clause<DraftRun> {
  return {
    type: 'clause',
    text,
    ...(points && { points: points.map((point) => ({ text: point })) }),
    ...(id !== undefined && { id }),
  }
}

function partyItem(party: PartyFacts, role: 'GOPS' | 'PCPR' | undefined, end: string): Clause<DraftRun> {
  const alias: Text<DraftRun> = role ? [` (dalej: „${role}”)`] : []
  return {
    text: t`${filledBold(party.name, 60)}${alias}, adres: ${address(party, 50)}; podmiot reprezentuje: ${representative(party)}${end}`,
  }
}

/** The party that is the GOPS and the one that is the PCPR: the first of each kind. */
function rolesOf(parties: readonly PartyFacts[]): Map<PartyFacts, 'GOPS' | 'PCPR'> {
  const roles = new Map<PartyFacts, 'GOPS' | 'PCPR'>()
  const gops = parties.find(({ kind }) => kind === 'gops')
  const pcpr = parties.find(({ kind }) => kind === 'pcpr')
  if (gops) roles.set(gops, 'GOPS')
  if (pcpr) roles.set(pcpr, 'PCPR')
  return roles
}

const mandates = {
  councillor: { f: 'radna', m: 'radny' },
  'board-member': { f: 'członkini zarządu powiatu', m: 'członek zarządu powiatu' },
} as const

function councillorName({ firstName, lastName, gender, mandate }: CouncillorFacts): string {
  const name = cleanLine(`${firstName} ${lastName}`).trim()
  return name === '' ? '' : `${mandates[mandate][gender]} ${name}`
}

function councillors(side: string, people: readonly CouncillorFacts[]): Text<DraftRun> {
  const names = people.map(councillorName).filter((name) => name !== '')
  if (names.length === 0) return t`Z ramienia ${side} w skład PZK wejdzie radna/radny: ${{ blank: 50 }}.`
  return t`Z ramienia ${side} w skład PZK ${names.length === 1 ? 'wejdzie' : 'wejdą'}: ${enumeration(names)}.`
}

function preamble(
  facts: TeamAgreementFacts,
  parties: readonly PartyFacts[],
  { socialAssistance }: LegalBases,
): Block<DraftRun>[] {
  const roles = rolesOf(parties)
  return [
    { type: 'title', text: ['Porozumienie dotyczące powołania Partnerskiego Zespołu Kooperacji'] },
    {
      type: 'subtitle',
      text: t`${unitNameOrDots('Gmina', facts.gmina, 30)}, ${unitNameOrDots('Powiat', facts.powiat, 30)}`,
    },
    {
      type: 'paragraph',
      text: t`zawarte dnia ${date(facts.concludedOn)} ${inPlace(facts.placeLocative, 30)} pomiędzy następującymi podmiotami:`,
      keepWithNext: true,
    },
    {
      type: 'list',
      marker: 'decimal',
      items: parties.map((party, index) => partyItem(party, roles.get(party), endOf(index, parties.length))),
    },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`z których każdy zwany jest dalej ${bold('„Członkiem Partnerskiego Zespołu Kooperacji”')} lub „Członkiem PZK”, a wszystkie łącznie – ${bold('„Stronami”')}.`,
    },
    {
      type: 'paragraph',
      align: 'justify',
      text: t`Strony działają na zasadzie partnerstwa, o której mowa w art. 2 ust. 2 ${cite(socialAssistance, 'genitive')}.`,
    },
  ]
}

function purpose(): Items {
  return [
    {
      type: 'paragraph',
      text: t`Porozumienie powołuje Partnerski Zespół Kooperacji (dalej: „PZK” lub „Zespół”). Jego celem jest współpraca instytucji pomocy i integracji społecznej z podmiotami innych polityk sektorowych ważnych dla włączenia społecznego i zwalczania ubóstwa, tak aby:`,
    },
    {
      type: 'points',
      points: [
        t`wzrosły jakość i efektywność pomocy osobom/rodzinom,`,
        t`stosowano innowacyjne i efektywne metody pracy,`,
        t`powstała sieć wsparcia gminno-powiatowego i działań środowiskowych,`,
        t`umacniał się pozytywny wizerunek pomocy społecznej,`,
        t`rozwijały się kompetencje Członków PZK,`,
        t`powstał system wsparcia Członków PZK.`,
      ].map((text) => ({ text })),
    },
  ]
}

function actions(): Items {
  return [
    clause(
      t`Członkowie PZK realizują cele Porozumienia w ramach swoich kompetencji i uprawnień, działając na rzecz siebie nawzajem oraz na rzecz osób/rodzin potrzebujących pomocy.`,
    ),
    clause(t`Działania na rzecz Członków PZK to w szczególności:`, [
      t`ułożenie planu pracy PZK i realizacja zapisanych w nim działań,`,
      t`wsparcie, szkolenia, superwizje i inne działania służące poprawie jakości pracy Członków PZK z osobami/rodzinami,`,
      t`rozwijanie umiejętności w obszarze objętym Porozumieniem,`,
      t`prowadzenie dokumentacji Zespołu,`,
      t`inicjowanie nowych form pomocy i podejmowanie wspólnych inicjatyw dla środowiska lokalnego gminy i powiatu,`,
      t`budowanie pozytywnego wizerunku pomocy społecznej i współpracy partnerskiej,`,
      t`ewaluacja działań PZK.`,
    ]),
    clause(
      t`Działania na rzecz osób/rodzin to w szczególności:`,
      [
        t`promowanie w środowisku lokalnym usługi współpracy osób/rodzin z PZK oraz zgłaszania się do tej współpracy,`,
        t`określanie potrzeb i oczekiwań osób/rodzin,`,
        t`prowadzenie warsztatów współpracy z udziałem osób/rodzin,`,
        t`opracowywanie Indywidualnych Programów Współpracy (dalej: „IPW”), ich realizacja zgodnie z kompetencjami Członków PZK i monitorowanie,`,
        t`realizacja projektów socjalnych dla osób/rodzin potrzebujących pomocy,`,
        t`tworzenie i aktualizowanie listy aktywności i usług,`,
        t`prowadzenie dokumentacji związanej z realizacją Porozumienia,`,
        t`ewaluacja współpracy z osobami/rodzinami.`,
      ],
      'actions-for-people',
    ),
    clause(
      t`Działania na rzecz osób/rodzin podejmuje się za ich zgodą. Zgoda obejmuje także przetwarzanie ich danych osobowych przez Członków PZK w celu realizacji zadań, o których mowa w ${ref('actions-for-people')}.`,
    ),
  ]
}

function delegation(facts: TeamAgreementFacts): Items {
  return [
    clause(
      t`Każdy Członek PZK zobowiązuje się aktywnie uczestniczyć w pracach Zespołu i delegować do udziału w jego działaniach swoich przedstawicieli.`,
    ),
    clause(councillors('Powiatu', facts.powiatCouncillors)),
    clause(councillors('Gminy', facts.gminaCouncillors)),
  ]
}

function tasks(leadIn: Text<DraftRun>, points: readonly Text<DraftRun>[]): Items {
  return [
    { type: 'paragraph', text: leadIn },
    { type: 'points', points: points.map((text) => ({ text })) },
  ]
}

function pcprTasks(isNamed: boolean): Items {
  const who = isNamed ? 'PCPR' : 'powiatowego centrum pomocy rodzinie (dalej: „PCPR”)'
  return tasks(t`Do zadań ${who} należy w szczególności:`, [
    t`koordynowanie współpracy Członków PZK, w tym ustalenie składu PZK i udział we wszystkich spotkaniach,`,
    t`zgłaszanie osób i rodzin wymagających wsparcia,`,
    t`organizowanie szkoleń Członków PZK i wnioskowanie o potrzebne im wsparcie,`,
    t`wspieranie Członków PZK w realizacji zadań,`,
    t`opracowywanie i aktualizowanie listy aktywności i usług oraz opracowywanie projektów socjalnych,`,
    t`zarządzanie komunikacją w PZK oraz stała współpraca z animatorem GOPS i radnym gminy,`,
    t`udział w spotkaniach animatorów, szkoleniach i superwizjach,`,
    t`prowadzenie dokumentacji związanej z działalnością PZK,`,
    t`promowanie działań Partnerskich Zespołów Kooperacji oraz współdziałanie z radnym powiatu i radnym gminy w budowaniu polityki społecznej i Modelu Kooperacji.`,
  ])
}

function gopsTasks(isNamed: boolean): Items {
  const who = isNamed ? 'GOPS' : 'gminnego ośrodka pomocy społecznej (dalej: „GOPS”)'
  return tasks(t`Do zadań ${who} należy w szczególności:`, [
    t`koordynowanie w gminie współpracy PZK na rzecz osób/rodzin,`,
    t`promowanie w środowisku lokalnym usługi współpracy osób/rodzin z PZK i zgłaszania osób/rodzin do współpracy,`,
    t`zgłaszanie osób/rodzin wymagających wsparcia,`,
    t`zarządzanie przypadkami rodzinnymi i IPW,`,
    t`prowadzenie dokumentacji osoby/rodziny,`,
    t`dbałość o procedury i metodykę pracy oraz realizacja projektów socjalnych,`,
    t`przeprowadzanie ewaluacji pracy z osobą/rodziną,`,
    t`udział w spotkaniach animatorów, szkoleniach i superwizji,`,
    t`promowanie działań PZK w gminie oraz współdziałanie z radnym powiatu i radnym gminy w budowaniu polityki społecznej i Modelu Kooperacji.`,
  ])
}

function otherMembersTasks(): Items {
  return [
    clause(t`Do zadań pozostałych Członków PZK należy w szczególności:`, [
      t`promowanie w środowisku lokalnym usługi współpracy osób/rodzin z PZK i zgłaszania się do tej współpracy,`,
      t`zgłaszanie osób/rodzin wymagających wsparcia,`,
      t`wstępna analiza Kart Oczekiwań,`,
      t`uczestniczenie w każdym etapie metodycznego działania,`,
      t`ustne przekazywanie informacji o efektach współpracy i udział w warsztatach współpracy,`,
      t`współtworzenie powiatowo-gminnej listy aktywności i usług,`,
      t`inicjowanie nowych form pomocy osobom/rodzinom,`,
      t`monitorowanie, czy zmiany u osoby/rodziny utrwaliły się po zakończeniu wsparcia,`,
      t`przeprowadzenie dla członków Zespołu szkolenia tematycznego,`,
      t`udział w szkoleniach i superwizjach PZK,`,
      t`prowadzenie w gminie mobilnej pomocy dla osób/rodzin,`,
      t`budowanie pozytywnego wizerunku pomocy społecznej i działań PZK.`,
    ]),
    clause(
      t`Po zawarciu Porozumienia Członkowie PZK wspólnie ustalą plan pracy. Mogą też uszczegółowić zadania poszczególnych Członków PZK.`,
    ),
  ]
}

function principles(): Items {
  return [
    clause(
      t`Porozumienie określa wyłącznie ogólne zasady współpracy i nie rodzi między Stronami żadnych zobowiązań finansowych.`,
      undefined,
      'no-finances',
    ),
    clause(
      t`Współpraca opiera się w szczególności na zasadach: partycypacji, reprezentowania instytucji w zakresie wiedzy i kompetencji zawodowych, aktywności podczas spotkań, komunikacji oraz zaangażowania w prace PZK.`,
    ),
  ]
}

function dataProtection({ gdpr }: LegalBases): Items {
  return [
    { type: 'paragraph', text: t`Wszystkie Strony i osoby przez nie delegowane:` },
    {
      type: 'points',
      points: [
        {
          id: 'data-protection-rules',
          text: t`zapewniają przestrzeganie zasad przetwarzania i ochrony danych osobowych zgodnie z powszechnie obowiązującymi przepisami, w tym z ${cite(gdpr, 'instrumental')},`,
        },
        {
          text: t`odpowiadają za skutki działań niezgodnych z przepisami, o których mowa w ${ref('data-protection-rules')},`,
        },
        {
          text: t`przetwarzają dane osobowe wyłącznie w celu realizacji Porozumienia, w szczególności wdrożenia i realizacji założeń Modelu Kooperacji,`,
        },
        {
          text: t`ponoszą pełną odpowiedzialność za działania i zaniechania osób, którymi posłużą się przy wykonywaniu Porozumienia.`,
        },
      ],
    },
  ]
}

function secrecy(): Items {
  return [
    clause(
      t`Członek PZK, który – realizując zadania, o których mowa w ${ref('actions-for-people')} – uzyska dostęp do informacji lub danych, w tym danych osobowych, o osobach/rodzinach korzystających z pomocy Członków PZK, zachowuje je w ścisłej tajemnicy: nie przekazuje ich, nie ujawnia osobom trzecim ani nie wykorzystuje w innym celu. Obowiązek ten trwa przez czas obowiązywania Porozumienia i po jego rozwiązaniu lub wygaśnięciu, bez względu na źródło informacji oraz formę, w jakiej je przekazano lub pozyskano.`,
      undefined,
      'secrecy',
    ),
    clause(
      t`Przedstawiciel Członka PZK, którego obowiązki pracownicze lub służbowe nie wiążą tajemnicą, o której mowa w ${ref('secrecy')}, składa na piśmie oświadczenie o zachowaniu poufności, zanim przystąpi do realizacji zadań, o których tam mowa.`,
      undefined,
      'secrecy-statement',
    ),
    clause(t`Administratorem danych osobowych, o których mowa w ${ref('secrecy')}, jest Gmina – GOPS.`),
    clause(
      t`Jeżeli dane osobowe, o których mowa w ${ref('secrecy')}, ma przetwarzać przedstawiciel Członka PZK, którego nie uprawniają do tego obowiązki pracownicze lub służbowe, Gmina – GOPS przed rozpoczęciem przetwarzania upoważnia go do tego zgodnie z przepisami prawa, w odrębnym upoważnieniu do przetwarzania danych osobowych.`,
      undefined,
      'authorisation',
    ),
  ]
}

function closing(parties: number): Items {
  return [
    clause(t`Zmiana, uzupełnienie i rozwiązanie Porozumienia wymagają formy pisemnej pod rygorem nieważności.`),
    clause(
      t`W sprawach nieuregulowanych w Porozumieniu stosuje się przepisy Kodeksu cywilnego oraz inne przepisy prawa powszechnie obowiązującego.`,
    ),
    clause(
      t`Porozumienie sporządzono w ${copies(parties)} jednobrzmiących egzemplarzach, po jednym dla każdej ze Stron.`,
    ),
  ]
}

function signature(party: PartyFacts): SignatureParty<DraftRun> {
  const lines: Text<DraftRun>[] = [['(podpis Członka PZK)']]
  if (!isEmpty(party.name)) lines.push([filledBold(party.name, 30)])
  if (!isEmpty(party.representedBy)) lines.push(representative(party))
  return { lines }
}

/** The agreement that founds a PZK. Takes its facts, gives the draft of the paper. */
function draft(facts: TeamAgreementFacts, law: LegalBases): Draft {
  const parties = partiesOf(facts)
  const named = new Set(rolesOf(parties).values())
  const section = (content: Items, id?: string): Block<DraftRun> => ({ type: 'section', content, ...(id && { id }) })
  return {
    title: 'Porozumienie dotyczące powołania Partnerskiego Zespołu Kooperacji',
    page: 'portrait',
    textSize: 12,
    footer: 'Porozumienie dotyczące powołania PZK',
    blocks: [
      ...preamble(facts, parties, law),
      section(purpose()),
      section(actions()),
      section(delegation(facts), 'delegation'),
      section(pcprTasks(named.has('PCPR'))),
      section(gopsTasks(named.has('GOPS'))),
      section(otherMembersTasks()),
      section(principles()),
      section(dataProtection(law), 'data-protection'),
      section(secrecy(), 'secrecy-of-cases'),
      section(closing(facts.parties.length)),
      { type: 'signatures', parties: parties.map(signature) },
    ],
  }
}

export const teamAgreementPaper = definePaper<TeamAgreementFacts>(teamAgreementFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'date', name: 'concludedOn', label: 'Data zawarcia' },
        {
          type: 'line',
          name: 'placeLocative',
          label: 'Miejsce (po słowie „w”)',
          hint: 'W takiej formie, jak po słowie „w”, na przykład: Przykładowej.',
        },
      ],
    },
  ],
  on: ({ concludedOn }) => concludedOn,
  blank: () => ({
    kind: 'team-agreement',
    teamId: noId<TeamAgreementFacts['teamId']>(),
    concludedOn: null,
    placeLocative: '',
    gmina: '',
    powiat: '',
    parties: [],
    gminaCouncillors: [],
    powiatCouncillors: [],
  }),
  draft,
})

/**
 * Where a clause of the built-in agreement stands, as other papers point at it: "§ 9 ust. 2".
 * Throws for an id it does not have.
 */
export function inTeamAgreement(id: string, law: LegalBases): string {
  const place = placesOf(draft(teamAgreementPaper.blank(), law)).get(id)
  if (!place) throw new Error(`the agreement has no place named ${id}`)
  return reference(place, {})
}
