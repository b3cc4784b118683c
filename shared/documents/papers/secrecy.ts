import { z } from 'zod'
import { gender, localDate, text } from '../../domain/fields.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { byGender, labelled, placeAndDate, signer } from '../pieces.ts'
import { date, filled, t } from '../writing.ts'

/**
 * Oświadczenie o zachowaniu poufności of a member whom no office binds to secrecy: § 9 ust. 2
 * of the team agreement asks for it, in the scope of § 9 ust. 1, before the member's work
 * begins; art. 100 ust. 6 i 7 of the social assistance act ask it of whoever processes the data.
 */

export const secrecyFacts = z.strictObject({
  kind: z.literal('secrecy'),
  subjectId: z.uuid(),
  place: text(80),
  on: localDate.nullable(),
  /** First name and surname of who declares. */
  name: text(150),
  gender: gender.nullable(),
  function: text(120),
  institution: text(200),
  /** "PZK w Przykładowej". */
  pzkPlaceLocative: text(80),
  /** The day of the agreement that founds the PZK. */
  agreementOn: localDate.nullable(),
  /** The GOPS: administrator of the data of the people supported. */
  administrator: text(200),
})
export type SecrecyFacts = z.infer<typeof secrecyFacts>

const labels = { name: 'Imię i nazwisko', function: 'Funkcja', institution: 'Instytucja (Członek PZK)' } as const

function duties({ administrator, gender: of }: SecrecyFacts, { gdpr }: LegalBases): Text<DraftRun>[] {
  const office = filled(administrator, 50)
  return [
    t`zachowam w ścisłej tajemnicy informacje i dane, w tym dane osobowe, o osobach/rodzinach korzystających z pomocy Członków PZK, do których ${byGender(of, 'uzyskałam', 'uzyskałem')} lub uzyskam dostęp, realizując zadania określone w § 2 ust. 3 Porozumienia – bez względu na ich źródło oraz formę, w jakiej je przekazano lub pozyskano;`,
    t`nie przekażę ich, nie ujawnię osobom trzecim – także nieupoważnionym osobom z instytucji, którą reprezentuję – ani nie wykorzystam w innym celu niż realizacja Porozumienia;`,
    t`dane osobowe będę przetwarzać zgodnie z ${cite(gdpr, 'instrumental')} wyłącznie po otrzymaniu upoważnienia od administratora danych, którym jest ${office}, w granicach tego upoważnienia i zgodnie z poleceniami administratora;`,
    t`zabezpieczę powierzone mi dokumenty, nośniki i rozmowy przed dostępem osób nieupoważnionych, a danych osobowych nie prześlę pocztą elektroniczną bez zaszyfrowania;`,
    t`o każdym naruszeniu poufności lub ochrony danych, o którym się dowiem, niezwłocznie zawiadomię administratora danych;`,
    t`po zakończeniu udziału w pracach PZK zwrócę administratorowi powierzone mi dokumenty i trwale usunę dane, które mam na własnych nośnikach.`,
  ]
}

/** The statement of secrecy of a member. Takes its facts, gives the draft of the page. */
function draft(facts: SecrecyFacts, law: LegalBases): Draft {
  const of = facts.gender
  const intro: Text<DraftRun> = t`Ja, niżej ${byGender(of, 'podpisana', 'podpisany')}, ${byGender(of, 'delegowana', 'delegowany')} do Partnerskiego Zespołu Kooperacji w ${filled(facts.pzkPlaceLocative, 25)} (dalej: „PZK”), na podstawie § 9 ust. 2 porozumienia z dnia ${date(facts.agreementOn)} dotyczącego powołania PZK (dalej: „Porozumienie”) oraz w związku z art. 100 ust. 6 i 7 ${cite(law.socialAssistance, 'genitive')} zobowiązuję się, że:`
  return {
    title: 'Oświadczenie o zachowaniu poufności',
    page: 'portrait',
    textSize: 12,
    footer: 'Oświadczenie o zachowaniu poufności',
    blocks: [
      placeAndDate(facts),
      { type: 'title', text: ['Oświadczenie o zachowaniu poufności'] },
      labelled(labels.name, facts.name),
      labelled(labels.function, facts.function),
      labelled(labels.institution, facts.institution),
      { type: 'paragraph', align: 'justify', keepWithNext: true, text: intro },
      { type: 'list', marker: 'decimal', items: duties(facts, law).map((item) => ({ text: item })) },
      {
        type: 'paragraph',
        align: 'justify',
        text: t`Obowiązek zachowania tajemnicy trwa przez czas obowiązywania Porozumienia, po jego rozwiązaniu lub wygaśnięciu, a także po zakończeniu mojego udziału w pracach PZK. Nie narusza on obowiązków zawiadomienia właściwych organów, które nakładają przepisy prawa.`,
      },
      {
        type: 'paragraph',
        align: 'justify',
        keepWithNext: true,
        text: t`${byGender(of, 'Zapoznałam', 'Zapoznałem')} się z § 8 i § 9 Porozumienia oraz z zasadami ochrony danych osobowych obowiązującymi u administratora. Wiem, że za ich naruszenie mogę odpowiadać na podstawie przepisów prawa. Oświadczenie składam, zanim przystąpię do realizacji zadań w PZK.`,
      },
      { type: 'signatures', parties: [signer('(data, czytelny podpis)', facts.name)] },
    ],
  }
}

export const secrecyPaper = definePaper<SecrecyFacts>(secrecyFacts, {
  version: 1,
  hasLetterhead: false,
  form: [
    {
      fields: [
        { type: 'line', name: 'place', label: 'Miejscowość' },
        { type: 'date', name: 'on', label: 'Data' },
        { type: 'line', name: 'function', label: labels.function },
        { type: 'date', name: 'agreementOn', label: 'Data porozumienia dotyczącego powołania PZK' },
        { type: 'line', name: 'administrator', label: 'Administrator danych' },
      ],
    },
  ],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'secrecy',
    subjectId: noId(),
    place: '',
    on: null,
    name: '',
    gender: null,
    function: '',
    institution: '',
    pzkPlaceLocative: '',
    agreementOn: null,
    administrator: '',
  }),
  draft,
})
