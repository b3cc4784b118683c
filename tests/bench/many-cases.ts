import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { newId } from '#engine/new-id.ts'
import { createStore } from '#engine/store/open.ts'
import type { RowContext } from '#engine/store/rows.ts'
import { caseEvent, consent, household, ipw, person } from '#engine/store/tables/cases.ts'
import { team } from '#engine/store/tables/team.ts'
import type { CaseEvent } from '#shared/domain/case-events.ts'
import { addDays, addMonths, localDateOf } from '#shared/domain/dates.ts'
import type { CaseEventId, HouseholdId, OfficeId, TeamId } from '#shared/domain/ids.ts'

const firstNames = ['Żaneta', 'Łukasz', 'Zofia', 'Jan', 'Święcisława', 'Józef', 'Anna', 'Ewa', 'Paweł', 'Ćwieczek']
const lastNames = ['Łoś', 'Źdźbło', 'Nowak', 'Święcka', 'Gąsior', 'Wójcik', 'Żółciński', 'Kowalska', 'Ślusarz', 'Dąb']
const endings = ['', '-Mała', '-Wielka', '-Dolna', '-Górna', '-Leśna', '-Polna']
const towns = ['Przykładowa', 'Łąka', 'Źródła', 'Nowe Sady', 'Żurawica', 'Śliwnik', 'Ćmielów', 'Górki']
const keyWorkers = ['Maria Kluczowa', 'Łucja Żółcińska', 'Adam Śpiewak', 'Beata Ćwik']
const letters = ['A', 'B', 'C']

/** The longest course: the oldest cases have all of it behind them. */
const wholeCourse = 13

export interface ManyCases {
  context: RowContext
  teamId: TeamId
  /** The oldest has its 13 months. */
  households: HouseholdId[]
  today: string
}

/**
 * A store, encrypted as the program keeps it, of an office with so many open cases: their ages go from
 * 13 months down to none, each with its people, consent, versions of the IPW and the events of its course.
 */
export async function storeOfManyCases(folder: string, count: number, now: Date): Promise<ManyCases> {
  const store = await createStore(join(folder, 'wiele.db'), randomBytes(32), newId(), () => now)
  const originId = newId<OfficeId>()
  const teamId = newId<TeamId>()
  const today = localDateOf(now)
  const meta = { revision: 1, updatedAt: now.toISOString(), originId, isRemoved: false }
  const households: HouseholdId[] = []
  store.transact(() => {
    const place = { gmina: 'Przykładowa', powiat: 'przykładowski', placeLocative: 'Przykładowej', foundedOn: today }
    store.db
      .insert(team)
      .values({ id: teamId, ...meta, ...place })
      .run()
    for (let index = 0; index < count; index += 1) {
      const one = caseOf(index, teamId, today)
      store.db
        .insert(household)
        .values({ ...one.household, ...meta })
        .run()
      store.db.insert(person).values(one.persons).run()
      store.db
        .insert(consent)
        .values({ ...one.consent, ...meta })
        .run()
      for (const version of one.ipws)
        store.db
          .insert(ipw)
          .values({ ...version, ...meta })
          .run()
      for (const { id, householdId, kind, ...body } of one.events)
        store.db
          .insert(caseEvent)
          .values({ id, householdId, kind, body, ...meta })
          .run()
      households.push(one.household.id)
    }
  })
  return { context: { store, officeId: originId, now: () => now }, teamId, households, today }
}

function caseOf(index: number, teamId: TeamId, today: string) {
  const id = newId<HouseholdId>()
  const months = wholeCourse - (index % (wholeCourse + 1))
  const startsOn = addDays(addMonths(today, -months), -(index % 28))
  const lastName = `${at(lastNames, index)}${at(endings, index)}`
  return {
    household: {
      id,
      teamId,
      caseYear: 2026 - Math.floor(index / 1000),
      caseOrdinal: (index % 1000) + 1,
      stage: months > 3 ? ('monitoring' as const) : ('diagnosis' as const),
      street: `Polna ${index + 1}`,
      postalCode: '38-999',
      town: at(towns, index),
      reportedBy: 'GOPS',
      reportedOn: startsOn,
      minorsRepresentedBy: '',
    },
    persons: [0, 1, 2].map((position) => ({
      id: newId<never>(),
      householdId: id,
      position,
      firstName: at(firstNames, index + position),
      lastName,
      gender: 'f' as const,
      isMinor: position > 1,
      address: '',
    })),
    consent: {
      id: newId<never>(),
      householdId: id,
      place: 'Przykładowa',
      signedOn: addDays(startsOn, 10),
      withdrawnOn: null,
      validUntil: null,
      disclosures: [],
    },
    ipws: ipwsOf(id, startsOn, months, index),
    events: eventsOf(id, startsOn, months, index),
  }
}

/** A version for each quarter begun, with a row for each area. */
function ipwsOf(householdId: HouseholdId, startsOn: string, months: number, index: number) {
  return Array.from({ length: Math.ceil(months / 3) }, (_version, quarter) => ({
    id: newId<never>(),
    householdId,
    version: quarter + 1,
    preparedOn: addMonths(startsOn, quarter * 3),
    goal: 'Własny dom, praca i spokój w rodzinie',
    startsOn,
    endsOn: addMonths(startsOn, wholeCourse),
    areas: letters.map((letter) => ({
      letter,
      name: 'Relacje w rodzinie',
      now: 2 + quarter,
      planned: 6,
      achieved: null,
    })),
    rows: letters.map((letter) => ({
      id: newId<never>(),
      areaLetter: letter,
      goal: 'Poprawa relacji',
      activity: 'Warsztaty umiejętności wychowawczych w świetlicy',
      catalogueEntryId: null,
      termPlaceEffects: 'raz w tygodniu, świetlica',
      responsible: 'GOPS',
      assessment: '',
      participants: [],
      catalogueText: '',
    })),
    keyWorkerName: at(keyWorkers, index),
    keyWorkerFunction: 'asystentka rodziny',
    keyWorkerInstitution: 'GOPS',
  }))
}

/** What happens in so many months of a case: each month a contact and an offer, each quarter a review with its scaling. */
function eventsOf(householdId: HouseholdId, startsOn: string, months: number, index: number): CaseEvent[] {
  const day = (month: number, days = 0) => addDays(addMonths(startsOn, month), days)
  const conclusions = 'Rodzina przyszła w komplecie. Ustalono, co zrobią do następnego spotkania i kto im w tym pomoże.'
  const common = () => ({ id: newId<CaseEventId>(), householdId, conclusions })
  const held = (on: string) => ({ plannedOn: on, heldOn: on })
  const workshop = (kind: 'diagnostic' | 'monitoring' | 'evaluation', on: string): CaseEvent => ({
    kind: 'workshop',
    ...common(),
    ...held(on),
    workshop: kind,
    place: 'Świetlica',
    participants: 'Rodzina, pracownik socjalny',
    parts: [],
  })
  const monthly = Array.from({ length: months }, (_month, month): CaseEvent[] => [
    { kind: 'contact', ...common(), on: day(month, 15), form: 'visit', who: 'Rodzina' },
    { kind: 'meeting-offer', ...common(), on: day(month, 20), answer: 'accepted' },
  ]).flat()
  const quarterly = Array.from({ length: Math.floor(months / 3) }, (_quarter, quarter): CaseEvent[] => [
    {
      kind: 'scaling',
      ...common(),
      on: day(quarter * 3 + 3),
      occasion: 'review',
      marks: letters.map((letter) => ({ letter, household: 3 + quarter, institution: 3, words: 'Więcej spokoju' })),
    },
    {
      kind: 'review',
      ...common(),
      ...held(day(quarter * 3 + 3)),
      state: 'held',
      postponedTo: null,
      reason: '',
      participants: 'Rodzina',
      ipwId: null,
    },
  ]).flat()
  return [
    {
      kind: 'report',
      ...common(),
      premises: ['chronic-crisis'],
      spokenForBy: 'Szkoła Podstawowa',
      isOnPermanentHelp: index % 3 === 0,
    },
    ...(months > 0
      ? [
          { kind: 'presentation' as const, ...common(), ...held(day(0, 5)) },
          { kind: 'offer' as const, ...common(), on: day(0, 8), answer: 'accepted' as const },
          { kind: 'interview' as const, ...common(), on: day(0, 12), worker: 'Pracownik socjalny' },
          workshop('diagnostic', day(0, 18)),
          {
            kind: 'key-worker' as const,
            ...common(),
            on: day(0, 18),
            name: at(keyWorkers, index),
            role: 'asystentka',
            institution: 'GOPS',
          },
        ]
      : []),
    ...monthly,
    ...quarterly,
    ...(months > 6 ? [workshop('monitoring', day(6, 10))] : []),
  ]
}

function at(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? ''
}
