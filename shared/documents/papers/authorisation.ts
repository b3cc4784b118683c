import { z } from 'zod'
import { addressFields, gender, localDate, longText, text } from '../../domain/fields.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Clause, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { byGender, labelled, placeAndDate, signer } from '../pieces.ts'
import { address, date, filled, filledBold, isEmpty, ref, t } from '../writing.ts'

/**
 * Upoważnienie do przetwarzania danych osobowych: the GOPS for a member whose own duties do
 * not allow it (§ 9 ust. 4 of the team agreement; art. 29 and art. 32 ust. 4 RODO; art. 100
 * ust. 6 of the social assistance act). It reaches no farther than the household's consent,
 * and never to the papers of the „Niebieskie Karty" procedure (law.md L9).
 */

export const authorisationFacts = z.strictObject({
  kind: z.literal('authorisation'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  /** The GOPS: administrator of the data. */
  administrator: z.strictObject({ name: text(200), ...addressFields }),
  /** Who acts for the administrator. */
  issuedBy: text(120),
  issuedByFunction: text(120),
  /** First name and surname of who is authorised. */
  name: text(150),
  gender: gender.nullable(),
  function: text(120),
  institution: text(200),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  /** The day of the agreement that founds the PZK. */
  agreementOn: localDate.nullable(),
  /** Which data; empty: as far as the consents and the tasks go. */
  dataScope: longText(1000),
  validFrom: localDate.nullable(),
  /** null: until revoked. */
  validUntil: localDate.nullable(),
})
export type AuthorisationFacts = z.infer<typeof authorisationFacts>

const labels = {
  name: 'Imię i nazwisko',
  function: 'Funkcja',
  institution: 'Instytucja (Członek PZK)',
  dataScope: 'Zakres danych',
  validFrom: 'Obowiązuje od',
  validUntil: 'Obowiązuje do',
} as const

const usualScope =
  'imię i nazwisko, dane kontaktowe oraz informacje o sytuacji osób/rodzin zawarte w Karcie Oczekiwań, Zgodzie i IPW, w tym dane o stanie zdrowia, niepełnosprawności i uzależnieniach'

/** "od dnia 1 grudnia 2026 r. do odwołania", or to a day; for a pen both. */
function term({ validFrom, validUntil }: AuthorisationFacts): Text<DraftRun> {
  if (validUntil !== null) return t`od dnia ${date(validFrom)} do dnia ${date(validUntil)}`
  if (validFrom !== null) return t`od dnia ${date(validFrom)} do odwołania`
  return t`od dnia ${{ blank: 24 }} do dnia ${{ blank: 24 }}, a jeżeli go nie wpisano – do odwołania`
}

function items(facts: AuthorisationFacts, { domesticViolence }: LegalBases): Clause<DraftRun>[] {
  const scope = isEmpty(facts.dataScope) ? usualScope : filled(facts.dataScope, 60)
  const who = facts.gender ? byGender(facts.gender, 'Upoważniona', 'Upoważniony') : 'Osoba upoważniona'
  return [
    {
      text: t`Cel: realizacja zadań PZK na rzecz osób/rodzin, o których mowa w § 2 ust. 3 Porozumienia.`,
    },
    {
      id: 'scope',
      text: t`${labels.dataScope}: ${scope} – wyłącznie w granicach zgody udzielonej przez te osoby i w stopniu niezbędnym do zadań w PZK.`,
    },
    {
      text: t`Czynności: wgląd, utrwalanie, przechowywanie, wykorzystywanie i usuwanie danych w postaci papierowej i elektronicznej oraz omawianie ich podczas prac PZK z osobami, które także są do tego upoważnione.`,
    },
    {
      text: t`Upoważnienie nie obejmuje udostępniania danych innym podmiotom ani udzielania dalszych upoważnień. Nie obejmuje też danych z procedury „Niebieskie Karty”, prowadzonej na podstawie ${cite(domesticViolence, 'genitive')}.`,
    },
    {
      text: t`Upoważnienie obowiązuje ${term(facts)}, nie dłużej jednak niż do:`,
      points: [{ text: t`zakończenia delegowania do PZK,` }, { text: t`rozwiązania lub wygaśnięcia Porozumienia.` }],
    },
    { text: t`Administrator może w każdym czasie odwołać upoważnienie na piśmie.` },
    {
      text: t`${who} zachowuje w tajemnicy dane, o których mowa w ${ref('scope')}, i sposoby ich zabezpieczenia – także po wygaśnięciu upoważnienia – oraz przetwarza je na polecenie administratora i niezwłocznie zgłasza mu każde naruszenie ochrony danych.`,
    },
  ]
}

/** The authorisation of a member, with its receipt and a place to revoke it. Takes its facts, gives the draft of the page. */
function draft(facts: AuthorisationFacts, law: LegalBases): Draft {
  return {
    title: 'Upoważnienie do przetwarzania danych osobowych',
    page: 'portrait',
    textSize: 11,
    footer: 'Upoważnienie do przetwarzania danych osobowych',
    blocks: [
      placeAndDate(facts),
      { type: 'title', text: ['Upoważnienie do przetwarzania danych osobowych'] },
      {
        type: 'paragraph',
        align: 'justify',
        keepWithNext: true,
        text: t`Na podstawie art. 29 i art. 32 ust. 4 ${cite(law.gdpr, 'genitive')}, art. 100 ust. 6 ${cite(law.socialAssistance, 'genitive')} oraz § 9 ust. 4 porozumienia z dnia ${date(facts.agreementOn)} dotyczącego powołania Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (dalej: „Porozumienie”, „PZK”), w imieniu administratora danych – ${filledBold(facts.administrator.name, 50)}, adres: ${address(facts.administrator, 50)} – upoważniam do przetwarzania danych osobowych:`,
      },
      labelled(labels.name, facts.name),
      labelled(labels.function, facts.function),
      labelled(labels.institution, facts.institution),
      { type: 'paragraph', keepWithNext: true, text: ['na następujących zasadach:'] },
      { type: 'list', marker: 'decimal', items: items(facts, law), keepWithNext: true },
      {
        type: 'signatures',
        parties: [signer('(data, podpis w imieniu administratora danych)', facts.issuedBy, facts.issuedByFunction)],
      },
      { type: 'heading', level: 1, text: ['Potwierdzenie odbioru'] },
      {
        type: 'paragraph',
        keepWithNext: true,
        text: [
          `${byGender(facts.gender, 'Otrzymałam', 'Otrzymałem')} upoważnienie. Znam jego treść i zobowiązuję się go przestrzegać.`,
        ],
      },
      { type: 'signatures', parties: [signer('(data, czytelny podpis osoby upoważnionej)', facts.name)] },
      { type: 'heading', level: 1, text: ['Odwołanie upoważnienia (wypełnia się tylko w razie odwołania)'] },
      { type: 'paragraph', keepWithNext: true, text: t`Odwołuję upoważnienie z dniem ${{ blank: 30 }}.` },
      { type: 'signatures', parties: [signer('(data, podpis w imieniu administratora danych)', '')] },
    ],
  }
}

export const authorisationPaper = definePaper<AuthorisationFacts>(authorisationFacts, {
  version: 1,
  hasLetterhead: true,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        { type: 'date', name: 'agreementOn', label: 'Data porozumienia dotyczącego powołania PZK' },
        { type: 'line', name: 'function', label: labels.function },
        {
          type: 'lines',
          name: 'dataScope',
          label: labels.dataScope,
          hint: 'Puste pole: dane z Karty Oczekiwań, Zgody i IPW w granicach udzielonej zgody.',
          hasDefault: true,
        },
        { type: 'date', name: 'validFrom', label: labels.validFrom },
        {
          type: 'date',
          name: 'validUntil',
          label: labels.validUntil,
          hint: 'Puste pole: do odwołania.',
          hasDefault: true,
        },
        { type: 'line', name: 'issuedBy', label: 'W imieniu administratora', hasDefault: true },
        {
          type: 'line',
          name: 'issuedByFunction',
          label: 'Funkcja osoby działającej w imieniu administratora',
          hasDefault: true,
        },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'authorisation',
    subjectId: noId(),
    place: '',
    on: null,
    administrator: { name: '', street: '', postalCode: '', town: '' },
    issuedBy: '',
    issuedByFunction: '',
    name: '',
    gender: null,
    function: '',
    institution: '',
    pzkPlaceLocative: '',
    agreementOn: null,
    dataScope: '',
    validFrom: null,
    validUntil: null,
  }),
  draft,
})
