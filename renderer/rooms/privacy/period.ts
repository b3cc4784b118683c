import { isLocalDate } from '#shared/domain/dates.ts'

/** A period as its two fields hold it: days, nothing, or text that is not a day yet. */
export interface TypedPeriod {
  from: string | null
  to: string | null
}

export const wholeTime: TypedPeriod = { from: null, to: null }

/** Only the days that are days; none when the period ends before it begins. */
export function daysOf({ from, to }: TypedPeriod): { from?: string; to?: string } {
  if (endsBeforeStart({ from, to })) return {}
  return {
    ...(from !== null && isLocalDate(from) && { from }),
    ...(to !== null && isLocalDate(to) && { to }),
  }
}

/** Whether the second day comes before the first. */
export function endsBeforeStart({ from, to }: TypedPeriod): boolean {
  return from !== null && to !== null && isLocalDate(from) && isLocalDate(to) && to < from
}
