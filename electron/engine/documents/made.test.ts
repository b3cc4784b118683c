import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { documentKinds, paperKinds } from '#shared/documents/kinds.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { engineRoom, fetchDownload, refusalOf } from '../../../tests/support/engine.ts'
import type { EngineClient } from '../client.ts'
import { loadSample } from '../demo/index.ts'
import { samplePersons } from '../demo/sample.ts'
import { newId } from '../new-id.ts'
import type { HostPort } from '../ports.ts'

const room = engineRoom()
afterEach(room.end)

async function filled(host: Partial<HostPort> = {}) {
  const gops = await room.gops({ host })
  await loadSample(gops.client, '2026-11-21')
  return gops
}

/** A row of the sample for each kind of paper. */
async function subjectsOf(client: EngineClient) {
  const rows = await client.documents.listSubjects()
  return documentKinds.map((kind) => ({ kind, id: rows.find(({ about }) => about === paperKinds[kind].about)!.id }))
}

/** The team's agreement, made of what the rooms know. */
async function agreement(client: EngineClient, format: 'docx' | 'pdf' = 'docx') {
  const [team] = await client.team.listTeams()
  return make({ kind: 'team-agreement', id: team!.id }, format)
}

const make = (subject: { kind: (typeof documentKinds)[number]; id: string }, format: 'docx' | 'pdf' = 'docx') => ({
  id: newId<DocumentId>(),
  asked: { subject, typed: {} },
  format,
})

describe('a paper', () => {
  test('of every kind is made, fetched and written down, and nobody is named by its file or its row', async () => {
    const gops = await filled()
    for (const subject of await subjectsOf(gops.client)) {
      const { made, download } = await gops.client.documents.makeDocument(make(subject))
      const bytes = await fetchDownload(gops, download.url)
      expect(made.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect([made.size, made.fileName]).toEqual([bytes.byteLength, download.name])
      expect(made.fileName).toMatch(/^[a-z0-9-]+\.docx$/)
      for (const { firstName, lastName } of samplePersons)
        for (const name of [firstName, lastName]) expect(`${made.about} ${made.fileName}`).not.toContain(name)
    }
    expect((await gops.client.documents.listMade({})).map(({ kind }) => kind).toSorted()).toEqual(
      documentKinds.toSorted(),
    )
  })

  test('takes what was typed over what the rooms know, and names what it cannot use', async () => {
    const { client } = await filled()
    const { asked } = await agreement(client)
    const typed = { placeLocative: 'Nowej Żółci', concludedOn: 'wczoraj', nobodyKnows: 1 }
    const preview = await client.documents.preview({ ...asked, typed })
    expect(preview.facts).toMatchObject({ placeLocative: 'Nowej Żółci' })
    expect(preview.unusable).toEqual(['concludedOn'])
    expect(
      await refusalOf(client.documents.makeDocument({ ...make(asked.subject), asked: { ...asked, typed } })),
    ).toEqual({ code: 'FACTS_UNUSABLE', data: { field: 'concludedOn' } })
    expect(await client.documents.listMade({})).toEqual([])
  })

  test('that the host cannot print is refused and not written down', async () => {
    const { client } = await filled({ makePdf: () => Promise.reject(new Error('Źdźbłowska: nie ma drukarki')) })
    expect(await refusalOf(client.documents.makeDocument(await agreement(client, 'pdf')))).toEqual({
      code: 'PDF_UNAVAILABLE',
      data: {},
    })
    expect(await client.documents.listMade({})).toEqual([])
  })

  test.each([
    ['EBUSY', 'FILE_IN_USE'],
    ['EPERM', 'FILE_IN_USE'],
    ['ENOENT', 'OPEN_FAILED'],
  ])('that the system cannot open (%s) says %s and is not written down', async (code, refusal) => {
    const openFile = () => Promise.reject(Object.assign(new Error('/home/Źdźbłowska/ipw.docx'), { code }))
    const { client } = await filled({ openFile })
    expect(await refusalOf(client.documents.openDocument(await agreement(client)))).toEqual({ code: refusal, data: {} })
    expect(await client.documents.listMade({})).toEqual([])
  })

  test('is opened by the system only where the host can', async () => {
    const { client } = await filled()
    expect((await client.vault.readStatus()).host).toMatchObject({ canOpenFiles: false })
    expect((await refusalOf(client.documents.openDocument(await agreement(client)))).code).toBe('OPEN_UNAVAILABLE')
  })

  test('of what was removed or never was is not there', async () => {
    const { client } = await filled()
    const [team] = await client.team.listTeams()
    const [household] = await client.cases.listHouseholds({ teamId: team!.id })
    await client.cases.removeHousehold({ id: household!.id })
    expect(new Set((await client.documents.listSubjects()).map(({ about }) => about))).toEqual(
      new Set(['team', 'member']),
    )
    for (const subject of [
      { kind: 'consent' as const, id: household!.id },
      ...documentKinds.map((kind) => ({ kind, id: newId() })),
      { kind: 'consent' as const, id: '00000000-0000-4000-8000-000000000000' },
    ])
      expect([subject.kind, (await refusalOf(client.documents.preview(make(subject).asked))).code]).toEqual([
        subject.kind,
        'NOT_FOUND',
      ])
  })
})
