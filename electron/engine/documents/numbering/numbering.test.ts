import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import type { CaseSignId } from '#shared/domain/ids.ts'
import type { SignChoice } from '#shared/contract/register.ts'
import { issuing, printing, sampleNumbering, teamOf } from '../../../../tests/support/papers.ts'
import { engineRoom, origin, refusalOf, type TestEngine } from '../../../../tests/support/engine.ts'
import { demoLogin, demoPassword } from '../../demo/index.ts'
import { newId } from '../../new-id.ts'

const room = engineRoom()
afterEach(room.end)

const secret = { with: 'password', login: demoLogin, password: demoPassword } as const

async function office() {
  const options = { now: () => new Date('2026-11-21T08:00:00') }
  const gops = await room.gops({ host: printing, options })
  await gops.client.numbering.save({ settings: sampleNumbering })
  return { ...gops, team: await teamOf(gops.client) }
}
type Office = Awaited<ReturnType<typeof office>>

const fromClass = { from: 'class', symbol: '031' } as const

/** Issues a paper of the team and gives its sign. */
async function give(
  { client, team }: Pick<Office, 'client' | 'team'>,
  sign: SignChoice = fromClass,
  issuedOn = '2026-11-21',
) {
  return (await client.register.issue(issuing({ kind: 'annex', id: team }, { sign, issuedOn }))).caseSign
}

async function counter({ client }: Pick<TestEngine, 'client'>, symbol = '031', year = 2026) {
  return (await client.numbering.read()).counters.find((one) => one.symbol === symbol && one.year === year)
}

const marksOf = async ({ layout }: Pick<TestEngine, 'layout'>) =>
  JSON.parse(await readFile(layout.numberMarks, 'utf8')) as { marks: unknown; uncertainThrough: number | null }

/** A restore of the newest backup in place of today's state. */
async function restoreLast({ client }: Pick<TestEngine, 'client'>) {
  const { kept } = await client.backup.readState()
  const { token } = await client.backup.open({ source: { from: 'kept', place: 'own', file: kept[0]!.file }, secret })
  await client.backup.restore({ token })
  if ((await client.vault.readStatus()).state === 'locked') await client.vault.unlock(secret)
}

/** A backup of now, taken to a computer that has nothing. */
async function onAnotherComputer({ client, layout, team }: Office): Promise<TestEngine & { team: string }> {
  await client.backup.makeNow()
  const { kept } = await client.backup.readState()
  const bytes = await readFile(join(layout.backups, kept[0]!.file))
  const other = await room.start(undefined, { host: printing, options: { now: () => new Date('2026-11-21T08:00:00') } })
  const put = { method: 'PUT', body: new Uint8Array(bytes), headers: { origin } }
  const answer = await other.engine.fetch(new Request(`${origin}/upload/backup`, put))
  const { token: uploaded } = (await answer.json()) as { token: string }
  const { token } = await other.client.backup.open({ source: { from: 'upload', upload: uploaded }, secret })
  await other.client.backup.restore({ token })
  if ((await other.client.vault.readStatus()).state === 'locked') await other.client.vault.unlock(secret)
  return { ...other, team }
}

describe('a number', () => {
  test('is the next of its class and year, and each year and class counts for itself', async () => {
    const gops = await office()
    expect(await give(gops)).toBe('GOPS.KO.031.1.2026')
    expect(await give(gops)).toBe('GOPS.KO.031.2.2026')
    expect(await give(gops, { from: 'class', symbol: '5020' })).toBe('GOPS.KO.5020.1.2026')
    expect(await give(gops, fromClass, '2027-01-02')).toBe('GOPS.KO.031.1.2027')
    // A paper of the old year, issued late.
    expect(await give(gops, fromClass, '2026-12-31')).toBe('GOPS.KO.031.3.2026')
    expect(await counter(gops)).toEqual({ symbol: '031', year: 2026, last: 3, gaps: [], isUnconfirmed: false })
    expect((await marksOf(gops)).marks).toEqual([
      { symbol: '5020', year: 2026, last: 1 },
      { symbol: '031', year: 2027, last: 1 },
      { symbol: '031', year: 2026, last: 3 },
    ])
  })

  test('is never given twice, however many windows ask at the same moment', async () => {
    const gops = await office()
    const signs = await Promise.all(Array.from({ length: 8 }, () => give(gops)))
    expect(new Set(signs).size).toBe(8)
    expect(await counter(gops)).toMatchObject({ last: 8, gaps: [] })
  })

  test('of a slash style without the symbol is one count for all classes, so no sign repeats', async () => {
    const gops = await office()
    await gops.client.numbering.save({ settings: { ...sampleNumbering, pattern: '{nr}/{komórka}/{rok}' } })
    expect(await give(gops)).toBe('1/KO/2026')
    expect(await give(gops, { from: 'class', symbol: '5020' })).toBe('2/KO/2026')
    expect(await give(gops)).toBe('3/KO/2026')
    expect(await counter(gops)).toMatchObject({ last: 3, gaps: [] })
  })

  test('is given back when the paper could not be made', async () => {
    let isBroken = true
    const makePdf = (page: { html: string }) => (isBroken ? Promise.reject(new Error('x')) : printing.makePdf(page))
    const gops = await room.gops({ host: { makePdf } })
    await gops.client.numbering.save({ settings: sampleNumbering })
    const team = await teamOf(gops.client)
    expect((await refusalOf(give({ ...gops, team }))).code).toBe('PDF_UNAVAILABLE')
    isBroken = false
    expect(await give({ ...gops, team })).toBe('GOPS.KO.031.1.2026')
  })

  test('of a class without a symbol, or of none the office has, is refused', async () => {
    const gops = await office()
    expect((await refusalOf(give(gops, { from: 'class', symbol: '999' }))).code).toBe('CLASS_WITHOUT_SYMBOL')
    expect((await refusalOf(give(gops, { from: 'case', id: newId<CaseSignId>() }))).code).toBe('NOT_FOUND')
  })

  test('is shared by the papers of one case, and a paper may have none', async () => {
    const gops = await office()
    const sign = await give(gops)
    const { cases } = await gops.client.numbering.suggest({ kind: 'annex', subjectId: gops.team, on: '2026-11-21' })
    expect(cases).toMatchObject([{ text: sign }])
    expect(await give(gops, { from: 'case', id: cases[0]!.id })).toBe(sign)
    expect(await give(gops, { from: 'none' })).toBe('')
    expect(await counter(gops)).toMatchObject({ last: 1 })
  })

  test('typed from elsewhere stays as typed, and the count goes round it', async () => {
    const gops = await office()
    expect(await give(gops, { from: 'typed', text: 'EZD/12/26' })).toBe('EZD/12/26')
    expect(await give(gops, { from: 'typed', text: 'GOPS.KO.031.2.2026' })).toBe('GOPS.KO.031.2.2026')
    expect(await give(gops)).toBe('GOPS.KO.031.1.2026')
    expect(await give(gops)).toBe('GOPS.KO.031.3.2026')
    expect(await counter(gops)).toMatchObject({ last: 3, gaps: [] })
    // The same sign once more is the same case.
    await give(gops, { from: 'typed', text: 'EZD/12/26' })
    const { cases } = await gops.client.numbering.suggest({ kind: 'annex', subjectId: gops.team, on: '2026-11-21' })
    expect(cases.filter(({ text }) => text === 'EZD/12/26')).toHaveLength(1)
  })
})

describe('the office’s classes', () => {
  test('are suggested by kind with the next sign; one without a symbol has none', async () => {
    const gops = await office()
    await give(gops)
    const { classes } = await gops.client.numbering.suggest({ kind: 'annex', subjectId: gops.team, on: '2026-11-21' })
    expect(classes).toEqual([
      { symbol: '031', name: 'Porozumienia', isSuggested: true, next: 'GOPS.KO.031.2.2026', isUnconfirmed: false },
      { symbol: '5020', name: 'Rodziny', isSuggested: false, next: 'GOPS.KO.5020.1.2026', isUnconfirmed: false },
      { symbol: '', name: 'Bez symbolu', isSuggested: false, next: null, isUnconfirmed: false },
    ])
  })

  test('are a kierownik’s to change, and begin without symbols', async () => {
    const gops = await room.gops()
    const { settings, counters } = await gops.client.numbering.read()
    expect(settings.classes.map(({ symbol }) => symbol)).toEqual(['', '', '', ''])
    expect(counters).toEqual([])
  })
})

describe('a gap', () => {
  test('is listed until somebody says why, and then with the reason', async () => {
    const gops = await office()
    await gops.client.numbering.confirmLast({ symbol: '031', year: 2026, last: 2 })
    expect(await give(gops)).toBe('GOPS.KO.031.3.2026')
    expect((await counter(gops))?.gaps).toEqual([
      { ordinal: 1, reason: '' },
      { ordinal: 2, reason: '' },
    ])
    const explain = (ordinal: number, reason: string) =>
      gops.client.numbering.explainGap({ symbol: '031', year: 2026, ordinal, reason })
    await explain(1, 'Nadany w rejestrze papierowym')
    await explain(1, 'Nadany w EZD')
    expect((await counter(gops))?.gaps).toEqual([
      { ordinal: 1, reason: 'Nadany w EZD' },
      { ordinal: 2, reason: '' },
    ])
    expect((await refusalOf(explain(3, 'x'))).code).toBe('NUMBER_TAKEN')
    expect((await refusalOf(explain(9, 'x'))).code).toBe('NOT_FOUND')
    expect(await give(gops)).toBe('GOPS.KO.031.4.2026')
  })

  test('is never filled by saying that the last number was lower than one that was given', async () => {
    const gops = await office()
    await give(gops)
    await give(gops)
    const confirm = (last: number) => gops.client.numbering.confirmLast({ symbol: '031', year: 2026, last })
    expect((await refusalOf(confirm(1))).code).toBe('NUMBER_TAKEN')
    expect(await confirm(5)).toMatchObject({ last: 5, isUnconfirmed: false })
  })
})

describe('after a restore', () => {
  test('of an older backup the count goes on above the numbers given since, which are listed', async () => {
    const gops = await office()
    await give(gops)
    await gops.client.backup.makeNow()
    await give(gops)
    await give(gops)
    await restoreLast(gops)
    expect(await gops.client.register.list({})).toHaveLength(1)
    expect(await counter(gops)).toEqual({
      symbol: '031',
      year: 2026,
      last: 3,
      gaps: [
        { ordinal: 2, reason: '' },
        { ordinal: 3, reason: '' },
      ],
      isUnconfirmed: false,
    })
    expect(await give(gops)).toBe('GOPS.KO.031.4.2026')
  })

  test('of one made before any number was given, too', async () => {
    const gops = await office()
    await gops.client.backup.makeNow()
    await give(gops)
    await restoreLast(gops)
    expect(await give(gops)).toBe('GOPS.KO.031.2.2026')
  })

  test('on another computer no number is given before somebody says what the last one was', async () => {
    const gops = await office()
    await give(gops)
    const there = await onAnotherComputer(gops)

    expect(await counter(there)).toMatchObject({ last: 1, isUnconfirmed: true })
    expect(await refusalOf(give(there))).toEqual({
      code: 'NUMBER_UNCONFIRMED',
      data: { symbol: '031', year: 2026 },
    })
    const { classes } = await there.client.numbering.suggest({ kind: 'annex', subjectId: gops.team, on: '2026-11-21' })
    expect(classes[0]).toMatchObject({ symbol: '031', isUnconfirmed: true })
    expect(await there.client.numbering.confirmLast({ symbol: '031', year: 2026, last: 4 })).toMatchObject({
      last: 4,
      isUnconfirmed: false,
      gaps: [{ ordinal: 2 }, { ordinal: 3 }, { ordinal: 4 }],
    })
    expect(await give(there)).toBe('GOPS.KO.031.5.2026')
    // The other class was not asked about yet; one that begins next year needs no asking.
    expect((await refusalOf(give(there, { from: 'class', symbol: '5020' }))).code).toBe('NUMBER_UNCONFIRMED')
    expect(await give(there, fromClass, '2027-01-04')).toBe('GOPS.KO.031.1.2027')
  })

  test('on another computer, of a backup older than the first number, as well', async () => {
    const gops = await office()
    const there = await onAnotherComputer(gops)
    expect(await counter(there)).toMatchObject({ last: 0, isUnconfirmed: true })
    expect((await refusalOf(give(there))).code).toBe('NUMBER_UNCONFIRMED')
    await there.client.numbering.confirmLast({ symbol: '031', year: 2026, last: 0 })
    expect(await give(there)).toBe('GOPS.KO.031.1.2026')
  })
})

describe('the file of marks', () => {
  test.each([
    ['gone', (file: string) => rm(file)],
    ['damaged', (file: string) => writeFile(file, '{"marks":')],
    [
      'of another vault',
      async (file: string) => {
        const marks = JSON.parse(await readFile(file, 'utf8')) as object
        await writeFile(file, JSON.stringify({ ...marks, vaultId: newId() }))
      },
    ],
  ])('%s makes the counters doubtful until they are confirmed', async (_how, spoil) => {
    const gops = await office()
    await give(gops)
    await spoil(gops.layout.numberMarks)
    expect((await refusalOf(give(gops))).code).toBe('NUMBER_UNCONFIRMED')
    await gops.client.numbering.confirmLast({ symbol: '031', year: 2026, last: 1 })
    expect(await give(gops)).toBe('GOPS.KO.031.2.2026')
  })

  test('that is not there is no doubt in a vault that never gave a number', async () => {
    const gops = await office()
    await rm(gops.layout.numberMarks, { force: true })
    expect(await give(gops)).toBe('GOPS.KO.031.1.2026')
  })

  test('tells of symbols, years and numbers only', async () => {
    const gops = await office()
    await give(gops, { from: 'typed', text: 'Żółć/1/26' })
    await give(gops)
    const file = await marksOf(gops)
    expect(Object.keys(file).toSorted()).toEqual(['format', 'marks', 'uncertainThrough', 'vaultId', 'version'])
    expect(file.marks).toEqual([{ symbol: '031', year: 2026, last: 1 }])
  })
})

test('a household’s case is one for its own papers and its programmes’', async () => {
  const gops = await office()
  const { loadSample } = await import('../../demo/index.ts')
  await loadSample(gops.client, '2026-11-21')
  const [household] = await gops.client.cases.listHouseholds({ teamId: gops.team as never })
  const { ipws } = await gops.client.cases.readHousehold({ id: household!.id })
  const sign = { from: 'class', symbol: '5020' } as const
  const { caseSign } = await gops.client.register.issue(issuing({ kind: 'consent', id: household!.id }, { sign }))
  const { cases } = await gops.client.numbering.suggest({ kind: 'ipw', subjectId: ipws[0]!.id, on: '2026-11-21' })
  expect(cases.map(({ text }) => text)).toEqual([caseSign])
})
