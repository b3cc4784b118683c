import { ORPCError } from '@orpc/client'
import { expect, test } from 'vitest'
import type { Command } from './send-command.ts'
import { sendCommand } from './send-command.ts'

/** An engine that answers each call by the next of the given ways, and remembers the ids. */
function engine(...answers: (() => string)[]): { command: Command<number, string>; ids: (string | undefined)[] } {
  const ids: (string | undefined)[] = []
  return {
    ids,
    command: {
      call: async (_input, { context }) => {
        ids.push(context.commandId)
        const answer = answers[ids.length - 1]
        if (!answer) throw new Error('called too often')
        return answer()
      },
    },
  }
}

const lost = () => {
  throw new TypeError('Failed to fetch')
}
const refused = () => {
  throw new ORPCError('NOT_OURS')
}

test('a command whose answer was lost is sent once more under the same id', async () => {
  const { command, ids } = engine(lost, () => 'done')
  expect(await sendCommand(command, 1)).toBe('done')
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
})

test('a refusal is an answer and is not sent again', async () => {
  const { command, ids } = engine(refused)
  await expect(sendCommand(command, 1)).rejects.toMatchObject({ code: 'NOT_OURS' })
  expect(ids).toHaveLength(1)
})

test('an answer lost twice is told to the user', async () => {
  const { command, ids } = engine(lost, lost)
  await expect(sendCommand(command, 1)).rejects.toBeInstanceOf(TypeError)
  expect(ids).toHaveLength(2)
})

test('two submissions have two ids', async () => {
  const { command, ids } = engine(
    () => 'a',
    () => 'b',
  )
  await sendCommand(command, 1)
  await sendCommand(command, 1)
  expect(ids[0]).not.toBe(ids[1])
})
