import type { AuditFilters } from '#shared/contract/audit.ts'
import { auditFilters } from '#shared/contract/audit.ts'
import type { TypedPeriod } from './period.ts'
import { daysOf, wholeTime } from './period.ts'

/** The filters as their fields hold them; null: all. */
export interface TypedFilters {
  person: string | null
  household: string | null
  kind: string | null
  period: TypedPeriod
}

export const noFilters: TypedFilters = { person: null, household: null, kind: null, period: wholeTime }

/** What the engine is asked: only what is chosen and whole. */
export function askedFilters({ person, household, kind, period }: TypedFilters): AuditFilters {
  const asked = auditFilters.safeParse({
    ...(person !== null && { person }),
    ...(household !== null && { household }),
    ...(kind !== null && { kind }),
    ...daysOf(period),
  })
  return asked.data ?? {}
}
