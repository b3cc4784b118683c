import { expect, test } from 'vitest'
import { login } from '#shared/domain/account.ts'
import { suggestLogin } from './first-run-form.ts'

test.each([
  ['Łucja', 'Żółcińska', 'l.zolcinska'],
  ['Anna', 'Nowak-Kowalska', 'a.nowak-kowalska'],
  ['', 'Nowak', ''],
  ['Anna', '', ''],
])('%s %s is offered the login "%s"', (firstName, lastName, suggested) => {
  expect(suggestLogin({ firstName, lastName })).toBe(suggested)
  if (suggested) expect(login.parse(suggested)).toBe(suggested)
})
