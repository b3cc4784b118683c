import { afterEach, describe, expect, test } from 'vitest'
import type { LegalBasis } from '#shared/documents/legal-bases.ts'
import { startLegalBases } from '#shared/documents/legal-bases.ts'
import type { LegalBasisId } from '#shared/domain/ids.ts'
import { issuing, printing, sampleNumbering, teamOf } from '../../../../tests/support/papers.ts'
import { engineRoom, fetchDownload, refusalOf, upload, type TestEngine } from '../../../../tests/support/engine.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const now = () => new Date('2026-12-01T08:00:00')
const start = { host: printing, options: { now } }

const act: LegalBasis = {
  act: 'socialAssistance',
  published: 't.j. Dz. U. z 2027 r. poz. 1',
  inForceFrom: '2027-01-01',
  inForceUntil: null,
  checkedOn: '2026-12-01',
  confidence: 'medium',
  note: '',
}

async function textsOf({ client }: Pick<TestEngine, 'client'>, of = 'socialAssistance') {
  return (await client.law.list()).find((one) => one.act === of)!.texts
}

/** Two offices that have read each other's words aloud. */
async function paired() {
  const gops = await room.gops(start)
  const pcpr = await room.pcpr(start)
  await knows(pcpr, gops)
  return { gops, pcpr }
}

async function knows(one: TestEngine, other: TestEngine): Promise<void> {
  const card = await fetchDownload(other, (await other.client.exchange.readOwnCard()).download.url)
  await one.client.exchange.addPartnerOffice({ upload: (await upload(one, card)) as never, wordsAgreed: true })
}

async function fileOf(office: TestEngine): Promise<Uint8Array> {
  return fetchDownload(office, (await office.client.law.exportUpdate()).download.url)
}

async function preview(office: TestEngine, bytes: Uint8Array) {
  return office.client.law.previewUpdate({ upload: await upload(office, bytes) })
}

describe('the registry', () => {
  test('begins as the program came, and keeps its ids when something is changed', async () => {
    const gops = await room.gops(start)
    const before = await gops.client.law.list()
    expect(before.flatMap(({ texts }) => texts.map(({ published }) => published)).toSorted()).toEqual(
      startLegalBases.map(({ published }) => published).toSorted(),
    )
    const [first] = await textsOf(gops)
    const { id, revision, updatedAt: _at, isStale: _stale, ...basis } = first!
    const saved = await gops.client.law.save({ id, baseRevision: revision, basis: { ...basis, note: 'Sprawdzone' } })
    expect(saved).toMatchObject({ id, revision: 2, note: 'Sprawdzone' })
    const after = await gops.client.law.list()
    expect(after.flatMap(({ texts }) => texts.map((text) => text.id))).toEqual(
      before.flatMap(({ texts }) => texts.map((text) => text.id)),
    )
    expect(await refusalOf(gops.client.law.save({ id, baseRevision: revision, basis }))).toEqual({
      code: 'STALE_REVISION',
      data: { revision: 2 },
    })
    // The same in another office, so that a file of one fits the other.
    const pcpr = await room.pcpr(start)
    expect((await textsOf(pcpr))[0]?.id).toBe(id)
  })

  test('is stale six months after the last look, until somebody looks again', async () => {
    let at = new Date('2027-05-21T08:00:00')
    const gops = await room.gops({ options: { now: () => at } })
    expect((await textsOf(gops))[0]?.isStale).toBe(false)
    at = new Date('2027-05-22T08:00:00')
    const [text] = await textsOf(gops)
    expect(text?.isStale).toBe(true)
    expect(await gops.client.law.confirm({ id: text!.id })).toMatchObject({ checkedOn: '2027-05-22', isStale: false })
  })

  test('lets an entry be removed and brought back', async () => {
    const gops = await room.gops(start)
    const [text] = await textsOf(gops)
    await gops.client.law.remove({ id: text!.id })
    expect(await textsOf(gops)).toEqual([])
    expect((await refusalOf(gops.client.law.confirm({ id: text!.id }))).code).toBe('NOT_FOUND')
    await gops.client.law.restore({ id: text!.id })
    expect((await textsOf(gops)).map(({ published }) => published)).toEqual([text!.published])
    for (const call of [gops.client.law.remove, gops.client.law.restore, gops.client.law.confirm])
      expect((await refusalOf(call({ id: newId<LegalBasisId>() }))).code).toBe('NOT_FOUND')
  })

  test('gives a paper the text in force on the paper’s own day, not on the day it is made', async () => {
    const gops = await room.gops(start)
    await gops.client.numbering.save({ settings: sampleNumbering })
    await gops.client.law.save({ id: newId<LegalBasisId>(), baseRevision: 0, basis: act })
    const id = await teamOf(gops.client)
    const cited = async (concludedOn: string | null, issuedOn: string) => {
      const subject = { kind: 'team-agreement' as const, id }
      const issued = await gops.client.register.issue(issuing(subject, { typed: { concludedOn }, issuedOn }))
      return (await gops.client.register.read({ id: issued.id })).law.map(({ published }) => published)
    }
    expect(await cited('2026-12-31', '2027-02-01')).toContain(startLegalBases[0]!.published)
    expect(await cited('2027-01-01', '2027-02-01')).toContain(act.published)
    expect(await cited(null, '2027-02-01')).toContain(act.published)
    expect(await cited(null, '2026-12-31')).toContain(startLegalBases[0]!.published)
  })
})

describe('a file of legal bases', () => {
  test('shows an office that knows the sender what it would change, and changes it when taken', async () => {
    const { gops, pcpr } = await paired()
    const added = newId<LegalBasisId>()
    await gops.client.law.save({ id: added, baseRevision: 0, basis: act })
    const [gdpr] = await textsOf(gops, 'gdpr')
    await gops.client.law.remove({ id: gdpr!.id })
    const [old] = (await textsOf(gops)).slice(-1)
    const { id, revision, updatedAt: _at, isStale: _stale, ...basis } = old!
    const changed = { ...basis, inForceUntil: '2026-12-31' }
    await gops.client.law.save({ id, baseRevision: revision, basis: changed })
    const file = await fileOf(gops)
    const { signedBy, madeOn, changes } = await preview(pcpr, file)
    expect([signedBy, madeOn]).toEqual([(await gops.client.office.readOffice()).office.name, '2026-12-01'])
    expect(new Map(changes.map(({ id: of, change }) => [of, change]))).toEqual(
      new Map([
        [added, 'added'],
        [gdpr!.id, 'removed'],
        [id, 'changed'],
      ]),
    )
    expect(changes.find((one) => one.id === id)).toMatchObject({ before: basis, after: changed })
    expect(await textsOf(pcpr)).toHaveLength(1)

    const own = newId<LegalBasisId>()
    await pcpr.client.law.save({ id: own, baseRevision: 0, basis: { ...act, act: 'civilCode' } })
    await pcpr.client.law.takeUpdate({ upload: await upload(pcpr, file) })
    expect((await textsOf(pcpr)).map(({ published, inForceUntil }) => [published, inForceUntil])).toEqual([
      [act.published, null],
      [basis.published, '2026-12-31'],
    ])
    expect(await textsOf(pcpr, 'gdpr')).toEqual([])
    // What the file does not speak of stays.
    expect((await textsOf(pcpr, 'civilCode')).map((text) => text.id)).toEqual([own])
    expect((await preview(pcpr, file)).changes).toEqual([])
  })

  test('of an older look at the same text is no news', async () => {
    const { gops, pcpr } = await paired()
    const file = await fileOf(gops)
    const [text] = await textsOf(pcpr)
    await pcpr.client.law.confirm({ id: text!.id })
    expect((await preview(pcpr, file)).changes).toEqual([])
    await knows(gops, pcpr)
    expect((await preview(gops, await fileOf(pcpr))).changes).toMatchObject([{ id: text!.id, change: 'changed' }])
  })

  test('is read by its own office, and refused of one whose words nobody checked', async () => {
    const gops = await room.gops(start)
    const stranger = await room.pcpr(start)
    const file = await fileOf(stranger)
    expect((await preview(stranger, file)).changes).toEqual([])
    expect((await refusalOf(preview(gops, file))).code).toBe('LAW_UPDATE_UNSIGNED')
    await knows(gops, stranger)
    expect((await preview(gops, file)).changes).toEqual([])
    await gops.client.exchange.removePartnerOffice({ officeId: (await stranger.client.office.readOffice()).id })
    expect((await refusalOf(preview(gops, file))).code).toBe('LAW_UPDATE_UNSIGNED')
  })

  test('with one byte changed, whichever it is, is refused and changes nothing', async () => {
    const gops = await room.gops(start)
    const file = await fileOf(gops)
    const before = await gops.client.law.list()
    const text = Buffer.from(file).toString('utf8')
    const broken = [
      ...Array.from({ length: 40 }, (_, at) => {
        const bytes = Buffer.from(file)
        const place = Math.floor((at * (bytes.length - 1)) / 39)
        bytes[place] = bytes[place]! ^ 1
        return bytes
      }),
      Buffer.from(`${text} `),
      Buffer.from(text.replace('"2026-12-01"', '"2026-12-02"')),
      Buffer.from(text.replaceAll('\n', '\r\n')),
      Buffer.from(text.replace(/"signature": "[^"]*"/, `"signature": "${'A'.repeat(86)}"`)),
    ]
    for (const bytes of broken) {
      const token = await upload(gops, bytes)
      for (const call of [gops.client.law.previewUpdate, gops.client.law.takeUpdate])
        expect(['LAW_UPDATE_UNREADABLE', 'LAW_UPDATE_UNSIGNED']).toContain(
          (await refusalOf(call({ upload: token }))).code,
        )
    }
    expect(await gops.client.law.list()).toEqual(before)
  })

  test.each([
    ['nothing', ''],
    ['another file', '{"format":"kooperacja-card"}'],
    ['no JSON', '%PDF-1.7'],
  ])('that is %s is unreadable', async (_what, text) => {
    const gops = await room.gops(start)
    expect((await refusalOf(preview(gops, Buffer.from(text)))).code).toBe('LAW_UPDATE_UNREADABLE')
    expect((await refusalOf(gops.client.law.takeUpdate({ upload: '0'.repeat(32) }))).code).toBe('UPLOAD_GONE')
  })

  test('of a newer program says so rather than being half understood', async () => {
    const gops = await room.gops(start)
    const newer = Buffer.from(
      Buffer.from(await fileOf(gops))
        .toString('utf8')
        .replace('"version": 1', '"version": 2'),
    )
    expect((await refusalOf(preview(gops, newer))).code).toBe('LAW_UPDATE_UNREADABLE')
  })
})

test('every change of the registry and of the numbering leaves one entry in the log', async () => {
  const { client } = await room.gops(start)
  await client.numbering.save({ settings: sampleNumbering })
  const id = newId<LegalBasisId>()
  const steps: (() => Promise<unknown>)[] = [
    () => client.law.save({ id, baseRevision: 0, basis: act }),
    () => client.law.remove({ id }),
    () => client.law.restore({ id }),
    () => client.law.confirm({ id }),
    () => client.law.exportUpdate(),
    () => client.numbering.save({ settings: sampleNumbering }),
    () => client.numbering.confirmLast({ symbol: '031', year: 2026, last: 2 }),
    () => client.numbering.explainGap({ symbol: '031', year: 2026, ordinal: 1, reason: 'x' }),
  ]
  let before = (await client.audit.readState()).entries
  for (const [at, step] of steps.entries()) {
    await step()
    const { entries } = await client.audit.readState()
    expect([at, entries - before]).toEqual([at, 1])
    before = entries
  }
})
