import { createHash } from 'node:crypto'
import { cp, rm } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BundleData } from '#shared/domain/exchange.ts'
import type { BundleId, OfficeId } from '#shared/domain/ids.ts'
import {
  engineRoom,
  fetchDownload,
  newFolder,
  refusalOf,
  type TestEngine,
  upload,
} from '../../../tests/support/engine.ts'
import { everyEvent } from '../../../tests/support/every-event.ts'
import { demoLogin, demoPassword, loadSample } from '../demo/index.ts'
import { sampleHousehold, samplePersons } from '../demo/sample.ts'
import { decryptAge } from '../formats/bundle/age.ts'
import { sealBundle } from '../formats/bundle/index.ts'
import { openZip } from '../formats/bundle/zip.ts'
import { newId } from '../new-id.ts'
import type { Store } from '../store/open.ts'
import { replacedRow } from '../store/tables/exchange.ts'
import { officeKey } from '../store/tables/keys.ts'
import { vaultLayout } from '../store/layout.ts'
import { startSession } from '../vault/session.ts'

const room = engineRoom()
let gops: TestEngine
let pcpr: TestEngine
let gopsId: OfficeId
let pcprId: OfficeId

/** Two offices that know each other, the GOPS with the sample; made once, copied for each test. */
let made: { gops: string; pcpr: string }
beforeAll(async () => {
  const [one, other] = [await room.gops(), await room.pcpr()]
  await loadSample(one.client, '2026-11-21')
  gopsId = (await one.client.office.readOffice()).id
  pcprId = (await other.client.office.readOffice()).id
  await pair(one, other)
  await pair(other, one)
  made = { gops: await keep(one), pcpr: await keep(other) }
  await room.end()
})
beforeEach(async () => {
  gops = await openCopy(made.gops)
  pcpr = await openCopy(made.pcpr)
})
afterEach(room.end)
afterAll(async () => {
  for (const folder of [made.gops, made.pcpr]) await rm(folder, { recursive: true, force: true })
})

async function keep({ engine, folder }: TestEngine): Promise<string> {
  await engine.close()
  const kept = await newFolder()
  await cp(folder, kept, { recursive: true })
  return kept
}

async function openCopy(kept: string): Promise<TestEngine> {
  const folder = await room.folder()
  await cp(kept, folder, { recursive: true })
  const started = await room.start(folder)
  await started.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  return started
}

/** Gives the card of `other` to `own`, its words checked. */
async function pair(own: TestEngine, other: TestEngine) {
  const { download, words } = await other.client.exchange.readOwnCard()
  const token = await upload(own, await fetchDownload(other, download.url))
  expect((await own.client.exchange.previewCard({ upload: token })).words).toEqual(words)
  return own.client.exchange.addPartnerOffice({ upload: token, wordsAgreed: true })
}

async function make(): Promise<Uint8Array> {
  const { download } = await gops.client.exchange.makeBundle({ id: newId<BundleId>(), recipient: pcprId })
  return fetchDownload(gops, download.url)
}

async function bringIn(bytes: Uint8Array) {
  return pcpr.client.exchange.importBundle({ upload: await upload(pcpr, bytes) })
}

async function preview(bytes: Uint8Array) {
  return pcpr.client.exchange.previewBundle({ upload: await upload(pcpr, bytes) })
}

/** What the PCPR shows of what came. */
async function shown() {
  const teams = await pcpr.client.team.listTeams()
  return Promise.all(
    teams.map(async ({ id }) => ({
      ...(await pcpr.client.team.readTeam({ teamId: id })),
      catalogue: await pcpr.client.catalogue.listEntries({ teamId: id }),
      cases: await pcpr.client.exchange.listReceivedCases({ officeId: gopsId }),
      bundles: await pcpr.client.exchange.listBundles(),
    })),
  )
}

/** Everything that can be read in a bundle by who may open it, its Word files too. */
async function insideOf(bytes: Uint8Array): Promise<{ paths: string[]; whole: string; data: BundleData }> {
  const identity = await behind(gops, (store) => store.db.select().from(officeKey).get()!.ageIdentity)
  const { plain } = await decryptAge(bytes, identity)
  const zip = await openZip(plain)
  const texts: string[] = []
  for (const path of zip.paths) {
    const part = await zip.read(path, 64 * 1024 * 1024)
    texts.push(path, Buffer.from(part).toString('utf8'), Buffer.from(part).toString('utf16le'))
    if (path.endsWith('.docx')) texts.push(await documentText(part))
  }
  const data = JSON.parse(Buffer.from(await zip.read('data.json', 64 * 1024 * 1024)).toString('utf8')) as BundleData
  return { paths: [...zip.paths], whole: texts.join('\n'), data }
}

/** Opens the closed vault of an office past its procedures, to look or to do what no page could. */
async function behind<Result>({ engine, folder }: TestEngine, look: (store: Store) => Result) {
  await engine.close()
  const session = await startSession(vaultLayout(folder), {
    now: () => new Date(),
    scryptCost: 1024,
    secrets: undefined,
    onLock: () => undefined,
  })
  await session.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  try {
    return look(session.vault.store)
  } finally {
    await session.close()
  }
}

describe('a bundle from a GOPS to its PCPR', () => {
  test('carries nothing of the course of a case: no word of its events, no file, and the stage as it was set', async () => {
    const { client } = gops
    const planted: string[] = []
    const plant = (what: string) => {
      const text = `Przebiegowy${what}${planted.length}x`
      planted.push(text)
      return text
    }
    const [team] = await client.team.listTeams()
    const [household] = await client.cases.listHouseholds({ teamId: team!.id })
    const [account] = await client.office.listAccounts()
    const { closing, ...events } = everyEvent(household!.id, { plant, on: '2026-11-02', accountId: account!.id })
    for (const event of [...Object.values(events), closing]) await client.course.saveEvent({ baseRevision: 0, event })
    const closed = await client.exchange.previewOutgoing({ recipient: pcprId })
    expect(closed.cases).toEqual([expect.objectContaining({ stage: 'closed' })])
    await client.course.removeEvent({ id: closing.id })
    const out = await client.exchange.previewOutgoing({ recipient: pcprId })
    expect(out.cases).toEqual([expect.objectContaining({ stage: 'ipw' })])

    const bytes = await make()
    expect((await preview(bytes)).counts).toEqual(out.counts)
    await bringIn(bytes)
    expect(await pcpr.client.exchange.listReceivedCases({ officeId: gopsId })).toMatchObject([
      { stage: 'ipw', adults: 1, minors: 0 },
    ])
    const { whole: inside } = await insideOf(bytes)
    expect(inside).toMatch(/"stage": ?"ipw"/)
    const ids = [...Object.values(events), closing].map(({ id }) => id)
    for (const own of [...planted, ...ids, household!.id]) expect([own, inside.includes(own)]).toEqual([own, false])
  })

  test('previews without writing anything, and brings what the preview said', async () => {
    const out = await gops.client.exchange.previewOutgoing({ recipient: pcprId })
    const bytes = await make()
    const before = await preview(bytes)
    expect(before.counts).toEqual(out.counts)
    expect(before.counts).toMatchObject({ partners: 9, catalogue: 12, cases: 1, agreements: 1 })
    expect([before.sequence, before.missingSequences, before.isAlreadyImported]).toEqual([1, [], false])
    expect(await shown()).toEqual([])
    expect(await pcpr.client.exchange.listBundles()).toEqual([])
    expect(await bringIn(bytes)).toEqual(before)
    const [team] = await shown()
    expect([team!.partners.length, team!.members.length, team!.catalogue.length]).toEqual([
      9,
      before.counts.members,
      12,
    ])
    expect(before.team.added).toBe(9 + before.counts.members)
    expect(before.teamDetails.added).toBe(1)
    expect(team!.cases).toEqual([expect.objectContaining({ stage: 'ipw', pseudonym: out.cases[0]!.pseudonym })])
  })

  test('brings the agreement, which can be saved as it was sent, and nothing under another name', async () => {
    await bringIn(await make())
    const officeId = gopsId
    const documents = await pcpr.client.exchange.listReceivedDocuments({ officeId })
    expect(documents).toHaveLength(1)
    const { fileName, sha256, size } = documents[0]!
    const { download } = await pcpr.client.exchange.openReceivedDocument({ officeId, fileName, sha256 })
    const bytes = await fetchDownload(pcpr, download.url)
    expect([download.name, bytes.byteLength]).toEqual([fileName, size])
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
    const other = pcpr.client.exchange.openReceivedDocument({ officeId, fileName: 'inny.docx', sha256 })
    expect((await refusalOf(other)).code).toBe('NOT_FOUND')
  })

  test('imported twice changes nothing, by the same file or in another command', async () => {
    const bytes = await make()
    await bringIn(bytes)
    const before = await shown()
    const again = await bringIn(bytes)
    expect(again.isAlreadyImported).toBe(true)
    expect(again.team).toMatchObject({ added: 0, changed: 0, removed: 0, older: 0 })
    expect(await shown()).toEqual(before)
    await Promise.all([bringIn(bytes), bringIn(bytes), bringIn(bytes)])
    expect(await shown()).toEqual(before)
  })

  test('imported three times at the same moment is imported once', async () => {
    const bytes = await make()
    await Promise.all([bringIn(bytes), bringIn(bytes), bringIn(bytes)])
    expect(await pcpr.client.exchange.listBundles()).toHaveLength(1)
  })

  test('older than the last imported one is refused', async () => {
    const first = await make()
    const second = await make()
    await bringIn(second)
    const before = await shown()
    expect((await refusalOf(bringIn(first))).code).toBe('BUNDLE_REPLAYED')
    expect((await refusalOf(preview(first))).code).toBe('BUNDLE_REPLAYED')
    expect(await shown()).toEqual(before)
  })

  test('says which numbers are missing before it, and is imported all the same', async () => {
    await make()
    await make()
    const third = await make()
    expect((await preview(third)).missingSequences).toEqual([1, 2])
    expect((await bringIn(third)).sequence).toBe(3)
    await make()
    expect((await preview(await make())).missingSequences).toEqual([4])
  })

  test('made twice at the same moment has two numbers', async () => {
    await Promise.all([make(), make()])
    const numbers = (await gops.client.exchange.listBundles()).map(({ sequence }) => sequence)
    expect(numbers.toSorted((a, b) => a - b)).toEqual([1, 2])
  })

  test('brings changes and removals, and keeps each replaced value', async () => {
    await bringIn(await make())
    const [team] = await gops.client.team.listTeams()
    const { members, partners } = await gops.client.team.readTeam({ teamId: team!.id })
    const [gone, kept] = members
    await gops.client.team.removeMember({ id: gone!.id })
    const {
      revision,
      updatedAt: _at,
      originId: _origin,
      isOurs: _ours,
      ...partner
    } = partners.find(({ id }) => id === kept!.partnerId)!
    await gops.client.team.savePartner({
      baseRevision: revision,
      partner: { ...partner, name: 'Szkoła po zmianie nazwy' },
    })
    const second = await make()
    expect((await preview(second)).team).toMatchObject({ added: 0, changed: 1, removed: 1, older: 0 })
    await bringIn(second)
    const [after] = await shown()
    expect(after!.members.map(({ id }) => id)).not.toContain(gone!.id)
    expect(after!.partners.find(({ id }) => id === partner.id)!.name).toBe('Szkoła po zmianie nazwy')
    const replaced = await behind(pcpr, (store) => store.db.select().from(replacedRow).all())
    expect(replaced.map(({ tableName, rowId }) => `${tableName} ${rowId}`).toSorted()).toEqual([
      `members ${gone!.id}`,
      `partners ${partner.id}`,
    ])
    expect(replaced.find(({ rowId }) => rowId === partner.id)!.body).toMatchObject({ name: partner.name, revision })
  })

  test('brings rows that nobody here may change', async () => {
    await bringIn(await make())
    const [team] = await shown()
    const { revision, updatedAt: _at, originId: _origin, isOurs, ...fields } = team!.team
    expect(isOurs).toBe(false)
    const { client } = pcpr
    const refusals = [
      client.team.saveTeam({ baseRevision: revision, team: { ...fields, gmina: 'Przejęta' } }),
      client.team.removePartner({
        id:
          team!.partners.find(({ id }) => !team!.members.some((one) => one.partnerId === id))?.id ??
          team!.partners[0]!.id,
      }),
      client.team.removeMember({ id: team!.members[0]!.id }),
      client.catalogue.removeEntry({ id: team!.catalogue[0]!.id }),
      client.catalogue.restoreEntry({ id: team!.catalogue[0]!.id }),
    ]
    const codes = await Promise.all(refusals.map(async (call) => (await refusalOf(call)).code))
    expect(codes.every((code) => code === 'NOT_OURS' || code === 'STILL_USED')).toBe(true)
    expect(codes.filter((code) => code === 'NOT_OURS').length).toBeGreaterThanOrEqual(4)
  })

  test('holds nothing of a household but its stage and counts, in no part of it', async () => {
    const { paths, whole } = await insideOf(await make())
    expect(paths).toEqual(expect.arrayContaining(['manifest.json', 'manifest.json.sig', 'data.json']))
    const secrets = [
      ...samplePersons.flatMap(({ firstName, lastName }) => [`${firstName} ${lastName}`, lastName]),
      sampleHousehold.street,
      '1/2026',
      'AGE-SECRET-KEY',
    ].filter((text) => text.length > 2)
    for (const secret of secrets) expect([secret, whole.includes(secret)]).toEqual([secret, false])
    // The search itself works: what should be there is found, in the document too.
    expect(whole).toContain('Gminny Ośrodek Pomocy Społecznej w Przykładowej')
  })

  const disclosure = (answer: boolean | null) => ({
    partnerId: null,
    recipient: `Odbiorca ${answer}`,
    data: `Dane ${answer}`,
    purpose: `Powód ${answer}`,
    until: `Termin ${answer}`,
    isGranted: answer,
  })

  test.each([
    ['missing', { signedOn: null }],
    ['valid', {}],
    ['expired', { validUntil: '2020-12-31' }],
    ['withdrawn', { withdrawnOn: '2020-12-31' }],
  ] as const)(
    'says before it is made that a consent is %s, and carries a stage and counts only under a valid one',
    async (state, change) => {
      const [team] = await gops.client.team.listTeams()
      const [household] = await gops.client.cases.listHouseholds({ teamId: team!.id })
      const { consent } = await gops.client.cases.readHousehold({ id: household!.id })
      const { revision, updatedAt: _at, originId: _origin, ...fields } = consent!
      const given = { signedOn: '2020-01-01', validUntil: null, withdrawnOn: null }
      const disclosures = [disclosure(true), disclosure(false), disclosure(null)]
      await gops.client.cases.saveConsent({
        baseRevision: revision,
        consent: { ...fields, ...given, disclosures, ...change },
      })
      await gops.client.course.saveEvent({
        baseRevision: 0,
        event: {
          kind: 'contact',
          id: newId<never>(),
          householdId: household!.id,
          conclusions: 'Ustalenie z rozmowy',
          on: '2026-11-21',
          form: 'phone',
          who: 'Rozmówca',
        },
      })
      const { cases } = await gops.client.exchange.previewOutgoing({ recipient: pcprId })
      const goesOut = state === 'valid'
      expect(cases).toEqual([{ pseudonym: expect.any(String), stage: 'ipw', consent: state, goesOut }])
      const { whole, data } = await insideOf(await make())
      const line = { pseudonym: cases[0]!.pseudonym, stage: 'ipw', adults: 1, minors: 0 }
      expect(data.cases).toEqual(goesOut ? [line] : [])
      expect([cases[0]!.pseudonym, whole.includes(cases[0]!.pseudonym)]).toEqual([cases[0]!.pseudonym, goesOut])
      for (const secret of ['Odbiorca', 'Dane true', 'Powód', 'Termin', 'Ustalenie z rozmowy', 'Rozmówca'])
        expect([secret, whole.includes(secret)]).toEqual([secret, false])
    },
  )

  test('still counts a closed case whose consent held to its end and ran out later', async () => {
    const [team] = await gops.client.team.listTeams()
    const [household] = await gops.client.cases.listHouseholds({ teamId: team!.id })
    const { consent } = await gops.client.cases.readHousehold({ id: household!.id })
    const { revision, updatedAt: _at, originId: _origin, ...fields } = consent!
    await gops.client.cases.saveConsent({
      baseRevision: revision,
      consent: { ...fields, signedOn: '2020-01-01', validUntil: '2020-12-31' },
    })
    const goesOut = async (on: string) => {
      await gops.client.course.saveEvent({
        baseRevision: 0,
        event: {
          kind: 'closing',
          id: newId<never>(),
          householdId: household!.id,
          conclusions: '',
          on,
          outcome: 'partly',
          handedTo: '',
        },
      })
      return (await gops.client.exchange.previewOutgoing({ recipient: pcprId })).cases.map((one) => one.goesOut)
    }
    expect(await goesOut('2020-12-31')).toEqual([true])
    expect(await goesOut('2021-01-01')).toEqual([false])
  })

  test('gives a household another pseudonym for another office', async () => {
    const third = await room.pcpr()
    await pair(gops, third)
    const thirdId = (await third.client.office.readOffice()).id
    const [one] = (await gops.client.exchange.previewOutgoing({ recipient: pcprId })).cases
    const [other] = (await gops.client.exchange.previewOutgoing({ recipient: thirdId })).cases
    expect(one!.pseudonym).not.toBe(other!.pseudonym)
  })

  test('is refused by a third office, by a PCPR that does not know its sender, and by its own sender', async () => {
    const bytes = await make()
    const third = await room.pcpr()
    const there = await upload(third, bytes)
    expect((await refusalOf(third.client.exchange.previewBundle({ upload: there }))).code).toBe('BUNDLE_NOT_FOR_US')
    await pcpr.client.exchange.removePartnerOffice({ officeId: gopsId })
    expect((await refusalOf(bringIn(bytes))).code).toBe('BUNDLE_UNKNOWN_SENDER')
    const own = await upload(gops, bytes)
    expect((await refusalOf(gops.client.exchange.previewBundle({ upload: own }))).code).toBe('IMPORT_NOT_PCPR')
    expect((await refusalOf(gops.client.exchange.importBundle({ upload: own }))).code).toBe('IMPORT_NOT_PCPR')
  })

  test('that is rubbish is refused with its code and writes nothing', async () => {
    const bytes = await make()
    const flipped = Uint8Array.from(bytes)
    flipped[flipped.length - 20]! ^= 1
    const cases: [Uint8Array, RegExp][] = [
      [new Uint8Array(), /^BUNDLE_/],
      [Buffer.from('to nie paczka'), /^BUNDLE_NOT_A_BUNDLE$/],
      [bytes.subarray(0, bytes.length - 1), /^BUNDLE_(TRUNCATED|DAMAGED)$/],
      [flipped, /^BUNDLE_DAMAGED$/],
    ]
    for (const [bad, code] of cases) expect((await refusalOf(bringIn(bad))).code).toMatch(code)
    expect(await pcpr.client.exchange.listBundles()).toEqual([])
  })
})

describe('a bundle its verified sender forged', () => {
  type Change = (data: BundleData) => BundleData

  /** Seals, with the GOPS's own keys, what its program would never send. */
  async function forged(change: Change, sequence = 1): Promise<Uint8Array> {
    const { card } = await gops.client.exchange.readOwnCard()
    const { card: recipient } = await pcpr.client.exchange.readOwnCard()
    const honest = await make()
    const keys = await behind(gops, (store) => store.db.select().from(officeKey).get()!)
    const zip = await openZip((await decryptAge(honest, keys.ageIdentity)).plain)
    const data = JSON.parse(Buffer.from(await zip.read('data.json', 1e7)).toString('utf8')) as BundleData
    const sealed = await sealBundle({
      data: change(data),
      documents: [],
      sender: { card, signingKey: keys.signingKey },
      recipient,
      sequence,
      previous: null,
      now: new Date(),
      bundleId: newId<BundleId>(),
      scope: ['team', 'catalogue', 'agreements', 'case-counts'],
    })
    return sealed.bytes
  }

  const strangers: [string, Change][] = [
    [
      'rows of a third office',
      (data) => ({ ...data, teams: data.teams.map((row) => ({ ...row, originId: newId<OfficeId>() })) }),
    ],
    [
      'a member of a third office',
      (data) => ({
        ...data,
        members: data.members.map((row, at) => (at ? row : { ...row, originId: newId<OfficeId>() })),
      }),
    ],
    ['partners of a team it does not bring', (data) => ({ ...data, teams: [] })],
    ['people of an institution it does not bring', (data) => ({ ...data, partners: data.partners.slice(1) })],
  ]
  test.each(strangers)('to claim %s is refused', async (_what, change) => {
    const bytes = await forged(change)
    expect((await refusalOf(bringIn(bytes))).code).toBe('BUNDLE_UNSAFE')
    expect(await shown()).toEqual([])
  })

  test('to take over a row of ours is refused', async () => {
    const { team } = await ownTeam()
    const bytes = await forged((data) => {
      const id = data.teams[0]!.id
      const swap = <Row extends object>(rows: Row[]) =>
        rows.map((row) => JSON.parse(JSON.stringify(row).replaceAll(id, team.id)) as Row)
      return { ...data, teams: swap(data.teams), partners: swap(data.partners), catalogue: swap(data.catalogue) }
    })
    expect((await refusalOf(bringIn(bytes))).code).toBe('BUNDLE_UNSAFE')
    expect((await pcpr.client.team.readTeam({ teamId: team.id })).team.gmina).toBe('Nasza')
  })

  test('with a row older than ours never overwrites it', async () => {
    const honest = await make()
    const [first] = (await gops.client.team.listTeams())!
    const { revision: _r, updatedAt: _at, originId: _o, isOurs: _ours, ...fields } = first!
    await gops.client.team.saveTeam({ baseRevision: first!.revision, team: { ...fields, powiat: 'nowszy' } })
    await bringIn(await make())
    expect((await shown())[0]!.team.powiat).toBe('nowszy')
    const older = await forged(
      (data) => ({ ...data, teams: data.teams.map((row) => ({ ...row, revision: 1, powiat: 'starszy' })) }),
      9,
    )
    expect((await preview(older)).teamDetails.older).toBe(1)
    await bringIn(older)
    expect((await shown())[0]!.team.powiat).toBe('nowszy')
    expect((await refusalOf(bringIn(honest))).code).toBe('BUNDLE_REPLAYED')
  })

  test('to hold a row twice never lets its older half win', async () => {
    const bytes = await forged((data) => {
      const [team] = data.teams
      return {
        ...data,
        teams: [
          { ...team!, revision: 9, powiat: 'nowszy' },
          { ...team!, revision: 1, powiat: 'starszy' },
        ],
      }
    })
    const { code } = await refusalOf(bringIn(bytes))
    const [team] = await shown()
    expect(code === 'BUNDLE_UNSAFE' || team?.team.powiat === 'nowszy').toBe(true)
  })

  async function ownTeam() {
    const team = {
      id: newId<never>(),
      gmina: 'Nasza',
      powiat: 'przykładowski',
      placeLocative: 'Naszej',
      foundedOn: null,
    }
    return { team: await pcpr.client.team.saveTeam({ baseRevision: 0, team }) }
  }
})

describe('a card', () => {
  test('of our own, of rubbish, or of an office known by other keys is refused', async () => {
    const { download } = await gops.client.exchange.readOwnCard()
    const own = await upload(gops, await fetchDownload(gops, download.url))
    expect((await refusalOf(gops.client.exchange.addPartnerOffice({ upload: own, wordsAgreed: true }))).code).toBe(
      'CARD_IS_OURS',
    )
    const rubbish = await upload(gops, Buffer.from('{"format":"kooperacja-card"}'))
    expect((await refusalOf(gops.client.exchange.previewCard({ upload: rubbish }))).code).toBe('CARD_UNREADABLE')

    const impostor = await room.pcpr()
    const { card } = await impostor.client.exchange.readOwnCard()
    const forged = await upload(gops, Buffer.from(JSON.stringify({ ...card, officeId: pcprId })))
    expect((await refusalOf(gops.client.exchange.previewCard({ upload: forged }))).code).toBe('CARD_KEYS_CHANGED')
    const adding = gops.client.exchange.addPartnerOffice({ upload: forged, wordsAgreed: true })
    await expect(adding).rejects.toMatchObject({ code: 'CARD_KEYS_CHANGED', defined: true })
  })

  test('of a GOPS takes no bundle', async () => {
    const other = await room.gops()
    await pair(gops, other)
    const { id } = await other.client.office.readOffice()
    expect((await refusalOf(gops.client.exchange.previewOutgoing({ recipient: id }))).code).toBe('RECIPIENT_NOT_PCPR')
    expect((await refusalOf(gops.client.exchange.makeBundle({ id: newId<BundleId>(), recipient: id }))).code).toBe(
      'RECIPIENT_NOT_PCPR',
    )
  })

  test('removed takes no bundle any more', async () => {
    await gops.client.exchange.removePartnerOffice({ officeId: pcprId })
    expect((await refusalOf(gops.client.exchange.makeBundle({ id: newId<BundleId>(), recipient: pcprId }))).code).toBe(
      'NOT_FOUND',
    )
    expect(await gops.client.exchange.listPartnerOffices()).toEqual([])
  })
})

async function documentText(bytes: Uint8Array): Promise<string> {
  const { default: PizZip } = await import('pizzip')
  const files = new PizZip(bytes).files
  return Object.values(files)
    .filter(({ dir }) => !dir)
    .map((file) => file.asText())
    .join('\n')
    .replaceAll(/<[^>]+>/g, '')
}
