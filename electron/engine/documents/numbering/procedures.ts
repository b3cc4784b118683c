import { implement } from '@orpc/server'
import { numberingContract } from '#shared/contract/numbering.ts'
import type { EngineContext } from '../../rpc/context.ts'
import { guard } from '../../rpc/guard.ts'
import { nothing } from '../../rpc/nothing.ts'
import { inTurn } from '../../store/in-turn.ts'
import { householdOf } from '../subjects.ts'
import { counterOf, listCounters, nextNumber } from './counters.ts'
import { confirmLast, explainGap, listCases, readAllNumbers } from './numbering.ts'
import { readNumbering, saveNumbering } from './settings.ts'

const numbering = implement(numberingContract).$context<EngineContext>().use(guard)

/** Znak sprawy: the office's pattern, classes and counters. */
export const numberingProcedures = {
  read: numbering.read.handler(async ({ context }) => {
    const { store, now } = context.session.vault
    const numbers = await readAllNumbers(context)
    return { settings: readNumbering(store), counters: listCounters(numbers, now().getFullYear()) }
  }),
  save: numbering.save.handler(({ context, input: { settings } }) => {
    const { store } = context.session.vault
    // A paper on its way keeps the pattern it was begun with.
    return inTurn(store, () => Promise.resolve(context.apply(() => nothing(saveNumbering(store, settings)))))
  }),
  suggest: numbering.suggest.handler(async ({ context, input: { kind, subjectId, on } }) => {
    const { vault } = context.session
    const numbers = await readAllNumbers(context)
    const year = Number(on.slice(0, 4))
    const classes = numbers.settings.classes.map(({ symbol, name, kinds }) => ({
      symbol,
      name,
      isSuggested: kinds.includes(kind),
      next: symbol === '' ? null : nextNumber(numbers, { symbol, year }).text,
      isUnconfirmed: symbol !== '' && counterOf(numbers, { symbol, year }).isUnconfirmed,
    }))
    return {
      classes: classes.toSorted((a, b) => Number(b.isSuggested) - Number(a.isSuggested)),
      cases: listCases(vault.store, householdOf(vault, { kind, id: subjectId }) ?? subjectId),
    }
  }),
  confirmLast: numbering.confirmLast.handler(({ context, input }) =>
    inTurn(context.session.vault.store, () => confirmLast(context, input)),
  ),
  explainGap: numbering.explainGap.handler(({ context, input }) => {
    const { vault } = context.session
    return inTurn(vault.store, async () => {
      const numbers = await readAllNumbers(context)
      return context.apply(() => nothing(explainGap(vault, numbers, input)))
    })
  }),
}
