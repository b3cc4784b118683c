import { expect, test } from 'vitest'
import { officeId } from '#shared/domain/ids.ts'
import type { Overview } from './next-steps.ts'
import { firstSteps } from './next-steps.ts'

const office = {
  kind: 'pcpr' as const,
  name: 'PCPR w Źródle',
  street: 'Leśna 1',
  postalCode: '38-999',
  town: 'Źródło',
  townLocative: '',
  nip: '',
  email: 'pcpr@zrodlo.example',
  phone: '',
  gmina: '',
  powiat: 'źródlański',
  voivodeship: 'podkarpackie' as const,
  officerName: '',
  officerEmail: '',
  retention: '',
}

function overviewOf(changes: Partial<typeof office>): Overview {
  const id = officeId.parse('01a1ffe9-1ca9-758e-83eb-4f4f86154115')
  const animator = { firstName: 'Ewa', lastName: 'Żak', gender: 'f' as const, email: '', phone: '' }
  const record = { id, revision: 1, office: { ...office, ...changes }, animator }
  return { office: record, teams: [], made: [], registered: [], partnerOffices: [], bundles: [] }
}

test('a PCPR, which prints no consent, is asked for its address and e-mail only', () => {
  const [first] = firstSteps(overviewOf({}))
  expect([first?.isDone, first?.hint.includes('zgod')]).toEqual([true, false])
  expect(firstSteps(overviewOf({ email: '' }))[0]?.isDone).toBe(false)
})
