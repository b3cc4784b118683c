import { ORPCError, os } from '@orpc/server'
import { refusalStatus } from '#shared/contract/problems.ts'
import type { EngineState, ProcedureMeta } from '#shared/contract/procedure.ts'
import { commandId } from '#shared/domain/ids.ts'
import { Refusal, refuse } from '../refusal.ts'
import { diskFault, errorCode } from '../store/disk-fault.ts'
import { isManager } from '../vault/session.ts'
import { findAnswer, rememberAnswer } from './applied-commands.ts'
import { auditBefore, auditCall, auditCommand, auditRuleOf } from './audit.ts'
import type { EngineContext } from './context.ts'

/** Commands on their way, so that a double click waits for the first instead of doing it again. */
const inFlight = new Map<string, Promise<unknown>>()

/**
 * What stands in front of every procedure of every room: it refuses what is not for the
 * engine's state, answers repeated commands, and turns errors into declared codes. Each
 * room implements its own part of the contract behind it, so that a start makes the
 * schemas of the rooms it needs and of no others.
 */
export const guard = os
  .$context<EngineContext>()
  .$meta<ProcedureMeta>({ states: [], isCommand: false, isForManager: false })
  .middleware(async ({ context, procedure, path, next }, input, output) => {
    const { states, isCommand, isForManager } = procedure['~orpc'].meta
    const { session } = context
    try {
      if (!states.includes(session.state)) throw new Refusal('WRONG_STATE', { state: session.state })
      if (isForManager && !isManager(session.actor)) throw refuse('NOT_ALLOWED')
      const rule = auditRuleOf(path)
      if (!isCommand) {
        const result = await next()
        if (session.state === 'ready') auditCall(session.vault, rule, input, result.output)
        return result
      }

      const id = commandId.safeParse(context.commandId)
      if (!id.success) throw refuse('COMMAND_ID_MISSING')
      // No pause between the last look and the entry below: of two at once, one is the first.
      for (let first = inFlight.get(id.data); first; first = inFlight.get(id.data)) await first.catch(() => undefined)
      const { vault } = session
      const { store } = vault
      const name = path.join('.')
      const done = findAnswer(store, id.data)
      // The id of another procedure's command is no id of this one.
      if (done && done.procedure !== name) throw refuse('COMMAND_ID_MISSING')
      if (done) return output(done.output)

      const apply: EngineContext['apply'] = (work) =>
        store.transact(() => {
          const before = auditBefore(vault, rule, input)
          const answer = work()
          auditCommand(vault, rule, { input, output: answer, before })
          rememberAnswer(store, id.data, name, answer, context.now())
          return answer
        })
      const running = Promise.resolve(next({ context: { apply } }))
      inFlight.set(id.data, running)
      try {
        return await running
      } finally {
        inFlight.delete(id.data)
      }
    } catch (error) {
      throw asDeclaredError(error, context, states)
    }
  })

function asDeclaredError(
  error: unknown,
  { session, downloads, uploads }: EngineContext,
  states: readonly EngineState[],
): unknown {
  if (error instanceof ORPCError) return error
  if (error instanceof Refusal) return new ORPCError(error.code, { status: refusalStatus, data: error.data })
  const fault = diskFault(error)
  if (fault) return new ORPCError(fault, { status: refusalStatus, data: {} })
  const code = errorCode(error) ?? ''
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    session.fail('DB_CORRUPT')
    downloads.clear()
    uploads.clear()
  }
  // Locked, or found damaged, while this was under way: its store was closed under it.
  if (!states.includes(session.state))
    return new ORPCError('WRONG_STATE', { status: refusalStatus, data: { state: session.state } })
  return error
}
