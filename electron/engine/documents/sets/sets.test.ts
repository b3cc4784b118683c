import { PDFDocument } from '@cantoo/pdf-lib'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { SetProgress } from '#shared/contract/sets.ts'
import { engineRoom, fetchDownload, type TestEngine } from '../../../../tests/support/engine.ts'
import { loadSample } from '../../demo/index.ts'
import { samplePersons } from '../../demo/sample.ts'
import { readParts } from '../../formats/zip-parts.ts'
import type { HostPort } from '../../ports.ts'

const room = engineRoom()
afterEach(room.end)

/** A printer that makes a page for each paper, so that pages can be counted. */
async function onePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage()
  return pdf.save()
}

async function filled(host: Partial<HostPort> = { makePdf: onePage }) {
  const gops = await room.gops({ host })
  await loadSample(gops.client, '2026-11-21')
  const [team] = await gops.client.team.listTeams()
  const [household] = await gops.client.cases.listHouseholds({ teamId: team!.id })
  return { gops, teamId: team!.id, household: household! }
}

/** The usual second is too little on a computer with other work. */
const patience = { timeout: 20_000 }

async function finished({ client }: TestEngine, job: string): Promise<SetProgress> {
  return vi.waitFor(async () => {
    const progress = await client.sets.readProgress({ job })
    expect(progress.state).not.toBe('working')
    return progress
  }, patience)
}

describe('a set', () => {
  test('of a household is a folder of its papers, none named after anybody, each written down as made', async () => {
    const { gops, household } = await filled()
    const suggested = await gops.client.sets.suggest({ of: 'household', id: household.id })
    expect(suggested.map(({ kind }) => kind)).toEqual(['expectations-card', 'consent', 'ipw'])
    const items = suggested.map(({ subject, copies }) => ({ paper: { subject, typed: {} }, copies }))
    const { job, total } = await gops.client.sets.start({ items, as: 'docx', isTwoSided: false })
    expect(total).toBe(3)
    const { state, done, download } = await finished(gops, job)
    expect([state, done]).toEqual(['ready', 3])
    const names = [...readParts(await fetchDownload(gops, download!.url)).keys()]
    expect(names).toHaveLength(3)
    for (const name of names) expect(name).toMatch(/^[1-3]-[a-z0-9-]+\.docx$/)
    for (const { lastName } of samplePersons) expect(names.join(' ')).not.toContain(lastName.toLowerCase())
    expect(await gops.client.documents.listMade({})).toHaveLength(3)
    expect((await gops.client.privacy.listDisclosures({})).entries).toHaveLength(3)
  })

  test.each([
    ['is valid', {}, true],
    ['was withdrawn', { withdrawnOn: '2020-12-31' }, false],
    ['ran out', { validUntil: '2020-12-30' }, false],
    ['is not signed', { signedOn: null }, false],
    ['says „tak” in no row', { disclosures: [] }, false],
  ])(
    'of a household whose consent %s: %j says of its IPW alone whether it may leave: %s',
    async (_how, change, may) => {
      const { gops, household } = await filled()
      const { consent } = await gops.client.cases.readHousehold({ id: household.id })
      const { revision, updatedAt: _at, originId: _origin, ...fields } = consent!
      const given = { ...fields, signedOn: '2020-01-01', validUntil: null, withdrawnOn: null, ...change }
      await gops.client.cases.saveConsent({ baseRevision: revision, consent: given })
      const suggested = await gops.client.sets.suggest({ of: 'household', id: household.id })
      expect(suggested.map(({ kind, mayLeave }) => [kind, mayLeave])).toEqual([
        ['expectations-card', null],
        ['consent', null],
        ['ipw', may],
      ])
    },
  )

  test('of a meeting is one PDF with as many copies of each as asked, each on a sheet of its own for a printer of both sides', async () => {
    const { gops, teamId } = await filled()
    const suggested = await gops.client.sets.suggest({ of: 'meeting', teamId })
    const items = suggested.map(({ subject }, at) => ({ paper: { subject, typed: {} }, copies: at + 1 }))
    const { job } = await gops.client.sets.start({ items, as: 'pdf', isTwoSided: false })
    const { download } = await finished(gops, job)
    const merged = await PDFDocument.load(await fetchDownload(gops, download!.url))
    expect(merged.getPageCount()).toBe(1 + 2 + 3 + 4)
    const both = await gops.client.sets.start({ items, as: 'pdf', isTwoSided: true })
    const { download: sheets } = await finished(gops, both.job)
    const onBoth = await PDFDocument.load(await fetchDownload(gops, sheets!.url))
    expect(onBoth.getPageCount()).toBe(2 * (1 + 2 + 3 + 4))
  })

  test('of very many papers is a folder of several PDFs, each in its order', async () => {
    const { gops, teamId } = await filled()
    const subject = { kind: 'invitation' as const, id: teamId }
    const items = Array.from({ length: 61 }, () => ({ paper: { subject, typed: {} }, copies: 1 }))
    const { job } = await gops.client.sets.start({ items, as: 'pdf', isTwoSided: false })
    const { download } = await finished(gops, job)
    const parts = readParts(await fetchDownload(gops, download!.url))
    const pages = await Promise.all(
      [...parts.values()].map(async (part) => (await PDFDocument.load(part)).getPageCount()),
    )
    expect([...parts.keys()].map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'dzień'))).toEqual([
      'zestaw-do-druku-dzień-1.pdf',
      'zestaw-do-druku-dzień-2.pdf',
    ])
    expect(pages).toEqual([60, 1])
  })

  test('that is told to stop leaves no file and nothing written down', async () => {
    const printing: (() => void)[] = []
    const makePdf = () =>
      new Promise<Uint8Array>((resolve) => {
        printing.push(() => void onePage().then(resolve))
      })
    const { gops, household } = await filled({ makePdf })
    const [first] = await gops.client.sets.suggest({ of: 'household', id: household.id })
    const items = [1, 2].map(() => ({ paper: { subject: first!.subject, typed: {} }, copies: 1 }))
    const { job } = await gops.client.sets.start({ items, as: 'pdf', isTwoSided: false })
    await vi.waitFor(() => expect(printing).toHaveLength(2), patience)
    await gops.client.sets.cancel({ job })
    for (const print of printing) print()
    const { state, done, download } = await finished(gops, job)
    expect([state, done, download]).toEqual(['cancelled', 1, undefined])
    expect(await gops.client.documents.listMade({})).toEqual([])
  })

  test('that cannot be printed says why', async () => {
    const { gops, household } = await filled({ makePdf: () => Promise.reject(new Error('no printer of pages')) })
    const [first] = await gops.client.sets.suggest({ of: 'household', id: household.id })
    const { job } = await gops.client.sets.start({
      items: [{ paper: { subject: first!.subject, typed: {} }, copies: 1 }],
      as: 'pdf',
      isTwoSided: false,
    })
    expect(await finished(gops, job)).toMatchObject({ state: 'failed', problem: 'PDF_UNAVAILABLE' })
  })
})
