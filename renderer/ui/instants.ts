import { formatDateShort, localDateOf } from '#shared/domain/dates.ts'

const clock = new Intl.DateTimeFormat('pl-PL', { hour: '2-digit', minute: '2-digit' })

/** "21.11.2026, 14:05": an instant in the machine's own time zone. Takes ISO 8601, UTC. */
export function formatInstant(instant: string): string {
  const at = new Date(instant)
  return `${formatDateShort(localDateOf(at))}, ${clock.format(at)}`
}

/** "21.11.2026": the local day of an instant. */
export function formatInstantDay(instant: string): string {
  return formatDateShort(localDateOf(new Date(instant)))
}
