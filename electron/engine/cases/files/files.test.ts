import { afterEach, expect, test } from 'vitest'
import type { CaseFileId, HouseholdId } from '#shared/domain/ids.ts'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { loadSample } from '../../demo/index.ts'
import { engineRoom, fetchDownload, refusalOf, type TestEngine, upload } from '../../../../tests/support/engine.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const pdf = Buffer.from('%PDF-1.7 Zaświadczenie żółć')

async function withCase(): Promise<TestEngine & { householdId: HouseholdId }> {
  const gops = await room.gops()
  await loadSample(gops.client, '2026-05-04')
  const [team] = await gops.client.team.listTeams()
  const [household] = await gops.client.cases.listHouseholds({ teamId: team!.id })
  return { ...gops, householdId: household!.id }
}

async function add(gops: TestEngine & { householdId: HouseholdId }, bytes: Uint8Array, fileName = 'Zaświadczenie.pdf') {
  const id = newId<CaseFileId>()
  const { householdId, client } = gops
  return client.files.add({ id, householdId, upload: await upload(gops, bytes), fileName })
}

test('a file is kept and given back byte for byte, under its name, newest first', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  const first = await add(gops, pdf)
  expect(first).toMatchObject({ type: 'application/pdf', size: pdf.byteLength, fileName: 'Zaświadczenie.pdf' })
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1])
  const second = await add(gops, png, 'Rysunek dziecka.pdf')
  // What it is its bytes say, whatever it is called.
  expect(second.type).toBe('image/png')
  expect((await client.files.list({ householdId })).map(({ id }) => id)).toEqual([second.id, first.id])
  const { download } = await client.files.fetch({ id: first.id })
  expect(download.name).toBe('Zaświadczenie.pdf')
  expect(Buffer.from(await fetchDownload(gops, download.url)).equals(pdf)).toBe(true)
})

test('what is no PDF, PNG or JPEG, or too large, is refused and leaves nothing', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  for (const bytes of [Buffer.from('MZ program'), Buffer.from('<svg onload="x"/>'), Buffer.alloc(0)])
    expect((await refusalOf(add(gops, bytes, 'Skan.pdf'))).code).toBe('SCAN_KIND_UNKNOWN')
  const large = Buffer.concat([pdf, Buffer.alloc(scanMaxMegabytes * 1024 * 1024)])
  expect(await refusalOf(add(gops, large))).toEqual({
    code: 'SCAN_TOO_LARGE',
    data: { atMostMegabytes: scanMaxMegabytes },
  })
  const gone = { id: newId<CaseFileId>(), householdId, upload: '0'.repeat(32), fileName: 'a.pdf' }
  expect((await refusalOf(client.files.add(gone))).code).toBe('UPLOAD_GONE')
  expect(await client.files.list({ householdId })).toEqual([])
})

test('a removed file is off the list and cannot be fetched, until it is brought back', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  const { id } = await add(gops, pdf)
  await client.files.remove({ id })
  expect(await client.files.list({ householdId })).toEqual([])
  expect((await refusalOf(client.files.fetch({ id }))).code).toBe('NOT_FOUND')
  await client.files.restore({ id })
  expect(await client.files.list({ householdId })).toHaveLength(1)
})

test('a removed case neither takes files nor gives them', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  const { id } = await add(gops, pdf)
  await client.cases.removeHousehold({ id: householdId })
  expect((await refusalOf(add(gops, pdf))).code).toBe('NOT_FOUND')
  expect((await refusalOf(client.files.fetch({ id }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(client.files.list({ householdId }))).code).toBe('NOT_FOUND')
})

test('the history of a case tells its files and its course, newest first, openings only when asked', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  const { id } = await add(gops, pdf)
  await client.files.fetch({ id })
  await client.files.remove({ id })
  const event = {
    kind: 'contact' as const,
    id: newId<never>(),
    householdId,
    conclusions: 'Sekret rodziny',
    on: '2026-05-04',
    form: 'phone' as const,
    who: '',
  }
  await client.course.saveEvent({ baseRevision: 0, event })
  await client.course.removeEvent({ id: event.id })
  const read = (withViews: boolean, before?: number) =>
    client.course.history({ householdId, withViews, ...(before !== undefined && { before }) })
  const { entries, next } = await read(false)
  expect(entries.slice(0, 5).map(({ kind, recordKind, detail }) => [kind, recordKind, detail])).toEqual([
    ['remove', 'case-event', { event: 'contact', on: '2026-05-04' }],
    ['create', 'case-event', { event: 'contact', on: '2026-05-04' }],
    ['remove', 'case-file', {}],
    ['export', 'case-file', {}],
    ['create', 'case-file', {}],
  ])
  expect(next).toBeNull()
  expect(entries.every(({ householdId: of }) => of === householdId)).toBe(true)
  expect(JSON.stringify(entries)).not.toContain('Sekret')
  expect(entries.some(({ kind }) => kind === 'view-household')).toBe(false)
  expect((await read(true)).entries.some(({ kind }) => kind === 'view-household')).toBe(true)
  const older = await read(false, entries[0]!.number)
  expect(older.entries[0]).toEqual(entries[1])
  expect((await refusalOf(client.course.history({ householdId: newId<never>(), withViews: true }))).code).toBe(
    'NOT_FOUND',
  )
})

test('a pracownik reads the history of a case, though not the whole log', async () => {
  const gops = await withCase()
  const { client, householdId } = gops
  const account = {
    id: newId<never>(),
    login: 'pracownik',
    firstName: 'Paweł',
    lastName: 'Pracowity',
    role: 'pracownik' as const,
    authorisedOn: '2020-01-02',
    secrecyOn: '2020-01-02',
  }
  await client.office.saveAccount({ baseRevision: 0, account })
  await client.office.setPassword({ id: account.id, password: 'Nowe hasło na próbę' })
  await client.vault.lock()
  await client.vault.unlock({ with: 'password', login: 'pracownik', password: 'Nowe hasło na próbę' })
  expect((await refusalOf(client.audit.list({}))).code).toBe('NOT_ALLOWED')
  expect((await client.course.history({ householdId, withViews: false })).entries.length).toBeGreaterThan(0)
})
