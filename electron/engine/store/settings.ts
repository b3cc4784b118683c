import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Store } from './open.ts'
import { setting } from './schema.ts'

/** A setting of the vault; the fallback when it was never set or is no longer understood. */
export function readSetting<Schema extends z.ZodType>(
  store: Store,
  key: string,
  schema: Schema,
  fallback: z.output<Schema>,
): z.output<Schema> {
  const row = store.db.select().from(setting).where(eq(setting.key, key)).get()
  const read = row ? schema.safeParse(row.value) : undefined
  return read?.success ? read.data : fallback
}

/** Keeps a setting. */
export function saveSetting(store: Store, key: string, value: unknown): void {
  const row = { key, value }
  store.db.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }).run()
}
