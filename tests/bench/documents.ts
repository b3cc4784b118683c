import { deflateRawSync } from 'node:zlib'
import { renderDocx } from '#engine/formats/docx.ts'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { docxText, normalised } from '../support/document-text.ts'
import { paperOf } from '../support/paper.ts'
import { agreementOf, sampleIpw } from '../support/sample-facts.ts'
import { inTurns, judge, type Row } from './measure.ts'
import { templateOf } from './template.ts'

const papers: readonly { name: string; facts: DocumentFacts; perTurn: number }[] = [
  { name: 'porozumienie, 30 parties', facts: agreementOf(30), perTurn: 4 },
  { name: 'IPW', facts: sampleIpw, perTurn: 10 },
]

/**
 * Documents per second from typed facts to DOCX, against docxtemplater filling a template with the same
 * content, and against the floor: deflating the finished document.xml and nothing else.
 */
export async function measureDocuments(runs: number): Promise<Row[]> {
  const rows: Row[] = []
  for (const { name, facts, perTurn } of papers) {
    const make = () => renderDocx(paperOf(facts))
    const ours = await make()
    const template = templateOf(ours, await renderDocx(paperOf(otherWords(facts))))
    if (normalised(docxText(template.fill())) !== normalised(docxText(ours))) {
      throw new Error(`the filled template says something else than our paper: ${name}`)
    }
    const perSecond = (milliseconds: number) => (perTurn * 1000) / milliseconds
    const againstTemplate = await inTurns(
      runs,
      () => times(perTurn, make),
      () => times(perTurn, template.fill),
    )
    rows.push(
      judge(
        {
          name: `${name}: DOCX / docxtemplater`,
          ours: perSecond(againstTemplate.ours),
          reference: perSecond(againstTemplate.reference),
          unit: 'documents/s',
        },
        { atLeast: 1 },
      ),
    )
    const xml = Buffer.from(template.documentXml)
    const againstFloor = await inTurns(
      runs,
      () => times(perTurn, make),
      () => times(perTurn, () => deflateRawSync(xml)),
    )
    rows.push(
      judge(
        {
          name: `${name}: DOCX / deflate of its XML alone`,
          ours: perSecond(againstFloor.ours),
          reference: perSecond(againstFloor.reference),
          unit: 'documents/s',
        },
        null,
      ),
    )
  }
  return rows
}

async function times(count: number, work: () => unknown): Promise<void> {
  for (let done = 0; done < count; done += 1) await work()
}

/** The same facts in other words and on other days: where the two papers differ, a template has a field. */
function otherWords<Facts extends DocumentFacts>(facts: Facts): Facts {
  const fixed = new Set(['kind', 'gender', 'mandate', 'letter', 'areaLetter'])
  return JSON.parse(JSON.stringify(facts), (key, value: unknown) => {
    if (typeof value !== 'string' || value === '' || fixed.has(key)) return value
    if (key.endsWith('On')) return value.replace(/-\d\d$/, '-09')
    return `${value} inaczej`
  }) as Facts
}
