import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import type { ConsentFacts } from '#shared/documents/facts.ts'
import { plainText } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { docxPart } from '../support/docx-reader.ts'
import { normalised } from '../support/document-text.ts'
import { paperOf } from '../support/paper.ts'
import { emptyConsent, familyConsent, sampleConsent, sampleIpw } from '../support/sample-facts.ts'

/** How the papers lie on their sheets: what is signed together with what, and what a narrow column does to words. */

type Disclosure = ConsentFacts['disclosures'][number]

/** As long as people write them; the last column holds dates as long as dates get. */
const longRows: readonly [recipient: string, data: string, purpose: string, until: string][] = [
  [
    'Powiatowe Centrum Pomocy Rodzinie w Przykładowie Górnym',
    'imię, nazwisko, adres, telefon, sytuacja rodzinna, treść IPW',
    'konsultacje psychologiczne i sprzęt do rehabilitacji',
    '31 sierpnia 2027 r.',
  ],
  [
    'Poradnia Psychologiczno-Pedagogiczna w Przykładowie',
    'imiona i nazwiska dzieci, opinie psychologiczne',
    'terapia pedagogiczna',
    'do 31 października 2027 r.',
  ],
  [
    'Samodzielny Publiczny Gminny Ośrodek Zdrowia w Przykładowej',
    'imię, nazwisko, stan zdrowia, stopień niepełnosprawności',
    'wizyty pielęgniarki środowiskowej',
    'do końca IPW',
  ],
  ['Powiatowy Urząd Pracy w Przykładowie', 'imię, nazwisko, wykształcenie', 'doradztwo zawodowe i kurs', '31.12.2027'],
]

function disclosures(count: number, answer: (at: number) => boolean | null = () => true): Disclosure[] {
  return Array.from({ length: count }, (_row, at) => {
    const [recipient = '', data = '', purpose = '', until = ''] = longRows[at % longRows.length] ?? []
    return { partnerId: null, recipient, data, purpose, until, isGranted: answer(at) }
  })
}

const [mother, father] = familyConsent.adults
const [daughter, son] = familyConsent.minors

function consentOf(adults: number, minors: number, rows: number): ConsentFacts {
  return {
    ...sampleConsent,
    adults: [mother!, { ...father!, address: mother!.address }].slice(0, adults),
    minors: [daughter!, son!].slice(0, minors),
    disclosures: disclosures(rows),
  }
}

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

async function pagesOf(facts: DocumentFacts): Promise<string[]> {
  const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(paperOf(facts))))
  const { text } = await extractText(pdf, { mergePages: false })
  return text.map(normalised)
}

describe('what is signed', () => {
  test.each([
    [1, 0, 4],
    [1, 1, 4],
    [1, 2, 4],
    [2, 0, 4],
    [2, 1, 3],
    [2, 2, 4],
  ])('the consent of %i adults and %i minors with %i rows is one page, the Klauzula another', async (...counts) => {
    const pages = await pagesOf(consentOf(...counts))
    expect(pages).toHaveLength(2)
    expect(pages[0]).toMatch(/Oświadczenie .* Komu Jakie dane .* \(data, czytelny podpis\)/)
  })

  test('the form for a pen is one page too', async () => {
    expect(await pagesOf(emptyConsent)).toHaveLength(2)
  })

  test.each([5, 6, 7, 8, 9, 10])('of %i rows the last ones stand with the signatures', async (rows) => {
    const pages = await pagesOf(consentOf(2, 2, rows))
    const signed = pages.find((page) => page.includes('(data, czytelny podpis)'))
    expect(signed).toMatch(/Komu Jakie dane Po co .* Dobrowolność .* udzielenie zgody na współpracę .* podpis\)/)
  })

  test('in DOCX the last row is kept with the text up to the signatures', async () => {
    const xml = docxPart(await renderDocx(paperOf(consentOf(2, 2, 6))), 'word/document.xml')
    const table = xml.slice(xml.indexOf('<w:tbl>'), xml.indexOf('</w:tbl>'))
    const rows = table.split('<w:tr>').slice(1)
    expect(rows.map((row) => /<w:pStyle w:val="TableText"\/><w:keepNext\/>/.test(row))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ])
    const closing = xml.slice(xml.indexOf('</w:tbl>'), xml.indexOf('<w:tbl>', xml.indexOf('</w:tbl>')))
    const paragraphs = closing.split('<w:p>').slice(1)
    // The heading's style keeps it with the next.
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/<w:keepNext\/>|w:val="Heading1"/)
  })

  test('DOCX sets its lines by the height of the letters, as Word and LibreOffice both read it', async () => {
    for (const facts of [sampleConsent, sampleIpw]) {
      const styles = docxPart(await renderDocx(paperOf(facts)), 'word/styles.xml')
      const heights = styles.match(/<w:spacing [^>]*w:line="[^>]*>/g) ?? []
      expect(heights.length).toBeGreaterThan(1)
      for (const height of heights) expect(height).toContain('w:lineRule="auto"')
    }
  })
})

/** Words of the cells that stand on two lines though their column is wide enough for them. */
async function brokenWords(facts: DocumentFacts): Promise<string[]> {
  const page = await browser.newPage()
  try {
    await page.setContent(renderHtml(paperOf(facts)), { waitUntil: 'load' })
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    // As wide as the paper's text, so that the columns are what they are in print.
    await page.setViewportSize({ width: Math.round(((facts.kind === 'ipw' ? 267 : 169) / 25.4) * 96), height: 900 })
    return await page.evaluate(() => {
      const broken: string[] = []
      for (const cell of document.querySelectorAll('td,th')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          // A hyphen is a place to break; a non-breaking space is none, so what it holds counts as one word.
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[^ -]+-?/gu)) {
            const range = document.createRange()
            range.setStart(node, index)
            range.setEnd(node, index + word.length)
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size
            if (lines > 1) broken.push(word)
          }
        }
      }
      return broken
    })
  } finally {
    await page.close()
  }
}

describe('a narrow column', () => {
  const months = ['stycznia', 'lutego', 'maja', 'sierpnia', 'września', 'października', 'listopada', 'grudnia']

  test('breaks a long date at a space, never inside its number', async () => {
    const rows = months.flatMap((month) =>
      [`31 ${month} 2027 r.`, `do 31 ${month} 2027 r., w Przykładowej`].map((until) => ({
        ...disclosures(1)[0]!,
        until,
        purpose: until,
      })),
    )
    expect(await brokenWords({ ...sampleConsent, disclosures: rows })).toEqual([])
  })

  test('breaks no word of a long row', async () => {
    expect(await brokenWords(consentOf(2, 2, 4))).toEqual([])
    const [first] = sampleIpw.rows
    const long = {
      ...first!,
      goal: 'Samodzielność i niepełnosprawność – przeciwdziałanie współuzależnieniu',
      termPlaceEffects: 'Od 1 września 2026 r. do 31 października 2027 r., Poradnia Psychologiczno-Pedagogiczna',
      responsible:
        'asystentka rodziny, przewodniczący Zespołu Interdyscyplinarnego, Poradnia Psychologiczno-Pedagogiczna',
      assessment: '31 października 2027 r. – przerwano, niepełnosprawność, współodpowiedzialność',
    }
    expect(await brokenWords({ ...sampleIpw, rows: [long, long] })).toEqual([])
  })

  test('breaks an address wider than itself and loses no letter of it', async () => {
    const email = 'sekretariat.powiatowego.centrum.pomocy.rodzinie@przykladowagmina.example'
    const facts = { ...sampleConsent, disclosures: disclosures(1).map((row) => ({ ...row, data: email })) }
    expect((await brokenWords(facts)).length).toBeGreaterThan(0)
    expect((await pagesOf(facts)).join('').replaceAll(' ', '')).toContain(email)
  })

  test('has both its outer borders inside the sheet', async () => {
    const page = await browser.newPage()
    try {
      for (const facts of [consentOf(1, 0, 3), sampleIpw]) {
        await page.setContent(renderHtml(paperOf(facts)), { waitUntil: 'load' })
        await page.emulateMedia({ media: 'print' })
        const rooms = await page.evaluate(() =>
          [...document.querySelectorAll('table')].map((table) => {
            const [outer, inner] = [document.body.getBoundingClientRect(), table.getBoundingClientRect()]
            return Math.min(inner.left - outer.left, outer.right - inner.right)
          }),
        )
        // Half of a collapsed border lies outside its table: a quarter of a point, a third of a pixel.
        for (const room of rooms) expect(room).toBeGreaterThan(0.4)
      }
    } finally {
      await page.close()
    }
  })
})

describe('the Klauzula names those the data goes to', () => {
  const [pcpr, poradnia, zdrowie] = longRows.map(([recipient]) => recipient)
  const recipients = (answers: readonly (boolean | null)[]) => {
    const rows = disclosures(answers.length, (at) => answers[at] ?? null)
    const text = normalised(plainText(paperOf({ ...sampleConsent, disclosures: rows })))
    return text.slice(text.indexOf('kurierskie.') + 12, text.indexOf(' 8. Dane przechowujemy'))
  }
  const members =
    'Ponadto dane otrzymują – tylko w zakresie udzielonej zgody – osoby wchodzące w skład PZK i podmioty, które one reprezentują'

  test('never one with „NIE"', () => {
    expect(recipients([true, false, true])).toBe(`${members}: ${pcpr} i ${zdrowie}.`)
    expect(recipients([false, false])).toBe(
      'Innym podmiotom wchodzącym w skład PZK danych nie przekazujemy, bo nie udzielono na to zgody.',
    )
  })

  test('one not decided yet under a condition', () => {
    expect(recipients([true, null, false])).toBe(
      `${members}: ${pcpr}, a o ile w tabeli zaznaczono „TAK” – także ${poradnia}.`,
    )
    expect(recipients([null, null])).toBe(`${members}, o ile w tabeli zaznaczono „TAK”: ${pcpr} i ${poradnia}.`)
    expect(recipients([])).toBe(`${members}, o ile w tabeli zaznaczono „TAK”.`)
  })

  test('and one with two rows once, without a condition', () => {
    const [row] = disclosures(1)
    const rows = [row!, { ...row!, isGranted: null }, { ...row!, isGranted: false }]
    const text = normalised(plainText(paperOf({ ...sampleConsent, disclosures: rows })))
    expect(text).toContain(`które one reprezentują: ${pcpr}. 8.`)
  })
})

test('one person alone is not numbered, two are', () => {
  const one = normalised(plainText(paperOf(consentOf(1, 1, 3))))
  expect(one).toContain('Ja, niżej podpisana: Anna Wzorcowa-Żółć, zamieszkała: ul. Leśna 7, 00-001 Przykładowa')
  expect(one).toContain(
    'oraz małoletnia, w której imieniu działam jako przedstawicielka ustawowa lub opiekunka prawna: Zosia Wzorcowa',
  )
  expect(one.slice(0, one.indexOf('Udział we współpracy'))).not.toContain('1.')
  const two = normalised(plainText(paperOf(consentOf(2, 2, 3))))
  expect(two).toMatch(/My, niżej podpisani: 1\. Anna .* 2\. Jan .* 1\. Zosia Wzorcowa 2\. Antoś/)
})
