import { eq, inArray, sql } from 'drizzle-orm'
import type { ConsentFacts, DocumentFacts, IpwFacts } from '#shared/documents/facts.ts'
import type { Disclosure, Ipw } from '#shared/domain/cases.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { refuse } from '../refusal.ts'
import type { Store } from '../store/open.ts'
import type { RowContext } from '../store/rows.ts'
import { appliedCommand, consent, draft, household, ipw, madeDocument, person, replacedRow } from '../store/schema.ts'
import { listDue } from './retention.ts'

/** What stands where a name must stand: no name, and the same for everybody. */
const nobody = '–'

/**
 * Takes the people out of these cases and leaves what is counted: how many, adults and
 * minors, stages, dates, scales, entries of the list. Call it in its command's transaction;
 * `sweepFile` then makes the file forget. Throws NOT_FOUND when one is not due today.
 */
export function anonymiseHouseholds(context: RowContext, ids: readonly HouseholdId[]): number {
  const { store, now } = context
  const today = localDateOf(now())
  const due = new Set(listDue(store, today).map(({ householdId }) => householdId))
  const asked = [...new Set(ids)]
  if (!asked.every((id) => due.has(id))) throw refuse('NOT_FOUND')
  for (const id of asked) anonymiseOne(store, id, today)
  return asked.length
}

/**
 * Makes the file itself forget: rebuilt without its free pages, the -wal brought in and cut
 * to nothing. Not inside a transaction. What secure_delete overwrote page by page is so once
 * more; a cut in the middle leaves the database as it was.
 */
export function sweepFile({ db }: Store): void {
  db.$client.exec('VACUUM')
  db.$client.pragma('wal_checkpoint(TRUNCATE)')
}

function anonymiseOne({ db }: Store, id: HouseholdId, today: string): void {
  const persons = db.select().from(person).where(eq(person.householdId, id)).all()
  const versions = db.select().from(ipw).where(eq(ipw.householdId, id)).all()
  const consents = db.select().from(consent).where(eq(consent.householdId, id)).all()
  const papers = db
    .select()
    .from(madeDocument)
    .where(inArray(madeDocument.subjectId, [id, ...versions.map((version) => version.id)]))
    .all()
  // Drafts and answers first, while the names to look for are still known.
  forgetAround(db, [id, ...[...persons, ...versions, ...consents, ...papers].map((row) => row.id)], persons)

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
  for (const row of consents)
    db.update(consent)
      .set({ place: '', disclosures: row.disclosures.map(withoutText), revision: row.revision + 1 })
      .where(eq(consent.id, row.id))
      .run()
  for (const row of versions)
    db.update(ipw)
      .set({
        goal: '',
        areas: row.areas.map((area) => ({ ...area, name: '' })),
        rows: row.rows.map(withoutWords),
        keyWorkerName: '',
        keyWorkerFunction: '',
        keyWorkerInstitution: '',
        revision: row.revision + 1,
      })
      .where(eq(ipw.id, row.id))
      .run()
  for (const row of papers)
    db.update(madeDocument)
      .set({ facts: withoutPeople(row.facts) })
      .where(eq(madeDocument.id, row.id))
      .run()
}

/**
 * Drafts, answers of commands and replaced values that speak of these rows, and drafts that
 * name one of these people in full: a form begun and never saved has no id to know it by.
 */
function forgetAround(
  db: Store['db'],
  ids: readonly string[],
  persons: readonly { firstName: string; lastName: string }[],
): void {
  const speaks = (text: string) => ids.some((id) => text.includes(id))
  const names = (text: string) =>
    persons.some(({ firstName, lastName }) => text.includes(inJson(firstName)) && text.includes(inJson(lastName)))
  for (const { key, body } of db.select().from(draft).all())
    if (speaks(key) || speaks(body) || names(body)) db.delete(draft).where(eq(draft.key, key)).run()
  for (const { id, output } of db.select().from(appliedCommand).all())
    if (speaks(JSON.stringify(output))) db.delete(appliedCommand).where(eq(appliedCommand.id, id)).run()
  const replaced = db
    .select()
    .from(replacedRow)
    .where(inArray(replacedRow.tableName, ['household', 'person', 'consent', 'ipw']))
    .all()
  for (const { id, rowId } of replaced)
    if (ids.includes(rowId)) db.update(replacedRow).set({ body: {} }).where(eq(replacedRow.id, id)).run()
}

/** As a text stands inside JSON. */
function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function withoutText(row: Disclosure): Disclosure {
  return { ...row, recipient: nobody, data: '', purpose: '', until: '' }
}

function withoutWords(row: Ipw['rows'][number]): Ipw['rows'][number] {
  return { ...row, goal: '', activity: '', termPlaceEffects: '', responsible: '', assessment: '' }
}

function withoutPeople(facts: DocumentFacts): DocumentFacts {
  switch (facts.kind) {
    case 'team-agreement':
      return facts
    case 'consent':
      return consentWithoutPeople(facts)
    case 'ipw':
      return ipwWithoutPeople(facts)
  }
}

function consentWithoutPeople(facts: ConsentFacts): ConsentFacts {
  return {
    ...facts,
    place: '',
    adults: facts.adults.map(({ gender }) => ({ firstName: nobody, lastName: nobody, gender, address: '' })),
    minors: facts.minors.map(({ gender }) => ({ firstName: nobody, lastName: nobody, gender })),
    minorsRepresentedBy: '',
    disclosures: facts.disclosures.map(withoutText),
  }
}

function ipwWithoutPeople(facts: IpwFacts): IpwFacts {
  return {
    ...facts,
    householdNames: nobody,
    goal: '',
    areas: facts.areas.map((area) => ({ ...area, name: '' })),
    rows: facts.rows.map(withoutWords),
    keyWorkerName: '',
    keyWorkerFunction: '',
    keyWorkerInstitution: '',
  }
}
