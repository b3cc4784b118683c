import { oc } from '@orpc/contract'
import { z } from 'zod'
import { mayRefuse } from './problems.ts'

/**
 * first-run: there is no vault yet · locked: there is one, nobody has opened it ·
 * ready: open · recovery: there is one and it cannot be opened as it is.
 */
export const engineStates = ['first-run', 'locked', 'ready', 'recovery'] as const
export const engineState = z.enum(engineStates)
export type EngineState = z.infer<typeof engineState>

/** What the engine checks before a procedure runs. A type, not an interface: oRPC's meta wants an index signature. */
export type ProcedureMeta = {
  /** The states the procedure is for. */
  states: readonly EngineState[]
  /** Changes something: needs an `x-command-id` header, and a repeat of that id is answered, not done again. */
  isCommand: boolean
  /** Only for a kierownik. */
  isForManager: boolean
}

/** The header that carries a command's id. */
export const commandIdHeader = 'x-command-id'

const base = oc
  .$meta<ProcedureMeta>({ states: ['ready'], isCommand: false, isForManager: false })
  .errors(mayRefuse('WRONG_STATE'))

/** A procedure that only reads, over an open vault. */
export const query = base

/** A procedure that changes something in an open vault, done once however often it is sent. */
export const command = base
  .meta({ states: ['ready'], isCommand: true, isForManager: false })
  .errors(mayRefuse('COMMAND_ID_MISSING', 'DISK_FULL', 'FOLDER_READ_ONLY'))

/** A procedure for other states than `ready` alone. */
export function during(...states: EngineState[]) {
  return base.meta({ states, isCommand: false, isForManager: false })
}

/** A query or a command only a kierownik may make. */
export const managerQuery = base
  .meta({ states: ['ready'], isCommand: false, isForManager: true })
  .errors(mayRefuse('NOT_ALLOWED'))
export const managerCommand = command
  .meta({ states: ['ready'], isCommand: true, isForManager: true })
  .errors(mayRefuse('NOT_ALLOWED'))

/** The id of a row, its answer to "what changed", for saves and removals. */
export const done = z.strictObject({})
