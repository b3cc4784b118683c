import type { Store } from './open.ts'

const lastTurns = new WeakMap<Store, Promise<unknown>>()

/**
 * Does the work when all that was begun before it, on the same store, is done: for what hands
 * out numbers and takes its time (a bundle, an issued paper). Rejects as the work does.
 */
export function inTurn<Result>(store: Store, work: () => Promise<Result>): Promise<Result> {
  const turn = (lastTurns.get(store) ?? Promise.resolve()).then(work)
  lastTurns.set(
    store,
    turn.catch(() => undefined),
  )
  return turn
}
