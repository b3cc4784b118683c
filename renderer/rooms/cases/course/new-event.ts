import type { HouseholdRecord, IpwRecord } from '#shared/contract/cases.ts'
import type { CaseEvent, CaseEventKind, WorkshopKind } from '#shared/domain/case-events.ts'
import { eventsOf, latestOf } from '#shared/domain/case-events.ts'
import { caseEventId } from '#shared/domain/ids.ts'
import { newId } from '../../../ui/new-id.ts'

/** An entry as its form holds it: an answer may not be chosen yet. */
export type EventValues = Record<string, unknown>

/** What a new entry is filled in from. */
export interface EventSource {
  household: Pick<HouseholdRecord, 'id' | 'persons'>
  ipws: readonly Pick<IpwRecord, 'keyWorkerName' | 'keyWorkerFunction' | 'keyWorkerInstitution'>[]
  events: readonly CaseEvent[]
  partners: readonly { name: string }[]
  today: string
}

/** Who the key worker is now: the last choice written down, else the one in the latest IPW; '' for nobody. */
export function keyWorkerName({ events, ipws }: Pick<EventSource, 'events' | 'ipws'>): string {
  return latestOf(eventsOf(events, 'key-worker'))?.name ?? ipws[0]?.keyWorkerName ?? ''
}

/** A new entry of a kind, with what is already known of the household, its key worker and the team. */
export function newEvent(kind: CaseEventKind, source: EventSource, workshop: WorkshopKind): EventValues {
  return {
    id: newId(caseEventId),
    householdId: source.household.id,
    kind,
    conclusions: '',
    ...ownValues(kind, source, workshop),
  }
}

/**
 * An entry as it is saved: what an earlier answer left in a field that is shown no more is taken out,
 * and so are the institutions without a part.
 */
export function savedEvent<Event extends CaseEvent>(event: Event): Event {
  if (event.kind === 'closing' && event.outcome !== 'handed-over') return { ...event, handedTo: '' }
  if (event.kind === 'review' && event.state === 'planned') return { ...event, postponedTo: null, reason: '' }
  if (event.kind === 'review' && event.state === 'missed') return { ...event, postponedTo: null }
  if (event.kind === 'workshop')
    return { ...event, parts: event.parts.filter(({ institution, part }) => institution !== '' || part !== '') }
  return event
}

function ownValues(kind: CaseEventKind, source: EventSource, workshop: WorkshopKind): EventValues {
  const { today, partners } = source
  const appointment = { plannedOn: null, heldOn: null }
  switch (kind) {
    case 'report':
      return { premises: [], spokenForBy: '', isOnPermanentHelp: false }
    case 'presentation':
      return appointment
    case 'offer':
    case 'meeting-offer':
      return { on: today, answer: null }
    case 'interview':
      return { on: today, worker: '' }
    case 'workshop':
      return {
        ...appointment,
        workshop,
        place: '',
        participants: participantsOf(source),
        parts: partners.map(({ name }) => ({ institution: name, part: '' })),
      }
    case 'key-worker':
      return { on: today, name: '', role: '', institution: '' }
    case 'review':
      return {
        ...appointment,
        state: 'planned',
        postponedTo: null,
        reason: '',
        participants: participantsOf(source),
        ipwId: null,
      }
    case 'supervision':
      return { ...appointment, supervisor: '' }
    case 'contact':
      return { on: today, form: null, who: keyWorkerName(source) }
    case 'scaling':
      return { on: today, occasion: 'other', marks: [] }
    case 'summary':
      return { on: today }
    case 'follow-up':
      return { ...appointment, lasts: null }
    case 'closing':
      return { on: today, outcome: null, handedTo: '' }
    case 'assignment':
      return { on: today, accountId: null }
  }
}

/** One to a line: the people of the household, then the key worker. */
function participantsOf(source: EventSource): string {
  const keyWorker = keyWorkerName(source)
  return [
    ...source.household.persons.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
    ...(keyWorker === '' ? [] : [`${keyWorker} – pracownik kluczowy`]),
  ].join('\n')
}
