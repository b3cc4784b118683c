import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import type { DocumentId } from '#shared/domain/ids.ts'
import { engineRoom, fetchDownload, refusalOf } from '../../../tests/support/engine.ts'
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

const make = (subject: never, format: 'docx' | 'pdf' = 'docx') => ({
  id: newId<DocumentId>(),
  asked: { subject, details: {} },
  format,
})

describe('a paper', () => {
  test('of every kind is made, fetched and written down, and nobody is named by its file or its row', async () => {
    const gops = await filled()
    const subjects = await gops.client.documents.listSubjects()
    expect(subjects).toHaveLength(3)
    for (const { subject } of subjects) {
      const { made, download } = await gops.client.documents.makeDocument(make(subject as never))
      const bytes = await fetchDownload(gops, download.url)
      expect(made.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
      expect([made.size, made.fileName]).toEqual([bytes.byteLength, download.name])
      expect(made.fileName).toMatch(/^[a-z0-9-]+\.docx$/)
      for (const { firstName, lastName } of samplePersons)
        for (const name of [firstName, lastName]) expect(`${made.about} ${made.fileName}`).not.toContain(name)
    }
    expect((await gops.client.documents.listMade({})).map(({ kind }) => kind).toSorted()).toEqual([
      'consent',
      'ipw',
      'team-agreement',
    ])
  })

  test('that the host cannot print is refused and not written down', async () => {
    const { client } = await filled({ makePdf: () => Promise.reject(new Error('Źdźbłowska: nie ma drukarki')) })
    const [{ subject } = { subject: undefined }] = await client.documents.listSubjects()
    expect(await refusalOf(client.documents.makeDocument(make(subject as never, 'pdf')))).toEqual({
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
    const [{ subject } = { subject: undefined }] = await client.documents.listSubjects()
    expect(await refusalOf(client.documents.openDocument(make(subject as never)))).toEqual({ code: refusal, data: {} })
    expect(await client.documents.listMade({})).toEqual([])
  })

  test('is opened by the system only where the host can', async () => {
    const { client } = await filled()
    const [{ subject } = { subject: undefined }] = await client.documents.listSubjects()
    expect((await client.vault.readStatus()).host).toMatchObject({ canOpenFiles: false })
    expect((await refusalOf(client.documents.openDocument(make(subject as never)))).code).toBe('OPEN_UNAVAILABLE')
  })

  test('of what was removed or never was is not there', async () => {
    const { client } = await filled()
    const [team] = await client.team.listTeams()
    const [household] = await client.cases.listHouseholds({ teamId: team!.id })
    await client.cases.removeHousehold({ id: household!.id })
    expect((await client.documents.listSubjects()).map(({ subject }) => subject.kind)).toEqual(['team-agreement'])
    for (const subject of [
      { kind: 'consent', householdId: household!.id },
      { kind: 'ipw', ipwId: newId() },
      { kind: 'team-agreement', teamId: newId() },
    ])
      expect((await refusalOf(client.documents.preview(make(subject as never).asked))).code).toBe('NOT_FOUND')
  })
})
