import { z } from 'zod'
import { localDate } from '../../domain/fields.ts'
import { administratorFacts } from '../facts.ts'
import type { LegalBases } from '../legal-bases.ts'
import { cite } from '../legal-bases.ts'
import type { Block, Clause, Draft, DraftRun, Text } from '../model.ts'
import { noId } from '../no-id.ts'
import { definePaper } from '../paper.ts'
import { cleanLine } from '../typography.ts'
import { address, bold, date, filled, filledBold, isEmpty, t } from '../writing.ts'

/**
 * Klauzula informacyjna na tablicę: what art. 100 ust. 3–4 of the social assistance act lets an
 * office hang up instead of handing out, for help given without a decision (art. 106 ust. 2).
 * It does not reach the PZK: passing data to partners rests on the household's own consent,
 * whose clause is always handed out (law.md L6, docs/adr/0005-consent-basis.md).
 */

export const noticeBoardFacts = z.strictObject({
  kind: z.literal('notice-board'),
  subjectId: z.uuid(),
  on: localDate.nullable(),
  administrator: administratorFacts,
})
export type NoticeBoardFacts = z.infer<typeof noticeBoardFacts>

function contact({ email, phone }: NoticeBoardFacts['administrator']): Text<DraftRun> {
  const tel: Text<DraftRun> = isEmpty(phone) ? [] : t`, tel. ${filled(phone, 20)}`
  return t`e-mail: ${filled(email, 30)}${tel}`
}

function items({ administrator }: NoticeBoardFacts, { socialAssistance }: LegalBases): Clause<DraftRun>[] {
  const name: Text<DraftRun> = isEmpty(administrator.officerName)
    ? []
    : [`: ${cleanLine(administrator.officerName).trim()}`]
  return [
    t`${bold('Kto odpowiada za dane.')} Administratorem jest ${filledBold(administrator.name, 40)} (dalej: „Ośrodek”), adres: ${address(administrator, 40)}, ${contact(administrator)}.`,
    t`${bold('Kogo pytać.')} Inspektor ochrony danych${name}, e-mail: ${filled(administrator.officerEmail, 30)}.`,
    t`${bold('Po co i na jakiej podstawie.')} Dane przetwarzamy, aby wykonać ustawowe zadania Ośrodka: art. 6 ust. 1 lit. c i e oraz art. 9 ust. 2 lit. b, g i h RODO w związku z art. 100 ${cite(socialAssistance, 'genitive')}.`,
    t`${bold('Komu je przekazujemy.')} Tylko podmiotom uprawnionym na podstawie przepisów prawa i tym, które pracują na nasze zlecenie, np. obsłudze informatycznej lub poczcie.`,
    t`${bold('Jak długo.')} Okres przechowywania: ${filled(administrator.retention, 40)}.`,
    t`${bold('Jakie są prawa.')} Dostęp do danych, ich sprostowanie, ograniczenie przetwarzania, sprzeciw wobec przetwarzania opartego na art. 6 ust. 1 lit. e RODO, usunięcie danych w przypadkach określonych w RODO oraz skarga do Prezesa Urzędu Ochrony Danych Osobowych.`,
    t`${bold('Czy trzeba je podać.')} Podanie danych wynika z przepisów i jest niezbędne do udzielenia pomocy. Nie podejmujemy decyzji w sposób zautomatyzowany i nie stosujemy profilowania.`,
  ].map((text) => ({ text }))
}

/** The poster. Takes its facts, gives the draft of the page. */
function draft(facts: NoticeBoardFacts, law: LegalBases): Draft {
  const stand: Block<DraftRun>[] =
    facts.on === null ? [] : [{ type: 'paragraph', align: 'right', text: t`Stan na dzień: ${date(facts.on)}` }]
  return {
    title: 'Informacja o przetwarzaniu danych osobowych',
    page: 'portrait',
    textSize: 14,
    footer: 'Klauzula informacyjna na tablicę',
    blocks: [
      { type: 'title', text: ['Informacja o przetwarzaniu danych osobowych'] },
      {
        type: 'subtitle',
        text: [
          'dla osób korzystających z pracy socjalnej, poradnictwa i interwencji kryzysowej – art. 13 rozporządzenia (UE) 2016/679 (dalej: „RODO”)',
        ],
      },
      { type: 'list', marker: 'decimal', items: items(facts, law) },
      {
        type: 'paragraph',
        text: t`${bold('Dlaczego wisi na tablicy.')} Pozwala na to art. 100 ust. 3 ustawy o pomocy społecznej. O miejscu, w którym można ją przeczytać, mówimy przy pierwszym kontakcie. Na prośbę wydajemy ją także na kartce.`,
      },
      {
        type: 'paragraph',
        text: t`${bold('Czego ta informacja nie obejmuje.')} Nie dotyczy współpracy z Partnerskim Zespołem Kooperacji (PZK) i przekazywania danych jego członkom. Wymaga to osobnej, dobrowolnej zgody, a klauzulę informacyjną wręczamy razem z nią.`,
      },
      ...stand,
    ],
  }
}

export const noticeBoardPaper = definePaper<NoticeBoardFacts>(noticeBoardFacts, {
  version: 1,
  hasLetterhead: false,
  form: [{ fields: [{ type: 'date', name: 'on', label: 'Stan na dzień', hasDefault: true }] }],
  on: ({ on }) => on,
  blank: () => ({
    kind: 'notice-board',
    subjectId: noId(),
    on: null,
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
  }),
  draft,
})
