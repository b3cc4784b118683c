import type { z } from 'zod'
import type { Store } from './open.ts'
import { setting } from './tables/settings.ts'

/** A setting of the vault; the fallback when it was never set or is no longer understood. */
export function readSetting<Schema extends z.ZodType>(
  store: Store,
  key: string,
  schema: Schema,
  fallback: z.output<Schema>,
): z.output<Schema> {
  // A statement of its own, as every unlock reads one: the first query drizzle builds is slow.
  const value = store.db.$client.prepare<[string], string>('SELECT value FROM setting WHERE key = ?').pluck().get(key)
  const read = value === undefined ? undefined : schema.safeParse(JSON.parse(value))
  return read?.success ? read.data : fallback
}

/** Keeps a setting. */
export function saveSetting(store: Store, key: string, value: unknown): void {
  const row = { key, value }
  store.db.insert(setting).values(row).onConflictDoUpdate({ target: setting.key, set: row }).run()
}
