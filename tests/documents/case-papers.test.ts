import fc from 'fast-check'
import { parse } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import { ipwFacts } from '#shared/documents/facts.ts'
import { buildDocument, plainText } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { AnonymousCardFacts } from '#shared/documents/papers/anonymous-card.ts'
import type { ChildStatementFacts } from '#shared/documents/papers/child-statement.ts'
import type { ConsentWithdrawalFacts } from '#shared/documents/papers/consent-withdrawal.ts'
import type { ExpectationsCardFacts } from '#shared/documents/papers/expectations-card.ts'
import type { HandOverFacts } from '#shared/documents/papers/hand-over.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'
import { ipwColumnHeadings } from '#shared/documents/papers/ipw.ts'
import { runsText } from '#shared/documents/plain-text.ts'
import { childStatementSamples } from '#shared/documents/samples/child-statement.ts'
import { consentSamples } from '#shared/documents/samples/consent.ts'
import { consentWithdrawalSamples } from '#shared/documents/samples/consent-withdrawal.ts'
import { handOverSamples } from '#shared/documents/samples/hand-over.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { ipwSamples } from '#shared/documents/samples/ipw.ts'
import { ipwColumns } from '../../renderer/rooms/cases/ipw/columns.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { docxText, htmlText, normalised, pdfText, unspaced } from '../support/document-text.ts'

/** The papers of a case: what each must say, in its order, and that it stays a paper whatever is typed. */

const law = legalBasesOn(startLegalBases, '2026-11-21')
const made = (facts: DocumentFacts) => buildDocument(facts, { law })
const textOf = (facts: DocumentFacts) => normalised(plainText(made(facts)))

const kinds = [
  'expectations-card',
  'consent',
  'child-statement',
  'ipw',
  'anonymous-card',
  'consent-withdrawal',
  'hand-over',
] as const satisfies readonly DocumentKind[]
const variants = kinds.flatMap((kind) =>
  Object.entries(samples[kind]).map(([variant, facts]): [string, DocumentFacts] => [`${kind}: ${variant}`, facts]),
)

/** The words that do not follow the ones before them in the text. */
function missing(text: string, list: string): string[] {
  let at = 0
  return list
    .trim()
    .split(/[|\n]/)
    .filter((word) => {
      const found = text.indexOf(word, at)
      if (found < 0) return true
      at = found + word.length
      return false
    })
}

/** The form of the book, heading by heading. */
const cardHeadings = [
  'Opis sytuacji rodziny',
  'Aktualna sytuacja z perspektywy członków rodziny (trudności, mocne strony, oczekiwania, potrzeby, obszary/cele do współpracy)',
  'Informacje o rodzinie od osób zaangażowanych (pracownik socjalny, wychowawca, pedagog, kurator, inne służby)',
  'Sytuacja rodziny z perspektywy osoby zgłaszającej',
  'Skalowanie wybranych obszarów i celów wg instytucji i rodziny',
  'Wybrane instytucje do realizacji IPW',
  'Pracownik kluczowy rodziny',
]

const points: Record<(typeof kinds)[number], string> = {
  'expectations-card': `
Karta Oczekiwań|Opis sytuacji rodziny|Osoba zgłaszająca:|Data sporządzenia:|Aktualna sytuacja z perspektywy członków rodziny|Trudności|Mocne strony|Oczekiwania|Potrzeby|Obszary/cele do współpracy
Informacje o rodzinie od osób zaangażowanych|Kto|Informacja|Sytuacja rodziny z perspektywy osoby zgłaszającej|Skalowanie|Obszar/Cel A|1|10|wg instytucji (I)|wg rodziny (R)|Obszar/Cel B|Obszar/Cel C|Wybrane instytucje|Pracownik kluczowy rodziny`,
  consent: `
o wyrażeniu zgody|na współpracę z Partnerskim Zespołem Kooperacji|niżej podpis|w imieniu własnym|zgodę na współpracę|Zgoda obejmuje w szczególności|wywiadu środowiskowego|ewaluację|zgodę na przekazywanie danych|danych wrażliwych|Komu|Jakie dane|Po co|Do kiedy|dobrowolna|wycofać|(data, czytelny podpis)|Klauzula informacyjna|art. 13 ust. 1 i 2|1. |Administratorem|10. |(data, czytelny podpis)`,
  'child-statement': `
Oświadczenie małoletni|o udziale we współpracy|dnia|Nazywam się:|Rozmawiała ze mną osoba|Co mi wyjaśniono|Partnerski Zespół Kooperacji|Indywidualny Program Współpracy|mogę mówić, co myślę|tylko tego, co jest potrzebne|dorośli muszą zareagować|mogę powiedzieć „nie”|zmienić zdanie|nie straci|Zrozumia|Co o tym myślę|Chcę brać udział|TAK|NIE|Co jest dla mnie ważne|To jest moje zdanie|mój podpis|podpis osoby, która ze mną rozmawiała`,
  ipw: `
Indywidualny Program Współpracy|wersja|data sporządzenia|Osoba/rodzina|Cel nadrzędny|Termin realizacji|od|do|Obszar/cel A|teraz|plan|osiągnięto|Lp.|Obszary/cel/-e ze skali|Obszar z listy aktywności i usług/działania|Termin, miejsce i przewidywane efekty realizacji działań|Osoba/podmiot odpowiedzialna/-y za realizację|Ocena działań/monitoring|Pracownik kluczowy/funkcja/instytucja|Nie jest kontraktem socjalnym|podpis`,
  'anonymous-card': `
Karta sprawy bez danych osobowych|nr sprawy|data sporządzenia|nie zawiera imion|Skład rodziny|doroś|Etap współpracy|Obszary i skale|teraz (T)|plan (P)|osiągnięto (O)|Mocne strony i zasoby|Wnioski z dotychczasowej współpracy|Pytania do zespołu`,
  'consent-withdrawal': `
Oświadczenie o wycofaniu zgody|dnia|niżej podpis|w imieniu własnym|zgodę z dnia|Partnerskim Zespołem Kooperacji|Administratorem danych|Zakres wycofania|ycofu|Skutki wycofania|art. 7 ust. 3 RODO|bezpłatne|nie wpływa na prawo do świadczeń|pozostaje zgodne z prawem|przestaje|zawiadomi o jej wycofaniu|na podstawie przepisów prawa|udzielić ponownie|(data, czytelny podpis)|Potwierdzenie przyjęcia|wpłynęło dnia|Sposób złożenia|Kto przyjął|Kopię oświadczenia|podpis pracownika Ośrodka`,
  'hand-over': `
Przekazanie|do dalszego wsparcia|Komu przekazuje się dalsze wsparcie|Instytucja, która przejmuje|Osoba do kontaktu|Od dnia|nie osiągnięto|Na spotkaniu PZK dnia|Wnioski ze współpracy|Same wnioski|Co się udało|Czego nie osiągnięto i dlaczego|Mocne strony|Dalsze kroki|Lp.|Co|Kto|Do kiedy|Uzgodnienie i zgoda|Zgoda na przekazanie dalszego wsparcia|TAK|Zgoda na przekazanie tej instytucji danych|Zakres przekazywanych danych|dobrowolna|nie wpływa to na prawo do świadczeń|Bez zgody|(data, czytelny podpis)|przedstawiciela Ośrodka|instytucji przejmującej`,
}

test.each(variants)('every point is there, in its order: %s', (_name, facts) => {
  const kind = kinds.find((one) => one === facts.kind)!
  expect(missing(textOf(facts), points[kind])).toEqual([])
})

describe('the screen reads as the paper does', () => {
  const headingsOf = (facts: DocumentFacts) =>
    made(facts).blocks.flatMap((block) => (block.type === 'heading' ? [normalised(runsText(block.text))] : []))

  test('the Karta Oczekiwań has the headings of the form, in its order, printed and typed', () => {
    for (const facts of Object.values(samples['expectations-card'])) expect(headingsOf(facts)).toEqual(cardHeadings)
    expect(papers['expectations-card'].form.map(({ heading }) => heading)).toEqual(cardHeadings)
  })

  test.each(['expectations-card', 'child-statement', 'consent-withdrawal', 'hand-over', 'anonymous-card'] as const)(
    'the headings of the form of %s stand on the paper in its order',
    (kind) => {
      const printed = textOf(papers[kind].blank())
      const typed = papers[kind].form.flatMap(({ heading }) => (heading === undefined ? [] : [heading]))
      expect(missing(printed, typed.join('|'))).toEqual([])
    },
  )

  test('the columns of the IPW are those of its screen', () => {
    expect(ipwColumns.map(({ name }) => name)).toEqual([...ipwColumnHeadings])
  })
})

describe('an IPW says what it was made at', () => {
  const { pierwszy, przeglad, koncowy } = ipwSamples
  test('the first, each review by its number, the last one with its plan compared', () => {
    expect(textOf(pierwszy!)).toContain('wersja 1 · data')
    expect(textOf(przeglad!)).toContain('wersja 2 – przegląd nr 1 · data')
    expect(textOf({ ...przeglad!, version: 4 })).toContain('wersja 4 – przegląd nr 3')
    expect(textOf(koncowy!)).toContain('wersja 5 – ocena końcowa')
    expect(textOf(koncowy!)).toContain('czy osiągnięto plan w obszarach/celach: tak: A i C; nie: B')
    for (const facts of [pierwszy!, przeglad!]) expect(textOf(facts)).not.toContain('Ocena końcowa')
  })

  test('and one made before that was asked is read as a first one or a review', () => {
    const { occasion: _occasion, ...old } = przeglad!
    const read = ipwFacts.parse(old)
    expect(textOf(read)).toContain('wersja 2 – przegląd nr 1')
    expect(textOf({ ...read, version: 1 })).toContain('wersja 1 · data')
  })
})

describe('a withdrawal says what is withdrawn and what that stops', () => {
  const { 'cala-mezczyzna': whole, 'czesc-kobieta-z-dzieckiem': part, pusty } = consentWithdrawalSamples

  test('the whole consent without a table, chosen recipients with their answers, both for a pen', () => {
    expect(textOf(whole!)).toContain('Wycofuję całą zgodę')
    expect(textOf(whole!)).not.toContain('Komu')
    expect(textOf(part!)).toContain('Gminny Ośrodek Zdrowia w Przykładowej ☒ TAK ☐ NIE')
    expect(textOf(part!)).toContain('Pozostała zgoda obowiązuje dalej')
    expect(textOf(part!)).not.toContain('kończy się współpraca')
    expect(textOf(pusty!)).toContain('☐ całą zgodę')
    expect(textOf(pusty!)).toContain('☐ zgodę na przekazywanie')
  })
})

const gender = fc.constantFrom('f' as const, 'm' as const)
const person = (of: 'f' | 'm' | null, index: number) => ({
  firstName: 'Imię',
  lastName: `Nazwisko${index}`,
  gender: of,
})
const household = fc.record({
  adults: fc.array(gender, { minLength: 1, maxLength: 4 }),
  minors: fc.array(gender, { maxLength: 4 }),
  isRepresented: fc.boolean(),
})

describe('papers speak as their people do, in every combination of number and gender', () => {
  test('a withdrawal', () => {
    fc.assert(
      fc.property(household, fc.constantFrom('whole', 'part', null), ({ adults, minors, isRepresented }, scope) => {
        const text = textOf({
          ...consentWithdrawalSamples['cala-mezczyzna']!,
          adults: adults.map(person),
          minors: minors.map(person),
          minorsRepresentedBy: isRepresented ? 'Jan Opiekun' : '',
          scope,
        })
        const isOne = adults.length === 1
        for (const [one, many] of [
          ['wycofuję –', 'wycofujemy –'],
          ['Wiem, że', 'Wiemy, że'],
          ['przeze mnie', 'przez nas'],
          ['zgody mogę', 'zgody możemy'],
        ] as const) {
          expect(text).toContain(isOne ? one : many)
          expect(text).not.toContain(isOne ? many : one)
        }
        expect(text.includes('małoletni')).toBe(minors.length > 0)
        expect(text.match(/\(data, czytelny podpis\)/g)).toHaveLength(
          adults.length + (minors.length > 0 && isRepresented ? 1 : 0),
        )
        expect(text.includes('Jan Opiekun')).toBe(minors.length > 0 && isRepresented)
        expect(text).not.toMatch(/\p{Ll}\/\p{Ll}/u)
      }),
      { numRuns: 150 },
    )
  })

  test('a hand-over', () => {
    fc.assert(
      fc.property(household, ({ adults, minors }) => {
        const text = textOf({
          ...handOverSamples['osoba']!,
          adults: adults.map(person),
          minors: minors.map(person),
        })
        const isAlone = adults.length === 1 && minors.length === 0
        expect(text).toContain(`Przekazanie ${isAlone ? 'osoby' : 'rodziny'} do`)
        const took =
          adults.length === 1
            ? adults[0] === 'f'
              ? 'Brałam udział'
              : 'Brałem udział'
            : adults.includes('m')
              ? 'Braliśmy udział'
              : 'Brałyśmy udział'
        expect(text).toContain(took)
        expect(text).toContain(adults.length === 1 ? 'Wiem, że' : 'Wiemy, że')
        expect(text).not.toMatch(/\p{Ll}\/\p{Ll}/u)
      }),
      { numRuns: 100 },
    )
  })

  test("a child's statement", () => {
    const { dziewczynka } = childStatementSamples
    expect(textOf(dziewczynka!)).toContain('Zrozumiałam, co')
    expect(textOf({ ...dziewczynka!, gender: 'm' })).toContain('Zrozumiałem, co')
    expect(textOf({ ...dziewczynka!, gender: null })).toContain('Zrozumiałam/Zrozumiałem, co')
    expect(textOf({ ...dziewczynka!, gender: 'm' })).toContain('Oświadczenie małoletniego')
  })

  test('one whose gender is not known has every form', () => {
    const text = textOf({
      ...consentWithdrawalSamples['cala-mezczyzna']!,
      adults: [person(null, 1)],
    })
    expect(text).toContain('podpisana/podpisany')
  })

  test('a consent of minors somebody else acts for has a place for their signature on both parts', () => {
    const text = textOf(consentSamples['maloletni-z-opiekunem']!)
    expect(text.match(/\(data, czytelny podpis\) w imieniu małoletniego/g)).toHaveLength(2)
    expect(text).not.toContain('w imieniu własnym oraz')
    expect(text).toContain('udziela zgody osoba, która działa w jego imieniu')
  })
})

const sign = fc.constantFrom(
  ...'aąbcćdeęfghijklłmnńoóprsśtuwyzźżAĄĆŁŚŹŻ &<>"\'’-–/.,()§123'.split(''),
  'Дмитро',
  '\u0007',
  '\ud800',
  '\n',
  '\t',
  '👪',
  '\u00a0',
  '☐',
)
const typed = (maxLength: number) =>
  fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 4, arbitrary: fc.string({ unit: sign, maxLength }) })
const day = fc.constantFrom(null, '2026-11-21', '2028-02-29')
const value = fc.option(fc.integer({ min: 1, max: 10 }))
const choice = fc.constantFrom(true, false, null)
const someone = fc.record({ firstName: typed(12), lastName: typed(20), gender: fc.option(gender) })
const area = fc.record({ name: typed(60), now: value, planned: value, achieved: value })
const subjectId = fc.constant('01936d2e-7c00-7000-8000-000000000001')

const card: fc.Arbitrary<ExpectationsCardFacts> = fc.record({
  kind: fc.constant('expectations-card' as const),
  subjectId,
  caseNumber: typed(10),
  description: typed(400),
  reportedBy: typed(40),
  on: day,
  difficulties: typed(100),
  strengths: typed(100),
  expectations: typed(100),
  needs: typed(100),
  aims: typed(100),
  involved: fc.array(fc.record({ who: typed(30), information: typed(200) }), { maxLength: 30 }),
  reporterView: typed(300),
  areas: fc.array(fc.record({ name: typed(60), byInstitution: value, byFamily: value }), { maxLength: 10 }),
  institutions: fc.array(fc.record({ name: typed(80) }), { maxLength: 60 }),
  keyWorker: typed(60),
})
const child: fc.Arbitrary<ChildStatementFacts> = fc.record({
  kind: fc.constant('child-statement' as const),
  subjectId,
  place: typed(20),
  on: day,
  childName: typed(40),
  gender: fc.option(gender),
  pzkPlaceLocative: typed(20),
  explainedBy: typed(60),
  wantsToTakePart: choice,
  ownWords: typed(200),
})
const withdrawal: fc.Arbitrary<ConsentWithdrawalFacts> = fc.record({
  kind: fc.constant('consent-withdrawal' as const),
  subjectId,
  place: typed(20),
  on: day,
  adults: fc.array(someone, { maxLength: 5 }),
  minors: fc.array(someone, { maxLength: 5 }),
  minorsRepresentedBy: typed(40),
  consentOn: day,
  pzkPlaceLocative: typed(20),
  officeName: typed(60),
  scope: fc.constantFrom('whole' as const, 'part' as const, null),
  recipients: fc.array(fc.record({ recipient: typed(80), isWithdrawn: choice }), { maxLength: 60 }),
  receivedOn: day,
  receivedHow: typed(30),
  receivedBy: typed(40),
})
const handOver: fc.Arbitrary<HandOverFacts> = fc.record({
  kind: fc.constant('hand-over' as const),
  subjectId,
  place: typed(20),
  on: day,
  adults: fc.array(someone, { maxLength: 5 }),
  minors: fc.array(someone, { maxLength: 5 }),
  minorsRepresentedBy: typed(40),
  pzkPlaceLocative: typed(20),
  officeName: typed(60),
  institution: typed(60),
  contact: typed(40),
  since: day,
  decidedOn: day,
  areas: fc.array(area, { maxLength: 10 }),
  achieved: typed(200),
  notAchieved: typed(200),
  strengths: typed(200),
  steps: fc.array(fc.record({ step: typed(100), responsible: typed(40), until: typed(20) }), { maxLength: 30 }),
  agreesToHandOver: choice,
  agreesToPassData: choice,
  passedData: typed(100),
})
const anonymous: fc.Arbitrary<AnonymousCardFacts> = fc.record({
  kind: fc.constant('anonymous-card' as const),
  subjectId,
  caseNumber: typed(10),
  on: day,
  people: fc.array(
    fc.record({
      band: fc.constantFrom('adult' as const, 'minor-0-6' as const, null),
      count: fc.option(fc.integer({ min: 0, max: 30 })),
    }),
    { maxLength: 10 },
  ),
  stage: fc.constantFrom('reported' as const, 'closed' as const, null),
  areas: fc.array(area, { maxLength: 10 }),
  strengths: typed(200),
  conclusions: typed(300),
  questions: typed(200),
})
const anyFacts: fc.Arbitrary<DocumentFacts> = fc.oneof(card, child, withdrawal, handOver, anonymous)

describe('whatever is typed', () => {
  test('the text has no doubled spaces, no leftover marks, no empty enumeration', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const line of plainText(made(facts)).split('\n')) {
          expect(line).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|\ufffc/)
          expect(line).not.toContain('\u0007')
          expect(line).not.toMatch(/^((\d+[.)]|–) )?$/)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('DOCX and HTML say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyFacts, async (facts) => {
        const document = made(facts)
        const expected = normalised(plainText(document))
        expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
        expect(normalised(docxText(await renderDocx(document)))).toBe(expected)
      }),
      { numRuns: 40 },
    )
  })

  test('facts a paper takes are kept and read again', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const read = documentFacts.safeParse(facts)
        expect(read.error?.issues ?? []).toEqual([])
      }),
      { numRuns: 50 },
    )
  })
})

describe('on paper', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
  })

  test.each(variants)('DOCX, HTML and PDF say the same, and no page has signatures alone: %s', async (_name, facts) => {
    const document = made(facts)
    const expected = plainText(document)
    const html = renderHtml(document)
    expect(normalised(docxText(await renderDocx(document)))).toBe(normalised(expected))
    expect(normalised(htmlText(html))).toBe(normalised(expected))
    const bytes = await pdfOf(browser, html)
    const captions = parse(html)
      .querySelectorAll('caption')
      .map(({ text }) => text)
    expect(await pdfText(bytes, document.footer, captions)).toBe(unspaced(expected))
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
    for (const page of text.filter((one) => /podpis\b/.test(one)))
      expect(page.slice(0, page.search(/\.{20,}\s*\(data/)).length).toBeGreaterThan(150)
    expect(text.length).toBeLessThanOrEqual(2)
  })

  test('ruled lines for a pen have the height of a line each: the empty Karta fills two pages', async () => {
    const { pusty } = samples['expectations-card']
    const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(made(pusty!))))
    expect(pdf.numPages).toBe(2)
  })

  test('many recipients and long answers leave no signature on a page of its own', async () => {
    const rows = Array.from({ length: 40 }, (_row, index) => ({
      recipient: `Szkoła Podstawowa nr ${index + 1} w Przykładowej`,
      isWithdrawn: null,
    }))
    for (const count of [3, 9, 14, 20, 40]) {
      const document = made({ ...consentWithdrawalSamples['pusty']!, recipients: rows.slice(0, count) })
      const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(document)))
      const { text } = await extractText(pdf, { mergePages: false })
      const signed = text.filter((page) => page.includes('czytelny podpis'))
      expect(signed).toHaveLength(1)
      expect(signed[0]).toContain('udzielić ponownie')
      expect(text.filter((page) => page.includes('podpis pracownika'))[0]).toContain('Potwierdzenie przyjęcia')
    }
  })
})
