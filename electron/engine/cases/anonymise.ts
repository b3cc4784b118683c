import { eq, sql } from 'drizzle-orm'
import type { Disclosure, Ipw, IpwRow } from '#shared/domain/cases.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import type { Store } from '../store/open.ts'
import { caseEvent, caseFile, consent, household, ipw, person } from '../store/tables/cases.ts'
import { eventOf } from './course/event-row.ts'
import { eventWithoutTexts } from './course/without-texts.ts'
import { listEventRows, listVersions } from './whole-case.ts'

/** What stands where a name must stand: no name, and the same for everybody. */
export const nobody = '–'

/** What a case can be known by in other places: the ids of its rows, and who is of it. */
export function tracesOf(store: Store, id: HouseholdId) {
  const persons = store.db.select().from(person).where(eq(person.householdId, id)).all()
  const consents = store.db.select({ id: consent.id }).from(consent).where(eq(consent.householdId, id)).all()
  const files = store.db.select({ id: caseFile.id }).from(caseFile).where(eq(caseFile.householdId, id)).all()
  const rows = [...persons, ...consents, ...listVersions(store, id), ...listEventRows(store, id), ...files]
  return { ids: [id, ...rows.map((row) => row.id)], persons }
}

/** Takes the people and every text out of a case and leaves what is counted. */
export function anonymiseCase(store: Store, id: HouseholdId, today: string): void {
  const { db } = store
  db.update(household)
    .set({
      street: '',
      postalCode: '',
      town: '',
      reportedBy: '',
      minorsRepresentedBy: '',
      anonymisedOn: today,
      revision: sql`${household.revision} + 1`,
    })
    .where(eq(household.id, id))
    .run()
  db.update(person).set({ firstName: nobody, lastName: nobody, address: '' }).where(eq(person.householdId, id)).run()
  for (const row of db.select().from(consent).where(eq(consent.householdId, id)).all())
    db.update(consent)
      .set({ place: '', disclosures: row.disclosures.map(disclosureWithoutText), revision: row.revision + 1 })
      .where(eq(consent.id, row.id))
      .run()
  for (const row of listVersions(store, id))
    db.update(ipw)
      .set({ ...ipwWithoutText(row), revision: row.revision + 1 })
      .where(eq(ipw.id, row.id))
      .run()
  for (const row of listEventRows(store, id)) {
    const { id: _id, householdId: _household, kind: _kind, ...body } = eventWithoutTexts(eventOf(row), nobody)
    db.update(caseEvent)
      .set({ body, revision: row.revision + 1 })
      .where(eq(caseEvent.id, row.id))
      .run()
  }
  db.update(caseFile).set({ fileName: nobody, bytes: null }).where(eq(caseFile.householdId, id)).run()
}

/** A line of a consent without its texts: that there was one, and yes or no. */
export function disclosureWithoutText(line: Disclosure): Disclosure {
  return { ...line, recipient: nobody, data: '', purpose: '', until: '' }
}

/** The texts of a programme's row: a new one that is not emptied below does not compile. */
type RowText = Exclude<
  { [Field in keyof IpwRow]: IpwRow[Field] extends string ? Field : never }[keyof IpwRow],
  'id' | 'areaLetter'
>
const noTexts: Record<RowText, ''> = {
  goal: '',
  activity: '',
  // Words of the list as they once stood there; who took a name out of the list since does not know of them.
  catalogueText: '',
  termPlaceEffects: '',
  responsible: '',
  assessment: '',
}

/** The texts of a programme emptied, in its rows those that it has; its scales and the entries of the list stay. */
export function ipwWithoutText<Row extends object>({ areas, rows }: Pick<Ipw, 'areas'> & { rows: readonly Row[] }) {
  return {
    goal: '',
    areas: areas.map((area) => ({ ...area, name: '' })),
    rows: rows.map((row) => ({
      ...row,
      ...Object.fromEntries(Object.entries(noTexts).filter(([field]) => field in row)),
    })),
    keyWorkerName: '',
    keyWorkerFunction: '',
    keyWorkerInstitution: '',
  }
}
