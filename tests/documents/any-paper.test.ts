import fc from 'fast-check'
import mammoth from 'mammoth'
import PizZip from 'pizzip'
import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import { pageSize, textWidth } from '#engine/formats/page.ts'
import { plainText } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import type { Document } from '#shared/documents/model.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import type { TypedText } from '../support/any-paper.ts'
import { factsOf, lettersOf, typedTexts } from '../support/any-paper.ts'
import { launchChromium, pdfOn } from '../support/chromium.ts'
import { docxText, htmlText, normalised } from '../support/document-text.ts'
import { readDocx } from '../support/docx-reader.ts'
import { paperOf } from '../support/paper.ts'

/** Whatever is typed into any form, the paper is whole: no corrupt file, no lost word, nothing over the edge. */

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchChromium()
  page = await browser.newPage()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

/** Texts a kind does not print, or only when another fact asks for it, and why. */
const unprinted: Partial<Record<DocumentKind, Readonly<Record<string, string>>>> = {
  'cooperation-agreement': {
    ropsLocative: 'the variant without the voivodeship has no ROPS',
    voivodeship: 'likewise',
    voivodeshipRepresentedBy: 'likewise',
    voivodeshipRepresentedByFunction: 'likewise',
  },
  accession: {
    pcprRepresentedByFunction: 'a function stands beside its person and is nobody’s without one',
    gopsRepresentedByFunction: 'likewise',
  },
  annex: { 'changes.wording': 'what is repealed has no new wording' },
  invitation: { link: 'a meeting in a room has no link', meetingPlace: 'a meeting at a distance has no place' },
  'meeting-offer': { link: 'a meeting in a room has no link', meetingPlace: 'a meeting at a distance has no place' },
  consent: {
    'administrator.townLocative': 'the office is named in full, its town is in its address',
    minorsRepresentedBy: 'with no minors nobody acts for them',
  },
  'consent-withdrawal': {
    'recipients.recipient': 'the whole consent is withdrawn, so nobody is listed',
    minorsRepresentedBy: 'with no minors nobody acts for them',
  },
  'hand-over': { minorsRepresentedBy: 'decides whose children the sentences say, and stands on the consent' },
  references: { function: 'an institution has no function', institution: 'an institution is recommended itself' },
  'notice-board': {
    'administrator.townLocative': 'the office is named in full, its town is in its address',
    'administrator.nip': 'a notice on a wall gives the address and how to ask',
  },
}

/** Typed texts whose letters are not on the paper. */
function lostTexts(facts: DocumentFacts, text: string): TypedText[] {
  const letters = lettersOf(text)
  const skipped = unprinted[facts.kind] ?? {}
  return typedTexts(papers[facts.kind].facts, facts).filter(
    (typed) => !(typed.path in skipped) && !letters.includes(lettersOf(typed.text)),
  )
}

const leftovers = /undefined|\bnull\b|\[object|NaN|\ufffc|KOOPERACJA-/u

function expectCleanText(document: Document): void {
  for (const line of plainText(document).split('\n')) {
    expect(line).not.toMatch(/[ \u00a0]{2}/u)
    expect(line).not.toMatch(leftovers)
    expect(line).not.toMatch(/^(?:(?:\d+[.)]|–) )?$/u)
    // No control character, no half of a pair, nothing XML cannot carry.
    expect(line).not.toMatch(/(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/u)
  }
}

/** The same words in our reader of DOCX, in another one, and in HTML. */
async function expectSameWords(document: Document): Promise<Uint8Array> {
  const expected = normalised(plainText(document))
  expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
  const bytes = await renderDocx(document)
  expect(normalised(docxText(bytes))).toBe(expected)
  const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  const ours = readDocx(bytes).map(({ text }) => text)
  expect(normalised(value)).toBe(normalised(ours.join('\n')))
  return bytes
}

/** Parts of a DOCX that a strict reader of XML refuses. */
async function brokenParts(bytes: Uint8Array): Promise<string[]> {
  const zip = new PizZip(bytes, { checkCRC32: true })
  const parts = Object.values(zip.files)
    .filter(({ name }) => /\.(?:xml|rels)$/u.test(name))
    .map((file) => [file.name, file.asText()] as const)
  return page.evaluate(
    (all) =>
      all.flatMap(([name, xml]) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror') ? [name] : [],
      ),
    parts,
  )
}

/** Runs in the page: words that reach over the edge of their cell or of the sheet. */
function wordsOverTheEdge(): string[] {
  const sheet = document.documentElement
  const over = sheet.scrollWidth > sheet.clientWidth ? [`the sheet: ${sheet.scrollWidth} of ${sheet.clientWidth}`] : []
  const texts = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement
    if (!holder || holder.closest('caption') || node.textContent?.trim() === '') continue
    const edge = (holder.closest('td,th,.signature') ?? document.body).getBoundingClientRect()
    const range = document.createRange()
    range.selectNodeContents(node)
    for (const { left, right, width } of range.getClientRects()) {
      if (width > 0 && (left < edge.left - 1 || right > edge.right + 1)) {
        over.push(`${node.textContent?.slice(0, 40)}: ${Math.round(right - edge.right)} px`)
        break
      }
    }
  }
  return over
}

/** How often each letter stands in a text. */
function lettersIn(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const letter of lettersOf(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  return counts
}

/** Every letter of the paper is on its pages, every word whole; headers of tables are there more than once. */
async function expectOnPages(document: Document, bytes: Uint8Array): Promise<void> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true })
  const printed = lettersIn(text)
  const expected = plainText(document)
  const missing = [...lettersIn(expected)].filter(([letter, count]) => (printed.get(letter) ?? 0) < count)
  expect(missing).toEqual([])
  const whole = lettersOf(text)
  const words = new Set(normalised(expected).split(' ').map(lettersOf))
  // A word longer than its line is broken, and may be broken over two pages.
  expect([...words].filter((word) => word.length < 30 && !whole.includes(word))).toEqual([])
}

async function expectFits(document: Document): Promise<void> {
  await page.emulateMedia({ media: 'print' })
  // As wide as the paper's text, so that the columns are what they are in print.
  const width = Math.round((textWidth(pageSize(document.page)) / 25.4) * 96)
  await page.setViewportSize({ width, height: 900 })
  const bytes = await pdfOn(page, renderHtml(document))
  expect(await page.evaluate(wordsOverTheEdge)).toEqual([])
  await expectOnPages(document, bytes)
}

describe.each(documentKinds)('%s', (kind) => {
  test('keeps every typed word, in every format, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(factsOf(kind, { fill: 'any', rows: 6 }), async (facts) => {
        const document = paperOf(facts)
        expectCleanText(document)
        expect(lostTexts(facts, plainText(document))).toEqual([])
        await expectSameWords(document)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  test('keeps them in sixty rows, and nothing reaches over the edge of a cell or of the sheet', async () => {
    await fc.assert(
      fc.asyncProperty(factsOf(kind, { fill: 'any', rows: 60 }), async (facts) => {
        const document = paperOf(facts)
        expect(lostTexts(facts, plainText(document))).toEqual([])
        expect(await brokenParts(await expectSameWords(document))).toEqual([])
        await expectFits(document)
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })

  test('has room for texts as long as may be', async () => {
    await fc.assert(
      fc.asyncProperty(factsOf(kind, { fill: 'full', rows: 2 }), async (facts) => {
        const document = paperOf(facts)
        expectCleanText(document)
        expect(lostTexts(facts, plainText(document))).toEqual([])
        await expectSameWords(document)
        await expectFits(document)
      }),
      { numRuns: 1, endOnFailure: true },
    )
  })

  test('is a form for a pen where nothing is typed', async () => {
    await fc.assert(
      fc.asyncProperty(factsOf(kind, { fill: 'empty', rows: 0 }), async (facts) => {
        const document = paperOf(facts)
        expectCleanText(document)
        expect(typedTexts(papers[kind].facts, facts).every(({ text }) => text === '' || text === 'słowo')).toBe(true)
        await expectSameWords(document)
        await expectFits(document)
      }),
      { numRuns: 2, endOnFailure: true },
    )
  })
})
