import { readFile } from 'node:fs/promises'
import { isContractProcedure } from '@orpc/contract'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { auditKindTexts } from '#shared/documents/audit-log-words.ts'
import { auditKinds } from '#shared/domain/audit.ts'
import { demoLogin, demoPassword, loadSample, samplePcpr, samplePcprAnimator } from '../demo/index.ts'
import { passFirstRun } from '../demo/index.ts'
import { samplePartners, sampleCatalogue } from '../demo/sample.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { newId } from '../new-id.ts'
import { vaultHeader } from '../store/vault-header.ts'
import { eventOf } from '../../../tests/support/case-rows.ts'
import { engineRoom, fetchDownload, refusalOf, upload, type TestEngine } from '../../../tests/support/engine.ts'
import { auditMap } from './audit-map.ts'
import { findBySecret } from './unlocking.ts'

const room = engineRoom()
afterEach(room.end)

const secret = { with: 'password', login: demoLogin, password: demoPassword } as const

/** The database itself, opened past the program with the key of the header: what somebody with the key and a tool can do. */
async function openPast({ layout }: TestEngine): Promise<Database.Database> {
  const header = vaultHeader.parse(JSON.parse(await readFile(layout.header, 'utf8')))
  const found = await findBySecret([header], secret)
  const database = new Database(layout.database)
  database.pragma("cipher = 'sqlcipher'")
  database.pragma('legacy = 4')
  database.pragma(`key = "x'${Buffer.from(found!.dataKey).toString('hex')}'"`)
  return database
}

/** Locks the vault, does something to the file with the triggers out of the way, and opens the vault again. */
async function tamper(started: TestEngine, sql: string): Promise<void> {
  await started.client.vault.lock()
  const database = await openPast(started)
  for (const trigger of ['not_changed', 'not_removed', 'at_the_end'])
    database.exec(`DROP TRIGGER audit_entry_${trigger}`)
  database.exec(sql)
  database.close()
  await started.client.vault.unlock(secret)
}

/** A GOPS with a log of some length. */
async function withLog(): Promise<TestEngine> {
  const gops = await room.gops()
  for (let count = 0; count < 6; count++) await gops.client.vault.saveIdleMinutes({ idleMinutes: 10 + count })
  return gops
}

async function entriesOf({ client }: Pick<TestEngine, 'client'>) {
  return (await client.audit.list({})).entries
}

describe('the chain', () => {
  test('of an untouched log is whole, over locks and starts', async () => {
    const gops = await withLog()
    await gops.client.vault.lock()
    await gops.client.vault.unlock(secret)
    expect((await gops.client.audit.readState()).broken).toBeNull()
    expect((await gops.client.audit.verify()).broken).toBeNull()
    const numbers = (await entriesOf(gops)).map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index))
    expect(numbers.at(-1)).toBe(1)
  })

  test.each([
    ['removed', 'DELETE FROM audit_entry WHERE number = 4', { number: 4, fault: 'gap' }],
    ['the first removed', 'DELETE FROM audit_entry WHERE number = 1', { number: 1, fault: 'gap' }],
    [
      'changed',
      `UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE number = 4`,
      { number: 4, fault: 'changed' },
    ],
    [
      'changed in its details',
      `UPDATE audit_entry SET detail = '{}' WHERE number = 3`,
      { number: 3, fault: 'changed' },
    ],
    [
      'given to another person',
      'UPDATE audit_entry SET account_id = NULL WHERE number = 5',
      { number: 5, fault: 'changed' },
    ],
    [
      'reordered',
      'UPDATE audit_entry SET number = -4 WHERE number = 4; UPDATE audit_entry SET number = 4 WHERE number = 5; UPDATE audit_entry SET number = 5 WHERE number = -4',
      { number: 4, fault: 'chain' },
    ],
    ['cut off the end', 'DELETE FROM audit_entry WHERE number > 5', { number: 6, fault: 'tail-missing' }],
    ['all gone', 'DELETE FROM audit_entry', { number: 1, fault: 'tail-missing' }],
  ])('with an entry %s is found at the next unlock, and stays found', async (_how, sql, broken) => {
    const gops = await withLog()
    // A changed number breaks the CHECK of the table otherwise.
    await tamper(gops, `PRAGMA ignore_check_constraints = ON; ${sql}`)
    expect((await gops.client.audit.readState()).broken).toMatchObject(
      // A fault before the entry the last check ended with may show as that one missing.
      broken.fault === 'tail-missing' ? { fault: expect.stringMatching(/tail-missing|gap/) as string } : broken,
    )
    // Work goes on, the warning stays, and a check of all of it says the same.
    await gops.client.vault.saveIdleMinutes({ idleMinutes: 30 })
    await gops.client.vault.lock()
    await gops.client.vault.unlock(secret)
    expect((await gops.client.audit.readState()).broken).not.toBeNull()
    expect((await gops.client.audit.verify()).broken?.number).toBe(broken.number)
  })

  test('cut off together with the second place is found by the last check', async () => {
    const gops = await withLog()
    await gops.client.audit.verify()
    await tamper(
      gops,
      `DELETE FROM audit_entry WHERE number > 3;
       UPDATE audit_head SET number = 3, hash = (SELECT hash FROM audit_entry WHERE number = 3)`,
    )
    expect((await gops.client.audit.readState()).broken).toMatchObject({ fault: 'gap' })
  })

  test('of another vault is not taken for this one', async () => {
    const gops = await withLog()
    await tamper(gops, `UPDATE audit_entry SET previous_hash = '${'0'.repeat(64)}' WHERE number = 1`)
    expect((await gops.client.audit.verify()).broken).toEqual({ number: 1, fault: 'chain' })
  })

  test('is only written on: no change, no removal, no replacing, no going back', async () => {
    const gops = await withLog()
    await gops.client.vault.lock()
    const database = await openPast(gops)
    for (const sql of [
      'UPDATE audit_entry SET detail = detail',
      'DELETE FROM audit_entry',
      'INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry WHERE number = 2',
      `INSERT INTO audit_entry SELECT 0, at, actor_kind, account_id, kind, record_kind, record_id, household_id, detail, previous_hash, hash FROM audit_entry WHERE number = 2`,
    ])
      expect(() => database.exec(sql), sql).toThrow()
    database.close()
  })
})

const heldReview = (householdId: HouseholdId) =>
  eventOf(householdId, {
    kind: 'review',
    plannedOn: null,
    heldOn: '2026-05-04',
    state: 'held',
    postponedTo: null,
    reason: '',
    participants: '',
    ipwId: null,
  })

/** Every command of the contract that leaves an entry in its transaction. */
const commands = Object.entries(contract).flatMap(([roomName, procedures]) =>
  Object.entries(procedures).flatMap(([name, procedure]) => {
    if (!isContractProcedure(procedure)) return []
    const { isCommand } = procedure['~orpc'].meta as { isCommand: boolean }
    return isCommand ? [`${roomName}.${name}`] : []
  }),
)

describe('every command', () => {
  test('of the contract has a rule, and the ones without an entry say why', () => {
    const rules = Object.entries(auditMap).flatMap(([roomName, rulesOf]) =>
      Object.entries(rulesOf).map(([name, rule]) => ({ path: `${roomName}.${name}`, rule })),
    )
    const silent = rules.filter(({ path, rule }) => commands.includes(path) && rule.in !== 'transaction')
    expect(silent).toEqual(
      ['vault.startRecoveryCode', 'sets.cancel'].map((path) => ({
        path,
        rule: { in: 'none', because: 'touches-nothing' },
      })),
    )
    // What writes in a command's transaction is a command.
    const inTransaction = rules.filter(({ rule }) => rule.in === 'transaction').map(({ path }) => path)
    expect(inTransaction.filter((path) => !commands.includes(path))).toEqual([])
  })

  test('leaves exactly one entry, and a repeated or refused one none', async () => {
    const host = {
      makePdf: () => Promise.resolve(new Uint8Array([1])),
      openFile: () => Promise.resolve(),
      secrets: {
        protect: (bytes: Uint8Array) => Promise.resolve(bytes),
        unprotect: (bytes: Uint8Array) => Promise.resolve(bytes),
      },
    }
    const gops = await room.gops({ host })
    const { client } = gops
    await loadSample(client, '2026-05-04')
    const pcpr = await room.pcpr()
    const card = await fetchDownload(pcpr, (await pcpr.client.exchange.readOwnCard()).download.url)
    const token = await upload(gops, card)
    const team = (await client.team.listTeams())[0]!
    const { members } = await client.team.readTeam({ teamId: team.id })
    const [household] = await client.cases.listHouseholds({ teamId: team.id })
    const view = await client.cases.readHousehold({ id: household!.id })
    const own = <Row extends object>({
      revision: _r,
      updatedAt: _u,
      originId: _o,
      isOurs: _i,
      caseNumber: _c,
      anonymisedOn: _a,
      isLatest: _l,
      ...fields
    }: Row & Record<string, unknown>) => fields
    const { members: _m, ...partner } = samplePartners[2]!
    const partnerId = newId<never>()
    const memberId = newId<never>()
    const entryId = newId<never>()
    const accountId = newId<never>()
    const fileId = newId<never>()
    const officeRead = await client.office.readOffice()
    const pcprOffice = (await pcpr.client.office.readOffice()).id
    const asked = { subject: { kind: 'consent' as const, id: household!.id }, typed: {} }
    const account = {
      id: accountId,
      login: 'nowa.osoba',
      firstName: 'Nowa',
      lastName: 'Osoba',
      role: 'pracownik' as const,
      authorisedOn: '2020-01-02',
      secrecyOn: '2020-01-02',
    }
    const person = household!.persons[0]!.id
    const code = await client.vault.startRecoveryCode()
    const closed = { ...(own(household!) as object), stage: 'closed' as const } as never
    const event = eventOf(household!.id, { kind: 'contact', on: '2026-05-04', form: 'phone', who: '' })
    const calls: Record<string, () => Promise<unknown>> = {
      'vault.saveIdleMinutes': () => client.vault.saveIdleMinutes({ idleMinutes: 15 }),
      'vault.turnKeyStoreOn': () => client.vault.turnKeyStoreOn(),
      'vault.turnKeyStoreOff': () => client.vault.turnKeyStoreOff(),
      'vault.finishRecoveryCode': () =>
        client.vault.finishRecoveryCode({ groups: code.askedGroups.map((group) => code.groups[group]!) }),
      'backup.makeNow': () => client.backup.makeNow(),
      'backup.setSecondPlace': () => client.backup.setSecondPlace({ folder: null }),
      'backup.drill': async () => {
        const [kept] = (await client.backup.readState()).kept
        return client.backup.drill({ place: kept!.place, file: kept!.file })
      },
      'office.saveOffice': () =>
        client.office.saveOffice({
          baseRevision: officeRead.revision,
          office: officeRead.office,
          animator: officeRead.animator,
        }),
      'office.saveAccount': () => client.office.saveAccount({ baseRevision: 0, account }),
      'office.setPassword': () => client.office.setPassword({ id: accountId, password: 'Nowe hasło na próbę' }),
      'office.disableAccount': () => client.office.disableAccount({ id: accountId }),
      'office.enableAccount': () => client.office.enableAccount({ id: accountId }),
      'team.saveTeam': () => client.team.saveTeam({ baseRevision: team.revision, team: own(team) as never }),
      'team.savePartner': () =>
        client.team.savePartner({ baseRevision: 0, partner: { ...partner, id: partnerId, teamId: team.id } }),
      'team.saveMember': () =>
        client.team.saveMember({
          baseRevision: 0,
          member: { ...(own(members[0]!) as never as object), id: memberId, partnerId } as never,
        }),
      'team.removeMember': () => client.team.removeMember({ id: memberId }),
      'team.restoreMember': () => client.team.restoreMember({ id: memberId }),
      'team.removePartner': async () => {
        await client.team.removeMember({ id: memberId })
        return client.team.removePartner({ id: partnerId })
      },
      'team.restorePartner': () => client.team.restorePartner({ id: partnerId }),
      'catalogue.saveEntry': () =>
        client.catalogue.saveEntry({
          baseRevision: 0,
          entry: { ...sampleCatalogue[0]!, id: entryId, teamId: team.id },
        }),
      'catalogue.removeEntry': () => client.catalogue.removeEntry({ id: entryId }),
      'catalogue.restoreEntry': () => client.catalogue.restoreEntry({ id: entryId }),
      'cases.saveConsent': () =>
        client.cases.saveConsent({ baseRevision: view.consent!.revision, consent: own(view.consent!) as never }),
      'cases.saveIpw': () =>
        client.cases.saveIpw({ baseRevision: view.ipws[0]!.revision, ipw: own(view.ipws[0]!) as never }),
      'cases.startIpwVersion': () => client.cases.startIpwVersion({ from: view.ipws[0]!.id, id: newId<never>() }),
      'course.saveEvent': () => client.course.saveEvent({ baseRevision: 0, event }),
      'course.removeEvent': () => client.course.removeEvent({ id: event.id }),
      'course.restoreEvent': () => client.course.restoreEvent({ id: event.id }),
      'course.holdReview': async () => {
        const [latest] = (await client.cases.readHousehold({ id: household!.id })).ipws
        const review = heldReview(household!.id)
        const next = { ...(own(latest!) as object), id: newId<never>() } as never
        const from = { id: latest!.id, revision: latest!.revision }
        return client.course.holdReview({ baseRevision: 0, review, scaling: null, from, next, plan: null })
      },
      'files.add': async () =>
        client.files.add({
          id: fileId,
          householdId: household!.id,
          upload: await upload(gops, Buffer.from('%PDF-1.7 pismo ze szkoły')),
          fileName: 'Pismo ze szkoły.pdf',
        }),
      'files.fetch': () => client.files.fetch({ id: fileId }),
      'files.remove': () => client.files.remove({ id: fileId }),
      'files.restore': () => client.files.restore({ id: fileId }),
      'documents.makeDocument': () => client.documents.makeDocument({ id: newId<never>(), asked, format: 'docx' }),
      'documents.openDocument': () => client.documents.openDocument({ id: newId<never>(), asked, format: 'docx' }),
      'exchange.addPartnerOffice': () =>
        client.exchange.addPartnerOffice({ upload: token as never, wordsAgreed: true }),
      'exchange.makeBundle': () => client.exchange.makeBundle({ id: newId<never>(), recipient: pcprOffice }),
      'exchange.removePartnerOffice': () => client.exchange.removePartnerOffice({ officeId: pcprOffice }),
      'deadlines.exportCalendar': () => client.deadlines.exportCalendar(),
      'deadlines.exportReport': () => client.deadlines.exportReport({ format: 'docx' }),
      'audit.verify': () => client.audit.verify(),
      'audit.export': () => client.audit.export({ format: 'csv', filters: {} }),
      'privacy.copyOfData': () => client.privacy.copyOfData({ personId: person, format: 'json' }),
      'privacy.exportDisclosures': () => client.privacy.exportDisclosures({ filters: {} }),
      'privacy.withdrawConsent': () => client.privacy.withdrawConsent({ householdId: household!.id, on: '2026-06-01' }),
      'privacy.saveRetention': () => client.privacy.saveRetention({ category: 'B10' }),
      'privacy.makeDestructionList': () => client.privacy.makeDestructionList({ on: '2026-01-01', format: 'docx' }),
      'cases.saveHousehold': () => client.cases.saveHousehold({ baseRevision: household!.revision, household: closed }),
      'cases.removeHousehold': () => client.cases.removeHousehold({ id: household!.id }),
      'cases.restoreHousehold': () => client.cases.restoreHousehold({ id: household!.id }),
    }
    // Proven in tests of their own: a PCPR's import below, anonymising in privacy.test.ts, the papers' rooms beside them.
    const elsewhere = ['vault.startRecoveryCode', 'exchange.importBundle', 'privacy.anonymise']
    const ofPapers = /^(?:register|numbering|law|templates|letterhead|sets)\./
    expect([...Object.keys(calls), ...elsewhere].toSorted()).toEqual(
      commands.filter((path) => !ofPapers.test(path)).toSorted(),
    )

    const extra: Record<string, number> = { 'team.removePartner': 1 }
    let before = (await client.audit.readState()).entries
    for (const [path, call] of Object.entries(calls)) {
      await call().catch((error: unknown) => {
        throw new Error(path, { cause: error })
      })
      const after = (await client.audit.readState()).entries
      expect([path, after - before]).toEqual([path, 1 + (extra[path] ?? 0)])
      before = after
    }
    await refusalOf(client.cases.saveHousehold({ baseRevision: 1, household: closed }))
    const commandId = newId()
    for (let count = 0; count < 2; count++)
      await client.vault.saveIdleMinutes({ idleMinutes: 20 }, { context: { commandId } })
    expect((await client.audit.readState()).entries).toBe(before + 1)
    expect((await client.audit.verify()).broken).toBeNull()
  })

  test('of a county that imports a bundle leaves one too', async () => {
    const gops = await room.gops()
    await loadSample(gops.client, '2026-05-04')
    const pcpr = await room.pcpr()
    const cardOf = async (of: TestEngine) => fetchDownload(of, (await of.client.exchange.readOwnCard()).download.url)
    await pcpr.client.exchange.addPartnerOffice({
      upload: (await upload(pcpr, await cardOf(gops))) as never,
      wordsAgreed: true,
    })
    await gops.client.exchange.addPartnerOffice({
      upload: (await upload(gops, await cardOf(pcpr))) as never,
      wordsAgreed: true,
    })
    const recipient = (await pcpr.client.office.readOffice()).id
    const { download } = await gops.client.exchange.makeBundle({ id: newId<never>(), recipient })
    const token = await upload(pcpr, await fetchDownload(gops, download.url))
    await pcpr.client.exchange.importBundle({ upload: token as never })
    const [entry] = await entriesOf(pcpr)
    expect(entry).toMatchObject({ kind: 'bundle-imported', recordKind: 'bundle', detail: { number: 1 } })
    expect((await gops.client.privacy.listDisclosures({})).entries).toMatchObject([
      { kind: 'bundle', recipient: samplePcpr.name, householdId: null, households: 1 },
    ])
  })
})

describe('the log', () => {
  test('tells of unlocks, of tries that failed at their own times, and of locks', async () => {
    let at = new Date('2026-05-04T08:00:00Z')
    const gops = await room.gops({ options: { now: () => at } })
    await gops.client.vault.lock()
    for (const minute of [1, 2]) {
      at = new Date(`2026-05-04T08:0${minute}:00Z`)
      await refusalOf(gops.client.vault.unlock({ ...secret, password: 'nie to hasło' }))
    }
    at = new Date('2026-05-04T09:00:00Z')
    await gops.client.vault.unlock(secret)
    await gops.client.vault.lock()
    await gops.client.vault.unlock({ with: 'recovery-code', code: gops.code.join('') })
    const entries = (await entriesOf(gops))
      .toReversed()
      .map(({ kind, at: when, actor, detail }) => [kind, when.slice(11, 16), actor.kind, detail['with']])
    expect(entries).toEqual([
      ['vault-made', '08:00', 'person', undefined],
      ['lock', '08:00', 'person', undefined],
      ['login-failed', '08:01', 'nobody', undefined],
      ['login-failed', '08:02', 'nobody', undefined],
      ['login', '09:00', 'person', 'password'],
      ['lock', '09:00', 'person', undefined],
      ['login', '09:00', 'recovery-code', 'recovery-code'],
    ])
  })

  test('tells of a family looked at once in ten minutes for each person', async () => {
    let at = new Date('2026-05-04T08:00:00Z')
    const gops = await room.gops({ options: { now: () => at } })
    await loadSample(gops.client, '2026-05-04')
    const team = (await gops.client.team.listTeams())[0]!
    const [household] = await gops.client.cases.listHouseholds({ teamId: team.id })
    const { ipws } = await gops.client.cases.readHousehold({ id: household!.id })
    await gops.client.cases.readHousehold({ id: household!.id })
    await gops.client.documents.preview({ subject: { kind: 'ipw', id: ipws[0]!.id }, typed: {} })
    const views = async () => (await gops.client.audit.list({ kind: 'view-household' })).entries
    expect(await views()).toMatchObject([{ householdId: household!.id, caseNumber: '1/2026' }])
    at = new Date('2026-05-04T08:11:00Z')
    await gops.client.documents.preview({ subject: { kind: 'ipw', id: ipws[0]!.id }, typed: {} })
    expect(await views()).toHaveLength(2)
  })

  test('is found by person, household, day and kind, a hundred at a time', async () => {
    let at = new Date('2026-05-04T08:00:00Z')
    const gops = await room.gops({ options: { now: () => at } })
    const { client } = gops
    for (let count = 0; count < 105; count++) await client.vault.saveIdleMinutes({ idleMinutes: 10 })
    at = new Date('2026-05-05T08:00:00Z')
    await loadSample(client, '2026-05-05')
    const first = await client.audit.list({ kind: 'settings-changed' })
    expect(first.entries).toHaveLength(100)
    const second = await client.audit.list({ kind: 'settings-changed', before: first.next! })
    expect([second.entries.length, second.next]).toEqual([5, null])
    const [household] = await client.cases.listHouseholds({ teamId: (await client.team.listTeams())[0]!.id })
    const ofHousehold = (await client.audit.list({ household: household!.id })).entries
    expect(ofHousehold.map(({ recordKind }) => recordKind)).toEqual(['ipw', 'consent', 'household'])
    const dayOne = (await client.audit.list({ from: '2026-05-04', to: '2026-05-04' })).entries
    expect(dayOne.every(({ at: when }) => when.startsWith('2026-05-04'))).toBe(true)
    expect((await client.audit.list({ from: '2026-05-06' })).entries).toEqual([])
    const [me] = await client.office.listAccounts()
    expect((await client.audit.list({ person: me!.id })).entries[0]?.actor.name).toBe(
      `${me!.firstName} ${me!.lastName}`,
    )
    expect((await client.audit.list({ person: 'recovery-code' })).entries).toEqual([])
  })

  test('is for a kierownik; whether it is whole is for everybody', async () => {
    const gops = await room.gops()
    const account = {
      id: newId<never>(),
      login: 'pracownica',
      firstName: 'Łucja',
      lastName: 'Żak',
      role: 'pracownik' as const,
      authorisedOn: '2020-01-02',
      secrecyOn: '2020-01-02',
    }
    await gops.client.office.saveAccount({ baseRevision: 0, account })
    await gops.client.office.setPassword({ id: account.id, password: 'Hasło pracownicy 1' })
    await gops.client.vault.lock()
    await gops.client.vault.unlock({ with: 'password', login: 'pracownica', password: 'Hasło pracownicy 1' })
    expect((await refusalOf(gops.client.audit.list({}))).code).toBe('NOT_ALLOWED')
    expect((await gops.client.audit.readState()).broken).toBeNull()
  })

  test('holds nothing anybody typed: 40 planted texts, a whole session, every letter of the log searched', async () => {
    const gops = await room.gops({ host: { makePdf: () => Promise.resolve(new Uint8Array([1])) } })
    const { client } = gops
    const planted = Array.from(
      { length: 40 },
      (_, index) => `Zaszyfrowska${String.fromCharCode(97 + (index % 26))}${index}`,
    )
    let next = 0
    const plant = () => planted[next++ % planted.length]!
    const team = (await client.team.listTeams())[0]!
    const householdId = newId<never>()
    const person = () => ({
      id: newId<never>(),
      firstName: plant(),
      lastName: plant(),
      gender: 'f' as const,
      isMinor: false,
      address: plant(),
    })
    const household = {
      id: householdId,
      teamId: team.id,
      stage: 'ipw' as const,
      street: plant(),
      postalCode: '00-950',
      town: plant(),
      reportedBy: plant(),
      reportedOn: null,
      persons: [person(), person(), person()],
      minorsRepresentedBy: plant(),
    }
    await client.cases.saveHousehold({ baseRevision: 0, household })
    await client.cases.saveConsent({
      baseRevision: 0,
      consent: {
        id: newId<never>(),
        householdId,
        place: plant(),
        signedOn: '2026-01-02',
        withdrawnOn: null,
        validUntil: null,
        disclosures: [
          { partnerId: null, recipient: plant(), data: plant(), purpose: plant(), until: plant(), isGranted: true },
        ],
      },
    })
    const row = {
      id: newId<never>(),
      areaLetter: 'A',
      goal: plant(),
      activity: plant(),
      catalogueEntryId: null,
      catalogueText: plant(),
      termPlaceEffects: plant(),
      responsible: plant(),
      assessment: plant(),
    }
    const ipwId = newId<never>()
    await client.cases.saveIpw({
      baseRevision: 0,
      ipw: {
        id: ipwId,
        householdId,
        version: 1,
        preparedOn: null,
        goal: plant(),
        startsOn: null,
        endsOn: null,
        areas: [{ letter: 'A', name: plant(), now: 1, planned: 2, achieved: null }],
        rows: [row],
        keyWorkerName: plant(),
        keyWorkerFunction: plant(),
        keyWorkerInstitution: plant(),
      },
    })
    const { members: _m, ...partner } = samplePartners[2]!
    await client.team.savePartner({
      baseRevision: 0,
      partner: { ...partner, id: newId<never>(), teamId: team.id, name: plant(), representedBy: plant() },
    })
    await client.office.saveAccount({
      baseRevision: 0,
      account: {
        id: newId<never>(),
        login: plant().toLowerCase(),
        firstName: plant(),
        lastName: plant(),
        role: 'pracownik',
        authorisedOn: null,
        secrecyOn: null,
      },
    })
    for (const subject of [
      { kind: 'consent' as const, id: householdId },
      { kind: 'ipw' as const, id: ipwId },
    ])
      for (const format of ['docx', 'pdf'] as const)
        await client.documents.makeDocument({
          id: newId<never>(),
          asked: { subject, typed: { place: plant() } },
          format,
        })
    await client.privacy.copyOfData({ personId: household.persons[0]!.id, format: 'pdf' })
    await client.privacy.withdrawConsent({ householdId, on: '2026-02-02' })
    await client.vault.saveDraft({ key: 'household/new', body: [plant(), plant(), plant()].join(' ') })
    await client.vault.lock()

    const database = await openPast(gops)
    const rows = ['audit_entry', 'audit_head', 'audit_check', 'disclosure_entry'].map((table) =>
      database.prepare(`SELECT * FROM ${table}`).all(),
    )
    // The search finds what is there.
    expect(JSON.stringify(database.prepare('SELECT * FROM person').all())).toContain(planted[5])
    database.close()
    const text = JSON.stringify(rows).toLowerCase()
    expect(next).toBeGreaterThanOrEqual(planted.length)
    expect(rows[0]!.length).toBeGreaterThan(12)
    expect(planted.filter((name) => text.includes(name.toLowerCase()))).toEqual([])
  })

  test('refuses an id or a detail that could be a name', async () => {
    const { auditDetail } = await import('#shared/domain/audit.ts')
    for (const typed of ['Kowalska', 'kowalska anna', 'łucja', 'a@b.pl', 'ul. Polna 1'])
      expect(auditDetail.safeParse({ setting: typed }).success).toBe(false)
  })
})

describe('the log as a file', () => {
  test('opens in Excel as it stands, and runs no formula', async () => {
    const gops = await room.gops()
    const account = {
      id: newId<never>(),
      login: 'formula',
      firstName: '=HYPERLINK("http://x")',
      lastName: '+1;2',
      role: 'kierownik' as const,
      authorisedOn: '2020-01-02',
      secrecyOn: '2020-01-02',
    }
    await gops.client.office.saveAccount({ baseRevision: 0, account })
    await gops.client.office.setPassword({ id: account.id, password: 'Hasło formuły 11' })
    await gops.client.vault.lock()
    await gops.client.vault.unlock({ with: 'password', login: 'formula', password: 'Hasło formuły 11' })
    await gops.client.vault.saveIdleMinutes({ idleMinutes: 12 })
    const { download } = await gops.client.audit.export({ format: 'csv', filters: { kind: 'settings-changed' } })
    const text = Buffer.from(await fetchDownload(gops, download.url)).toString('utf8')
    expect(text.startsWith('\uFEFF"Nr";"Data i godzina";"Kto"')).toBe(true)
    expect(text).toContain(`"'=HYPERLINK(""http://x"") +1;2"`)
    expect(text).toContain('"Zmiana ustawień"')
    expect(text.trimEnd().split('\r\n')).toHaveLength(2)
    expect((await entriesOf(gops))[0]).toMatchObject({ kind: 'export', recordKind: 'audit-log' })
  })

  test('as a paper carries the hash of its end, the period and the names', async () => {
    let html = ''
    const makePdf = (page: { html: string }) => {
      html = page.html
      return Promise.resolve(new Uint8Array([1]))
    }
    const started = await room.start(undefined, { host: { makePdf } })
    await passFirstRun(started.client, samplePcpr, samplePcprAnimator, demoPassword)
    const { download } = await started.client.audit.export({ format: 'pdf', filters: { from: '2020-01-01' } })
    expect(download.name).toMatch(/^dziennik-zdarzen-.*\.pdf$/)
    expect(html).toMatch(/skrót SHA-256 [0-9a-f]{64}/)
    expect(html).toContain('od 01.01.2020')
    expect(html).toContain(samplePcprAnimator.lastName)
    expect(html).toMatch(/\(tylko z.podanego okresu\)/)
    await started.client.audit.export({ format: 'pdf', filters: { kind: 'login', person: 'recovery-code' } })
    expect(html).toMatch(/zdarzenie: Odblokowanie programu; kto: osoba z.kodem awaryjnym\./)
  })

  test('has Polish words for every kind of event', () => {
    expect(Object.keys(auditKindTexts).toSorted()).toEqual([...auditKinds].toSorted())
  })
})
