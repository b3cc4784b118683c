import { describe, expect, test } from 'vitest'
import type { Block, Document, SectionItem, Text } from '#shared/documents/model.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import { plainText } from '#shared/documents/index.ts'
import { runsText } from '#shared/documents/plain-text.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { paperOf } from '../support/paper.ts'

/** Every sample paper is set as Polish is: its quotes, its dashes, its spaces that do not break. */

const all = documentKinds.flatMap((kind) =>
  Object.entries(samples[kind]).map(([variant, facts]) => ({ name: `${kind}, ${variant}`, document: paperOf(facts) })),
)

function sectionTexts(content: readonly SectionItem[]): Text[] {
  return content.flatMap((item): Text[] => {
    if (item.type === 'paragraph') return [item.text]
    if (item.type === 'points') return item.points.map(({ text }) => text)
    return [item.text, ...(item.points ?? []).map(({ text }) => text)]
  })
}

/** The texts whose lines are as wide as the sheet; those of tables break where a narrow column needs it. */
function wideTexts(block: Block): Text[] {
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'heading':
    case 'paragraph':
    case 'choice':
      return [block.text]
    case 'field':
      return [block.label, block.value]
    case 'section':
      return sectionTexts(block.content)
    case 'list':
      return block.items.flatMap(({ text, points }) => [text, ...(points ?? []).map((point) => point.text)])
    case 'signatures':
      return block.parties.flatMap(({ lines }) => lines)
    case 'table':
    case 'scale':
    case 'page-break':
      return []
  }
}

function wideLines({ blocks }: Document): string[] {
  return blocks.flatMap(wideTexts).map(runsText)
}

const findings = (lines: readonly string[], pattern: RegExp): string[] =>
  lines.flatMap((line) =>
    [...line.matchAll(pattern)].map(
      ({ 0: found, index }) => `${found} in: ${line.slice(Math.max(0, index - 30), index + 40)}`,
    ),
  )

describe.each(all)('$name', ({ document }) => {
  const lines = plainText(document).split('\n')
  const wide = wideLines(document)

  test('ends no line with a word of one letter, a sign or the first part of a date', () => {
    expect(findings(wide, /(?<![\p{L}\p{N}’'.)-])[aiouwzAIOUWZ] (?=\S)/gu)).toEqual([])
    expect(findings(wide, /(?<!\p{L})(?:§|art\.|ust\.|pkt|lit\.|poz\.|ul\.|godz\.|nr) (?=[\p{L}\p{N}])/giu)).toEqual([])
    expect(
      findings(
        wide,
        /\d (?:stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|r\.)/gu,
      ),
    ).toEqual([])
  })

  test('has Polish quotes that open and close, and dashes between words', () => {
    expect(findings(lines, /["“‟«»]/gu)).toEqual([])
    const text = lines.join('\n')
    expect(text.match(/„/gu)?.length ?? 0).toBe(text.match(/”/gu)?.length ?? 0)
    expect(findings(lines, /\s[-—]\s/gu)).toEqual([])
  })

  test('has no doubled space, none before a stop, and no stop twice', () => {
    expect(findings(lines, /[ \u00a0]{2}|^[ \u00a0]|[ \u00a0]$/gu)).toEqual([])
    // Dots to fill in are not stops.
    const words = lines.map((line) => line.replaceAll(/\.{4,}/gu, '…'))
    expect(
      findings(
        words,
        /[ \u00a0][,.;:!?)](?!\p{N})|\([ \u00a0]|[,;:]{2}|(?<!\.)\.\.(?!\.)|[.,][,;](?<!\b\p{L}{1,4}\.,)(?<!\.;)/gu,
      ),
    ).toEqual([])
  })
})
