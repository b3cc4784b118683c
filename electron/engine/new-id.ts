import { v7 } from 'uuid'

/** A new UUIDv7: sorted by time of making, never the same in two offices. */
export function newId<Id extends string>(): Id {
  return v7() as Id
}
