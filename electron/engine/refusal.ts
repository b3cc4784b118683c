import type { ProblemCode, ProblemData } from '#shared/contract/problems.ts'

/** A refusal on its way to the page: a declared code with its data, never text for people. */
export class Refusal<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code
  readonly data: ProblemData<Code>

  constructor(code: Code, data: ProblemData<Code>) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.data = data
  }
}

/** A refusal with nothing to add to its code. */
export function refuse(code: Exclude<ProblemCode, 'WRONG_STATE' | 'STALE_REVISION'>): Refusal {
  return new Refusal(code, {})
}
