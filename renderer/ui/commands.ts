import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { problemMessage } from '../app/messages/problems.ts'
import { askStateAgain, forgetUnseen } from '../app/queries.ts'
import { hideProblems, showProblemNotice } from './notices.ts'
import type { Command } from './send-command.ts'
import { sendCommand } from './send-command.ts'
import { showUndo } from './UndoNotification.tsx'

export { sendCommand }
export type { Command }

/** Shows a refusal as a notification: what happened and what to do next. Takes any error. */
export function showProblem(error: unknown): void {
  const { sentence, nextStep } = problemMessage(error)
  showProblemNotice(sentence, nextStep)
}

export interface CommandOptions<Input, Output> {
  /** After the work is done; the queries are asked again right after it. */
  onDone?: (output: Output, input: Input) => void | Promise<void>
  /** For removals: the sentence to show with „Cofnij”, and the command that takes the same input and brings it back. */
  undo?: { sentence: (input: Input) => string; restore: Command<Input, unknown> }
  /** Takes over a refusal: true when it has been dealt with and no notification is needed. */
  onProblem?: (error: unknown) => boolean
  /** Leaves the queries as they are; the screen asks again itself, later. */
  keepsQueries?: boolean
}

export interface CommandState<Input, Output> {
  /** Runs the command; undefined when it was refused or one is already under way. */
  run: (input: Input) => Promise<Output | undefined>
  isPending: boolean
  /** The last refusal, until the next run. */
  problem: unknown
  clearProblem: () => void
}

/**
 * Runs a command of the engine from a screen: once per submission however often the
 * button is clicked, with the Polish problem on refusal and all queries asked again after.
 */
export function useCommand<Input, Output>(
  command: Command<Input, Output>,
  { onDone, onProblem, undo, keepsQueries = false }: CommandOptions<Input, Output> = {},
): CommandState<Input, Output> {
  const queries = useQueryClient()
  const underWay = useRef(false)
  const [isPending, setPending] = useState(false)
  const [problem, setProblem] = useState<unknown>(undefined)

  const restore = async (input: Input) => {
    if (!undo) return
    try {
      await sendCommand(undo.restore, input)
    } catch (error) {
      showProblem(error)
    }
    forgetUnseen()
    await queries.invalidateQueries()
  }

  const run = async (input: Input) => {
    if (underWay.current) return undefined
    underWay.current = true
    setPending(true)
    setProblem(undefined)
    try {
      const output = await sendCommand(command, input)
      hideProblems()
      if (!keepsQueries) forgetUnseen()
      await onDone?.(output, input)
      if (undo) showUndo(undo.sentence(input), () => restore(input))
      if (!keepsQueries) await queries.invalidateQueries()
      return output
    } catch (error) {
      setProblem(error)
      askStateAgain(error)
      if (!onProblem?.(error)) showProblem(error)
      return undefined
    } finally {
      underWay.current = false
      setPending(false)
    }
  }

  return { run, isPending, problem, clearProblem: () => setProblem(undefined) }
}
