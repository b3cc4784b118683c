import { createDecipheriv } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import type { TypedFacts } from '#shared/contract/documents.ts'
import type { CopyOfData } from '#shared/documents/copy-of-data.ts'
import type { IpwRow } from '#shared/domain/cases.ts'
import type { HouseholdId, PersonId } from '#shared/domain/ids.ts'
import { destroyFrom } from '#shared/domain/retention.ts'
import { demoLogin, demoPassword } from '../demo/index.ts'
import { newId } from '../new-id.ts'
import { vaultHeader } from '../store/vault-header.ts'
import { findBySecret } from '../vault/unlocking.ts'
import { engineRoom, fetchDownload, refusalOf, upload, type TestEngine } from '../../../tests/support/engine.ts'
import { everyEvent } from '../../../tests/support/every-event.ts'
import { issuing, printing } from '../../../tests/support/papers.ts'

const room = engineRoom()
afterEach(room.end)

/** A family whose every text begins with a word of its own, with its papers. */
async function addFamily({ client }: Pick<TestEngine, 'client'>, word: string) {
  const team = (await client.team.listTeams())[0]!
  const id = newId<HouseholdId>()
  let next = 0
  const planted: string[] = []
  const plant = (what: string) => {
    const text = `${word}${what}${next++}`
    planted.push(text)
    return text
  }
  const person = (isMinor: boolean) => ({
    id: newId<never>(),
    firstName: plant('Imię'),
    lastName: plant('Nazwisko'),
    gender: 'f' as const,
    isMinor,
    address: isMinor ? '' : plant('Adres'),
  })
  const household = {
    id,
    teamId: team.id,
    stage: 'ipw' as const,
    street: plant('Ulica'),
    postalCode: '00-950',
    town: plant('Miejscowość'),
    reportedBy: plant('Zgłaszający'),
    reportedOn: '2015-01-02',
    persons: [person(false), person(false), person(true)],
    minorsRepresentedBy: plant('Opiekun'),
  }
  const saved = await client.cases.saveHousehold({ baseRevision: 0, household })
  const consent = {
    id: newId<never>(),
    householdId: id,
    place: plant('Miejsce'),
    signedOn: '2015-02-03',
    withdrawnOn: null,
    validUntil: null,
    disclosures: [
      {
        partnerId: null,
        recipient: plant('Odbiorca'),
        data: plant('Dane'),
        purpose: plant('Cel'),
        until: plant('Do'),
        isGranted: true,
      },
      { partnerId: null, recipient: plant('Odmowa'), data: '', purpose: '', until: '', isGranted: false },
    ],
  }
  await client.cases.saveConsent({ baseRevision: 0, consent })
  const row = {
    id: newId<never>(),
    areaLetter: 'A',
    goal: plant('Zamiar'),
    activity: plant('Działanie'),
    catalogueEntryId: null,
    catalogueText: plant('Wykaz'),
    termPlaceEffects: plant('Termin'),
    responsible: plant('Odpowiedzialny'),
    assessment: plant('Ocena'),
    participants: [household.persons[0]!.id],
  } satisfies IpwRow
  const ipw = {
    id: newId<never>(),
    householdId: id,
    version: 1,
    preparedOn: '2015-03-04',
    goal: plant('Nadrzędny'),
    startsOn: '2015-03-04',
    endsOn: '2016-03-04',
    areas: [{ letter: 'A', name: plant('Obszar'), now: 2, planned: 6, achieved: 5 }],
    rows: [row],
    keyWorkerName: plant('Kluczowy'),
    keyWorkerFunction: plant('Funkcja'),
    keyWorkerInstitution: plant('Instytucja'),
  }
  await client.cases.saveIpw({ baseRevision: 0, ipw })
  for (const subject of [
    { kind: 'consent' as const, id },
    { kind: 'ipw' as const, id: ipw.id },
  ])
    await client.documents.makeDocument({ id: newId<never>(), asked: { subject, typed: {} }, format: 'docx' })
  await client.vault.saveDraft({ key: `household/${id}`, body: JSON.stringify({ street: plant('Szkic') }) })
  const { firstName, lastName } = household.persons[0]!
  await client.vault.saveDraft({
    key: `household/new/${word}`,
    body: JSON.stringify({ firstName, lastName, note: plant('Niezapisany') }),
  })
  return { id, household, planted, plant, revision: saved.revision, consent, ipw }
}

/** A family's papers in the register: one signed with its scan, one a draft, one a draft put away. */
async function addPapers(
  gops: TestEngine,
  { id: householdId, ipw: { id: ipwId }, plant }: Awaited<ReturnType<typeof addFamily>>,
) {
  const { register } = gops.client
  const sign = { from: 'typed', text: '5020.1.2015' } as const
  const asConsent = { kind: 'consent' as const, id: householdId }
  const { id, revision } = await register.issue(issuing(asConsent, { sign, typed: { place: plant('Wpisane') } }))
  const token = await upload(gops, Buffer.from(`%PDF-1.7 ${plant('Skan')}`))
  await register.addScan({ id: newId<never>(), paperId: id, upload: token, fileName: `${plant('Plik')}.pdf` })
  const away = newId<never>()
  await register.addScan({ id: away, paperId: id, upload: token, fileName: plant('Odłożony') })
  await register.removeScan({ id: away })
  await register.sign({ id, baseRevision: revision, signedOn: '2015-02-03', signedBy: plant('Podpisał') })
  const asIpw = { kind: 'ipw' as const, id: ipwId }
  const corrected = newId<never>()
  await register.startCorrection({ id: corrected, of: id })
  const put = newId<never>()
  await register.saveDraft({ id: put, baseRevision: 0, asked: { subject: asIpw, typed: { co: plant('Projekt') } } })
  await register.removeDraft({ id: put })
  const ended = await register.issue(issuing(asIpw, { sign }))
  const end = { id: ended.id, baseRevision: ended.revision, endedOn: '2016-01-02', endedWhy: plant('Powód') }
  await register.end({ ...end, ending: 'revoked' })
  return { signed: id, correction: corrected, put, ended: ended.id, scan: away }
}

/** An event of every kind in a family's course, with a form begun; the closing is taken off again, so the case goes on. */
async function addCourse({ client }: Pick<TestEngine, 'client'>, { id, plant }: Awaited<ReturnType<typeof addFamily>>) {
  const [account] = await client.office.listAccounts()
  const events = everyEvent(id, { plant, on: '2015-04-05', accountId: account!.id })
  for (const event of Object.values(events)) await client.course.saveEvent({ baseRevision: 0, event })
  await client.course.removeEvent({ id: events.closing.id })
  for (const key of [`case-event/${events.contact.id}`, `case-event/${id}/nowy`])
    await client.vault.saveDraft({ key, body: JSON.stringify({ conclusions: plant('Zaczęty') }) })
  return events
}

/** Files attached to a case, one of them taken off, written past the procedures. */
async function attach(gops: TestEngine, { id, plant }: Awaited<ReturnType<typeof addFamily>>) {
  const database = openWith(gops.layout.database, await keyOf(gops))
  for (const isRemoved of [0, 1])
    database
      .prepare(
        `INSERT INTO case_file VALUES (?, ?, ?, ?, 'application/pdf', 2048, 'odcisk', ?, '2015-04-05T08:00:00Z')`,
      )
      .run(newId(), id, isRemoved, `${plant('Załącznik')}.pdf`, Buffer.from(`%PDF-1.7 ${plant('Zdjęcie')}`))
  database.close()
}

async function close({ client }: Pick<TestEngine, 'client'>, { id, household }: Awaited<ReturnType<typeof addFamily>>) {
  const { revision } = (await client.cases.readHousehold({ id })).household
  await client.cases.saveHousehold({ baseRevision: revision, household: { ...household, stage: 'closed' } })
}

async function keyOf({ layout }: TestEngine): Promise<string> {
  const header = vaultHeader.parse(JSON.parse(await readFile(layout.header, 'utf8')))
  const found = await findBySecret([header], { with: 'password', login: demoLogin, password: demoPassword })
  return Buffer.from(found!.dataKey).toString('hex')
}

function openWith(file: string, key: string): Database.Database {
  const database = new Database(file)
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${key}'"`)
  return database
}

const pageSize = 4096
/** What SQLCipher keeps at the end of a page: 16 bytes of IV, 64 of HMAC. */
const reserved = 80

/** A page without its cipher (AES-256-CBC); the first one begins with 16 bytes of salt. */
function decryptPage(page: Buffer, key: string, isFirst: boolean): Buffer {
  const end = pageSize - reserved
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(key, 'hex'), page.subarray(end, end + 16))
  return decipher.setAutoPadding(false).update(page.subarray(isFirst ? 16 : 0, end))
}

/**
 * Every page of the database and every frame of its -wal without the cipher, taken off here
 * by hand: VACUUM INTO and rekey both leave out free pages, the very ones in question.
 */
async function decryptedBytes({ layout }: TestEngine, key: string): Promise<Buffer> {
  const database = await readFile(layout.database)
  const wal = await readFile(`${layout.database}-wal`).catch(() => Buffer.alloc(0))
  const pages: Buffer[] = []
  for (let at = 0; at < database.length; at += pageSize)
    pages.push(decryptPage(database.subarray(at, at + pageSize), key, at === 0))
  // A header of 32 bytes, then each frame: 24 bytes that name the page, and the page.
  for (let at = 32; at + 24 + pageSize <= wal.length; at += 24 + pageSize)
    pages.push(decryptPage(wal.subarray(at + 24, at + 24 + pageSize), key, wal.readUInt32BE(at) === 1))
  return Buffer.concat(pages)
}

const found = (bytes: Buffer, texts: readonly string[]) => texts.filter((text) => bytes.includes(text))

describe('anonymising', () => {
  test('leaves no trace of the people in any page, free ones and the -wal among them, and the counts as they were', async () => {
    let at = new Date('2020-05-06T08:00:00Z')
    const gops = await room.gops({ host: printing, options: { now: () => at } })
    const { client } = gops
    const gone = await addFamily(gops, 'Znikająca')
    const kept = await addFamily(gops, 'Zostająca')
    const papers = await addPapers(gops, gone)
    await addPapers(gops, kept)
    const events = await addCourse(gops, gone)
    await addCourse(gops, kept)
    await attach(gops, gone)
    await attach(gops, kept)
    const asIssued = (await client.register.read({ id: papers.signed })).files
    await close(gops, gone)
    await client.cases.startIpwVersion({ from: gone.ipw.id, id: newId<never>() })
    await client.privacy.copyOfData({ personId: gone.household.persons[0]!.id, format: 'json' })
    await client.privacy.saveRetention({ category: 'B5' })
    const key = await keyOf(gops)
    // The search finds what is there, so what it does not find is not there.
    expect(found(await decryptedBytes(gops, key), gone.planted)).toEqual(gone.planted)

    await mkdir(gops.layout.backups, { recursive: true })
    await writeFile(join(gops.layout.backups, 'dawna.kopia'), 'x')
    at = new Date('2026-01-01T08:00:00Z')
    const { rows, copies } = await client.privacy.listForDestruction({ on: '2026-01-01' })
    expect(rows).toMatchObject([
      {
        householdId: gone.id,
        closedOn: '2020-05-06',
        destroyFrom: '2026-01-01',
        category: 'B5',
        persons: 3,
        // Two made before the register, two issued.
        documents: 4,
      },
    ])
    expect(copies).toMatchObject([{ kind: 'backup', name: 'dawna.kopia', endsOn: expect.any(String) as string }])
    await client.privacy.makeDestructionList({ on: '2026-01-01', format: 'docx' })
    const answer = await client.privacy.anonymise({ householdIds: [gone.id], listPrintedOn: '2026-01-01' })
    expect(answer.anonymised).toBe(1)
    expect(answer.copies).toEqual(copies)

    expect((await stat(`${gops.layout.database}-wal`)).size).toBe(0)
    const bytes = await decryptedBytes(gops, key)
    expect(found(bytes, gone.planted)).toEqual([])
    expect(bytes.includes('Znikająca')).toBe(false)
    expect(found(bytes, kept.planted)).toEqual(kept.planted)

    const view = await client.cases.readHousehold({ id: gone.id })
    expect(view.household.persons.map(({ isMinor, gender }) => [isMinor, gender])).toEqual([
      [false, 'f'],
      [false, 'f'],
      [true, 'f'],
    ])
    expect(view.household.stage).toBe('closed')
    expect(view.household.anonymisedOn).toBe('2026-01-01')
    expect((await client.cases.readHousehold({ id: kept.id })).household.anonymisedOn).toBeNull()
    expect(view.consent?.disclosures.map(({ isGranted }) => isGranted)).toEqual([true, false])
    expect(view.ipws.map(({ areas, rows: of }) => [areas[0]?.planned, areas[0]?.achieved, of.length])).toEqual([
      [6, 5, 1],
      [6, 5, 1],
    ])
    expect(await client.documents.listMade({})).toHaveLength(4)
    // Of the course stays what is counted: kinds, days, answers, marks, premises and the outcome.
    const course = await client.course.read({ householdId: gone.id })
    const left = new Map([...course.events, ...course.removed].map(({ event }) => [event.kind, event]))
    expect(left.size).toBe(Object.keys(events).length)
    expect(left.get('report')).toEqual({ ...events.report, conclusions: '', spokenForBy: '' })
    expect(left.get('workshop')).toMatchObject({ workshop: 'diagnostic', heldOn: '2015-04-05', parts: [{ part: '' }] })
    expect(left.get('review')).toMatchObject({ state: 'postponed', postponedTo: '2015-04-05', participants: '' })
    expect(left.get('scaling')).toEqual({
      ...events.scaling,
      conclusions: '',
      marks: events.scaling.marks.map((mark) => ({ ...mark, words: '' })),
    })
    expect(left.get('closing')).toMatchObject({ outcome: 'handed-over', on: '2015-04-05', handedTo: '' })
    const database = openWith(gops.layout.database, key)
    expect(database.prepare('SELECT * FROM case_file WHERE household_id = ?').all(gone.id)).toMatchObject(
      [0, 1].map((removed) => ({ file_name: '–', bytes: null, size: 2048, sha256: 'odcisk', is_removed: removed })),
    )
    database.close()
    // That papers were issued, under which number and with which hashes, stays; they can be neither fetched nor written into.
    const signed = await client.register.read({ id: papers.signed })
    expect(signed).toMatchObject({ state: 'signed', caseSign: '5020.1.2015', signedOn: '2015-02-03', signedBy: '' })
    expect(signed.files).toEqual(asIssued)
    expect(signed.scans).toMatchObject([{ fileName: '–', sha256: expect.any(String) as string }])
    expect(await client.register.read({ id: papers.ended })).toMatchObject({ ending: 'revoked', endedWhy: '' })
    expect((await client.register.read({ id: papers.correction })).typed).toEqual({})
    const asked = { subject: { kind: 'consent' as const, id: gone.id }, typed: {} }
    for (const refused of [
      client.register.fetchFile({ id: papers.signed, format: 'pdf' }),
      client.register.fetchScan({ id: signed.scans[0]!.id }),
      client.register.restoreScan({ id: papers.scan }),
      client.register.restoreDraft({ id: papers.put }),
      client.register.startCorrection({ id: newId<never>(), of: papers.signed }),
      client.register.sign({ id: papers.signed, baseRevision: signed.revision, signedOn: '2026-01-01', signedBy: 'X' }),
      client.register.saveDraft({ id: newId<never>(), baseRevision: 0, asked }),
      client.register.issue(issuing(asked.subject, { sign: { from: 'none' } })),
      client.documents.makeDocument({ id: newId<never>(), asked, format: 'docx' }),
    ])
      expect((await refusalOf(refused)).code).toBe('NOT_FOUND')
    expect((await client.privacy.listRetention()).find(({ householdId }) => householdId === gone.id)).toMatchObject({
      anonymisedOn: '2026-01-01',
      persons: 3,
    })
    expect((await client.privacy.listForDestruction({ on: '2030-01-01' })).rows).toEqual([])
    expect((await client.audit.list({})).entries.find(({ kind }) => kind === 'anonymised')).toMatchObject({
      householdId: gone.id,
      detail: { households: 1 },
    })
    // Removed after that, it is not offered to be brought back.
    await client.cases.removeHousehold({ id: gone.id })
    expect(await client.cases.listRemovedHouseholds({ teamId: gone.household.teamId })).toEqual([])
    expect((await client.audit.verify()).broken).toBeNull()
  })

  test('is searched for in free pages too: what was deleted without secure_delete is found there by the same search', async () => {
    const gops = await room.gops()
    const key = await keyOf(gops)
    await gops.engine.close()
    const free = async (secureDelete: 'ON' | 'OFF', text: string) => {
      const database = openWith(gops.layout.database, key)
      database.pragma(`secure_delete = ${secureDelete}`)
      database.exec('CREATE TABLE passing (text TEXT)')
      database.prepare('INSERT INTO passing VALUES (?)').run(text.repeat(5000))
      database.exec('DROP TABLE passing')
      expect(database.pragma('freelist_count', { simple: true })).toBeGreaterThan(10)
      database.close()
      return found(await decryptedBytes(gops, key), [text])
    }
    expect(await free('ON', 'Nadpisana')).toEqual([])
    expect(await free('OFF', 'Zapomniana')).toEqual(['Zapomniana'])
  })

  test('is refused before its day, without a category or a list, for an open case and for one gone already, and then changes nothing', async () => {
    let at = new Date('2020-05-06T08:00:00Z')
    const gops = await room.gops({ options: { now: () => at } })
    const { client } = gops
    const [closed, open] = [await addFamily(gops, 'Zamknięta'), await addFamily(gops, 'Otwarta')]
    await close(gops, closed)
    const anonymise = (...householdIds: HouseholdId[]) =>
      client.privacy.anonymise({ householdIds, listPrintedOn: '2026-01-01' })
    expect((await refusalOf(anonymise(closed.id))).code).toBe('NOT_FOUND')
    await client.privacy.saveRetention({ category: 'B5' })
    at = new Date('2025-12-31T08:00:00Z')
    expect((await refusalOf(anonymise(closed.id))).code).toBe('NOT_FOUND')
    at = new Date('2026-01-01T08:00:00Z')
    expect((await refusalOf(anonymise(closed.id, open.id))).code).toBe('NOT_FOUND')
    expect((await client.cases.readHousehold({ id: closed.id })).household.street).toBe(closed.household.street)
    expect((await refusalOf(anonymise(closed.id))).code).toBe('NOT_FOUND')
    await client.privacy.makeDestructionList({ on: '2026-01-01', format: 'docx' })
    expect((await refusalOf(anonymise(closed.id, open.id))).code).toBe('NOT_FOUND')
    await anonymise(closed.id)
    const { revision } = (await client.cases.readHousehold({ id: closed.id })).household
    expect(
      (await refusalOf(client.cases.saveHousehold({ baseRevision: revision, household: closed.household }))).code,
    ).toBe('NOT_FOUND')
    expect((await refusalOf(client.cases.saveConsent({ baseRevision: 2, consent: closed.consent }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await refusalOf(client.cases.saveIpw({ baseRevision: 2, ipw: closed.ipw }))).code).toBe('NOT_FOUND')
    expect((await refusalOf(anonymise(closed.id))).code).toBe('NOT_FOUND')
    expect(
      (await refusalOf(client.privacy.copyOfData({ personId: closed.household.persons[0]!.id, format: 'json' }))).code,
    ).toBe('NOT_FOUND')
  })
})

describe('a copy of data', () => {
  test('holds everything of the person and their shared papers, and nothing of the others', async () => {
    let html = ''
    const makePdf = (page: { html: string }) => {
      html = page.html
      return Promise.resolve(new Uint8Array([1]))
    }
    const gops = await room.gops({ host: { makePdf } })
    const family = await addFamily(gops, 'Moja')
    const other = await addFamily(gops, 'Cudza')
    const [me, sister, child] = family.household.persons
    const { download } = await gops.client.privacy.copyOfData({ personId: me!.id, format: 'json' })
    const json = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
    await gops.client.privacy.copyOfData({ personId: me!.id, format: 'pdf' })

    const othersOf = [sister!.firstName, sister!.lastName, sister!.address, child!.firstName, child!.lastName]
    const notMine = [...othersOf, family.household.reportedBy, family.household.minorsRepresentedBy]
    const mine = family.planted.filter((text) => !notMine.includes(text) && !/Szkic|Niezapisany/.test(text))
    // The paper ties short words to the next with a space that does not break.
    const paper = html.replaceAll('\u00A0', ' ')
    for (const text of mine) expect([json.includes(text), paper.includes(text), text]).toEqual([true, true, text])
    for (const text of [...notMine, ...other.planted])
      expect([json.includes(text), paper.includes(text), text]).toEqual([false, false, text])
    expect(download.name).toMatch(/^kopia-danych-1-\d{4}-.*\.json$/)
    expect(JSON.parse(json)).toMatchObject({
      documents: [{ kind: 'ipw' }, { kind: 'consent', asWritten: [{ address: me!.address }] }],
    })
  })

  test('has the course of the household, what was taken off too, and the files; of others neither names nor words', async () => {
    let html = ''
    const makePdf = (page: { html: string }) => {
      html = page.html
      return printing.makePdf(page)
    }
    const gops = await room.gops({ host: { makePdf } })
    const { client } = gops
    const family = await addFamily(gops, 'Moja')
    const events = await addCourse(gops, family)
    await attach(gops, family)
    const [me, sister] = family.household.persons
    const copyOf = async (personId: PersonId) => {
      const { download } = await client.privacy.copyOfData({ personId, format: 'json' })
      const json = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
      await client.privacy.copyOfData({ personId, format: 'pdf' })
      return { json, copy: JSON.parse(json) as CopyOfData, paper: html.replaceAll('\u00A0', ' ') }
    }
    const { json, copy, paper } = await copyOf(me!.id)

    const { report, workshop, review, scaling, closing } = events
    const keyWorker = events['key-worker']
    const [part] = workshop.parts
    const own = [
      ...Object.values(events).flatMap(({ kind, conclusions }) => (kind === 'report' ? [] : [conclusions])),
      workshop.place,
      part!.institution,
      part!.part,
      review.reason,
      closing.handedTo,
      scaling.marks[0]!.words,
      keyWorker.name,
      keyWorker.role,
      keyWorker.institution,
      'Kryzys jest długotrwały',
    ]
    for (const text of own) expect([json.includes(text), paper.includes(text), text]).toEqual([true, true, text])
    const others = [
      report.conclusions,
      report.spokenForBy,
      events.interview.worker,
      events.supervision.supervisor,
      workshop.participants,
      review.participants,
      events.contact.who,
    ]
    for (const text of others) expect([json.includes(text), paper.includes(text), text]).toEqual([false, false, text])

    expect(copy.course.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(events).toSorted())
    expect(copy.course.filter(({ isRemoved }) => isRemoved).map(({ kind }) => kind)).toEqual(['closing'])
    expect(copy.course.find(({ kind }) => kind === 'scaling')?.marks).toEqual(scaling.marks)
    expect(paper).toContain('(wpis usunięty)')
    expect(copy.files.map(({ size, isRemoved }) => [size, isRemoved])).toEqual([
      [2048, false],
      [2048, true],
    ])
    expect(paper).toContain('Załączniki')
    // Of the programme's rows it says in which this person takes part, and names nobody else.
    expect(copy.ipws[0]!.rows.map(({ takesPart }) => takesPart)).toEqual([true])
    expect((await copyOf(sister!.id)).copy.ipws[0]!.rows.map(({ takesPart }) => takesPart)).toEqual([false])
    expect(json).not.toContain(sister!.id)
  })

  test('lists the papers issued, their states, hashes and scans, and says nothing of who signed', async () => {
    let html = ''
    const makePdf = (page: { html: string }) => {
      html = page.html
      return printing.makePdf(page)
    }
    const gops = await room.gops({ host: { makePdf } })
    const family = await addFamily(gops, 'Moja')
    const { signed } = await addPapers(gops, family)
    const personId = family.household.persons[0]!.id
    const { download } = await gops.client.privacy.copyOfData({ personId, format: 'json' })
    const copy = JSON.parse(Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')) as object
    const { files } = await gops.client.register.read({ id: signed })
    expect(copy).toMatchObject({
      papers: [
        {
          kind: 'consent',
          version: 1,
          state: 'signed',
          caseSign: '5020.1.2015',
          issuedOn: '2026-11-21',
          signedOn: '2015-02-03',
          files: files.map(({ format, sha256 }) => ({ format, sha256 })),
          scans: 1,
        },
        { kind: 'ipw', state: 'ended' },
        // The correction that was begun, and the draft put away: both are still held.
        { kind: 'consent', state: 'draft' },
        { kind: 'ipw', state: 'draft' },
      ],
    })
    expect(JSON.stringify(copy)).not.toMatch(/Podpisał|Plik/)
    await gops.client.privacy.copyOfData({ personId, format: 'pdf' })
    expect(html).toContain('5020.1.2015')
    expect(html).toContain('podpisany')
  })

  test("says what the papers hold of the household itself: a draft's words and a child's own, not what others told", async () => {
    let html = ''
    const makePdf = (page: { html: string }) => {
      html = page.html
      return printing.makePdf(page)
    }
    const gops = await room.gops({ host: { makePdf } })
    const family = await addFamily(gops, 'Moja')
    const { id, household } = family
    const child = household.persons[2]!
    const draft = (kind: 'expectations-card' | 'child-statement', typed: TypedFacts) =>
      gops.client.register.saveDraft({
        id: newId<never>(),
        baseRevision: 0,
        asked: { subject: { kind, id }, typed },
      })
    await draft('expectations-card', {
      description: 'OpisWłasny',
      expectations: 'OczekiwanieWłasne',
      reporterView: 'ZdanieZgłaszającego',
      areas: [{ name: 'ObszarKarty', byInstitution: 2, byFamily: 3 }],
    })
    const childName = `${child.firstName} ${child.lastName}`
    await draft('child-statement', { childName, ownWords: 'SłowaDziecka' })

    const copyOf = async (personId: (typeof child)['id']) => {
      const { download } = await gops.client.privacy.copyOfData({ personId, format: 'json' })
      const json = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
      await gops.client.privacy.copyOfData({ personId, format: 'pdf' })
      return [json, html.replaceAll('\u00A0', ' ')]
    }
    for (const text of await copyOf(household.persons[0]!.id)) {
      for (const own of ['OpisWłasny', 'OczekiwanieWłasne', 'ObszarKarty']) expect(text).toContain(own)
      for (const others of ['ZdanieZgłaszającego', 'SłowaDziecka']) expect(text).not.toContain(others)
    }
    for (const text of await copyOf(child.id)) expect(text).toContain('SłowaDziecka')
  })

  test('of a child names who acts for it', async () => {
    const gops = await room.gops()
    const family = await addFamily(gops, 'Rodzina')
    const { download } = await gops.client.privacy.copyOfData({
      personId: family.household.persons[2]!.id,
      format: 'json',
    })
    const json = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
    expect(json).toContain(family.household.minorsRepresentedBy)
    expect(json).not.toContain(family.household.persons[0]!.lastName)
  })

  test('begins with finding the person, with or without Polish letters', async () => {
    const gops = await room.gops()
    const family = await addFamily(gops, 'Żółć')
    const [me] = family.household.persons
    const find = async (query: string) =>
      (await gops.client.privacy.listPersons({ query })).map(({ personId }) => personId)
    expect(await find(me!.lastName.toLowerCase().replace('żółć', 'zolc'))).toEqual([me!.id])
    expect(await find('ŻÓŁĆimię zolcnaz')).toHaveLength(3)
    expect(await find('')).toEqual([])
    expect(await find('ktoś inny')).toEqual([])
  })
})

describe('the register of disclosures', () => {
  test('has every paper of a household and every copy, to be filtered and taken along', async () => {
    const gops = await room.gops()
    const family = await addFamily(gops, 'Jedna')
    await addFamily(gops, 'Druga')
    await gops.client.privacy.copyOfData({ personId: family.household.persons[0]!.id, format: 'json' })
    const { entries } = await gops.client.privacy.listDisclosures({ household: family.id })
    expect(entries.map(({ kind, documentKind }) => [kind, documentKind])).toEqual([
      ['copy-of-data', null],
      ['document-made', 'ipw'],
      ['document-made', 'consent'],
    ])
    const { download } = await gops.client.privacy.exportDisclosures({ filters: {} })
    const text = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
    expect(text.startsWith('\uFEFF"Lp.";')).toBe(true)
    expect(text.trimEnd().split('\r\n')).toHaveLength(6)
    expect(text).not.toMatch(/Jedna|Druga/)
  })
})

describe('withdrawing a consent', () => {
  test('writes its day and says what has to stop', async () => {
    const gops = await room.gops()
    const { client } = gops
    const family = await addFamily(gops, 'Wycofana')
    const preview = await client.privacy.previewWithdrawal({ householdId: family.id })
    expect(preview).toEqual({
      steps: ['stop-disclosing', 'tell-recipients', 'end-ipw', 'close-case', 'keep-until-retention'],
      recipients: [{ partnerId: null, recipient: family.consent.disclosures[0]!.recipient }],
      ipw: { ipwId: family.ipw.id, version: 1, endsOn: '2016-03-04' },
      documentsMade: 2,
    })
    expect((await refusalOf(client.privacy.withdrawConsent({ householdId: family.id, on: '2015-02-02' }))).code).toBe(
      'NOT_FOUND',
    )
    const { consent, follows } = await client.privacy.withdrawConsent({ householdId: family.id, on: '2015-06-01' })
    expect([consent.withdrawnOn, follows]).toEqual(['2015-06-01', preview])
    expect((await refusalOf(client.privacy.withdrawConsent({ householdId: family.id, on: '2015-06-02' }))).code).toBe(
      'NOT_FOUND',
    )
    expect((await client.audit.list({ kind: 'consent-withdrawn' })).entries).toMatchObject([
      { householdId: family.id, detail: { on: '2015-06-01' } },
    ])
  })
})

describe('a consent given for a time', () => {
  test('stops counting after its last day on every screen at once, and can still be withdrawn', async () => {
    let at = new Date('2026-05-31T21:30:00')
    const gops = await room.gops({ options: { now: () => at } })
    const { client } = gops
    const family = await addFamily(gops, 'Czasowa')
    const { consent } = await client.cases.readHousehold({ id: family.id })
    const { revision, updatedAt: _at, originId: _origin, ...fields } = consent!
    await client.cases.saveConsent({ baseRevision: revision, consent: { ...fields, validUntil: '2026-05-31' } })
    const stands = async () => {
      const { consent: state, path, deadlines } = await client.course.read({ householdId: family.id })
      return [state, path.find(({ step }) => step === 'consent')?.state, deadlines.map(({ rule }) => rule)]
    }
    expect(await stands()).toEqual(['valid', 'done', expect.arrayContaining(['consent-expires'])])
    at = new Date('2026-06-01T00:30:00')
    expect(await stands()).toEqual(['expired', 'lapsed', expect.arrayContaining(['consent-expires'])])
    const { download } = await client.privacy.copyOfData({ personId: family.household.persons[0]!.id, format: 'json' })
    const copy = JSON.parse(Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')) as CopyOfData
    expect(copy.consent?.validUntil).toBe('2026-05-31')
    expect(
      (await client.privacy.withdrawConsent({ householdId: family.id, on: '2026-06-01' })).follows.steps,
    ).toContain('tell-recipients')
    expect((await stands())[0]).toBe('withdrawn')
  })
})

describe('a pracownik', () => {
  test('copies data and withdraws consents, but neither sets the category nor destroys', async () => {
    const gops = await room.gops()
    const { client } = gops
    const family = await addFamily(gops, 'Cudza')
    const account = {
      id: newId<never>(),
      login: 'pracownica',
      firstName: 'Łucja',
      lastName: 'Żak',
      role: 'pracownik' as const,
      authorisedOn: '2020-01-02',
      secrecyOn: '2020-01-02',
    }
    const password = 'Hasło pracownicy 1'
    await client.office.saveAccount({ baseRevision: 0, account })
    await client.office.setPassword({ id: account.id, password })
    await client.vault.lock()
    await client.vault.unlock({ with: 'password', login: 'pracownica', password })
    await client.privacy.copyOfData({ personId: family.household.persons[0]!.id, format: 'json' })
    expect((await client.privacy.listDisclosures({})).entries[0]?.actor).toEqual({
      kind: 'person',
      accountId: account.id,
      name: 'Łucja Żak',
    })
    const today = '2026-01-01'
    for (const refused of [
      client.privacy.saveRetention({ category: 'B5' }),
      client.privacy.listForDestruction({ on: today }),
      client.privacy.makeDestructionList({ on: today, format: 'docx' }),
      client.privacy.anonymise({ householdIds: [family.id], listPrintedOn: today }),
    ])
      expect((await refusalOf(refused)).code).toBe('NOT_ALLOWED')
  })
})

describe('retention', () => {
  test('counts from 1 January after the closing', () => {
    expect(destroyFrom('2026-01-01', 'B10')).toBe('2037-01-01')
    expect(destroyFrom('2026-12-31', 'BE5')).toBe('2032-01-01')
  })

  test('guesses no category: a closed case has none until the office sets it, and keeps the one of its day', async () => {
    let at = new Date('2026-05-06T08:00:00Z')
    const gops = await room.gops({ options: { now: () => at } })
    const { client } = gops
    const first = await addFamily(gops, 'Pierwsza')
    expect(await client.privacy.listRetention()).toEqual([])
    await close(gops, first)
    expect(await client.privacy.readRetention()).toEqual({ category: null })
    expect(await client.privacy.listRetention()).toMatchObject([
      { closedOn: '2026-05-06', category: null, destroyFrom: null },
    ])
    await client.privacy.saveRetention({ category: 'B10' })
    at = new Date('2027-05-06T08:00:00Z')
    await client.privacy.saveRetention({ category: 'BE5' })
    const second = await addFamily(gops, 'Druga')
    await close(gops, second)
    expect(
      (await client.privacy.listRetention()).map(({ category, destroyFrom: from, needsAppraisal }) => [
        category,
        from,
        needsAppraisal,
      ]),
    ).toEqual([
      ['BE5', '2033-01-01', true],
      ['B10', '2037-01-01', false],
    ])
    const { revision } = (await client.cases.readHousehold({ id: second.id })).household
    await client.cases.saveHousehold({ baseRevision: revision, household: second.household })
    expect(await client.privacy.listRetention()).toHaveLength(1)
  })

  test.each(['10', 'B', 'b10', 'A', 'B100', 'Bc', ''])('takes no category %j', async (category) => {
    const gops = await room.gops()
    expect((await refusalOf(gops.client.privacy.saveRetention({ category }))).code).toBe('BAD_REQUEST')
  })
})
