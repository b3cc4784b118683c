import { afterEach, describe, expect, test } from 'vitest'
import type { Document } from '#shared/documents/model.ts'
import { documentKinds } from '#shared/documents/kinds.ts'
import { documentId, officeTemplateId } from '#shared/domain/ids.ts'
import { docxText } from '../../../../tests/support/document-text.ts'
import { engineRoom, fetchDownload, refusalOf, upload } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/index.ts'
import { renderDocx } from '../../formats/docx.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const kind = 'invitation' as const

async function filled() {
  const gops = await room.gops()
  await loadSample(gops.client, '2026-11-21')
  const [team] = await gops.client.team.listTeams()
  const asked = { subject: { kind, id: team!.id }, typed: {} }
  const made = async () => {
    const { download } = await gops.client.documents.makeDocument({
      id: documentId.parse(newId()),
      asked,
      format: 'docx',
    })
    return docxText(await fetchDownload(gops, download.url))
  }
  const add = async (line: string, note = '') =>
    gops.client.templates.add({
      id: officeTemplateId.parse(newId()),
      kind,
      upload: await upload(gops, await docx(line)),
      fileName: 'zaproszenie.docx',
      note,
    })
  return { gops, asked, made, add }
}

function docx(line: string): Promise<Uint8Array> {
  const document: Document = {
    title: 'Wzór',
    page: 'portrait',
    textSize: 12,
    footer: '',
    blocks: [{ type: 'paragraph', text: [line] }],
  }
  return renderDocx(document)
}

describe("an office's own template", () => {
  test('words every paper of its kind from the moment it is added, by versions, and the way back is one step', async () => {
    const { gops, made, add } = await filled()
    const built = await made()
    const first = await add('Zapraszamy po swojemu')
    expect(await made()).toContain('Zapraszamy po swojemu')
    const second = await add('Zapraszamy jeszcze inaczej', 'druga')
    expect([first.version, second.version]).toEqual([1, 2])
    expect(await made()).toContain('jeszcze inaczej')
    await gops.client.templates.activate({ kind, id: first.id })
    expect(await made()).toContain('po swojemu')
    await gops.client.templates.activate({ kind, id: null })
    expect(await made()).toBe(built)
    expect((await gops.client.templates.list()).map(({ version, isActive }) => [version, isActive])).toEqual([
      [2, false],
      [1, false],
    ])
  })

  test('with a mistake is refused, and the good one stays in use', async () => {
    const { gops, made, add } = await filled()
    await add('Zapraszamy po swojemu')
    expect(await refusalOf(add('Zapraszamy {{nie_ma_takiego_pola}}'))).toEqual({ code: 'TEMPLATE_BROKEN', data: {} })
    expect(await made()).toContain('Zapraszamy po swojemu')
    expect(await gops.client.templates.list()).toHaveLength(1)
  })

  test('makes DOCX alone: a PDF in other words would be another paper', async () => {
    const { gops, asked, add } = await filled()
    await add('Zapraszamy po swojemu')
    const pdf = gops.client.documents.makeDocument({ id: documentId.parse(newId()), asked, format: 'pdf' })
    expect(await refusalOf(pdf)).toEqual({ code: 'OWN_TEMPLATE_DOCX_ONLY', data: {} })
  })
})

test.each(documentKinds)(
  'the starter of „%s” fills with the sample at once, and its fields are listed',
  async (each) => {
    const gops = await room.gops()
    const { download } = await gops.client.templates.fetchFields({ kind: each, as: 'starter' })
    const token = await upload(gops, await fetchDownload(gops, download.url))
    expect(await gops.client.templates.check({ kind: each, upload: token })).toEqual({ problems: [], leftOut: [] })
    const fields = await gops.client.templates.fields({ kind: each })
    const list = await gops.client.templates.fetchFields({ kind: each, as: 'list' })
    const text = docxText(await fetchDownload(gops, list.download.url))
    for (const { name } of fields) expect(text).toContain(name)
    // A name nobody gave would be a fact's own English name.
    const names = JSON.stringify(fields).matchAll(/"name":"([^"]+)"/g)
    for (const [, name] of names) expect(name).toMatch(/^[a-z0-9_]+$/)
  },
)
