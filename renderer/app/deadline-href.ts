import type { DeadlineView } from '#shared/contract/deadlines.ts'
import type { DeadlineRule } from '#shared/domain/deadlines.ts'

type Place = Pick<DeadlineView, 'rule' | 'recordId' | 'part'>

/** Under the address of a household, the form that meets each rule of a case. */
const casePlaces: Record<Exclude<DeadlineRule, 'agreement-ends'>, (part: string | null) => string> = {
  'consent-due': () => '/zgoda',
  'consent-expires': () => '/zgoda',
  'meeting-offer': () => '/przebieg/nowy/meeting-offer',
  'workshop-diagnostic': () => '/przebieg/nowy/workshop?warsztat=diagnostic',
  'key-worker-due': () => '/przebieg/nowy/key-worker',
  'ipw-due': () => '/ipw',
  'ipw-review': () => '/przeglad',
  'workshop-monitoring': () => '/przebieg/nowy/workshop?warsztat=monitoring',
  'supervision-due': () => '/przebieg/nowy/supervision',
  'workshop-evaluation': () => '/przebieg/nowy/workshop?warsztat=evaluation',
  'summary-due': () => '/przebieg/nowy/summary',
  'ipw-ends': () => '/ipw',
  'interview-update': () => '/przebieg/nowy/interview',
  'follow-up': (part) => (part === null ? '/przebieg/nowy/follow-up' : `/przebieg/wpis/${part}`),
}

/** The address of the form in which a deadline is met, or its paper: one click from every list of deadlines. */
export function deadlineHref({ rule, recordId, part }: Place): string {
  return rule === 'agreement-ends' ? `/dokumenty/rejestr/${recordId}` : `/rodziny/${recordId}${casePlaces[rule](part)}`
}
