import { z } from 'zod'
import { localDate, text } from '../../domain/fields.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Block, Clause, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { noSignatory, representative, signaturePlace } from '../parties.ts'
import { unitNameOrDots } from '../self-government.ts'
import { cleanLine } from '../typography.ts'
import { bold, date, filled, filledBold, isEmpty, ref, t } from '../writing.ts'
import { inTeamAgreement } from './team-agreement.ts'

/**
 * Oświadczenie o przystąpieniu nowego członka to the agreement that founds the PZK, with its
 * acceptance by the PCPR, which settles who belongs to the team, and the GOPS. The book has no
 * form of it. An agreement of several parties takes in another with the consent of all, so the
 * paper has a place that says how the others agreed in writing.
 */

const delegateFacts = z.strictObject({ name: text(120), function: text(120) })
type Delegate = z.infer<typeof delegateFacts>

export const accessionFacts = z.strictObject({
  kind: z.literal('accession'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  gmina: text(80),
  powiat: text(80),
  institution: text(200),
  address: text(300),
  representedBy: text(120),
  representedByFunction: text(120),
  agreementOn: localDate.nullable(),
  agreementSign: text(80),
  joinsOn: localDate.nullable(),
  delegates: z.array(delegateFacts).max(10, 'tooMany'),
  /** How the other members agreed: "protokół ze spotkania PZK z dnia 5 marca 2027 r.". */
  consentOfMembers: text(300),
  pcprName: text(200),
  pcprRepresentedBy: text(120),
  pcprRepresentedByFunction: text(120),
  gopsName: text(200),
  gopsRepresentedBy: text(120),
  gopsRepresentedByFunction: text(120),
})
export type AccessionFacts = z.infer<typeof accessionFacts>

const noDelegate: Delegate = { name: '', function: '' }
const title = 'Oświadczenie o przystąpieniu do Porozumienia dotyczącego powołania Partnerskiego Zespołu Kooperacji'

function delegate({ name, function: role }: Delegate): Text<DraftRun> {
  const known = cleanLine(role).trim()
  return known === '' ? [filled(name, 60)] : [filled(name, 60), ` – ${known}`]
}

/** One person stands in the sentence, several are its points. */
function delegation({ delegates }: AccessionFacts): Clause<DraftRun> {
  const [only = noDelegate, ...others] = delegates
  const leadIn = 'Do udziału w pracach PZK podmiot deleguje:'
  if (others.length === 0) return { text: t`${leadIn} ${delegate(only)}.` }
  return {
    text: [leadIn],
    points: delegates.map((of, at) => ({ text: t`${delegate(of)}${at === others.length ? '.' : ','}` })),
  }
}

function declarations(facts: AccessionFacts, law: LegalBases): Clause<DraftRun>[] {
  const sign: Text<DraftRun> = isEmpty(facts.agreementSign) ? [] : [`znak: ${cleanLine(facts.agreementSign).trim()}; `]
  const inAgreement = (id: string) => inTeamAgreement(id, law)
  return [
    {
      text: t`Podmiot przystępuje z dniem ${date(facts.joinsOn)} do Porozumienia dotyczącego powołania Partnerskiego Zespołu Kooperacji (dalej: „PZK”), zawartego dnia ${date(facts.agreementOn)} (${sign}dalej: „Porozumienie”), i staje się Członkiem PZK.`,
    },
    {
      text: t`Podmiot zna treść Porozumienia i jego aneksów, przyjmuje wszystkie ich postanowienia i zobowiązuje się je stosować. Przystąpienie nie rodzi zobowiązań finansowych (${inAgreement('no-finances')} Porozumienia).`,
    },
    delegation(facts),
    {
      text: t`Podmiot i osoby przez niego delegowane stosują zasady ochrony danych osobowych określone w ${inAgreement('data-protection')} Porozumienia: przetwarzają dane zgodnie z przepisami, w tym z ${cite(law.gdpr, 'instrumental')}, i wyłącznie w celu realizacji Porozumienia. Podmiot odpowiada za działania i zaniechania osób, którymi się posłuży.`,
    },
    {
      id: 'secrecy',
      text: t`Zgodnie z ${inAgreement('secrecy')} Porozumienia podmiot i osoby przez niego delegowane zachowują w ścisłej tajemnicy informacje i dane o osobach/rodzinach, do których uzyskają dostęp dzięki współpracy z PZK – przez czas obowiązywania Porozumienia i po jego rozwiązaniu lub wygaśnięciu.`,
    },
    {
      text: t`Zanim osoba delegowana przystąpi do realizacji zadań, złoży na piśmie oświadczenie o zachowaniu poufności, jeżeli jej obowiązki pracownicze lub służbowe nie wiążą tajemnicą, o której mowa w ${ref('secrecy')} (${inAgreement('secrecy-statement')} Porozumienia), oraz otrzyma od Gminy – GOPS upoważnienie do przetwarzania danych osobowych, jeżeli nie uprawniają jej do tego te obowiązki (${inAgreement('authorisation')} Porozumienia).`,
    },
  ]
}

function acceptance(facts: AccessionFacts): Block<DraftRun>[] {
  const hosts = [
    {
      ...noSignatory,
      name: facts.pcprName,
      representedBy: facts.pcprRepresentedBy,
      representedByFunction: facts.pcprRepresentedByFunction,
    },
    {
      ...noSignatory,
      name: facts.gopsName,
      representedBy: facts.gopsRepresentedBy,
      representedByFunction: facts.gopsRepresentedByFunction,
    },
  ]
  const [pcpr = noSignatory, gops = noSignatory] = hosts
  return [
    { type: 'heading', level: 1, text: ['Przyjęcie oświadczenia'] },
    {
      type: 'paragraph',
      keepWithNext: true,
      align: 'justify',
      text: t`Powiatowe centrum pomocy rodzinie (PCPR) i gminny ośrodek pomocy społecznej (GOPS) przyjmują oświadczenie. Oświadczenie z tym przyjęciem dołącza się do Porozumienia, a odpis otrzymuje każdy Członek PZK.`,
    },
    {
      type: 'paragraph',
      keepWithNext: true,
      text: t`Pisemna zgoda pozostałych Członków PZK na przystąpienie: ${filled(facts.consentOfMembers, 60)}`,
    },
    {
      type: 'signatures',
      parties: [
        signaturePlace('(data, podpis w imieniu PCPR)', pcpr),
        signaturePlace('(data, podpis w imieniu GOPS)', gops),
      ],
    },
  ]
}

/** A new institution joins the team. Takes its facts, gives the draft of the paper. */
function draft(facts: AccessionFacts, law: LegalBases): Draft {
  return {
    title,
    page: 'portrait',
    textSize: 11,
    footer: 'Oświadczenie o przystąpieniu do Porozumienia dotyczącego powołania PZK',
    blocks: [
      { type: 'paragraph', align: 'right', text: t`${filled(facts.place, 30)}, dnia ${date(facts.on)}` },
      { type: 'title', text: ['Oświadczenie o przystąpieniu nowego członka'] },
      {
        type: 'subtitle',
        text: [bold('do Porozumienia dotyczącego powołania Partnerskiego Zespołu Kooperacji')],
      },
      {
        type: 'subtitle',
        text: t`${unitNameOrDots('Gmina', facts.gmina, 30)}, ${unitNameOrDots('Powiat', facts.powiat, 30)}`,
      },
      { type: 'field', label: ['Nazwa podmiotu:'], value: [filledBold(facts.institution, 80)] },
      { type: 'field', label: ['Adres:'], value: [filled(facts.address, 80)] },
      { type: 'field', label: ['Podmiot reprezentuje:'], value: representative(facts) },
      { type: 'paragraph', keepWithNext: true, text: ['W imieniu podmiotu oświadczam:'] },
      { type: 'list', marker: 'decimal', items: declarations(facts, law), keepWithNext: true },
      {
        type: 'signatures',
        parties: [
          signaturePlace('(data, podpis osoby reprezentującej podmiot)', { ...facts, name: facts.institution }),
        ],
      },
      ...acceptance(facts),
    ],
  }
}

export const accessionPaper = definePaper<AccessionFacts>(accessionFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        { type: 'line', name: 'institution', label: 'Nazwa podmiotu' },
        { type: 'line', name: 'address', label: 'Adres', hint: 'Na przykład: ul. Polna 1, 00-001 Przykładowa.' },
        { type: 'line', name: 'representedBy', label: 'Podmiot reprezentuje', hint: 'Imię i nazwisko.' },
        {
          type: 'line',
          name: 'representedByFunction',
          label: 'Funkcja',
          hint: 'Na przykład: dyrektorka.',
          hasDefault: true,
        },
        { type: 'date', name: 'joinsOn', label: 'Przystępuje z dniem' },
        { type: 'date', name: 'agreementOn', label: 'Data zawarcia porozumienia' },
        {
          type: 'line',
          name: 'agreementSign',
          label: 'Znak porozumienia',
          hint: 'Można zostawić puste.',
          hasDefault: true,
        },
        {
          type: 'rows',
          name: 'delegates',
          label: 'Do udziału w pracach PZK podmiot deleguje',
          rowName: 'Osoba',
          columns: [
            { type: 'line', name: 'name', label: 'Imię i nazwisko' },
            { type: 'line', name: 'function', label: 'Funkcja w podmiocie', hint: 'Na przykład: pedagożka szkolna.' },
          ],
          empty: noDelegate,
          max: 10,
        },
        {
          type: 'line',
          name: 'consentOfMembers',
          label: 'Pisemna zgoda pozostałych Członków PZK na przystąpienie',
          hint: 'Na przykład: protokół ze spotkania PZK z dnia 5 marca 2027 r. Bez zgody wszystkich stron podmiot nie staje się stroną porozumienia.',
        },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'accession',
    subjectId: noId(),
    place: '',
    on: null,
    gmina: '',
    powiat: '',
    institution: '',
    address: '',
    representedBy: '',
    representedByFunction: '',
    agreementOn: null,
    agreementSign: '',
    joinsOn: null,
    delegates: [],
    consentOfMembers: '',
    pcprName: '',
    pcprRepresentedBy: '',
    pcprRepresentedByFunction: '',
    gopsName: '',
    gopsRepresentedBy: '',
    gopsRepresentedByFunction: '',
  }),
  draft,
})
