import { and, count, eq, inArray, ne, or } from 'drizzle-orm'
import type { HouseholdId } from '#shared/domain/ids.ts'
import { nobody } from '../../cases/anonymise.ts'
import type { Store } from '../../store/open.ts'
import { paper, paperFile, paperScan } from '../../store/tables/documents.ts'
import { withoutPeople } from '../made-of.ts'

/** A household's papers of the register: its own and its programmes', drafts and removed drafts too. */
function isOf(householdId: HouseholdId, subjectIds: readonly string[]) {
  return or(eq(paper.householdId, householdId), inArray(paper.subjectId, [...subjectIds]))
}

/** What a household's papers can be known by in other places: the ids of their rows and of their scans. */
export function paperTracesOf({ db }: Store, householdId: HouseholdId, subjectIds: readonly string[]): string[] {
  const papers = db.select({ id: paper.id }).from(paper).where(isOf(householdId, subjectIds)).all()
  const ids = papers.map(({ id }) => id)
  const scans = db.select({ id: paperScan.id }).from(paperScan).where(inArray(paperScan.paperId, ids)).all()
  return [...ids, ...scans.map(({ id }) => id)]
}

/**
 * Takes the people out of a household's papers: facts, what was typed, the files and the scans.
 * That they were issued, under which number, when and with which hashes stays.
 */
export function anonymisePapers({ db }: Store, householdId: HouseholdId, subjectIds: readonly string[]): void {
  for (const { id, facts } of db.select().from(paper).where(isOf(householdId, subjectIds)).all()) {
    db.update(paper)
      .set({ facts: facts && withoutPeople(facts), typed: {}, signedBy: '', endedWhy: '' })
      .where(eq(paper.id, id))
      .run()
    db.update(paperFile).set({ bytes: null }).where(eq(paperFile.paperId, id)).run()
    db.update(paperScan).set({ bytes: null, fileName: nobody }).where(eq(paperScan.paperId, id)).run()
  }
}

/** How many papers of a household were issued. */
export function countIssuedOf({ db }: Store, householdId: HouseholdId): number {
  const found = db
    .select({ rows: count() })
    .from(paper)
    .where(and(eq(paper.householdId, householdId), ne(paper.state, 'draft')))
    .get()
  return found?.rows ?? 0
}
