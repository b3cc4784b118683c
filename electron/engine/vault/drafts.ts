import { eq } from 'drizzle-orm'
import type { Actor } from '#shared/contract/vault.ts'
import type { Store } from '../store/open.ts'
import { draft } from '../store/tables/vault.ts'

/** Where drafts live: in the vault, or in memory while there is no vault yet. Never in the browser. */
export interface Drafts {
  read: (key: string) => string | null
  save: (key: string, body: string) => void
  drop: (key: string) => void
}

/** Drafts of the first run: they survive a reload of the page, not the end of the program. */
export function draftsInMemory(): Drafts {
  const bodies = new Map<string, string>()
  return {
    read: (key) => bodies.get(key) ?? null,
    save: (key, body) => void bodies.set(key, body),
    drop: (key) => void bodies.delete(key),
  }
}

/** Drafts of an open vault, encrypted with everything else. Each person has their own. */
export function draftsInStore(store: Store, now: () => Date, whose: () => Pick<Actor, 'accountId'>): Drafts {
  const own = (key: string): string => `${whose().accountId ?? 'recovery-code'}|${key}`
  return {
    read: (key) =>
      store.db
        .select()
        .from(draft)
        .where(eq(draft.key, own(key)))
        .get()?.body ?? null,
    save: (key, body) => {
      const row = { key: own(key), body, updatedAt: now().toISOString() }
      store.db.insert(draft).values(row).onConflictDoUpdate({ target: draft.key, set: row }).run()
    },
    drop: (key) => {
      store.db
        .delete(draft)
        .where(eq(draft.key, own(key)))
        .run()
    },
  }
}

/** Deletes the drafts that match: of people the vault has to forget. */
export function dropDraftsOf({ db }: Store, matches: (draft: { key: string; body: string }) => boolean): void {
  for (const found of db.select().from(draft).all())
    if (matches(found)) db.delete(draft).where(eq(draft.key, found.key)).run()
}
