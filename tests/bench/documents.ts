import { deflateRawSync } from 'node:zlib'
import { renderDocx } from '#engine/formats/docx.ts'
import { renderHtml } from '#engine/formats/html.ts'
import type { FormField } from '#shared/documents/form.ts'
import { buildDocument } from '#shared/documents/index.ts'
import type { DocumentKind } from '#shared/documents/kinds.ts'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { papers } from '#shared/documents/papers/index.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { docxText, normalised } from '../support/document-text.ts'
import { agreementOf, sampleIpw } from '../support/sample-facts.ts'
import { inTurns, judge, type Row } from './measure.ts'
import { templateOf } from './template.ts'

const law = legalBasesOn(startLegalBases, '2026-11-21')

interface Measured {
  name: string
  facts: DocumentFacts
  perTurn: number
}

/** The usual variant of every kind, as the samples have it. */
function everyKind(): Measured[] {
  return documentKinds.flatMap((kind) => {
    const [facts] = Object.values(samples[kind])
    return facts ? [{ name: paperKinds[kind].name, facts, perTurn: 6 }] : []
  })
}

/**
 * Documents per second from typed facts to DOCX, against docxtemplater filling a template with the same
 * content; for the agreement of 30 parties and the IPW also against the floor: deflating the finished
 * document.xml and nothing else. And how long a paper takes to its first preview.
 */
export async function measureDocuments(runs: number): Promise<Row[]> {
  const rows = [
    ...(await measureOne(runs, { name: 'porozumienie, 30 parties', facts: agreementOf(30), perTurn: 4 }, true)),
    ...(await measureOne(runs, { name: 'IPW', facts: sampleIpw, perTurn: 10 }, true)),
  ]
  for (const paper of everyKind()) rows.push(...(await measureOne(Math.min(runs, 7), paper, false)))
  return rows
}

async function measureOne(runs: number, { name, facts, perTurn }: Measured, withFloor: boolean): Promise<Row[]> {
  const make = () => renderDocx(buildDocument(facts, { law }))
  const ours = await make()
  const template = templateOf(ours, await renderDocx(buildDocument(otherWords(facts), { law })))
  if (normalised(docxText(template.fill())) !== normalised(docxText(ours)))
    throw new Error(`the filled template says something else than our paper: ${name}`)
  const perSecond = (milliseconds: number) => (perTurn * 1000) / milliseconds
  const beside = (taken: { ours: number; reference: number }) => ({
    ours: perSecond(taken.ours),
    reference: perSecond(taken.reference),
    unit: 'documents/s',
  })
  const againstTemplate = await inTurns(
    runs,
    () => times(perTurn, make),
    () => times(perTurn, template.fill),
  )
  const filled = judge({ name: `${name}: DOCX / docxtemplater`, ...beside(againstTemplate) }, { atLeast: 2 })
  const preview = () => renderHtml(buildDocument(facts, { law }), { nonce: 'n', forScreen: true })
  const againstFill = await inTurns(
    runs,
    () => times(perTurn, preview),
    () => times(perTurn, template.fill),
  )
  const first = judge(
    {
      name: `${name}: page for the preview / docxtemplater`,
      ours: againstFill.ours / perTurn,
      reference: againstFill.reference / perTurn,
      unit: 'ms',
    },
    null,
  )
  if (!withFloor) return [filled, first]
  const xml = Buffer.from(template.documentXml)
  const againstFloor = await inTurns(
    runs,
    () => times(perTurn, make),
    () => times(perTurn, () => deflateRawSync(xml)),
  )
  return [filled, judge({ name: `${name}: DOCX / deflate of its XML alone`, ...beside(againstFloor) }, null), first]
}

async function times(count: number, work: () => unknown): Promise<void> {
  for (let done = 0; done < count; done += 1) await work()
}

/** The same facts in other words and on other days: where the two papers differ, a template has a field. */
function otherWords<Facts extends DocumentFacts>(facts: Facts): Facts {
  const fixed = new Set(['kind', 'gender', 'mandate', 'letter', 'areaLetter', ...choicesOf(facts.kind)])
  return JSON.parse(JSON.stringify(facts), (key, value: unknown) => {
    if (typeof value !== 'string' || value === '' || fixed.has(key)) return value
    if (/^\d{4}-\d\d-\d\d$/.test(value)) return value.replace(/-\d\d$/, '-09')
    return `${value} inaczej`
  }) as Facts
}

/** Facts that are codes of a choice: other words would be no choice at all. */
function choicesOf(kind: DocumentKind): string[] {
  const fields = papers[kind].form.flatMap((section) => section.fields)
  return fields
    .flatMap((field): readonly FormField[] => (field.type === 'rows' ? field.columns : [field]))
    .filter(({ type }) => type === 'choice')
    .map(({ name }) => name)
}
