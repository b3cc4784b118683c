import fc from 'fast-check'
import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import { plainText } from '#shared/documents/index.ts'
import type { AccessionFacts } from '#shared/documents/papers/accession.ts'
import { accessionPaper } from '#shared/documents/papers/accession.ts'
import type { AnnexFacts } from '#shared/documents/papers/annex.ts'
import { annexPaper } from '#shared/documents/papers/annex.ts'
import type { CooperationAgreementFacts } from '#shared/documents/papers/cooperation-agreement.ts'
import { cooperationAgreementPaper, maxCommunes } from '#shared/documents/papers/cooperation-agreement.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { accessionSamples } from '#shared/documents/samples/accession.ts'
import { annexSamples } from '#shared/documents/samples/annex.ts'
import { cooperationAgreementOf } from '#shared/documents/samples/cooperation-agreement.ts'
import { teamAgreementOf } from '#shared/documents/samples/team-agreement.ts'
import { numberLocative } from '#shared/domain/grammar.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { docxText, htmlText, normalised, pdfText, unspaced } from '../support/document-text.ts'
import { paperOf, sampleFrame } from '../support/paper.ts'
import { notInOrder } from '../support/keywords.ts'
import { emptyPoints, referencesOf } from '../support/references.ts'
import { day, typed } from '../support/typed-text.ts'

/** The agreements of the model and what changes them: every clause of the forms, in every combination of parties. */

function textOf(facts: DocumentFacts): string {
  return normalised(plainText(paperOf(facts)))
}

const isWith = (hasVoivodeship: boolean) => (hasVoivodeship ? 'with-voivodeship' : 'without-voivodeship')

function cooperation(communes: number, hasVoivodeship: boolean): CooperationAgreementFacts {
  return { ...cooperationAgreementOf(communes), variant: isWith(hasVoivodeship) }
}

/** Both variants with every number of communes an agreement can have. */
const combinations = [true, false].flatMap((hasVoivodeship) =>
  Array.from({ length: maxCommunes }, (_none, index) => ({ hasVoivodeship, communes: index + 1 })),
)

const subject = `
§ 1.|1. |zadania|wdrożeniem Modelu Kooperacji|2. |pomocy i integracji społecznej|innych polityk sektorowych|włączenia społecznego i zwalczania ubóstwa|kompetencjami|1) |kompetencji podmiotów|2) |systemu wsparcia|3) |jakości i efektywności pomocy osobom/rodzinom|4) |innowacyjnych|metod pracy|5) |sieci wsparcia gminno-powiatowego|środowiskowych|6) |wizerunku pomocy społecznej|3. |o której mowa w ust. 2|porozumieni|szczegółowe zasady|Partnerskiego Zespołu Kooperacji|PZK
§ 2.|zgodnie oświadczają|powołania PZK|wsparcia|funkcjonowanie`
const voivodeship = `
§ 3.|Województwo|1) |doradcze, konsultacyjne i szkoleniowe|merytorycznych, interpersonalnych i prawnych|na wniosek|zasobów i możliwości finansowych|2) |edukacyjne i promocyjne`

/** What follows the voivodeship's section, from the number that leaves. */
function rest(first: number): string {
  return `
§ ${first}.|1. |PCPR|animatora powiatowego|1) |organizowanie pracy PZK|2) |koordynowanie działań PZK|3) |reprezentowanie PZK|podmiotów trzecich|2. |Radę Powiatu|1) |animatora powiatowego|Rady Powiatu, jej komisji|2) |propagowanie|3) |prac|4) |efektów pracy PZK|5) |rekomendowanie|oceny zasobów pomocy społecznej Powiatu
§ ${first + 1}.|1. |GOPS|animatora gminnego|koordynowanie współpracy na rzecz osób/rodzin|animatorowi powiatowemu|2. |Radę Gminy|1) |animatora gminnego|Rady Gminy, jej komisji|2) |propagowanie|3) |prac|4) |efektów pracy PZK|5) |rekomendowanie|oceny zasobów pomocy społecznej Gminy
§ ${first + 2}.|Powiat zapewni|animatorowi powiatowemu|gminn|szkolenia
§ ${first + 3}.|zobowiązań finansowych
§ ${first + 4}.|1. |formy pisemnej pod rygorem nieważności|2. |Kodeksu cywilnego|3. |egzemplarzach, po jednym dla każdej ze Stron`
}

describe('the cooperation agreement', () => {
  const head = 'zawarte dnia|pomiędzy'
  const powiat = 'Powiat|adres|Powiat reprezentuje|Gmina|adres|Gminę reprezentuje|Stronami'
  test.each([
    ['with the voivodeship', cooperation(1, true), true],
    ['with the voivodeship and four communes', cooperation(4, true), true],
    ['with nothing filled in', cooperationAgreementPaper.blank(), true],
    ['of county and commune', cooperation(1, false), false],
    ['of county and twelve communes', cooperation(12, false), false],
    [
      'of county and commune with nothing filled in',
      { ...cooperationAgreementPaper.blank(), variant: isWith(false) },
      false,
    ],
  ] satisfies [string, CooperationAgreementFacts, boolean][])(
    '%s has every point of the form, in its order',
    (_name, facts, hasVoivodeship) => {
      const list = hasVoivodeship
        ? `${head}|Województwo|Regionalny Ośrodek Polityki Społecznej|${powiat}${subject}${voivodeship}${rest(4)}|ROPS|Powiat|Gminę`
        : `${head}|${powiat}${subject}${rest(3)}|Powiat|Gminę`
      expect(notInOrder(textOf(facts), list)).toEqual([])
    },
  )

  test.each(combinations)(
    'of $communes communes, voivodeship: $hasVoivodeship, speaks of exactly its parties',
    ({ communes, hasVoivodeship }) => {
      const facts = cooperation(communes, hasVoivodeship)
      const document = paperOf(facts)
      const text = textOf(facts)
      const parties = communes + (hasVoivodeship ? 2 : 1)
      const sections = document.blocks.filter(({ type }) => type === 'section')
      const signatures = document.blocks.find((block) => block.type === 'signatures')
      const list = document.blocks.find((block) => block.type === 'list')
      expect(sections).toHaveLength(hasVoivodeship ? 8 : 7)
      expect(signatures?.parties).toHaveLength(parties)
      expect(list?.items).toHaveLength(parties)
      expect(text).toContain(`sporządzono w ${numberLocative(parties)} jednobrzmiących`)
      expect(/Wojew[óo]dztw|województw|ROPS/.test(text)).toBe(hasVoivodeship)
      const one = [
        '(dalej: „Gmina”)',
        'Gmina w szczególności',
        'Gmina zaproponuje',
        'animatorowi gminnemu',
        'wymaga jego',
      ]
      const many = [
        '„Gminami”',
        'Każda z Gmin w szczególności',
        'Każda z Gmin zaproponuje',
        'animatorom gminnym',
        'w każdej z Gmin',
        'wymaga ich',
      ]
      for (const words of communes === 1 ? one : many) expect(text).toContain(words)
      for (const words of communes === 1 ? many : one) expect(text).not.toContain(words)
      if (hasVoivodeship)
        expect(text).toContain(communes === 1 ? 'na wniosek Gminy i Powiatu' : 'na wniosek Gmin i Powiatu')
      // Every party but the last ends with a semicolon, the last with the comma before "zwanymi".
      const ends = list?.items.map((item) => item.text.at(-1)) ?? []
      expect(ends.map((end) => (typeof end === 'string' ? end.at(-1) : end))).toEqual([
        ...Array.from({ length: parties - 1 }, () => ';'),
        ',',
      ])
    },
  )

  test('names who represents each party, with the usual office where none was typed', () => {
    const facts = cooperation(1, true)
    expect(textOf(facts)).toContain('Gminę reprezentuje: Łucja Źdźbło – wójt gminy')
    const blank = textOf(cooperationAgreementPaper.blank())
    for (const words of ['– starosta', '– wójt/burmistrz', '– dyrektorka/dyrektor ROPS']) expect(blank).toContain(words)
    expect(textOf({ ...facts, ropsLocative: 'Wrocławiu', placeLocative: 'Wrocławiu' })).toContain(
      'Społecznej we Wrocławiu',
    )
  })
})

describe('the team agreement', () => {
  test.each(Array.from({ length: 59 }, (_none, index) => index + 2))(
    'of %i parties has a place, a copy and a number for each',
    (count) => {
      const document = paperOf(teamAgreementOf(count))
      const text = normalised(plainText(document))
      expect(text).toContain(`w ${numberLocative(count)} jednobrzmiących`)
      const list = document.blocks.find((block) => block.type === 'list')
      const signatures = document.blocks.find((block) => block.type === 'signatures')
      expect([list?.items.length, signatures?.parties.length]).toEqual([count, count])
      expect(text).toContain(` ${count}. `)
      expect(text.match(/\(podpis Członka PZK\)/g)).toHaveLength(count)
    },
  )

  test('stands "we" Wrocławiu', () => {
    expect(textOf({ ...teamAgreementOf(2), placeLocative: 'Wrocławiu' })).toContain('2026 r. we Wrocławiu pomiędzy')
  })
})

describe('the annex', () => {
  const sample = annexSamples['porozumienie-pzk']!
  const list = `Aneks nr|do Porozumienia|zawartego dnia|dalej: „Porozumienie”|zawarty dnia|pomiędzy|1. |adres|podmiot reprezentuje|2. |Stronami
§ 1.|W Porozumieniu|otrzymuje brzmienie:|„|”|§ 2.|Pozostałe postanowienia|nie zmieniają się|§ 3.|obowiązują od dnia|§ 4.|1. |integralną częścią|formy pisemnej|2. |egzemplarzach, po jednym dla każdej ze Stron|podpis`

  test.each(Object.entries(annexSamples))(
    '%s says what changes, from when, and that the rest stays',
    (_name, facts) => {
      expect(notInOrder(textOf(facts), list)).toEqual([])
    },
  )

  test('says of each change what becomes of the unit, and puts its wording in quotation marks once', () => {
    const text = textOf(sample)
    expect(text).toContain('1. W Porozumieniu § 4 pkt 5 otrzymuje brzmienie: „5) opracowywanie')
    expect(text).toContain('2. W Porozumieniu dodaje się § 7 ust. 3 w brzmieniu: „3. Członkowie PZK')
    expect(text).toContain('3. W Porozumieniu uchyla się § 6 ust. 1 pkt 11. § 2.')
    const [first] = sample.changes
    const alone = textOf({ ...sample, changes: [{ ...first!, wording: '„Nowe\n\nbrzmienie.”' }] })
    expect(alone).toContain('§ 1. W Porozumieniu § 4 pkt 5 otrzymuje brzmienie: „Nowe brzmienie.” § 2.')
    expect(textOf({ ...sample, changes: [{ ...first!, wording: 'Jedno\ndrugie' }] })).toContain('„Jedno drugie”. § 2.')
  })

  test('names the agreement it changes', () => {
    expect(textOf(sample)).toContain(
      'Kooperacji zawartego dnia 21 listopada 2026 r. (znak: GOPS.KO.5020.7.2026; dalej: „Porozumienie”)',
    )
    expect(textOf(annexSamples['porozumienie-o-wspolpracy']!)).toContain('do Porozumienia o współpracy dotyczącego')
  })
})

describe('the accession', () => {
  const sample = accessionSamples['szkola']!
  const list = `dnia|Oświadczenie o przystąpieniu nowego członka|Nazwa podmiotu|Adres|Podmiot reprezentuje|1. |przystępuje z dniem|zawartego dnia|Członkiem PZK|2. |przyjmuje wszystkie|3. |deleguje|4. |danych osobowych|§ 8 Porozumienia|2016/679|5. |§ 9 ust. 1 Porozumienia|ścisłej tajemnicy|po jego rozwiązaniu lub wygaśnięciu|6. |oświadczenie o zachowaniu poufności|ust. 5|§ 9 ust. 2 Porozumienia|Gminy – GOPS|upoważnienie|§ 9 ust. 4 Porozumienia|podpis osoby reprezentującej|Przyjęcie oświadczenia|PCPR|GOPS|Pisemna zgoda|w imieniu PCPR|w imieniu GOPS`

  test.each(Object.entries(accessionSamples))(
    '%s accepts the agreement, delegates, keeps secrets and is taken in',
    (_name, facts) => {
      expect(notInOrder(textOf(facts), list)).toEqual([])
    },
  )

  test('points at the clauses the team agreement really has', () => {
    const agreement = plainText(paperOf(teamAgreementOf(3)))
      .replaceAll('\u00a0', ' ')
      .split('\n')
    const section = (number: number) =>
      agreement.slice(agreement.indexOf(`§ ${number}.`), agreement.indexOf(`§ ${number + 1}.`))
    expect(section(7)[1]).toMatch(/^1\. .*zobowiązań finansowych/)
    expect(section(8)[1]).toContain('Wszystkie Strony i osoby przez nie delegowane')
    expect(section(9)[1]).toMatch(/^1\. .*tajemnicy/)
    expect(section(9)[2]).toMatch(/^2\. .*oświadczenie o zachowaniu poufności/)
    expect(section(9)[4]).toMatch(/^4\. .*upoważni/)
  })

  test('delegates one person in the sentence and several in points', () => {
    expect(textOf(sample)).toContain('3. Do udziału w pracach PZK podmiot deleguje: Ewa Śmiała – pedagożka szkolna. 4.')
    expect(textOf(accessionSamples['kilka-osob']!)).toContain(
      'deleguje: 1) Ewa Śmiała – pedagożka szkolna, 2) Piotr Ćwik – psycholog szkolny, 3) Olga Górska. 4.',
    )
  })
})

const signatory = fc.record({
  name: typed(120),
  address: typed(60),
  representedBy: typed(40),
  representedByFunction: typed(40),
})
const anyCooperation: fc.Arbitrary<CooperationAgreementFacts> = fc.record({
  kind: fc.constant('cooperation-agreement' as const),
  subjectId: fc.constant(cooperationAgreementPaper.blank().subjectId),
  variant: fc.constantFrom('with-voivodeship' as const, 'without-voivodeship' as const),
  concludedOn: day,
  placeLocative: typed(20),
  voivodeship: typed(20),
  ropsLocative: typed(20),
  voivodeshipRepresentedBy: typed(30),
  voivodeshipRepresentedByFunction: typed(30),
  powiat: typed(20),
  powiatAddress: typed(60),
  powiatRepresentedBy: typed(30),
  powiatRepresentedByFunction: typed(30),
  communes: fc.array(
    fc.tuple(signatory, typed(60)).map(([of, centreName]) => ({ ...of, centreName })),
    { maxLength: maxCommunes },
  ),
})
const anyAnnex: fc.Arbitrary<AnnexFacts> = fc.record({
  kind: fc.constant('annex' as const),
  subjectId: fc.constant(annexPaper.blank().subjectId),
  number: typed(8),
  agreement: fc.constantFrom('team-agreement' as const, 'cooperation-agreement' as const),
  agreementOn: day,
  agreementSign: typed(30),
  concludedOn: day,
  placeLocative: typed(20),
  parties: fc.array(signatory, { maxLength: 60 }),
  changes: fc.array(
    fc.record({
      unit: typed(30),
      what: fc.constantFrom('new-wording' as const, 'addition' as const, 'repeal' as const),
      wording: typed(400),
    }),
    { maxLength: 12 },
  ),
  inForceFrom: day,
})
const anyAccession: fc.Arbitrary<AccessionFacts> = fc
  .record({ on: day, agreementOn: day, joinsOn: day })
  .chain((days) =>
    fc.record({
      kind: fc.constant('accession' as const),
      subjectId: fc.constant(accessionPaper.blank().subjectId),
      on: fc.constant(days.on),
      agreementOn: fc.constant(days.agreementOn),
      joinsOn: fc.constant(days.joinsOn),
      place: typed(20),
      gmina: typed(20),
      powiat: typed(20),
      institution: typed(120),
      address: typed(60),
      representedBy: typed(30),
      representedByFunction: typed(30),
      agreementSign: typed(30),
      delegates: fc.array(fc.record({ name: typed(30), function: typed(30) }), { maxLength: 10 }),
      consentOfMembers: typed(60),
      pcprName: typed(60),
      pcprRepresentedBy: typed(30),
      pcprRepresentedByFunction: typed(30),
      gopsName: typed(60),
      gopsRepresentedBy: typed(30),
      gopsRepresentedByFunction: typed(30),
    }),
  )
const anyAgreement: fc.Arbitrary<DocumentFacts> = fc.oneof(anyCooperation, anyAnnex, anyAccession)

describe('whatever is typed', () => {
  test('the text has no doubled space, no leftover mark, no empty point, and its references are right', () => {
    fc.assert(
      fc.property(anyAgreement, (facts) => {
        const document = paperOf(facts)
        expect(emptyPoints(document)).toEqual([])
        for (const line of plainText(document).split('\n')) {
          expect(line).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|\ufffc/)
          expect(line).not.toContain('\u0007')
          expect(line).not.toBe('')
        }
        for (const { words, leadsTo, means } of referencesOf(facts, sampleFrame.law))
          expect([words, leadsTo]).toEqual([words, means])
      }),
      { numRuns: 200 },
    )
  })

  test('DOCX and HTML say the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyAgreement, async (facts) => {
        const document = paperOf(facts)
        const expected = normalised(plainText(document))
        expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
        expect(normalised(docxText(await renderDocx(document)))).toBe(expected)
      }),
      { numRuns: 25 },
    )
  })
})

describe('on sheets', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  }, 60_000)

  afterAll(async () => {
    await browser.close()
  })

  const papers: [string, DocumentFacts][] = [
    ...[1, 3, 6, 12].flatMap((communes) =>
      [true, false].map((hasVoivodeship): [string, DocumentFacts] => [
        `the cooperation agreement of ${communes}, voivodeship: ${hasVoivodeship}`,
        cooperation(communes, hasVoivodeship),
      ]),
    ),
    ['the empty cooperation agreement', cooperationAgreementPaper.blank()],
    ...Object.entries(annexSamples).map(([name, facts]): [string, DocumentFacts] => [`the annex ${name}`, facts]),
    ...Object.entries(accessionSamples).map(([name, facts]): [string, DocumentFacts] => [
      `the accession ${name}`,
      facts,
    ]),
  ]

  test.each(papers)('%s says in PDF what it says elsewhere, and is signed below its own text', async (_name, facts) => {
    const document = paperOf(facts)
    const bytes = await pdfOf(browser, renderHtml(document))
    expect(await pdfText(bytes, document.footer, [])).toBe(unspaced(plainText(document)))
    const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })
    const signed = text.filter((page) => page.includes('podpis'))
    expect(normalised(signed[0] ?? '')).toMatch(/po jednym dla każdej ze Stron|W imieniu podmiotu oświadczam/)
    // A place's dots and its words stand on one page.
    for (const page of signed)
      expect(page.match(/\.{40,}\s*\(/g)?.length).toBe(page.match(/\((data, )?podpis/g)?.length)
  })

  test('an accession is one sheet', async () => {
    for (const facts of Object.values(accessionSamples)) {
      const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(paperOf(facts))))
      expect(pdf.numPages).toBe(1)
    }
  })
})
