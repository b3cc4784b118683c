import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import type { FormField, FormSection } from '#shared/documents/form.ts'
import { plainText } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { docxText, htmlText, normalised } from '../support/document-text.ts'
import { readDocx } from '../support/docx-reader.ts'
import { paperOf, sampleFrame } from '../support/paper.ts'
import { emptyPoints, referencesOf } from '../support/references.ts'

/** What holds of every kind of paper in each of its sample variants, whoever wrote its template. */

const variants: [string, DocumentFacts][] = documentKinds.flatMap((kind) =>
  Object.entries(samples[kind]).map(([variant, facts]): [string, DocumentFacts] => [`${kind}: ${variant}`, facts]),
)

describe.each(variants)('%s', (_name, facts) => {
  const document = paperOf(facts)
  const text = plainText(document)

  test('is made of facts its own schema takes as they are', () => {
    expect(papers[facts.kind].facts.parse(facts)).toEqual(facts)
  })

  test('has no doubled space, no leftover mark and no empty point', () => {
    expect(emptyPoints(document)).toEqual([])
    for (const line of [document.title, document.footer, ...text.split('\n')]) {
      expect(line).not.toMatch(/[ \u00a0]{2}|undefined|null|\[object|NaN|\ufffc|[{}]/)
      expect(line).not.toMatch(/^((\d+[.)]|–) ?)$/)
      expect(line).not.toMatch(/ [,;.:](?!\.)|[(„] | [)”]/)
    }
  })

  test('points with each reference at the clause it means', () => {
    for (const { words, leadsTo, means } of referencesOf(facts, sampleFrame.law))
      expect([words, leadsTo]).toEqual([words, means])
  })

  test('says the same in DOCX, to two readers, and in HTML', async () => {
    const expected = normalised(text)
    const bytes = await renderDocx(document)
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(normalised(docxText(bytes))).toBe(expected)
    expect(normalised(value)).toBe(
      normalised(
        readDocx(bytes)
          .map((paragraph) => paragraph.text)
          .join('\n'),
      ),
    )
    expect(normalised(htmlText(renderHtml(document)))).toBe(expected)
  })
})

test.each(documentKinds)('%s has a form for a pen: empty facts its schema takes, printed with dots', (kind) => {
  const blank = papers[kind].blank()
  expect(blank.kind).toBe(kind)
  expect(papers[kind].facts.parse(blank)).toEqual(blank)
  expect(papers[kind].on(blank)).toBeNull()
  expect(plainText(paperOf(blank))).toMatch(/\.{5}/)
})

test('the variants have names a file can end with, and the last is the form for a pen', () => {
  for (const kind of documentKinds) {
    const names = Object.keys(samples[kind])
    for (const name of names) expect(`${kind} ${name}`).toMatch(/^[a-z-]+ [a-z0-9-]+$/)
    expect([kind, names.at(-1)]).toEqual([kind, 'pusty'])
    expect(samples[kind]['pusty']).toEqual(papers[kind].blank())
  }
})

describe('the screen reads like the paper', () => {
  /** Papers with whole sentences: a field may hold a word of one, under a label that says more than the sentence does. */
  const inSentences: readonly DocumentKind[] = ['meeting-note', 'hand-over', 'rops-notice']
  const withHeadings = documentKinds.filter((kind) => papers[kind].form.some(({ heading }) => heading !== undefined))

  test.each(documentKinds)('%s: its labels are there and not the same twice', (kind) => {
    for (const { fields } of papers[kind].form) {
      const labels = fields.map(({ label }) => label)
      expect(labels.filter((label) => label.trim() === '')).toEqual([])
      expect(new Set(labels).size).toBe(labels.length)
    }
  })

  test.each(withHeadings)('%s: headings, numbers and labels of the form stand on the paper in its order', (kind) => {
    const printed = Object.values(samples[kind]).map((facts) => plainText(paperOf(facts)))
    const left = printed.map((text) =>
      notInOrder(text, papers[kind].form).filter(({ label }) => label === undefined || !inSentences.includes(kind)),
    )
    // A variant that prints everything the form asks for.
    expect(left.toSorted((one, other) => one.length - other.length)[0]).toEqual([])
  })
})

function asRead(text: string): string {
  return text
    .replaceAll('\u2011', '-')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replace(/[:.]$/, '')
    .trim()
    .toLocaleLowerCase('pl')
}

interface Place {
  heading: string
  label?: string
}

/** Headings and labels of the form that do not follow the ones before them on the paper. */
function notInOrder(text: string, form: readonly FormSection[]): Place[] {
  const lines = text.split('\n').map((line) => asRead(line))
  const missing: Place[] = []
  let at = { line: 0, sign: 0 }

  /** Goes on to the words; a heading has to begin its line. */
  function goTo(words: string, isHeading: boolean): boolean {
    const sought = asRead(words)
    for (let line = at.line; line < lines.length; line += 1) {
      const sign = (lines[line] ?? '').indexOf(sought, line === at.line ? at.sign : 0)
      if (sign === 0 || (sign > 0 && !isHeading)) {
        at = { line, sign: sign + sought.length }
        return true
      }
    }
    return false
  }

  /** The field's label, which may be the heading itself; of rows the label or the heads of their columns. */
  function goToField(field: FormField, heading: string): boolean {
    if (asRead(heading).endsWith(asRead(field.label))) return true
    if (goTo(field.label, false)) return true
    return field.type === 'rows' && field.columns.every(({ label }) => goTo(label, false))
  }

  for (const { heading, fields } of form) {
    if (heading === undefined) continue
    if (!goTo(heading, true)) missing.push({ heading })
    else missing.push(...fields.filter((field) => !goToField(field, heading)).map(({ label }) => ({ heading, label })))
  }
  return missing
}
