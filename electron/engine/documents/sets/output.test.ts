import { PDFDocument } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { readParts } from '../../formats/zip-parts.ts'
import { setOutput } from './output.ts'

const now = new Date('2026-11-21T12:00:00Z')

async function paper(name: string, format: 'pdf' | 'docx') {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return { name, format, bytes: await pdf.save(), copies: 1 }
}

test('papers that have no PDF lie beside the one PDF of the rest, in a folder', async () => {
  const output = setOutput({ now, total: 3, isTwoSided: false })
  for (const made of [await paper('a.pdf', 'pdf'), await paper('b.docx', 'docx'), await paper('c.pdf', 'pdf')])
    await output.add(made)
  const { name, bytes } = await output.finish()
  const parts = readParts(bytes)
  expect([name, ...parts.keys()]).toEqual(['zestaw-2026-11-21.zip', 'zestaw-do-druku-2026-11-21.pdf', '1-b.docx'])
  const merged = await PDFDocument.load(parts.get('zestaw-do-druku-2026-11-21.pdf')!)
  expect([merged.getPageCount(), merged.getTitle()]).toEqual([2, 'Zestaw dokumentów do druku'])
})
