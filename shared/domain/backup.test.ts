import { expect, test } from 'vitest'
import { backupCounts } from './backup.ts'

test('a drill remembered from before cases had a course is still understood', () => {
  const before = {
    accounts: 1,
    partners: 9,
    members: 10,
    catalogue: 12,
    households: 3,
    people: 7,
    consents: 3,
    ipws: 4,
    documents: 5,
    bundles: 2,
  }
  expect(backupCounts.parse(before)).toEqual({ ...before, caseEvents: 0, caseFiles: 0, papers: 0 })
})
