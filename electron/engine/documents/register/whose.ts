import { eq } from 'drizzle-orm'
import type { HouseholdId, PaperId, ScanId } from '#shared/domain/ids.ts'
import type { Store } from '../../store/open.ts'
import { paper, paperScan } from '../../store/schema.ts'

/** The household a paper of the register tells of; undefined for one of the team, and for no paper. */
export function findHouseholdOfPaper({ db }: Store, id: PaperId): HouseholdId | undefined {
  return db.select({ of: paper.householdId }).from(paper).where(eq(paper.id, id)).get()?.of ?? undefined
}

/** The household a scan's paper tells of, likewise. */
export function findHouseholdOfScan({ db }: Store, id: ScanId): HouseholdId | undefined {
  const found = db
    .select({ of: paper.householdId })
    .from(paperScan)
    .innerJoin(paper, eq(paper.id, paperScan.paperId))
    .where(eq(paperScan.id, id))
    .get()
  return found?.of ?? undefined
}
