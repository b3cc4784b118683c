import type { CaseEventKind, EventOf } from '#shared/domain/case-events.ts'
import type { AccountId, CaseEventId, HouseholdId, IpwId } from '#shared/domain/ids.ts'
import { newId } from '#engine/new-id.ts'

/**
 * One event of every kind with every field filled in; `plant` gives each of its texts. A new kind or
 * field does not compile until it is planted here, and so is looked for wherever nothing may be found.
 */
export function everyEvent(
  householdId: HouseholdId,
  { plant, on, accountId }: { plant: (what: string) => string; on: string; accountId: AccountId },
): { [Kind in CaseEventKind]: EventOf<Kind> } {
  const common = () => ({ id: newId<CaseEventId>(), householdId, conclusions: plant('Wniosek') })
  const days = { plannedOn: on, heldOn: on }
  return {
    report: {
      kind: 'report',
      ...common(),
      premises: ['chronic-crisis', 'household-asks'],
      spokenForBy: plant('Mówiący'),
      isOnPermanentHelp: true,
    },
    presentation: { kind: 'presentation', ...common(), ...days },
    offer: { kind: 'offer', ...common(), on, answer: 'accepted' },
    interview: { kind: 'interview', ...common(), on, worker: plant('Wywiadowca') },
    workshop: {
      kind: 'workshop',
      ...common(),
      ...days,
      workshop: 'diagnostic',
      place: plant('Sala'),
      participants: plant('Uczestnicy'),
      parts: [{ institution: plant('Podmiot'), part: plant('Zadanie') }],
    },
    'key-worker': {
      kind: 'key-worker',
      ...common(),
      on,
      name: plant('Wybrany'),
      role: plant('Stanowisko'),
      institution: plant('Zakład'),
    },
    review: {
      kind: 'review',
      ...common(),
      plannedOn: on,
      heldOn: null,
      state: 'postponed',
      postponedTo: on,
      reason: plant('Przyczyna'),
      participants: plant('Obecni'),
      ipwId: newId<IpwId>(),
    },
    supervision: { kind: 'supervision', ...common(), ...days, supervisor: plant('Superwizor') },
    'meeting-offer': { kind: 'meeting-offer', ...common(), on, answer: 'declined' },
    contact: { kind: 'contact', ...common(), on, form: 'phone', who: plant('Rozmówca') },
    scaling: {
      kind: 'scaling',
      ...common(),
      on,
      occasion: 'review',
      marks: [
        { letter: 'A', household: 4, institution: 3, words: plant('Słowa') },
        { letter: 'B', household: 5, institution: null, words: '' },
      ],
    },
    summary: { kind: 'summary', ...common(), on },
    'follow-up': { kind: 'follow-up', ...common(), ...days, lasts: 'partly' },
    closing: {
      kind: 'closing',
      ...common(),
      on,
      outcome: 'handed-over',
      handedTo: plant('Przejmujący'),
      stageBefore: 'ipw',
    },
    assignment: { kind: 'assignment', ...common(), on, accountId },
  }
}
