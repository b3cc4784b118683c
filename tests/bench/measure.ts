/** A measured pair before it is judged: ours and the reference, medians over the same runs. */
export interface Measured {
  name: string
  ours: number
  /** null where there is nothing honest to compare with. */
  reference: number | null
  unit: string
}

/** What a row promises of ours / reference; null where a row only informs. */
export type Target = { atLeast: number } | { atMost: number } | null

/** A line of bench.json. `ratio` is ours / reference whatever the unit, null without a reference; `holds` is null where there is no target. */
export interface Row extends Measured {
  ratio: number | null
  target: string | null
  holds: boolean | null
}

/** The middle value; of an even count the upper middle. NaN of nothing. */
export function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** Takes a pair and its target; gives the line of the report. */
export function judge(measured: Measured, target: Target): Row {
  const ratio = measured.reference === null ? null : measured.ours / measured.reference
  if (target === null || ratio === null) return { ...measured, ratio, target: null, holds: null }
  return 'atLeast' in target
    ? { ...measured, ratio, target: `>= ${target.atLeast}`, holds: ratio >= target.atLeast }
    : { ...measured, ratio, target: `<= ${target.atMost}`, holds: ratio <= target.atMost }
}

/** How long the work took, in milliseconds. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/**
 * Runs both works turn by turn, so that what else the machine does falls on both alike; the first turn of
 * each only warms up. Gives the medians in milliseconds.
 */
export async function inTurns(
  runs: number,
  ours: () => unknown,
  reference: () => unknown,
): Promise<{ ours: number; reference: number }> {
  const times = { ours: [] as number[], reference: [] as number[] }
  await ours()
  await reference()
  for (let run = 0; run < runs; run += 1) {
    times.ours.push(await millisecondsOf(ours))
    times.reference.push(await millisecondsOf(reference))
  }
  return { ours: median(times.ours), reference: median(times.reference) }
}
