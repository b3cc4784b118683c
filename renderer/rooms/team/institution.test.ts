import { describe, expect, test } from 'vitest'
import { usualPartner } from './institution.ts'

const pcpr = { kind: 'pcpr', name: 'PCPR w Źródle' } as const
const gminaOffice = { kind: 'gmina-office', name: 'Urząd Gminy' } as const
const gminaCouncil = { kind: 'gmina-council', name: 'Rada Gminy' } as const
const powiatOffice = { kind: 'powiat-office', name: 'Starostwo' } as const
const alcohol = { kind: 'commission', name: 'GKRPA' } as const
const team = { kind: 'commission', name: 'Zespół Interdyscyplinarny' } as const

describe('the institution somebody comes from', () => {
  test.each(['councillor-gmina', 'councillor-powiat', 'chair-interdisciplinary', 'representative'] as const)(
    'is never guessed: %s among others stays open',
    (role) => {
      expect(usualPartner(role, [pcpr, alcohol])).toBeUndefined()
    },
  )

  test('is the council of a councillor, else the office', () => {
    expect(usualPartner('councillor-gmina', [pcpr, gminaOffice, gminaCouncil])).toBe(gminaCouncil)
    expect(usualPartner('councillor-gmina', [pcpr, gminaOffice])).toBe(gminaOffice)
    expect(usualPartner('councillor-powiat', [gminaCouncil, powiatOffice])).toBe(powiatOffice)
  })

  test('of the chair is the interdisciplinary team, not another commission', () => {
    expect(usualPartner('chair-interdisciplinary', [alcohol, team])).toBe(team)
  })
})
