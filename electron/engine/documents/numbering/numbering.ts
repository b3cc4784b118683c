import { and, asc, eq } from 'drizzle-orm'
import type { Counter } from '#shared/contract/numbering.ts'
import type { SignChoice } from '#shared/contract/register.ts'
import type { CaseSignId } from '#shared/domain/ids.ts'
import { newId } from '../../new-id.ts'
import { Refusal, refuse } from '../../refusal.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { vaultLayout } from '../../store/layout.ts'
import type { Store } from '../../store/open.ts'
import { caseSign } from '../../store/tables/documents.ts'
import type { CounterOf, Numbers } from './counters.ts'
import { assertConfirmed, counterOf, hasCase, lastInStore, nextNumber, readNumbers, textOf } from './counters.ts'
import type { NumberMark } from './marks.ts'
import { readMarks, withMark, writeMarks } from './marks.ts'
import { readNumbering } from './settings.ts'

type Numbered = Pick<EngineContext, 'session' | 'host'>

/** The file of marks, and whose they are. Throws WRONG_STATE when the vault is not open. */
function placeOf({ session, host }: Numbered): { file: string; vaultId: string } {
  const { vaultId } = session
  if (vaultId === undefined) throw new Refusal('WRONG_STATE', { state: session.state })
  return { file: vaultLayout(host.dataFolder).numberMarks, vaultId }
}

/** The numbers as the database and the file of marks know them now. */
export async function readAllNumbers(context: Numbered): Promise<Numbers> {
  const { file, vaultId } = placeOf(context)
  const { store, now } = context.session.vault
  return readNumbers(store, readNumbering(store), await readMarks(file, vaultId), now().getFullYear())
}

/** A sign chosen for a paper, not given yet. */
export interface ChosenSign {
  text: string
  /** Writes it down and gives its id; call it in the paper's transaction. */
  keep: (store: Store, subjectId: string, at: string) => CaseSignId | null
  /** The number it takes, for the file of marks; undefined when it takes none. */
  mark: NumberMark | undefined
}

/**
 * The sign of a paper by what was chosen. Call it in turn (in-turn.ts) with what keeps it, or two
 * windows are told the same number. Throws CLASS_WITHOUT_SYMBOL, NUMBER_UNCONFIRMED, NOT_FOUND
 * for a case that is none.
 */
export async function chooseSign(context: Numbered, choice: SignChoice, year: number): Promise<ChosenSign> {
  const { store } = context.session.vault
  switch (choice.from) {
    case 'none':
      return { text: '', keep: () => null, mark: undefined }
    case 'case': {
      const row = store.db.select().from(caseSign).where(eq(caseSign.id, choice.id)).get()
      if (!row || row.subjectId === null) throw refuse('NOT_FOUND')
      return { text: row.text, keep: () => row.id, mark: undefined }
    }
    case 'typed':
      return {
        text: choice.text,
        keep: (of, subjectId, at) => keepTyped(of, choice.text, subjectId, at),
        mark: undefined,
      }
    case 'class': {
      const numbers = await readAllNumbers(context)
      const of = { symbol: choice.symbol, year }
      if (!numbers.settings.classes.some(({ symbol }) => symbol === choice.symbol)) throw refuse('CLASS_WITHOUT_SYMBOL')
      assertConfirmed(numbers, of)
      const { ordinal, text } = nextNumber(numbers, of)
      return {
        text,
        keep: (kept, subjectId, takenAt) => insertSign(kept, { ...of, ordinal, text, subjectId, takenAt }),
        mark: { ...of, last: ordinal },
      }
    }
  }
}

/**
 * Does what takes a number, the mark first: a cut between the two leaves a gap, which is listed,
 * and never a number that is given twice. What fails gives the number back.
 */
export async function takingNumber<Result>(
  context: Numbered,
  mark: NumberMark | undefined,
  work: () => Result,
): Promise<Result> {
  if (!mark) return work()
  const { file, vaultId } = placeOf(context)
  const { known } = await readAllNumbers(context)
  await writeMarks(file, vaultId, withMark(known, mark))
  try {
    return work()
  } catch (error) {
    await writeMarks(file, vaultId, known).catch(() => undefined)
    throw error
  }
}

/** Sets the last number of a counter as somebody says it was. Throws NUMBER_TAKEN below one the register has. */
export async function confirmLast(
  context: Pick<EngineContext, 'session' | 'host' | 'apply'>,
  { last, ...of }: NumberMark,
): Promise<Counter> {
  const { store, now } = context.session.vault
  const before = await readAllNumbers(context)
  if (last < lastInStore(before, of)) throw refuse('NUMBER_TAKEN')
  const known = withMark(before.known, { ...of, last })
  return takingNumber(context, { ...of, last }, () =>
    context.apply(() => {
      const numbers = readNumbers(store, readNumbering(store), { status: 'read', known }, now().getFullYear())
      return counterOf(numbers, of)
    }),
  )
}

/** Says why no case has a number. Throws NUMBER_TAKEN when one does, NOT_FOUND for a number above the last one given. */
export function explainGap(
  { store, now }: Pick<EngineContext['session']['vault'], 'store' | 'now'>,
  numbers: Numbers,
  { ordinal, reason, ...of }: CounterOf & { ordinal: number; reason: string },
): void {
  if (hasCase(store, of, ordinal)) throw refuse('NUMBER_TAKEN')
  if (!counterOf(numbers, of).gaps.some((gap) => gap.ordinal === ordinal)) throw refuse('NOT_FOUND')
  const isIt = and(eq(caseSign.symbol, of.symbol), eq(caseSign.year, of.year), eq(caseSign.ordinal, ordinal))
  const { changes } = store.db.update(caseSign).set({ reason }).where(isIt).run()
  if (changes > 0) return
  const text = textOf(numbers, of, ordinal)
  insertSign(store, { ...of, ordinal, text, subjectId: null, reason, takenAt: now().toISOString() })
}

/** The cases a row has already, oldest first. */
export function listCases({ db }: Store, subjectId: string): { id: CaseSignId; text: string }[] {
  return db
    .select({ id: caseSign.id, text: caseSign.text })
    .from(caseSign)
    .where(eq(caseSign.subjectId, subjectId))
    .orderBy(asc(caseSign.takenAt), asc(caseSign.id))
    .all()
}

/** A sign that was typed: the case that has it already, or a new one without a number of ours. */
function keepTyped({ db }: Store, text: string, subjectId: string, takenAt: string): CaseSignId {
  const known = db.select().from(caseSign).where(eq(caseSign.text, text)).get()
  if (!known) return insertSign({ db }, { symbol: '', year: null, ordinal: null, text, subjectId, takenAt })
  // A number that was explained as missing has its case after all.
  if (known.subjectId === null)
    db.update(caseSign).set({ subjectId, reason: '' }).where(eq(caseSign.id, known.id)).run()
  return known.id
}

function insertSign({ db }: Pick<Store, 'db'>, row: Omit<typeof caseSign.$inferInsert, 'id'>): CaseSignId {
  const id = newId<CaseSignId>()
  db.insert(caseSign)
    .values({ id, ...row })
    .run()
  return id
}
