import { buildDocument } from '#shared/documents/index.ts'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import { legalBasesOn, startLegalBases } from '#shared/documents/legal-bases.ts'
import { samples } from '#shared/documents/samples/index.ts'
import { renderDocument } from '../documents/render.ts'
import type { HostPort } from '../ports.ts'
import type { DemoFile } from './headless.ts'

/** The day of the sample papers: what law they cite does not change with the day the demo is run. */
const sampleDay = '2026-11-21'

/** Every kind of paper in its main variants, from the sample, as DOCX and PDF: "ipw-pierwszy.docx". Throws PDF_UNAVAILABLE. */
export async function* everyPaper(host: HostPort): AsyncGenerator<{ file: DemoFile; milliseconds: number }> {
  const law = legalBasesOn(startLegalBases, sampleDay)
  for (const kind of documentKinds)
    for (const [variant, facts] of Object.entries(samples[kind]))
      for (const format of ['docx', 'pdf'] as const) {
        const started = performance.now()
        const bytes = await renderDocument(host, buildDocument(facts, { law }), format)
        yield {
          file: { name: `${paperKinds[kind].fileName}-${variant}.${format}`, bytes },
          milliseconds: Math.round(performance.now() - started),
        }
      }
}
