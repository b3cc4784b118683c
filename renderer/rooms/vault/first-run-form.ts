import { z } from 'zod'
import { firstAccount } from '#shared/contract/vault.ts'
import type { OfficeFormValues } from '../office/office-form.ts'
import { emptyOfficeForm, officeForm } from '../office/office-form.ts'

/** Everything a first run asks for but the password, which is in no draft. */
export const firstRunForm = z.intersection(officeForm, z.object({ account: firstAccount.omit({ password: true }) }))

export type FirstRunValues = OfficeFormValues & {
  account: { login: string; authorisedOn: string | null; secrecyOn: string | null }
  /** What the program put into the login last; while it still stands there, it follows the name. */
  suggestedLogin: string
}

export const emptyFirstRun: FirstRunValues = {
  ...emptyOfficeForm,
  account: { login: '', authorisedOn: null, secrecyOn: null },
  suggestedLogin: '',
}

export const accountPaths = ['account.login', 'account.authorisedOn', 'account.secrecyOn'] as const

/** "a.zolcinska" for Anna Żółcińska: first letter, dot, surname, without Polish letters; '' when it would be no login. */
export function suggestLogin({ firstName, lastName }: { firstName: string | null; lastName: string | null }): string {
  const plain = `${(firstName ?? '').trim().charAt(0)}.${lastName ?? ''}`
    .replaceAll(/[łŁ]/g, 'l')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.-]/g, '')
    .slice(0, 40)
  return plain.length > 3 && !plain.startsWith('.') ? plain : ''
}

/** A paper dated tomorrow does not count today. */
export const futurePaper = 'Ta data jest późniejsza niż dzisiaj. Sprawdź ją na dokumencie.'

/** The paths of the papers dated after the day. */
export function laterThan(day: string, { authorisedOn, secrecyOn }: FirstRunValues['account']): string[] {
  const papers: [string, string | null][] = [
    ['account.authorisedOn', authorisedOn],
    ['account.secrecyOn', secrecyOn],
  ]
  return papers.filter(([, date]) => date !== null && date > day).map(([path]) => path)
}
