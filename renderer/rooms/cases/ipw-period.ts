import { ipwLatestEnd, ipwMaxMonths } from '#shared/domain/cases.ts'
import { formatDateShort, isLocalDate } from '#shared/domain/dates.ts'

/** The last day an IPW may run to, or undefined while its first day is not a day. */
export function latestEnd(startsOn: string | null): string | undefined {
  return startsOn !== null && isLocalDate(startsOn) ? ipwLatestEnd(startsOn) : undefined
}

/** Why this end cannot stand, as a sentence that names the latest possible day; undefined when it can. */
export function periodProblem(startsOn: string | null, endsOn: string | null): string | undefined {
  const latest = latestEnd(startsOn)
  if (latest === undefined || startsOn === null || endsOn === null || !isLocalDate(endsOn)) return undefined
  if (endsOn < startsOn) return 'Koniec jest wcześniejszy niż początek. Popraw jedną z tych dat.'
  if (endsOn <= latest) return undefined
  return `IPW może trwać najdłużej ${ipwMaxMonths} miesięcy. Zaczyna się ${formatDateShort(startsOn)}, więc może się skończyć najpóźniej ${formatDateShort(latest)}. Jeśli współpraca ma trwać dłużej, po tym czasie ułóżcie nowy IPW.`
}
