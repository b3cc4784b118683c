/** Numbers that look random and are the same for the same seed, so that a run can be had again. */
export interface Random {
  /** From 0 up to, and without, `below`. */
  whole: (below: number) => number
  /** From 0 up to, and without, 1. */
  part: () => number
}

/** Takes a seed; gives its numbers (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  const part = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  return { part, whole: (below) => Math.floor(part() * below) }
}
