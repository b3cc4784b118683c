import { useEffect, useRef } from 'react'
import { orpc } from '../../app/client.ts'
import { problemCode } from '../../app/messages/problems.ts'
import { useCommand } from '../../ui/commands.ts'
import { useWait } from '../../ui/useWait.ts'

/** Unlocking with the refusal shown beside the field, the growing wait, and the focus back where one types. */
export function useUnlock(initialWait: number, onDone: () => void = () => undefined) {
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait(initialWait)
  const command = useCommand(orpc.vault.unlock, {
    onDone,
    onProblem: (problem) => {
      const code = problemCode(problem)
      if (code !== 'SECRET_WRONG' && code !== 'TOO_SOON') return false
      wait.hear(problem)
      return true
    },
  })
  const isWrong = problemCode(command.problem) === 'SECRET_WRONG'

  useEffect(() => {
    if (isWrong) field.current?.select()
  }, [isWrong])

  return {
    field,
    isWrong,
    waitSeconds: wait.seconds,
    isPending: command.isPending,
    unlock: command.run,
    clear: command.clearProblem,
  }
}
