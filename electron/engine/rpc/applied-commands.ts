import { eq, lt } from 'drizzle-orm'
import type { Store } from '../store/open.ts'
import { appliedCommand } from '../store/tables/commands.ts'

/** How long a repeat of a command is still recognised, in days. */
const rememberedDays = 30

/** The answer a command gave when it was done, and whose it was, or undefined when it was not. */
export function findAnswer(store: Store, id: string): { procedure: string; output: unknown } | undefined {
  return store.db
    .select({ procedure: appliedCommand.procedure, output: appliedCommand.output })
    .from(appliedCommand)
    .where(eq(appliedCommand.id, id))
    .get()
}

/** Keeps a command's answer; call it inside the transaction that does the command. */
export function rememberAnswer(store: Store, id: string, procedure: string, output: unknown, at: Date): void {
  store.db.insert(appliedCommand).values({ id, procedure, output, appliedAt: at.toISOString() }).run()
}

/** Drops answers nobody can still be waiting for. */
export function forgetOldCommands(store: Store, at: Date): void {
  const before = new Date(at.getTime() - rememberedDays * 86_400_000)
  store.db.delete(appliedCommand).where(lt(appliedCommand.appliedAt, before.toISOString())).run()
}

/** Drops the answers whose text matches: of people the vault has to forget. */
export function forgetAnswersOf(store: Store, matches: (answer: string) => boolean): void {
  for (const { id, output } of store.db.select().from(appliedCommand).all())
    if (matches(JSON.stringify(output))) store.db.delete(appliedCommand).where(eq(appliedCommand.id, id)).run()
}
