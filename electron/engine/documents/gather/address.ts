import type { Household } from '#shared/domain/cases.ts'

/** An address in one line; parts that are missing are left out. */
export function addressOf({ street, postalCode, town }: Pick<Household, 'street' | 'postalCode' | 'town'>): string {
  return [street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ')
}
