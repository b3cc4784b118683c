import { describe, expect, test } from 'vitest'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { Document } from '#shared/documents/model.ts'
import { fieldName, templateData, templateFields } from '#shared/documents/template-fields.ts'
import { starterTemplate } from '#shared/documents/template-help.ts'
import { docxText } from '../../../../tests/support/document-text.ts'
import { sampleAgreement } from '../../../../tests/support/sample-facts.ts'
import { renderDocx } from '../../formats/docx.ts'
import { checkTemplate, leftOutOf } from './check.ts'
import { fillTemplate } from './compile.ts'

const law = legalBasesOn(startLegalBases, '2026-11-21')
const fields = templateFields([sampleAgreement], law)

/** A DOCX with these paragraphs. */
function docx(...lines: string[]): Promise<Uint8Array> {
  const document: Document = {
    title: 'Wzór',
    page: 'portrait',
    textSize: 12,
    footer: '',
    blocks: lines.map((text) => ({ type: 'paragraph', text: [text] })),
  }
  return renderDocx(document)
}

const problemsIn = async (...lines: string[]) => checkTemplate(await docx(...lines), fields)

describe('a template is told', () => {
  test('nothing when all its fields are those of the paper', async () => {
    expect(
      await problemsIn(
        'Gmina {{gmina}}, dnia {{data_zawarcia}}',
        '{{#podmioty}}',
        '{{lp}}. {{nazwa}} ({{gmina}})',
        '{{/podmioty}}',
      ),
    ).toEqual([])
  })

  test('a field that is not there, what was probably meant, and the words around it', async () => {
    expect(await problemsIn('Zawarte w gminie {{gmnia}} przez strony')).toEqual([
      {
        problem: 'unknown',
        field: 'gmnia',
        nearest: 'gmina',
        near: 'Zawarte w gminie {{gmnia}} przez strony',
        part: 'body',
      },
    ])
  })

  test('a field of the rows used outside them', async () => {
    expect(await problemsIn('{{reprezentuje}}')).toMatchObject([{ problem: 'unknown', field: 'reprezentuje' }])
  })

  test.each([
    ['unclosed', 'Gmina {{gmina'],
    ['unopened', 'Gmina gmina}} tu'],
    ['loop-unclosed', '{{#podmioty}} {{nazwa}}'],
    ['loop-unopened', '{{nazwa}} {{/podmioty}}'],
    ['not-a-value', 'Strony: {{podmioty}}'],
    ['not-a-list', '{{#gmina}}tak{{/gmina}}'],
  ])('%s', async (problem, line) => {
    const problems = await problemsIn(line)
    expect(problems.map((each) => each.problem)).toContain(problem)
  })

  test.each([[Buffer.from('żaden DOCX')], [new Uint8Array(0)]])('that it is no document', (bytes) => {
    expect(checkTemplate(bytes, fields)).toMatchObject([{ problem: 'not-a-document' }])
  })
})

describe('a template is filled', () => {
  test('with words, dates, rows and numbers of rows; an empty fact is dots', async () => {
    const template = await docx(
      '{{gmina}} · {{data_zawarcia}} · {{powiat}}',
      '{{#podmioty}}',
      '{{lp}}. {{nazwa}}',
      '{{/podmioty}}',
    )
    const text = docxText(fillTemplate(template, templateData({ ...sampleAgreement, powiat: '' }, { law })))
    expect(text).toContain('Gmina Przykładowa · 21 listopada 2026')
    expect(text).toContain('.....')
    for (const [at, { name }] of sampleAgreement.parties.entries()) expect(text).toContain(`${at + 1}. ${name}`)
  })

  test('the starter of a kind fills with every field of it', async () => {
    const template = await renderDocx(starterTemplate('team-agreement', fields))
    expect(checkTemplate(template, fields)).toEqual([])
    const text = docxText(fillTemplate(template, templateData(sampleAgreement, { law })))
    expect(text).not.toMatch(/[{}]/)
    for (const { representedBy } of sampleAgreement.parties) expect(text).toContain(representedBy)
  })
})

test.each([
  ['Data zawarcia', 'data_zawarcia'],
  ['Miejsce (po słowie „w”)', 'miejsce'],
  ['1. Opis sytuacji rodziny', '1_opis_sytuacji_rodziny'],
])('the field of „%s” is %s', (label, name) => {
  expect(fieldName(label)).toBe(name)
})

describe('what a template leaves out of what the program itself would say', () => {
  test.each([
    ['the sign and what is replaced', ['Gmina {{gmina}}'], ['znak_sprawy', 'zastepuje']],
    [
      'nothing, also where they stand inside a list',
      ['{{znak_sprawy}}', '{{#podmioty}}', '{{zastepuje}}', '{{/podmioty}}'],
      [],
    ],
    ['what is replaced', ['{{znak_sprawy}}'], ['zastepuje']],
  ])('is %s', async (_what, lines, left) => {
    expect(leftOutOf(await docx(...lines))).toEqual(left)
  })

  test('is not looked for in what is no document', () => {
    expect(leftOutOf(Buffer.from('nie DOCX'))).toEqual([])
  })
})
