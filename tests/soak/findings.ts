/** What a part of the soak did and what it found. Every found count has to be 0. */
export interface Findings {
  /** A line of the table: what was tried. */
  tried: Record<string, number>
  /** Acknowledged changes that were not there any more, or data that came back changed without a word. */
  lost: number
  /** States that were neither the one before a step nor the one after it. */
  torn: number
  /** Ends without a declared code or reason: a crash, an undeclared error. */
  unexplained: number
  /** Planted names found in plain text. */
  leaked: number
  /** One line for each of what was found, and for what could not be tried here. */
  notes: string[]
}

export type Fault = 'lost' | 'torn' | 'unexplained' | 'leaked'

/** Nothing tried and nothing found yet. */
export function noFindings(): Findings {
  return { tried: {}, lost: 0, torn: 0, unexplained: 0, leaked: 0, notes: [] }
}

/** Counts one more try of a kind. */
export function countTry(findings: Findings, kind: string): void {
  findings.tried[kind] = (findings.tried[kind] ?? 0) + 1
}

/** Counts a fault and says in a line where it was met. */
export function note(findings: Findings, fault: Fault, line: string): void {
  findings[fault] += 1
  findings.notes.push(`${fault}: ${line}`)
}

/** Adds the findings of another part. */
export function addFindings(sum: Findings, part: Findings): void {
  for (const [kind, count] of Object.entries(part.tried)) sum.tried[kind] = (sum.tried[kind] ?? 0) + count
  for (const fault of ['lost', 'torn', 'unexplained', 'leaked'] as const) sum[fault] += part[fault]
  sum.notes.push(...part.notes)
}

/** How many faults there are in all. */
export function faultsIn({ lost, torn, unexplained, leaked }: Findings): number {
  return lost + torn + unexplained + leaked
}
