import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backupsToRemove, kept } from './keep.ts'
import type { KnownBackup } from './keep.ts'

const now = new Date('2026-11-21T12:00:00.000Z')
const twoYears = 730 * 86_400_000

const backups = fc
  .uniqueArray(fc.record({ ago: fc.integer({ min: 0, max: twoYears }), isGood: fc.boolean() }), {
    maxLength: 120,
    selector: ({ ago }) => ago,
  })
  .map((made): KnownBackup[] =>
    made.map(({ ago, isGood }) => {
      const createdAt = new Date(now.getTime() - ago).toISOString()
      return { file: createdAt, createdAt, isGood }
    }),
  )

const newest = (all: readonly KnownBackup[]) =>
  all.filter(({ isGood }) => isGood).toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))

test('whatever is there, the newest good backup stays', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const removed = backupsToRemove(all, now)
      expect(newest(all).filter((each) => !removed.includes(each))[0]).toBe(newest(all)[0])
    }),
  )
})

test('what goes was there and was good; what stays is at most what the numbers say', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const removed = backupsToRemove(all, now)
      expect(removed.every((each) => all.includes(each) && each.isGood)).toBe(true)
      expect(newest(all).length - removed.length).toBeLessThanOrEqual(1 + kept.today + kept.days + kept.months)
    }),
  )
})

test('of every kept day and month at least one good backup stays', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const removed = backupsToRemove(all, now)
      const stays = newest(all).filter((each) => !removed.includes(each))
      const periods = (list: readonly KnownBackup[], letters: number) => [
        ...new Set(list.map(({ createdAt }) => createdAt.slice(0, letters))),
      ]
      for (const day of periods(newest(all), 10).slice(0, kept.days)) expect(periods(stays, 10)).toContain(day)
      for (const month of periods(newest(all), 7).slice(0, kept.months)) expect(periods(stays, 7)).toContain(month)
    }),
  )
})

test('asked again, it lets nothing more go', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const removed = backupsToRemove(all, now)
      const rest = all.filter((each) => !removed.includes(each))
      expect(backupsToRemove(rest, now)).toEqual([])
    }),
  )
})

test('damaged ones push no good one out', () => {
  fc.assert(
    fc.property(backups, (all) => {
      const good = all.filter(({ isGood }) => isGood)
      expect(backupsToRemove(all, now).toSorted(byFile)).toEqual(backupsToRemove(good, now).toSorted(byFile))
    }),
  )
})

function byFile(a: KnownBackup, b: KnownBackup): number {
  return a.file < b.file ? 1 : -1
}
