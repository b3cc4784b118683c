import type { CaseEventKind } from '#shared/domain/case-events.ts'
import {
  contactFormLabels,
  lastingLabels,
  offerAnswerLabels,
  outcomeLabels,
  premiseLabels,
  reviewStateLabels,
} from '../../../app/messages/course.ts'

/** One field of an entry's form. `name` is the field of the record. */
export type EventField =
  | { type: 'date'; name: string; label: string; hint?: string; isOfPast?: true }
  | { type: 'line'; name: string; label: string; hint?: string }
  | { type: 'text'; name: string; label: string; hint?: string; isNeeded?: true }
  | { type: 'tick'; name: string; label: string; hint?: string }
  | { type: 'checks'; name: string; label: string; hint?: string; options: Record<string, string> }
  /** `open`: what an answer not given yet is called; without it an answer is needed. */
  | { type: 'choice'; name: string; label: string; hint?: string; options: Record<string, string>; open?: string }
  | { type: 'parts' | 'key-worker' | 'account'; name: string; label: string; hint?: string }

const planned: EventField = { type: 'date', name: 'plannedOn', label: 'Planowany dzień' }
const held: EventField = {
  type: 'date',
  name: 'heldOn',
  label: 'Dzień, w którym to się odbyło',
  hint: 'Puste, dopóki to się nie odbyło',
  isOfPast: true,
}
const on = (label: string): EventField => ({ type: 'date', name: 'on', label, isOfPast: true })
const participants: EventField = {
  type: 'text',
  name: 'participants',
  label: 'Uczestnicy',
  hint: 'Wpisana jest rodzina i pracownik kluczowy, jeśli jest już wybrany. Każda osoba w osobnym wierszu.',
}

/** Of a review they were written down in its steps, and nobody is put in here. */
const reviewParticipants: EventField = { ...participants, hint: 'Każda osoba w osobnym wierszu.' }

/** Only conclusions pass between institutions, and nothing of a Niebieska Karta (law.md L9). */
const conclusions: EventField = {
  type: 'text',
  name: 'conclusions',
  label: 'Wnioski',
  hint: 'Tylko wnioski: bez odpisów dokumentów, danych o zdrowiu i niczego z procedury „Niebieskie Karty”.',
}

const fields: Record<Exclude<CaseEventKind, 'review' | 'closing'>, readonly EventField[]> = {
  report: [
    {
      type: 'checks',
      name: 'premises',
      label: 'Dlaczego PZK',
      hint: 'Zaznacz co najmniej jedną przesłankę, która zachodzi.',
      options: premiseLabels,
    },
    {
      type: 'line',
      name: 'spokenForBy',
      label: 'Kto z PZK wprowadza sprawę',
      hint: 'Członek zespołu, który przedstawi rodzinę',
    },
    {
      type: 'tick',
      name: 'isOnPermanentHelp',
      label: 'Ktoś w rodzinie korzysta ze stałej formy pomocy',
      hint: 'Program przypomni wtedy o aktualizacji wywiadu co 6 miesięcy.',
    },
    { ...conclusions, label: 'Krótko o sytuacji' },
  ],
  presentation: [planned, held, conclusions],
  offer: [
    on('Dzień przedstawienia oferty'),
    {
      type: 'choice',
      name: 'answer',
      label: 'Odpowiedź osoby lub rodziny',
      hint: 'Udział jest dobrowolny. Odmowa nie wpływa na prawo do świadczeń.',
      options: offerAnswerLabels,
      open: 'Jeszcze bez odpowiedzi',
    },
    conclusions,
  ],
  interview: [
    on('Dzień wywiadu'),
    { type: 'line', name: 'worker', label: 'Pracownik socjalny', hint: 'Kto przeprowadził wywiad' },
    {
      ...conclusions,
      hint: 'Tylko wnioski potrzebne we współpracy. Kwestionariusz wywiadu zostaje w aktach ośrodka; nic z procedury „Niebieskie Karty”.',
    },
  ],
  workshop: [
    planned,
    held,
    { type: 'line', name: 'place', label: 'Miejsce' },
    participants,
    { type: 'parts', name: 'parts', label: 'Części scenariusza' },
    conclusions,
  ],
  'key-worker': [
    on('Dzień wyboru'),
    { type: 'key-worker', name: 'name', label: 'Imię i nazwisko' },
    { type: 'line', name: 'role', label: 'Funkcja' },
    { type: 'line', name: 'institution', label: 'Instytucja' },
    conclusions,
  ],
  supervision: [planned, held, { type: 'line', name: 'supervisor', label: 'Kto prowadzi superwizję' }, conclusions],
  'meeting-offer': [
    on('Dzień propozycji'),
    {
      type: 'choice',
      name: 'answer',
      label: 'Odpowiedź osoby lub rodziny',
      options: offerAnswerLabels,
      open: 'Jeszcze bez odpowiedzi',
    },
    conclusions,
  ],
  contact: [
    on('Dzień kontaktu'),
    { type: 'choice', name: 'form', label: 'W jaki sposób', options: contactFormLabels },
    { type: 'line', name: 'who', label: 'Kto i z kim', hint: 'Na przykład: pracownik kluczowy z mamą dzieci' },
    conclusions,
  ],
  scaling: [],
  summary: [on('Dzień podsumowania'), conclusions],
  'follow-up': [
    planned,
    held,
    {
      type: 'choice',
      name: 'lasts',
      label: 'Czy zmiana się utrzymuje',
      options: lastingLabels,
      open: 'Jeszcze nie sprawdzono',
    },
    conclusions,
  ],
  assignment: [
    { type: 'account', name: 'accountId', label: 'Kto przejmuje sprawę' },
    { type: 'date', name: 'on', label: 'Od kiedy' },
    { ...conclusions, label: 'Notatka dla osoby, która przejmuje sprawę' },
  ],
}

const { held: heldLabel, ...waitingStates } = reviewStateLabels

/** A review entered without its wizard: planned, put off, or not held; one that was held keeps its state. */
function reviewFields(state: unknown): readonly EventField[] {
  const states: EventField = {
    type: 'choice',
    name: 'state',
    label: 'Co z przeglądem',
    hint: 'Przegląd, który się odbył, wpisuje się krok po kroku: „Dodaj wpis”, potem „Przegląd IPW – przeprowadź”.',
    options: waitingStates,
  }
  const why = (label: string): EventField => ({ type: 'text', name: 'reason', label, isNeeded: true })
  if (state === 'held') return [{ ...held, label: heldLabel }, reviewParticipants, conclusions]
  if (state === 'postponed')
    return [
      states,
      { ...planned, label: 'Dzień, który był planowany' },
      { type: 'date', name: 'postponedTo', label: 'Nowy dzień' },
      why('Dlaczego przełożono'),
    ]
  if (state === 'missed')
    return [states, { ...planned, label: 'Dzień, który był planowany' }, why('Dlaczego się nie odbył')]
  return [states, planned, { ...conclusions, label: 'Uwagi' }]
}

function closingFields(outcome: unknown): readonly EventField[] {
  return [
    on('Dzień zakończenia'),
    { type: 'choice', name: 'outcome', label: 'Jak kończy się współpraca', options: outcomeLabels },
    ...(outcome === 'handed-over'
      ? [{ type: 'line', name: 'handedTo', label: 'Instytucja, która przejmuje opiekę' } as const]
      : []),
    { ...conclusions, label: 'Wnioski i dalsze kroki' },
  ]
}

/** The fields of an entry's form, in their order. Takes its kind and what it holds: some fields depend on an answer. */
export function fieldsOf(kind: CaseEventKind, values: Record<string, unknown>): readonly EventField[] {
  if (kind === 'review') return reviewFields(values['state'])
  return kind === 'closing' ? closingFields(values['outcome']) : fields[kind]
}
