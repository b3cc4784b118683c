import type { SentCaseEvent } from './case-events.ts'

/** The day an event stands under: when it took place, else when it is planned for; null for a report. */
export function eventDay(event: SentCaseEvent): string | null {
  if ('on' in event) return event.on
  if ('heldOn' in event) {
    if (event.heldOn !== null) return event.heldOn
    return event.kind === 'review' ? (event.postponedTo ?? event.plannedOn) : event.plannedOn
  }
  return null
}
