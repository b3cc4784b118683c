import { ORPCError } from '@orpc/client'
import { v7 } from 'uuid'
import type { CallContext } from '../app/client.ts'

/** A procedure of `orpc`, as `orpc.team.saveTeam`. */
export interface Command<Input, Output> {
  call: (input: Input, options: { context: CallContext }) => Promise<Output>
}

/**
 * Sends a command under one fresh id. An answer that was lost on the way (not a refusal)
 * is asked for once more under the same id, so the engine does the work once.
 * Throws the engine's refusal, or the second loss.
 */
export async function sendCommand<Input, Output>(command: Command<Input, Output>, input: Input): Promise<Output> {
  const context = { commandId: v7() }
  const send = () => command.call(input, { context })
  try {
    return await send()
  } catch (error) {
    if (error instanceof ORPCError) throw error
    return await send()
  }
}
