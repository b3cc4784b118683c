import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { power } from '../../../tests/support/power-cut.ts'
import { vaultLayout } from './layout.ts'
import { dropStage, finishStagedSwap, prepareStage, swapInStage } from './staged-swap.ts'

vi.mock('node:fs/promises', async (original) => {
  const { underPower } = await import('../../../tests/support/power-cut.ts')
  return underPower(await original())
})

const folders: string[] = []
afterEach(async () => {
  power.left = Infinity
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const at = new Date('2026-11-21T10:00:00Z')
const names = ['kooperacja.db', 'vault.copy.json', 'vault.json']

async function oldVault() {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  folders.push(folder)
  for (const name of [...names, 'kooperacja.db-wal']) await writeFile(join(folder, name), 'old')
  return vaultLayout(folder)
}

async function stageNew(layout: ReturnType<typeof vaultLayout>): Promise<void> {
  const { database, header, headerCopy } = await prepareStage(layout)
  for (const file of [database, header, headerCopy]) await writeFile(file, 'new')
}

/** What the state's files say, and whether anything of a swap is still lying about. */
async function look({ folder }: { folder: string }) {
  const there = (await readdir(folder)).filter((name) => name !== 'odlozone')
  const said = await Promise.all(there.map((name) => readFile(join(folder, name), 'utf8').catch(() => 'folder')))
  return { there: there.toSorted(), said: [...new Set(said)] }
}

const whole = {
  old: { there: ['kooperacja.db', 'kooperacja.db-wal', 'vault.copy.json', 'vault.json'], said: ['old'] },
  new: { there: names, said: ['new'] },
}

test('a swap puts the new state in place and today’s aside, whole', async () => {
  const layout = await oldVault()
  await stageNew(layout)
  const aside = await swapInStage(layout, at, 'kopia')
  expect(await look(layout)).toEqual(whole.new)
  expect((await readdir(aside)).toSorted()).toEqual(whole.old.there)
})

test('cut at any operation, and cut again at any while it is finished, it leaves the old or the new state whole', async () => {
  const seen = { old: 0, new: 0 }
  let isCutAtAll = true
  for (let first = 0; isCutAtAll; first += 1) {
    for (let second = 0; ; second += 1) {
      const layout = await oldVault()
      await stageNew(layout)
      power.left = first
      isCutAtAll = await swapInStage(layout, at, 'klucz').then(
        () => false,
        () => true,
      )
      power.left = second
      const isCutAgain = await finishStagedSwap(layout).then(
        () => false,
        () => true,
      )
      power.left = Infinity
      await finishStagedSwap(layout)
      const found = await look(layout)
      const state = found.said[0] === 'old' ? 'old' : 'new'
      expect([first, second, found]).toEqual([first, second, whole[state]])
      seen[state] += 1
      if (!isCutAgain) break
    }
  }
  expect(seen.old).toBeGreaterThan(2)
  expect(seen.new).toBeGreaterThan(50)
})

test('a state laid ready without its marker is thrown away, one given up as well', async () => {
  const layout = await oldVault()
  await stageNew(layout)
  expect(await finishStagedSwap(layout)).toBe(false)
  expect(await look(layout)).toEqual(whole.old)
  await stageNew(layout)
  await dropStage(layout)
  expect(await look(layout)).toEqual(whole.old)
})

test('two swaps of one moment put both states aside', async () => {
  const layout = await oldVault()
  await stageNew(layout)
  const one = await swapInStage(layout, at, 'klucz')
  await stageNew(layout)
  const other = await swapInStage(layout, at, 'klucz')
  expect(other).not.toBe(one)
  expect(await look(layout)).toEqual(whole.new)
  expect(await readFile(join(one, 'kooperacja.db'), 'utf8')).toBe('old')
  expect(await readFile(join(other, 'kooperacja.db'), 'utf8')).toBe('new')
})

test('a marker that cannot be read is still a marker: the swap is finished', async () => {
  const layout = await oldVault()
  await stageNew(layout)
  await writeFile(join(layout.folder, 'w-przygotowaniu', 'gotowe.json'), '\0\0\0')
  expect(await finishStagedSwap(layout)).toBe(true)
  expect(await look(layout)).toEqual(whole.new)
})
