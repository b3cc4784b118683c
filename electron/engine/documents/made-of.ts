import { count, desc, eq, inArray } from 'drizzle-orm'
import type { DocumentFacts } from '#shared/documents/papers/index.ts'
import { documentFacts, papers } from '#shared/documents/papers/index.ts'
import { disclosureWithoutText, ipwWithoutText, nobody } from '../cases/anonymise.ts'
import type { Store } from '../store/open.ts'
import { madeDocument as table } from '../store/tables/documents.ts'

/** Papers made of these subjects, newest first, with the facts they were made of. */
export function listMadeOf({ db }: Store, subjectIds: readonly string[]): (typeof table.$inferSelect)[] {
  return db
    .select()
    .from(table)
    .where(inArray(table.subjectId, [...subjectIds]))
    .orderBy(desc(table.madeAt), desc(table.id))
    .all()
}

/** How many papers were made of these subjects. */
export function countMadeOf({ db }: Store, subjectIds: readonly string[]): number {
  const found = db
    .select({ rows: count() })
    .from(table)
    .where(inArray(table.subjectId, [...subjectIds]))
    .get()
  return found?.rows ?? 0
}

/** Takes the people out of the facts of papers; that they were made, when and with what hash stays. */
export function anonymiseMade(store: Store, subjectIds: readonly string[]): void {
  for (const { id, facts } of listMadeOf(store, subjectIds))
    store.db
      .update(table)
      .set({ facts: withoutPeople(facts) })
      .where(eq(table.id, id))
      .run()
}

/** The facts of a household's paper with nothing of its people left; typed text becomes an empty form. */
export function withoutPeople(facts: DocumentFacts): DocumentFacts {
  if (facts.kind === 'team-agreement') return facts
  if (facts.kind === 'ipw') return { ...facts, householdNames: nobody, ...ipwWithoutText(facts) }
  if (facts.kind === 'consent')
    return {
      ...facts,
      place: '',
      adults: facts.adults.map(({ gender }) => ({ firstName: nobody, lastName: nobody, gender, address: '' })),
      minors: facts.minors.map(({ gender }) => ({ firstName: nobody, lastName: nobody, gender })),
      minorsRepresentedBy: '',
      disclosures: facts.disclosures.map(disclosureWithoutText),
    }
  return documentFacts.parse({ ...papers[facts.kind].blank(), subjectId: facts.subjectId })
}
