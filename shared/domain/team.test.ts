import { expect, test } from 'vitest'
import { corePlaces, type MemberRole, missingCorePlaces } from './team.ts'

const withRoles = (...roles: MemberRole[]) => roles.map((role) => ({ role }))

test('an empty team misses every place of the core, in the order of the book', () => {
  expect(missingCorePlaces([])).toEqual([
    'animator-pcpr',
    'social-worker-pcpr',
    'animator-gops',
    'social-worker-gops',
    'councillor-gmina',
    'councillor-powiat',
    'chair-interdisciplinary',
  ])
})

test('a team with one person in each place has a complete core', () => {
  expect(missingCorePlaces(withRoles(...corePlaces.map(({ place }) => place)))).toEqual([])
})

test('a member of the county’s board stands for its councillor, and for nobody else', () => {
  const others = corePlaces.map(({ place }) => place).filter((place) => place !== 'councillor-powiat')
  expect(missingCorePlaces(withRoles(...others))).toEqual(['councillor-powiat'])
  expect(missingCorePlaces(withRoles(...others, 'board-member-powiat'))).toEqual([])
  expect(missingCorePlaces(withRoles('board-member-powiat'))).not.toContain('councillor-powiat')
  expect(missingCorePlaces(withRoles('board-member-powiat'))).toContain('councillor-gmina')
})

test('people outside the core fill no place of it, however many they are', () => {
  expect(missingCorePlaces(withRoles('crisis-contact', 'representative', 'representative'))).toHaveLength(7)
  expect(missingCorePlaces(withRoles('animator-gops', 'animator-gops'))).toHaveLength(6)
})
