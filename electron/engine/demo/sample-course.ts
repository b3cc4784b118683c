import type { CaseEvent } from '#shared/domain/case-events.ts'
import { addDays } from '#shared/domain/dates.ts'
import { lastWorkingDay } from '#shared/domain/deadlines/working-days.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { caseEventId } from '#shared/domain/ids.ts'
import { newId } from '../new-id.ts'
import { sampleGops, samplePcpr } from './sample.ts'

/**
 * The course of the sample's household, as days from the day the sample is made: four months from the
 * report to a review planned for next week. Nothing in it is late on that day, nor in the week after.
 */
export const sampleCourseDays = {
  founded: -140,
  report: -112,
  presentation: -105,
  offer: -98,
  consent: -97,
  interview: -91,
  workshop: -84,
  keyWorker: -83,
  ipw: -77,
  meetingOffers: [-71, -44, -17],
  contact: -7,
  review: 6,
} as const

/** A day of the sample, counted from the day it is made: offices work on it. */
export function sampleDay(today: string, days: number): string {
  return lastWorkingDay(addDays(today, days))
}

/** What happened to the sample's household, and what is planned. */
export function sampleCourse(householdId: HouseholdId, today: string): CaseEvent[] {
  const common = (conclusions: string) => ({ id: caseEventId.parse(newId()), householdId, conclusions })
  const on = (days: number): string => sampleDay(today, days)
  const held = (days: number) => ({ plannedOn: on(days), heldOn: on(days) })
  const days = sampleCourseDays
  return [
    {
      kind: 'report',
      ...common('Pan Zenon mieszka sam, od roku bez pracy. Wizyty i zasiłki niczego nie zmieniają na dłużej.'),
      premises: ['help-does-not-work', 'cross-sector'],
      spokenForBy: 'Ścibor Mąka, pracownik socjalny',
      isOnPermanentHelp: false,
    },
    {
      kind: 'presentation',
      ...common('PZK podejmie współpracę, jeśli pan Zenon się zgodzi. Rozmowę poprowadzi pan Ścibor.'),
      ...held(days.presentation),
    },
    {
      kind: 'offer',
      ...common('Pan Zenon chce spróbować. Najważniejsze dla niego: wrócić do pracy.'),
      on: on(days.offer),
      answer: 'accepted',
    },
    {
      kind: 'interview',
      ...common('Dom własny, do drobnych napraw. Sąsiadka pomaga w zakupach. Dawny zawód: operator maszyn.'),
      on: on(days.interview),
      worker: 'Ścibor Mąka',
    },
    {
      kind: 'workshop',
      ...common('Trzy obszary: sprawność, praca, wiara w siebie. Pierwszy krok to zdrowe nogi, potem kurs.'),
      ...held(days.workshop),
      workshop: 'diagnostic',
      place: `${sampleGops.name}, sala narad`,
      participants: 'Zenon Przykładowy, Łucja Żółcińska, Ścibor Mąka, Jowita Ptak, Kinga Żak, Święcisław Gęś-Wędrowny',
      parts: [
        { institution: sampleGops.name, part: 'otwarcie, zasady rozmowy, mapa mocnych stron' },
        { institution: 'Powiatowy Urząd Pracy w Przykładowie Górnym', part: 'rozmowa o pracy i o kursach' },
        { institution: 'Samodzielny Publiczny Gminny Ośrodek Zdrowia w Przykładowej', part: 'plan rehabilitacji' },
        { institution: samplePcpr.name, part: 'skalowanie obszarów i podsumowanie' },
      ],
    },
    {
      kind: 'scaling',
      ...common(''),
      on: on(days.workshop),
      occasion: 'start',
      marks: [
        { letter: 'A', household: 2, institution: 2, words: 'Dojdę do sklepu i z powrotem bez odpoczynku.' },
        { letter: 'B', household: 2, institution: 3, words: 'Pójdę zapytać o kurs.' },
        { letter: 'C', household: 2, institution: 2, words: 'Powiem sąsiadce, co mi się udało.' },
      ],
    },
    {
      kind: 'key-worker',
      ...common(''),
      on: on(days.keyWorker),
      name: 'Ścibor Mąka',
      role: 'pracownik socjalny',
      institution: sampleGops.name,
    },
    ...days.meetingOffers.map((day, index): CaseEvent => ({
      kind: 'meeting-offer',
      ...common(''),
      on: on(day),
      answer: index === 1 ? 'declined' : 'accepted',
    })),
    {
      kind: 'contact',
      ...common('Ćwiczy codziennie rano. Zapisał się na kurs koparko-ładowarki, zaczyna w przyszłym miesiącu.'),
      on: on(days.contact),
      form: 'visit',
      who: 'Ścibor Mąka',
    },
    {
      kind: 'scaling',
      ...common(''),
      on: on(days.contact),
      occasion: 'other',
      marks: [
        { letter: 'A', household: 4, institution: 3, words: 'Przejdę się do kościoła i z powrotem.' },
        { letter: 'B', household: 3, institution: 3, words: 'Będę po pierwszych zajęciach.' },
        { letter: 'C', household: 3, institution: 4, words: 'Zaproszę brata na niedzielę.' },
      ],
    },
    {
      kind: 'review',
      ...common(''),
      plannedOn: on(days.review),
      heldOn: null,
      state: 'planned',
      postponedTo: null,
      reason: '',
      participants: '',
      ipwId: null,
    },
  ]
}
