import { expect, test } from 'vitest'
import { memberRoleLabel } from './labels.ts'

test('a role is said of the person who has it, and of anybody while nobody is known', () => {
  expect(memberRoleLabel('councillor-gmina', 'f')).toBe('Radna gminy')
  expect(memberRoleLabel('chair-interdisciplinary', 'm')).toBe('Przewodniczący zespołu interdyscyplinarnego')
  expect(memberRoleLabel('animator-gops', 'f')).toBe('Animatorka z GOPS')
  expect(memberRoleLabel('councillor-gmina', null)).toBe('Radny lub radna gminy')
  expect(memberRoleLabel('crisis-contact', 'f')).toBe(memberRoleLabel('crisis-contact', null))
})
