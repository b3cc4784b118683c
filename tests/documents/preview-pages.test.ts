import type { Browser, Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderHtml } from '#engine/formats/html.ts'
import { buildDocument } from '#shared/documents/index.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import type { Run } from '#shared/documents/model.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { drawSheets } from '../../renderer/rooms/documents/draw-sheets.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import {
  agreementOf,
  emptyAgreement,
  emptyConsent,
  emptyIpw,
  familyConsent,
  sampleConsent,
  sampleIpw,
} from '../support/sample-facts.ts'

/** What the preview shows is what the printer makes: the same pages, broken at the same words. */

let browser: Browser
let screen: Page

beforeAll(async () => {
  browser = await launchChromium()
  screen = await browser.newPage()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

const law = legalBasesOn(startLegalBases, '2026-11-21')
const [row] = sampleIpw.rows
const [disclosure] = familyConsent.disclosures

/** The usual variant of every kind. */
const ofEveryKind = documentKinds.flatMap((kind) =>
  Object.entries(samples[kind])
    .slice(0, 1)
    .map(([variant, facts]): [string, DocumentFacts] => [`${kind}, ${variant}`, facts]),
)

const papersToLay: [string, DocumentFacts][] = [
  ...[2, 5, 9, 12, 20, 40, 60].map((count): [string, DocumentFacts] => [
    `the agreement of ${count}`,
    agreementOf(count),
  ]),
  ['the agreement with nothing filled in', emptyAgreement],
  ['the consent of one man', sampleConsent],
  ['the consent of a family', familyConsent],
  ['the consent of 25 recipients', { ...familyConsent, disclosures: Array.from({ length: 25 }, () => disclosure!) }],
  ['the consent with nothing filled in', emptyConsent],
  ['the IPW', sampleIpw],
  ['the IPW of 30 rows', { ...sampleIpw, rows: Array.from({ length: 30 }, () => row!) }],
  ['the IPW with nothing filled in', emptyIpw],
  ...ofEveryKind,
]

/** The words of each page of the preview, and the sheets drawn behind them. */
async function previewOf(html: string): Promise<{ sheets: number; pages: string[] }> {
  await screen.setContent(html, { waitUntil: 'load' })
  await screen.evaluate(() => document.fonts.ready.then(() => undefined))
  await screen.evaluate(`(${drawSheets.toString()})(document)`)
  return await screen.evaluate(() => {
    const tops = [...document.querySelectorAll('.sheet')].map((sheet) => sheet.getBoundingClientRect().top)
    const pages = tops.map((): string => '')
    const main = document.querySelector('main') ?? document.body
    const texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement?.closest('caption')) continue
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const { top } = range.getBoundingClientRect()
        const at = tops.findLastIndex((start) => start <= top)
        pages[at] = `${pages[at] ?? ''} ${word}`
      }
    }
    return { sheets: tops.length, pages }
  })
}

/** The letters of a page and nothing else: dots, boxes and the numbers of lists are drawn by each in its own way. */
function letters(page: string): string {
  return page.normalize('NFC').replaceAll(/\P{L}/gu, '')
}

function textOf(run: Run): string {
  if (typeof run === 'string') return run
  return 'text' in run ? run.text : ''
}

/** The text without the footer's pieces it begins or ends with; of a short page some readers give no footer. */
function without(text: string, pieces: readonly string[]): string {
  const piece = pieces.find((one) => text.startsWith(one) || text.endsWith(one))
  if (piece === undefined) return text
  const rest = text.startsWith(piece) ? text.slice(piece.length) : text.slice(0, -piece.length)
  return without(
    rest,
    pieces.filter((one) => one !== piece),
  )
}

/** The first and the last words of a page. */
function edges(text: string): [first: string, last: string] {
  return [text.slice(0, 24), text.slice(-24)]
}

test.each(papersToLay)('%s has the pages it prints on', async (_name, facts) => {
  const document = buildDocument(facts, { law })
  const { sheets, pages } = await previewOf(renderHtml(document, { forScreen: true }))
  const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(document)))
  const { text: printed } = await extractText(pdf, { mergePages: false })
  expect(sheets).toBe(printed.length)
  // Where a table goes on, its header stands again, which is no text of the page.
  const heads = document.blocks.flatMap((block) =>
    block.type === 'table' ? [letters(block.header.flat().map(textOf).join(' '))] : [],
  )
  const withoutHeads = (text: string) => heads.reduce((rest, head) => rest.replaceAll(head, ''), text)
  expect(pages.map((page) => edges(withoutHeads(letters(page))))).toEqual(
    printed.map((paper) => {
      const footer = paper.includes('Strona ') ? ['Strona z', document.footer].map(letters) : []
      return edges(withoutHeads(without(letters(paper), footer)))
    }),
  )
})
