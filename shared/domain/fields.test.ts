import { describe, expect, test } from 'vitest'
import { memberRecord } from '../contract/team.ts'
import { phone } from './fields.ts'

describe('a telephone number', () => {
  test.each(['', '13 000 00 01', '+48 (13) 000-00-01', '13/0000001 wew. 12', '000 000 000 WEW. 3'])(
    '%j is one',
    (value) => {
      expect(phone.safeParse(value).success).toBe(true)
    },
  )

  test.each(['☎️', '500 ☎', 'brak', 'sekretariat 13 000 00 01', '500;600', 'wewnętrzny 3'])('%j is not', (value) => {
    expect(phone.safeParse(value).error?.issues.map(({ message }) => message)).toEqual(['phone'])
  })

  test('written down before there was a rule can still be read', () => {
    expect(memberRecord.shape.phone.safeParse('sekretariat').success).toBe(true)
  })
})
