import { expect, test } from 'vitest'
import { inTurns, judge, median } from './measure.ts'
import { asTable } from './table.ts'

const pair = { name: 'pair', ours: 30, reference: 10, unit: 'ms' }

test('a ratio is ours by the reference, and the target says which way is good', () => {
  expect(judge(pair, { atMost: 3 })).toEqual({ ...pair, ratio: 3, target: '<= 3', holds: true })
  expect(judge(pair, { atMost: 2.9 })).toMatchObject({ target: '<= 2.9', holds: false })
  expect(judge(pair, { atLeast: 3.1 })).toMatchObject({ target: '>= 3.1', holds: false })
  expect(judge(pair, null)).toMatchObject({ target: null, holds: null })
})

test('what could not be measured holds no target', () => {
  expect(median([])).toBeNaN()
  expect(judge({ ...pair, ours: median([]) }, { atMost: 3 }).holds).toBe(false)
})

test('both sides run in turns, and the first turn is not counted', async () => {
  const order: string[] = []
  await inTurns(
    2,
    () => order.push('ours'),
    () => order.push('reference'),
  )
  expect(order).toEqual(['ours', 'reference', 'ours', 'reference', 'ours', 'reference'])
})

test('a row that fails stands out in the table', () => {
  expect(asTable([judge(pair, { atMost: 2 })])).toContain('NO')
})
