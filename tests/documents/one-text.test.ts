import mammoth from 'mammoth'
import { parse } from 'node-html-parser'
import type { Browser } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import { plainText } from '#shared/documents/index.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { launchChromium, pdfOf } from '../support/chromium.ts'
import { docxPart, readDocx } from '../support/docx-reader.ts'
import { docxText, htmlText, normalised, pdfText, unspaced } from '../support/document-text.ts'
import { paperOf } from '../support/paper.ts'
import {
  agreementOf,
  emptyAgreement,
  emptyConsent,
  emptyIpw,
  familyConsent,
  sampleAgreement,
  sampleConsent,
  sampleIpw,
} from '../support/sample-facts.ts'

const papers: [string, DocumentFacts][] = [
  ['the agreement of nine', sampleAgreement],
  ['the agreement of forty', agreementOf(40)],
  ['the agreement with nothing filled in', emptyAgreement],
  ['the consent of one man', sampleConsent],
  ['the consent of a family', familyConsent],
  ['the consent with nothing filled in', emptyConsent],
  ['the IPW', sampleIpw],
  ['the IPW with nothing filled in', emptyIpw],
]

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
}, 60_000)

afterAll(async () => {
  await browser.close()
})

describe.each(papers)('%s', (_name, facts) => {
  const document = paperOf(facts)
  const expected = plainText(document)

  test('says the same in DOCX', async () => {
    expect(normalised(docxText(await renderDocx(document)))).toBe(normalised(expected))
  })

  test('says the same to a second reader of DOCX', async () => {
    const bytes = await renderDocx(document)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    const ours = readDocx(bytes).map(({ text }) => text)
    expect(normalised(value)).toBe(normalised(ours.join('\n')))
  })

  test('says the same in HTML', () => {
    expect(normalised(htmlText(renderHtml(document)))).toBe(normalised(expected))
  })

  test('says the same in PDF, tagged, with its title and language', async () => {
    const html = renderHtml(document)
    const bytes = await pdfOf(browser, html)
    const captions = parse(html)
      .querySelectorAll('caption')
      .map(({ text }) => text)
    expect(await pdfText(bytes, document.footer, captions)).toBe(unspaced(expected))
    const pdf = await getDocumentProxy(bytes.slice())
    expect(await pdf.getMetadata()).toMatchObject({
      info: { Title: document.title, Language: 'pl-PL' },
      hasStructTree: true,
    })
  })

  test('carries its title, language and page numbers in DOCX', async () => {
    const bytes = await renderDocx(document)
    expect(docxPart(bytes, 'docProps/core.xml')).toContain(`<dc:title>${document.title}</dc:title>`)
    expect(docxPart(bytes, 'word/styles.xml')).toContain('w:val="pl-PL"')
    expect(docxPart(bytes, 'word/footer1.xml')).toMatch(/Strona .*PAGE.* z .*NUMPAGES/s)
  })
})

describe('signature places', () => {
  test.each([2, 9, 12, 13, 15, 30, 40])('of %i parties are never split and never alone', async (count) => {
    const document = paperOf(agreementOf(count))
    const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(document)))
    const { text } = await extractText(pdf, { mergePages: false })
    const pages = text.map((page) => ({
      // The dots stand at the head of a place, the signer's name at its end.
      lines: page.match(/\.{40,}/g)?.length ?? 0,
      places: page.match(/\(podpis Członka PZK\)/g)?.length ?? 0,
      signers: page.match(/(?<! reprezentuje: [^;]*) – (dyrektor|kierowni|komendant|prezeska)/g)?.length ?? 0,
      hasText: page.includes('jednobrzmiących egzemplarzach'),
    }))
    const signed = pages.filter(({ places }) => places > 0)
    expect(signed[0]?.hasText).toBe(true)
    expect(signed.reduce((sum, { places }) => sum + places, 0)).toBe(count)
    for (const { lines, places, signers } of signed) expect([lines, signers]).toEqual([places, places])
    expect(signed.at(-1)?.places).toBeGreaterThan(signed.length > 1 ? 2 : 1)
  })

  test('in DOCX keep their rows whole, with the clause before them', async () => {
    const xml = docxPart(await renderDocx(paperOf(agreementOf(30))), 'word/document.xml')
    const table = xml.slice(xml.lastIndexOf('<w:tbl>'))
    expect(table.match(/<w:tr>/g)).toHaveLength(15)
    expect(table.match(/<w:tr><w:trPr><w:cantSplit\/>/g)).toHaveLength(15)
    const clause = xml.slice(0, xml.lastIndexOf('<w:tbl>')).split('<w:p>').at(-1)
    expect(clause).toContain('<w:keepNext/><w:keepLines/>')
  })
})

test('tables in DOCX repeat their header, never split a row and say what they are', async () => {
  for (const facts of [sampleConsent, sampleIpw]) {
    const xml = docxPart(await renderDocx(paperOf(facts)), 'word/document.xml')
    expect(xml).toContain('<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>')
    expect(xml).not.toContain('<w:tr><w:tc>')
    expect(xml).toContain('<w:tblCaption w:val=')
  }
})

test('a DOCX of the same facts and hour is the same file', async () => {
  const document = paperOf(familyConsent)
  const now = new Date('2026-11-21T10:00:00Z')
  const [one, other] = [await renderDocx(document, now), await renderDocx(document, now)]
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

test('a whole page has no inline style, no script and nothing to fetch', () => {
  for (const [, facts] of papers) {
    const html = renderHtml(paperOf(facts), { nonce: 'abc', forScreen: true })
    const page = parse(html)
    expect(page.querySelectorAll('[style],script,link,img')).toEqual([])
    expect(page.querySelectorAll('style').map((style) => style.getAttribute('nonce'))).toEqual(['abc', 'abc'])
    expect(html.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull()
    expect(page.querySelector('html')?.getAttribute('lang')).toBe('pl-PL')
    expect(page.querySelectorAll('h1')).toHaveLength(1)
    for (const table of page.querySelectorAll('table')) expect(table.querySelector('caption')?.text).not.toBe('')
  }
})

test('a consent never leaves its signatures alone on a page, and the Klauzula starts on its own', async () => {
  for (const facts of [sampleConsent, familyConsent, emptyConsent]) {
    const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(paperOf(facts))))
    const { text } = await extractText(pdf, { mergePages: false })
    const signed = text.filter((page) => page.includes('czytelny podpis'))
    expect(signed).toHaveLength(2)
    expect(signed[0]).toMatch(/Potwierdzamy? /)
    expect(signed[0]).not.toContain('Na podstawie art.')
    expect(signed[1]).toContain('Danych nie używamy')
    expect(text.at(-1)).toContain('Na podstawie art.')
  }
})

test('the consent of one person with three recipients is one sheet, printed on both sides', async () => {
  const pdf = await getDocumentProxy(await pdfOf(browser, renderHtml(paperOf(sampleConsent))))
  expect(pdf.numPages).toBe(2)
})

test('a household of three areas and six rows has its IPW on one page', async () => {
  const rows = [...sampleIpw.rows, ...sampleIpw.rows].slice(0, 6)
  const bytes = await pdfOf(browser, renderHtml(paperOf({ ...sampleIpw, rows })))
  const pdf = await getDocumentProxy(bytes)
  expect(pdf.numPages).toBe(1)
  const [, , width, height] = (await pdf.getPage(1)).view
  expect(width).toBeGreaterThan(height ?? 0)
})
