import { createHash } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { PaperId, ScanId } from '#shared/domain/ids.ts'
import { scanMaxMegabytes } from '#shared/domain/register.ts'
import { issuing, printing, sampleNumbering, teamOf } from '../../../../tests/support/papers.ts'
import { engineRoom, fetchDownload, refusalOf, upload, type TestEngine } from '../../../../tests/support/engine.ts'
import { demoLogin, demoPassword, loadSample } from '../../demo/index.ts'
import { newId } from '../../new-id.ts'
import type { HostPort } from '../../ports.ts'

const room = engineRoom()
/** The usual second is too little on a computer with other work. */
const patience = { timeout: 20_000 }
afterEach(room.end)

async function office(host: Partial<HostPort> = printing) {
  const gops = await room.gops({ host })
  await loadSample(gops.client, '2026-11-21')
  await gops.client.numbering.save({ settings: sampleNumbering })
  const team = await teamOf(gops.client)
  const [household] = await gops.client.cases.listHouseholds({ teamId: team as never })
  return { ...gops, team, household: household!, agreement: { kind: 'team-agreement' as const, id: team } }
}
type Office = Awaited<ReturnType<typeof office>>

const ofFamily = { from: 'class', symbol: '5020' } as const

async function bytesOf(gops: TestEngine, id: PaperId, format: 'docx' | 'pdf'): Promise<Buffer> {
  const { download } = await gops.client.register.fetchFile({ id, format })
  return Buffer.from(await fetchDownload(gops, download.url))
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const codeOf = async (call: Promise<unknown>) => (await refusalOf(call)).code

const pdf = Buffer.from('%PDF-1.7 skan')
const scan = async (gops: TestEngine, paperId: PaperId, bytes: Uint8Array, id = newId<ScanId>()) =>
  gops.client.register.addScan({ id, paperId, upload: await upload(gops, bytes), fileName: 'skan podpisów.pdf' })

describe('a draft', () => {
  test('is kept, changed, put away and brought back until it is issued', async () => {
    const { client, agreement } = await office()
    const id = newId<PaperId>()
    const asked = { subject: agreement, typed: { placeLocative: 'Łące' } }
    const draft = await client.register.saveDraft({ id, baseRevision: 0, asked })
    expect(draft).toMatchObject({ state: 'draft', version: 1, caseSign: '', issuedOn: null, about: 'Przykładowa' })
    await client.register.saveDraft({ id, baseRevision: 1, asked: { ...asked, typed: { placeLocative: 'Górze' } } })
    expect(await codeOf(client.register.saveDraft({ id, baseRevision: 1, asked }))).toBe('STALE_REVISION')
    expect((await client.register.read({ id })).typed).toEqual({ placeLocative: 'Górze' })
    await client.register.removeDraft({ id })
    expect(await client.register.list({})).toEqual([])
    expect(await codeOf(client.register.read({ id }))).toBe('NOT_FOUND')
    await client.register.restoreDraft({ id })
    const { revision } = await client.register.read({ id })
    const issued = await client.register.issue(
      issuing(agreement, { id, baseRevision: revision, typed: { placeLocative: 'Górze' } }),
    )
    expect(issued).toMatchObject({ id, state: 'issued', caseSign: 'GOPS.KO.031.1.2026', issuedOn: '2026-11-21' })
    expect(await codeOf(client.register.removeDraft({ id }))).toBe('ALREADY_ISSUED')
    expect(await codeOf(client.register.saveDraft({ id, baseRevision: issued.revision, asked }))).toBe('ALREADY_ISSUED')
    expect(await codeOf(client.register.issue(issuing(agreement, { id, baseRevision: issued.revision })))).toBe(
      'ALREADY_ISSUED',
    )
  })

  test('stays of its kind and its row', async () => {
    const { client, agreement, team } = await office()
    const id = newId<PaperId>()
    await client.register.saveDraft({ id, baseRevision: 0, asked: { subject: agreement, typed: {} } })
    const asked = { subject: { kind: 'annex' as const, id: team }, typed: {} }
    expect(await codeOf(client.register.saveDraft({ id, baseRevision: 1, asked }))).toBe('NOT_FOUND')
  })
})

describe('an issued paper', () => {
  test('has its sign printed, its facts, law, wording and both files kept with their hashes', async () => {
    const gops = await office()
    const { id } = await gops.client.register.issue(issuing(gops.agreement, { typed: { placeLocative: 'Łące' } }))
    const paper = await gops.client.register.read({ id })
    expect(paper.template).toEqual({ version: expect.any(Number) as number, own: null })
    expect(paper.issuedBy?.name).not.toBe('')
    expect(paper.law[0]?.published).toContain('Dz. U.')
    for (const { format, size, sha256 } of paper.files) {
      const bytes = await bytesOf(gops, id, format)
      expect([bytes.byteLength, hashOf(bytes)]).toEqual([size, sha256])
    }
    const page = (await bytesOf(gops, id, 'pdf')).toString('utf8')
    expect(page).toContain('GOPS.KO.031.1.2026')
    expect(page).toContain('Łące')
  })

  test('never changes, whatever is changed in the rooms and in the law afterwards', async () => {
    const gops = await office()
    const { client } = gops
    const { id } = await client.register.issue(issuing(gops.agreement))
    const before = [
      await bytesOf(gops, id, 'docx'),
      await bytesOf(gops, id, 'pdf'),
      (await client.register.read({ id })).law,
    ]
    const { partners } = await client.team.readTeam({ teamId: gops.team as never })
    const { revision, updatedAt: _at, originId: _origin, isOurs: _ours, ...partner } = partners[1]!
    await client.team.savePartner({ baseRevision: revision, partner: { ...partner, name: 'Całkiem inna nazwa' } })
    const [{ texts } = { texts: [] }] = await client.law.list()
    await client.law.remove({ id: texts[0]!.id })
    expect([
      await bytesOf(gops, id, 'docx'),
      await bytesOf(gops, id, 'pdf'),
      (await client.register.read({ id })).law,
    ]).toEqual(before)
  })

  test('of two windows at the same moment has a number of its own, and of one draft only one is issued', async () => {
    const { client, agreement } = await office()
    const several = await Promise.all(Array.from({ length: 5 }, () => client.register.issue(issuing(agreement))))
    expect(new Set(several.map(({ caseSign }) => caseSign)).size).toBe(5)
    const id = newId<PaperId>()
    const codes = await Promise.all([1, 2].map(() => codeOf(client.register.issue(issuing(agreement, { id })))))
    expect(codes.toSorted()).toEqual(['ALREADY_ISSUED', 'NOT_REFUSED'])
    expect(await client.register.list({})).toHaveLength(6)
  })

  test('is done once, however often the command is sent', async () => {
    const { client, agreement } = await office()
    const context = { commandId: newId() }
    const asked = issuing(agreement)
    const [one, other] = await Promise.all([1, 2].map(() => client.register.issue(asked, { context })))
    expect(one).toEqual(other)
    expect((await client.register.issue(issuing(agreement))).caseSign).toBe('GOPS.KO.031.2.2026')
  })

  test('that cannot be printed, or of unusable facts, leaves no trace', async () => {
    const { client, agreement } = await office({ makePdf: () => Promise.reject(new Error('x')) })
    const entries = async () => (await client.audit.readState()).entries
    const before = await entries()
    expect(await codeOf(client.register.issue(issuing(agreement)))).toBe('PDF_UNAVAILABLE')
    const typed = { concludedOn: 'wczoraj' }
    expect(await refusalOf(client.register.issue(issuing(agreement, { typed })))).toEqual({
      code: 'FACTS_UNUSABLE',
      data: { field: 'concludedOn' },
    })
    expect(await codeOf(client.register.issue(issuing({ kind: 'annex', id: newId() })))).toBe('NOT_FOUND')
    expect(await client.register.list({})).toEqual([])
    expect(await entries()).toBe(before)
  })

  test('during whose printing the vault is locked is not kept, and its number is free', async () => {
    let print: (bytes: Uint8Array) => void = () => undefined
    let begun: () => void = () => undefined
    const printingNow = new Promise<void>((resolve) => (begun = resolve))
    let pages = 0
    const makePdf = () => {
      pages += 1
      begun()
      return new Promise<Uint8Array>((resolve) => (print = resolve))
    }
    const gops = await office({ makePdf })
    const issue = codeOf(gops.client.register.issue(issuing(gops.agreement)))
    await printingNow
    await gops.client.vault.lock()
    print(pdf)
    expect(await issue).toBe('WRONG_STATE')
    await gops.client.vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
    expect(await gops.client.register.list({})).toEqual([])
    const next = gops.client.register.issue(issuing(gops.agreement))
    await vi.waitFor(() => {
      print(pdf)
      expect(pages).toBe(2)
    }, patience)
    expect((await next).caseSign).toBe('GOPS.KO.031.1.2026')
  })

  test('whose family was removed while it was printed is not kept, and its number is given back', async () => {
    let whilePrinting: () => Promise<unknown> = () => Promise.resolve()
    const gops = await office({
      makePdf: async (page) => {
        await whilePrinting()
        return printing.makePdf(page)
      },
    })
    const { client, household } = gops
    const subject = { kind: 'consent' as const, id: household.id }
    whilePrinting = () => client.cases.removeHousehold({ id: household.id })
    expect(await codeOf(client.register.issue(issuing(subject, { sign: ofFamily })))).toBe('NOT_FOUND')
    whilePrinting = () => Promise.resolve()
    await client.cases.restoreHousehold({ id: household.id })
    const { caseSign } = await client.register.issue(issuing(subject, { sign: ofFamily }))
    expect(caseSign).toBe('GOPS.KO.5020.1.2026')
    expect((await client.numbering.read()).counters.find(({ symbol }) => symbol === '5020')?.gaps).toEqual([])
    expect((await client.privacy.listDisclosures({})).entries).toHaveLength(1)
  })

  test('is found by its row, kind and state; a household’s by its programmes’ too', async () => {
    const gops = await office()
    const { client, household } = gops
    const { ipws } = await client.cases.readHousehold({ id: household.id })
    await client.register.issue(issuing(gops.agreement))
    await client.register.issue(issuing({ kind: 'consent', id: household.id }, { sign: ofFamily }))
    await client.register.issue(issuing({ kind: 'ipw', id: ipws[0]!.id }, { sign: ofFamily }))
    const kinds = async (input: Parameters<typeof client.register.list>[0]) =>
      (await client.register.list(input)).map(({ subject }) => subject.kind)
    expect(await kinds({})).toEqual(['ipw', 'consent', 'team-agreement'])
    expect(await kinds({ subjectId: household.id })).toEqual(['ipw', 'consent'])
    expect(await kinds({ kind: 'consent' })).toEqual(['consent'])
    expect(await kinds({ state: 'signed' })).toEqual([])
    for (const { about } of await client.register.list({ subjectId: household.id })) expect(about).toBe('1/2026')
  })

  test('of a household is registered as disclosed when issued, fetched and opened; one of the team is not', async () => {
    const opened: string[] = []
    const gops = await office({
      ...printing,
      openFile: ({ name }) => {
        opened.push(name)
        return Promise.resolve()
      },
    })
    const { client, household } = gops
    const { id } = await client.register.issue(issuing({ kind: 'consent', id: household.id }, { sign: ofFamily }))
    await client.register.fetchFile({ id, format: 'docx' })
    await client.register.openFile({ id, format: 'pdf' })
    const team = await client.register.issue(issuing(gops.agreement))
    await client.register.openFile({ id: team.id, format: 'docx' })
    expect(opened).toEqual(['zgoda-1-2026.pdf', 'porozumienie-pzk-przykladowa.docx'])
    const { entries } = await client.privacy.listDisclosures({})
    expect(entries.map(({ kind, documentKind, format }) => [kind, documentKind, format])).toEqual([
      ['document-opened', 'consent', 'pdf'],
      ['document-made', 'consent', 'docx'],
      ['document-made', 'consent', 'pdf'],
    ])
  })
})

describe('a corrected paper', () => {
  test('is the next version, names the one it replaces, and ends it', async () => {
    const gops = await office()
    const { client, agreement } = gops
    const first = await client.register.issue(issuing(agreement, { typed: { placeLocative: 'Łące' } }))
    const id = newId<PaperId>()
    const draft = await client.register.startCorrection({ id, of: first.id })
    expect(draft).toMatchObject({ state: 'draft', version: 2, correctsId: first.id })
    const { typed } = await client.register.read({ id })
    expect(typed).toMatchObject({ placeLocative: 'Łące' })
    // The old one counts until the new one is issued.
    expect((await client.register.read({ id: first.id })).state).toBe('issued')
    const { cases } = await client.numbering.suggest({
      kind: 'team-agreement',
      subjectId: agreement.id,
      on: '2026-12-01',
    })
    const second = await client.register.issue(
      issuing(agreement, {
        id,
        baseRevision: 1,
        typed: { ...typed, placeLocative: 'Górze' },
        issuedOn: '2026-12-01',
        sign: { from: 'case', id: cases[0]!.id },
      }),
    )
    expect(second).toMatchObject({ version: 2, caseSign: first.caseSign, correctsId: first.id })
    const old = await client.register.read({ id: first.id })
    expect(old).toMatchObject({ state: 'ended', ending: 'corrected', endedOn: '2026-12-01' })
    expect(old.versions.map(({ version }) => version)).toEqual([2])
    expect((await client.register.read({ id })).versions.map(({ version }) => version)).toEqual([1])
    const page = (await bytesOf(gops, id, 'pdf')).toString('utf8').replaceAll('\u00A0', ' ')
    expect(page).toContain('Wersja 2, zastępuje dokument z dnia 21 listopada 2026 r. (znak: GOPS.KO.031.1.2026)')
    expect((await bytesOf(gops, first.id, 'pdf')).toString('utf8')).not.toContain('zastępuje')
    expect((await client.register.read({ id })).files[0]?.fileName).toBe('porozumienie-pzk-przykladowa-korekta-1.docx')
  })

  test('of a signed one leaves that in force until it is signed itself, or for good when it is revoked', async () => {
    const { client, agreement } = await office()
    const state = async (of: PaperId) => (await client.register.read({ id: of })).state
    const first = await client.register.issue(issuing(agreement))
    const day = { signedOn: '2026-11-22', signedBy: 'Strony' }
    await client.register.sign({ id: first.id, baseRevision: first.revision, ...day })
    const correct = async () => {
      const id = newId<PaperId>()
      await client.register.startCorrection({ id, of: first.id })
      return client.register.issue(issuing(agreement, { id, baseRevision: 1 }))
    }
    const revoked = await correct()
    expect(await state(first.id)).toBe('signed')
    expect(await codeOf(client.register.startCorrection({ id: newId<PaperId>(), of: first.id }))).toBe('PAPER_STATE')
    const end = { endedOn: '2026-11-23', endedWhy: '', ending: 'terminated' as const }
    await client.register.end({ id: revoked.id, baseRevision: revoked.revision, ...end })
    expect(await state(first.id)).toBe('signed')
    const second = await correct()
    await client.register.sign({ id: second.id, baseRevision: second.revision, ...day, signedOn: '2026-12-01' })
    expect(await client.register.read({ id: first.id })).toMatchObject({
      state: 'ended',
      ending: 'corrected',
      endedOn: '2026-12-01',
    })
  })

  test('is of a paper that counts, and of each only one is issued', async () => {
    const { client, agreement } = await office()
    const first = await client.register.issue(issuing(agreement))
    const [one, other] = [newId<PaperId>(), newId<PaperId>()]
    for (const id of [one, other]) await client.register.startCorrection({ id, of: first.id })
    expect(await codeOf(client.register.startCorrection({ id: newId<PaperId>(), of: one }))).toBe('PAPER_STATE')
    const codes = await Promise.all(
      [one, other].map((id) => codeOf(client.register.issue(issuing(agreement, { id, baseRevision: 1 })))),
    )
    expect(codes).toEqual(['NOT_REFUSED', 'PAPER_STATE'])
    expect(await codeOf(client.register.startCorrection({ id: newId<PaperId>(), of: first.id }))).toBe('PAPER_STATE')
  })
})

describe('the life of a paper', () => {
  test('goes from issued to signed to ended, each step over the one before', async () => {
    const { client, agreement, team } = await office()
    const { id, revision } = await client.register.issue(issuing(agreement))
    const signed = await client.register.sign({
      id,
      baseRevision: revision,
      signedOn: '2026-11-22',
      signedBy: 'Strony',
    })
    expect(signed).toMatchObject({ state: 'signed', signedOn: '2026-11-22' })
    const end = { id, endedOn: '2027-01-01', endedWhy: 'Wypowiedziane' }
    expect(await codeOf(client.register.end({ ...end, baseRevision: revision, ending: 'terminated' }))).toBe(
      'STALE_REVISION',
    )
    for (const ending of ['revoked', 'corrected'] as const)
      expect(await codeOf(client.register.end({ ...end, baseRevision: signed.revision, ending }))).toBe('PAPER_STATE')
    const ended = await client.register.end({ ...end, baseRevision: signed.revision, ending: 'terminated' })
    expect(ended).toMatchObject({ state: 'ended', ending: 'terminated', endedOn: '2027-01-01' })
    const again = { id, baseRevision: ended.revision, signedOn: '2026-11-22', signedBy: '' }
    expect(await codeOf(client.register.sign(again))).toBe('PAPER_STATE')

    const annex = await client.register.issue(issuing({ kind: 'annex', id: team }))
    const endAnnex = { id: annex.id, baseRevision: annex.revision, endedOn: '2027-01-01', endedWhy: '' }
    expect(await codeOf(client.register.end({ ...endAnnex, ending: 'terminated' }))).toBe('PAPER_STATE')
    await client.register.end({ ...endAnnex, ending: 'revoked' })
  })

  test('begins with being issued: a draft is neither signed nor ended nor scanned', async () => {
    const gops = await office()
    const { client, agreement } = gops
    const id = newId<PaperId>()
    await client.register.saveDraft({ id, baseRevision: 0, asked: { subject: agreement, typed: {} } })
    expect(await codeOf(client.register.sign({ id, baseRevision: 1, signedOn: '2026-11-22', signedBy: '' }))).toBe(
      'PAPER_STATE',
    )
    const end = { id, baseRevision: 1, endedOn: '2026-11-22', ending: 'terminated' as const, endedWhy: '' }
    expect(await codeOf(client.register.end(end))).toBe('PAPER_STATE')
    expect(await codeOf(scan(gops, id, pdf))).toBe('PAPER_STATE')
  })

  test('of an agreement has its annexes, of annexes and accessions only, and none once it has ended', async () => {
    const { client, agreement, team } = await office()
    const issued = await client.register.issue(
      issuing(agreement, { validFrom: '2026-12-01', validUntil: '2027-12-01' }),
    )
    const of = (kind: 'annex' | 'accession' | 'invitation') =>
      client.register.issue(issuing({ kind, id: team }, { amendsId: issued.id }))
    await of('annex')
    await of('accession')
    expect(await codeOf(of('invitation'))).toBe('NOT_FOUND')
    const { annexes, validUntil } = await client.register.read({ id: issued.id })
    expect([annexes.map(({ subject }) => subject.kind), validUntil]).toEqual([['annex', 'accession'], '2027-12-01'])
    const wrong = issuing(agreement, { validFrom: '2026-12-01', validUntil: '2026-11-30' })
    expect(await refusalOf(client.register.issue(wrong))).toEqual({
      code: 'FACTS_UNUSABLE',
      data: { field: 'validUntil' },
    })
    const { revision } = await client.register.read({ id: issued.id })
    const end = {
      id: issued.id,
      baseRevision: revision,
      endedOn: '2027-12-01',
      ending: 'expired' as const,
      endedWhy: '',
    }
    await client.register.end(end)
    expect(await codeOf(of('annex'))).toBe('PAPER_STATE')
  })
})

describe('a scan', () => {
  test('of a signed paper is kept as it came, put away and brought back', async () => {
    const gops = await office()
    const { client } = gops
    const { id } = await client.register.issue(issuing(gops.agreement))
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2])
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2])
    const kept = []
    for (const bytes of [pdf, png, jpeg]) kept.push(await scan(gops, id, bytes))
    expect(kept.map(({ type }) => type)).toEqual(['application/pdf', 'image/png', 'image/jpeg'])
    expect((await client.register.read({ id })).scans).toEqual(kept)
    const { download } = await client.register.fetchScan({ id: kept[1]!.id })
    expect(Buffer.from(await fetchDownload(gops, download.url)).equals(png)).toBe(true)
    await client.register.removeScan({ id: kept[1]!.id })
    expect((await client.register.read({ id })).scans).toHaveLength(2)
    expect(await codeOf(client.register.fetchScan({ id: kept[1]!.id }))).toBe('NOT_FOUND')
    await client.register.restoreScan({ id: kept[1]!.id })
    expect((await client.register.read({ id })).scans).toHaveLength(3)
  })

  test('is known by its first bytes, not by its name, and has its limit', async () => {
    const gops = await office()
    const { id } = await gops.client.register.issue(issuing(gops.agreement))
    for (const bytes of [
      Buffer.from('MZ program'),
      Buffer.from('%PD'),
      Buffer.from('PK\u0003\u0004'),
      Buffer.from(' %PDF-'),
    ])
      expect(await codeOf(scan(gops, id, bytes))).toBe('SCAN_KIND_UNKNOWN')
    const atMost = scanMaxMegabytes * 1024 * 1024
    expect(await refusalOf(scan(gops, id, Buffer.concat([pdf, Buffer.alloc(atMost + 1 - pdf.length)])))).toEqual({
      code: 'SCAN_TOO_LARGE',
      data: { atMostMegabytes: scanMaxMegabytes },
    })
    const lost = { id: newId<ScanId>(), paperId: id, upload: '0'.repeat(32), fileName: 'x.pdf' }
    expect(await codeOf(gops.client.register.addScan(lost))).toBe('UPLOAD_GONE')
    expect((await gops.client.register.read({ id })).scans).toEqual([])
  })
})

describe('a household', () => {
  test('that was removed gets no new papers; those it has stay, are read and signed', async () => {
    const gops = await office()
    const { client, household } = gops
    const subject = { kind: 'consent' as const, id: household.id }
    const issued = await client.register.issue(issuing(subject, { sign: ofFamily }))
    const draft = newId<PaperId>()
    await client.register.saveDraft({ id: draft, baseRevision: 0, asked: { subject, typed: {} } })
    await client.cases.removeHousehold({ id: household.id })
    expect(await codeOf(client.register.issue(issuing(subject, { sign: ofFamily })))).toBe('NOT_FOUND')
    expect(await codeOf(client.register.issue(issuing(subject, { id: draft, baseRevision: 1 })))).toBe('NOT_FOUND')
    expect(
      await codeOf(
        client.documents.makeDocument({ id: newId<never>(), asked: { subject, typed: {} }, format: 'docx' }),
      ),
    ).toBe('NOT_FOUND')
    expect((await client.register.read({ id: issued.id })).files).toHaveLength(2)
    await client.register.sign({ id: issued.id, baseRevision: issued.revision, signedOn: '2026-11-22', signedBy: '' })
    await client.cases.restoreHousehold({ id: household.id })
    await client.register.issue(issuing(subject, { id: draft, baseRevision: 1, sign: ofFamily }))
  })
})

test('every step leaves one entry in the log, with the household it is about', async () => {
  const gops: Office = await office({ ...printing, openFile: () => Promise.resolve() })
  const { client, household } = gops
  const subject = { kind: 'consent' as const, id: household.id }
  const id = newId<PaperId>()
  const scanId = newId<ScanId>()
  const correction = newId<PaperId>()
  const asked = { subject, typed: {} }
  const steps: (() => Promise<unknown>)[] = [
    () => client.register.saveDraft({ id, baseRevision: 0, asked }),
    () => client.register.removeDraft({ id }),
    () => client.register.restoreDraft({ id }),
    () => client.register.issue(issuing(subject, { id, baseRevision: 3, sign: ofFamily })),
    () => client.register.sign({ id, baseRevision: 4, signedOn: '2026-11-22', signedBy: '' }),
    () => scan(gops, id, pdf, scanId),
    () => client.register.removeScan({ id: scanId }),
    () => client.register.restoreScan({ id: scanId }),
    () => client.register.fetchFile({ id, format: 'pdf' }),
    () => client.register.fetchScan({ id: scanId }),
    () => client.register.openFile({ id, format: 'pdf' }),
    () => client.register.startCorrection({ id: correction, of: id }),
    () => client.register.end({ id, baseRevision: 5, endedOn: '2026-11-23', ending: 'revoked', endedWhy: '' }),
  ]
  let before = (await client.audit.readState()).entries
  for (const [at, step] of steps.entries()) {
    await step()
    const { entries } = await client.audit.readState()
    expect([at, entries - before]).toEqual([at, 1])
    expect((await client.audit.list({})).entries[0]?.householdId).toBe(household.id)
    before = entries
  }
  expect((await client.audit.verify()).broken).toBeNull()
})
