import fc from 'fast-check'
import { parse } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import type { FormCell, FormField } from '#shared/documents/form.ts'
import { buildDocument, plainText } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { authorisationPaper } from '#shared/documents/papers/authorisation.ts'
import { invitationPaper } from '#shared/documents/papers/invitation.ts'
import { meetingOfferPaper } from '#shared/documents/papers/meeting-offer.ts'
import { meetingNotePaper } from '#shared/documents/papers/meeting-note.ts'
import { referencesPaper } from '#shared/documents/papers/references.ts'
import { tasksOf } from '#shared/documents/papers/role-tasks.ts'
import { ropsNoticePaper } from '#shared/documents/papers/rops-notice.ts'
import { secrecyPaper } from '#shared/documents/papers/secrecy.ts'
import { serviceListPaper } from '#shared/documents/papers/service-list.ts'
import { teamAgreementPaper } from '#shared/documents/papers/team-agreement.ts'
import { expectedTopics, firstMeetings } from '#shared/documents/papers/team-plan.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { docxPart } from '../support/docx-reader.ts'
import { docxText, htmlText, normalised, pdfText, unspaced } from '../support/document-text.ts'

/** The papers of the team: its plan, lists and meetings, its members' papers, its letters. */

const kinds = [
  'team-plan',
  'service-list',
  'contact-list',
  'invitation',
  'attendance-list',
  'meeting-note',
  'secrecy',
  'authorisation',
  'role-tasks',
  'rops-notice',
  'references',
  'notice-board',
] as const satisfies readonly DocumentKind[]

const frame = { law: legalBasesOn(startLegalBases, '2026-11-21') }
const built = (facts: DocumentFacts) => buildDocument(facts, frame)
const textOf = (facts: DocumentFacts) => normalised(plainText(built(facts)))

const variants = kinds.flatMap((kind) =>
  Object.entries(samples[kind]).map(([variant, facts]): [string, DocumentFacts] => [`${kind} ${variant}`, facts]),
)

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

async function pagesOf(facts: DocumentFacts): Promise<string[]> {
  const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(built(facts))))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map(normalised)
}

/** What each paper says, in the order of the page, whether anything is filled in or not. */
const points: Record<(typeof kinds)[number], string> = {
  'team-plan': `Plan współpracy|Gmina:|Powiat:|Okres planu:|przyjęto na spotkaniu|1. Cele|Na rzecz podmiotów|osób i rodzin|społeczności|2. Terminy i miejsca|co najmniej raz w miesiącu|Data|Godzina|Miejsce|Forma|Gospodarz|3. Tematy spotkań|Na rzecz podmiotów|osób i rodzin|społeczności|4. Szkolenia|wewnętrzne|Temat|Kto prowadzi|zewnętrzne|5. Ustalenia pierwszych spotkań|Zasady komunikacji|Lista kontaktowa|Warunki techniczne|Podstawy prawne|ochrona danych|6. Tematy|zasady etyczne|interwencja kryzysowa|PSR, dialog motywujący i empowerment|warsztatów|Diagnoza wielowymiarowa i zakończenie|Projekt socjalny|pracy zdalnej|platformy|Kalkulator Kosztów Zaniechania|e-usług|7. Superwizja|raz na trzy miesiące|8. Działania stałe|raz na pół roku|władz|opracowali`,
  'service-list': `LISTA AKTYWNOŚCI|POWIAT:|GMINA:|DATA SPORZĄDZENIA:|1) DZIECI I MŁODZIEŻ|AKTYWNOŚĆ/ USŁUGA|REALIZATOR/ MIEJSCOWOŚĆ/ DNI I GODZINY|ODBIORCY|WARUNKI|OBSZAR|E-USŁUGI/ AKTYWNOŚCI|2) RODZINY Z DZIEĆMI|AKTYWNOŚĆ|3) OSOBY DOROSŁE|AKTYWNOŚĆ|4) OSOBY STARSZE|AKTYWNOŚĆ|5) PRACOWNICY PODMIOTÓW|AKTYWNOŚĆ`,
  'contact-list': `Lista kontaktowa|Gmina:|Powiat:|stan na dzień|1. Członkowie PZK|Instytucja|Imię i nazwisko|Funkcja|Telefon|E-mail|2. Zarządzanie kryzysowe|Poziom|powiat|gmina|nie udostępnia`,
  invitation: `dnia|Zaproszenie na spotkanie|Szanown|zapraszam|Data spotkania:|Godzina:|Forma spotkania:|Porządek spotkania:|1.|potwierdzenie udziału|Potwierdzenia przyjmuje|Z poważaniem|(podpis)`,
  'attendance-list': `Lista obecności|Data spotkania:|Godzina:|Forma spotkania:|Miejsce:|Temat:|Imię i nazwisko, funkcja|Instytucja|Podpis|1.|Administratorem danych z listy|RODO`,
  'meeting-note': `Notatka ze spotkania|Data spotkania:|Godzina:|Forma spotkania:|Miejsce:|1. Obecni|2. Porządek spotkania|3. Przebieg i wnioski|4. Ustalenia|Co ustalono|Kto odpowiada|Termin|5. Następne spotkanie|Data:|nie zawiera danych osób/rodzin|(podpis`,
  secrecy: `dnia|Oświadczenie o zachowaniu poufności|Imię i nazwisko|Funkcja|Instytucja|§ 9 ust. 2|art. 100 ust. 6 i 7 ustawy|1. zachowam w ścisłej tajemnicy|2. nie przekażę|3. dane osobowe będę przetwarzać|4. zabezpieczę|5. o każdym naruszeniu|6. po zakończeniu|po jego rozwiązaniu lub wygaśnięciu|zanim przystąpię|(data, czytelny podpis)`,
  authorisation: `dnia|Upoważnienie do przetwarzania|art. 29|art. 100 ust. 6 ustawy|§ 9 ust. 4|upoważniam|Imię i nazwisko|Funkcja|Instytucja|1. Cel|2. Zakres danych|3. Czynności|4. Upoważnienie nie obejmuje|Niebieskie Karty|5. Upoważnienie obowiązuje od dnia|zakończenia delegowania|6. Administrator może w każdym czasie odwołać|7.|o których mowa w ust. 2|w imieniu administratora danych)|Potwierdzenie odbioru|czytelny podpis|Odwołanie upoważnienia|Odwołuję`,
  'role-tasks': `dnia|Zakres zadań|w Partnerskim Zespole|Imię i nazwisko|Funkcja|Instytucja|obowiązuje od|należy w szczególności|1.|2.|3.|tajemnicy|zakres zadań i znam|(data, podpis|(data, czytelny podpis`,
  'rops-notice': `dnia|Regionalny Ośrodek Polityki Społecznej|Zgłoszenie współpracy Modelem Kooperacji|Powiat:|1. Decyzja|podjęto decyzję|2. Gminy, animatorzy i radni|Gmina|Animator GOPS|Radny gminy|3. Powiat|Animator PCPR|Radny lub członek zarządu|4. Planowany harmonogram|Planowany termin|5. Zapotrzebowanie|Konsultacje|Doradztwo|Szkolenia|Superwizja|Prosimy o informację|(podpis`,
  references: `dnia|Referencje|Zaświadczam|udział w pracach|Współpraca trwała od|Wkład w pracę PZK|Dziękuję|Polecam|(podpis)`,
  'notice-board': `Informacja o przetwarzaniu|pracy socjalnej, poradnictwa i interwencji kryzysowej|1. Kto odpowiada|2. Kogo pytać|3. Po co|art. 100 ustawy|4. Komu|5. Jak długo|6. Jakie są prawa|7. Czy trzeba|art. 100 ust. 3|Czego ta informacja nie obejmuje|Partnerskim Zespołem Kooperacji|osobnej, dobrowolnej zgody`,
}

/** The words that do not follow the ones before them in the text. */
function missing(text: string, list: string): string[] {
  let at = 0
  return list.split('|').filter((word) => {
    const found = text.indexOf(word, at)
    if (found < 0) return true
    at = found + word.length
    return false
  })
}

describe.each(variants)('%s', (_name, facts) => {
  const document = built(facts)
  const expected = plainText(document)

  test('says everything it has to, in its order', () => {
    const list = points[facts.kind as (typeof kinds)[number]]
    expect(missing(normalised(expected), list)).toEqual([])
  })

  test('has no doubled space, no leftover mark, no two full stops', () => {
    for (const line of expected.split('\n')) {
      expect(line).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|[{}]|\ufffc/)
      expect(line).not.toMatch(/(?<!\.)\.\.(?!\.)/)
      expect(line).not.toMatch(/^((\d+[.)]|–) )?$/)
      expect(line).not.toMatch(/ [,;:)]| \.(?!\.)/)
    }
  })

  test('says the same in DOCX, HTML and PDF', async () => {
    const html = renderHtml(document)
    expect(normalised(htmlText(html))).toBe(normalised(expected))
    expect(normalised(docxText(await renderDocx(document)))).toBe(normalised(expected))
    const captions = parse(html)
      .querySelectorAll('caption')
      .map(({ text }) => text)
    expect(await pdfText(await pdfOf(browser, html), document.footer, captions)).toBe(unspaced(expected))
  })

  test('keeps the facts its schema knows', () => {
    expect(papers[facts.kind].facts.parse(facts)).toEqual(facts)
  })
})

describe('the screen reads as the paper', () => {
  test.each(kinds)('%s has the headings of its form, in their order', (kind) => {
    const { form } = papers[kind]
    const text = textOf(papers[kind].blank())
    const headings = form.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
    if (headings.length > 0) expect(missing(text, headings.join('|'))).toEqual([])
    expect(new Set(headings).size).toBe(headings.length)
  })

  test('the plan lists ten topics of the model and five of the first meetings', () => {
    expect([expectedTopics.length, firstMeetings.length]).toEqual([10, 5])
    const text = textOf(samples['team-plan']['na-rok']!)
    expect([text.split('☒').length - 1, text.split('☐').length - 1]).toEqual([13, 2])
  })
})

test('every task of the book is there for each role', () => {
  const counts = Object.values(tasksOf).map((tasks) => [
    tasks.length,
    tasks.reduce((sum, { points: below = [] }) => sum + below.length, 0),
  ])
  expect(counts).toEqual([
    [15, 0],
    [13, 0],
    [3, 4],
    [10, 0],
  ])
})

test('the clauses of the agreement the members’ papers name are the ones they mean', () => {
  const text = textOf(teamAgreementPaper.blank())
  const section = (number: number) => text.slice(text.indexOf(`§ ${number}.`), text.indexOf(`§ ${number + 1}.`))
  expect(section(2)).toMatch(/ 3\. Działania na rzecz osób\/rodzin/)
  expect(section(8)).toContain('ochrony danych osobowych')
  expect(section(9)).toMatch(/ 2\. Przedstawiciel .* oświadczenie o zachowaniu poufności/)
  expect(section(9)).toMatch(/ 4\. .* w odrębnym upoważnieniu do przetwarzania danych/)
})

test('papers speak of a woman, of a man and of somebody not known', () => {
  const { przedstawicielka, przedstawiciel } = samples.secrecy
  expect(textOf(przedstawicielka!)).toMatch(/niżej podpisana, delegowana .* uzyskałam .* Zapoznałam się/)
  expect(textOf(przedstawiciel!)).toMatch(/niżej podpisany, delegowany .* uzyskałem .* Zapoznałem się/)
  expect(textOf(secrecyPaper.blank())).toContain('niżej podpisana/podpisany, delegowana/delegowany')
  const { osoba, 'osoba-mezczyzna': man, instytucja, pusty } = samples.references
  expect(textOf(osoba!)).toMatch(/że Pani Łucja .* brała udział .* Polecam Panią/)
  expect(textOf(man!)).toMatch(/że Pan Święcisław .* brał udział .* Współpraca trwała od 21 listopada 2026 r\. Wkład/)
  expect(textOf(instytucja!)).toMatch(/instytucja partnerska – brała udział .* Polecam tę instytucję/)
  expect(textOf(pusty!)).toMatch(/że Pani\/Pan .* brała\/brał udział .* Polecam Panią\/Pana/)
  const { 'animator-gops': she, superwizor } = samples['role-tasks']
  expect(textOf(she!)).toMatch(/Zakres zadań animatorki gminy .* Otrzymałam zakres/)
  expect(textOf(superwizor!)).toMatch(/Zakres zadań superwizora .* Otrzymałem zakres/)
})

test('an authorisation lasts until it is revoked, or to its day, or as a pen says', () => {
  const { 'do-odwolania': open, 'na-czas-oznaczony': until, pusty } = samples.authorisation
  expect(textOf(open!)).toContain('od dnia 1 grudnia 2026 r. do odwołania, nie dłużej jednak niż do:')
  expect(textOf(until!)).toContain('od dnia 1 grudnia 2026 r. do dnia 31 grudnia 2027 r., nie dłużej')
  expect(textOf(pusty!)).toContain('a jeżeli go nie wpisano – do odwołania')
})

test('an invitation goes to whom it names', () => {
  const one = { name: 'Kinga Żak', gender: 'f' as const, details: 'pielęgniarka' }
  const facts = invitationPaper.blank()
  const text = (audience: 'member' | 'authorities', count: number) =>
    textOf({ ...facts, audience, recipients: Array.from({ length: count }, () => one) })
  expect(text('member', 0)).toMatch(
    /^, dnia Członkowie Partnerskiego Zespołu Kooperacji .* Szanowni Państwo, zapraszam Państwa/,
  )
  expect(text('member', 1)).toMatch(/Pani Kinga Żak, pielęgniarka Zaproszenie .* Szanowna Pani, zapraszam Panią/)
  expect(text('authorities', 5)).toMatch(
    /Adresaci według rozdzielnika .* bez danych, po których .* Rozdzielnik 1\. Pani/,
  )
  // People of one household are never put on a list that goes to others.
  const offer = (count: number) =>
    textOf({ ...meetingOfferPaper.blank(), recipients: Array.from({ length: count }, () => one) })
  expect(offer(5)).not.toContain('Rozdzielnik')
  expect(offer(1)).toContain('Udział w spotkaniu jest dobrowolny.')
  expect(textOf({ ...facts, form: 'remote' })).not.toContain('Miejsce:')
  expect(textOf({ ...facts, form: 'in-person' })).not.toContain('Łącze')
})

describe('on its sheets', () => {
  test('every sample of one page has one, the plan and the list have two', async () => {
    for (const [name, facts] of variants) {
      const pages = await pagesOf(facts)
      const count = facts.kind === 'team-plan' || facts.kind === 'service-list' ? 2 : 1
      expect([name, pages.length]).toEqual([name, count])
    }
  })

  test('the poster of an office with a long name, officer and term is still one page', async () => {
    const facts = samples['notice-board']['gops']!
    if (facts.kind !== 'notice-board') throw new Error('the sample is of another kind')
    const pages = await pagesOf({
      ...facts,
      administrator: {
        ...facts.administrator,
        name: 'Samodzielny Gminny Ośrodek Pomocy Społecznej imienia Świętego Mikołaja w Przykładowej nad Wzorcową',
        officerName: 'Wawrzyniec Brzęczyszczykiewicz-Chrząszczewski',
        retention: 'okres '.repeat(30).trim(),
      },
    })
    expect(pages).toHaveLength(1)
  })

  test('a list of three hundred services repeats its header on every page and loses no row', async () => {
    const categories = ['children', 'families', 'adults', 'seniors', 'staff', null] as const
    const entries = Array.from({ length: 300 }, (_row, at) => ({
      category: categories[at % categories.length] ?? null,
      activity: `Usługa nr${at}x`,
      provider: 'Gminny Ośrodek Kultury',
      place: at % 3 === 0 ? 'Przykładowa' : '',
      schedule: 'wtorki 16.00',
      audience: 'rodziny z dziećmi',
      conditions: '',
      area: 'gmina',
      eServices: '',
    }))
    const pages = await pagesOf({ ...serviceListPaper.blank(), entries })
    expect(pages.length).toBeGreaterThan(8)
    for (const page of pages) expect(page).toContain('AKTYWNOŚĆ/ USŁUGA')
    const whole = pages.join(' ')
    expect(entries.filter(({ activity }) => whole.split(activity).length !== 2)).toEqual([])
    const xml = docxPart(await renderDocx(built({ ...serviceListPaper.blank(), entries })), 'word/document.xml')
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(5)
  })

  test.each([5, 14, 18, 20, 22, 24, 26, 28, 40])('a note of %i lines is signed under its own text', async (lines) => {
    const course = Array.from({ length: lines }, (_line, at) => `Wniosek ${at + 1}.`).join('\n')
    const pages = await pagesOf({ ...meetingNotePaper.blank(), course })
    const signed = pages.filter((page) => page.includes('(podpis osoby'))
    expect(signed).toHaveLength(1)
    expect(signed[0]).toMatch(/Miejsce: Notatka nie zawiera danych/)
  })
})

describe('signatures stand with the words they are for', () => {
  const lines = (count: number) => Array.from({ length: count }, (_line, at) => `Wiersz ${at + 1}.`).join('\n')

  test.each([2, 14, 16, 18, 20, 22, 24, 26])('of an invitation with %i points', async (count) => {
    const agenda = Array.from({ length: count }, (_row, at) => ({ topic: `Punkt ${at + 1}` }))
    const pages = await pagesOf({ ...invitationPaper.blank(), agenda })
    expect(pages.filter((page) => page.includes('(podpis)'))).toHaveLength(1)
    expect(pages.find((page) => page.includes('(podpis)'))).toMatch(/Potwierdzenia przyjmuje.* Z poważaniem/)
  })

  test.each([20, 24, 26, 28, 30, 32, 34, 36])('of a reference of %i lines', async (count) => {
    const pages = await pagesOf({ ...referencesPaper.blank(), contribution: lines(count) })
    expect(pages.find((page) => page.includes('(podpis)'))).toContain('Dziękuję za zaangażowanie')
  })

  test.each([1, 4, 6, 8, 10, 12, 14, 16])('of an authorisation whose scope is %i × longer', async (times) => {
    const dataScope = 'imię i nazwisko, adres, cele i działania z IPW, '.repeat(times)
    const pages = await pagesOf({ ...authorisationPaper.blank(), dataScope, name: 'Olga Dąb', issuedBy: 'Jan Ćma' })
    const kept: readonly [RegExp, string][] = [
      [/w imieniu administratora danych\) Jan Ćma/, 'niezwłocznie zgłasza mu każde naruszenie'],
      [/podpis osoby upoważnionej\) Olga Dąb/, 'Znam jego treść'],
      [/w imieniu administratora danych\)(?! Jan)/, 'Odwołuję upoważnienie'],
    ]
    for (const [under, words] of kept) expect(pages.find((page) => under.test(page))).toContain(words)
  })

  test.each([1, 6, 10, 12])('of a notice of %i communes', async (count) => {
    const commune = { gmina: 'Przykładowa', institution: 'GOPS w Przykładowej', animator: 'Jan', councillor: 'Ewa' }
    for (const needsTraining of ['', lines(6), lines(12)]) {
      const communes = Array.from({ length: count }, () => commune)
      const pages = await pagesOf({ ...ropsNoticePaper.blank(), communes, needsTraining })
      expect(pages.find((page) => page.includes('(podpis w imieniu PCPR)'))).toContain('Prosimy o informację')
    }
  })
})

const sign = fc.constantFrom(...'aąbcćdeęłńóśżźĄŁŻ &<>"\'’-–/.,()§123'.split(''), '\u0007', '\ud800', '\n', '\t', '👪')
const line = fc.oneof(
  { weight: 1, arbitrary: fc.constant('') },
  { weight: 4, arbitrary: fc.string({ unit: sign, maxLength: 40 }) },
)
const day = fc.constantFrom(null, '2026-11-21', '2028-02-29')

function cellValue(cell: FormCell): fc.Arbitrary<unknown> {
  switch (cell.type) {
    case 'line':
    case 'lines':
      return line
    case 'date':
      return day
    case 'number':
      return fc.integer({ min: cell.min, max: cell.max })
    case 'scale':
      return fc.option(fc.integer({ min: 1, max: 10 }))
    case 'yes-no':
      return fc.option(fc.boolean())
    case 'choice':
      return fc.constantFrom(...cell.options.map(({ value }) => value))
  }
}

function fieldValue(field: FormField): fc.Arbitrary<unknown> {
  if (field.type !== 'rows') return cellValue(field)
  const row = fc.record(Object.fromEntries(field.columns.map((column) => [column.name, cellValue(column)])))
  return fc.array(fc.oneof({ weight: 1, arbitrary: fc.constant(field.empty) }, { weight: 3, arbitrary: row }), {
    maxLength: Math.min(field.max, 20),
  })
}

/** A sample with anything people may type on its form over it. */
const anyFacts: fc.Arbitrary<DocumentFacts> = fc.constantFrom(...variants).chain(([, facts]) => {
  const { form, facts: schema } = papers[facts.kind]
  const fields = form.flatMap((section) => section.fields)
  const typed = fc.record(Object.fromEntries(fields.map((field) => [field.name, fieldValue(field)])), {
    requiredKeys: [],
  })
  return typed.map((over) => schema.parse({ ...facts, ...over }) as DocumentFacts)
})

describe('whatever is typed on its form', () => {
  test('the text has no doubled spaces, no leftover marks, no empty enumeration', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const text of plainText(built(facts)).split('\n')) {
          expect(text).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|\ufffc/)
          expect(text).not.toContain('\u0007')
          expect(text).not.toMatch(/^((\d+[.)]|–) )?$/)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('DOCX and HTML say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const document = built(facts)
        const expected = normalised(plainText(document))
        expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
        expect(normalised(docxText(await renderDocx(document)))).toBe(expected)
      }),
      { numRuns: 60 },
    )
  })
})
