/**
 * The process that is killed: waits for a line that says what to do and where, does it
 * through the real engine, and says each finished step before the next.
 */
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { courseNames, courses } from './courses.ts'
import { openProgram, secret } from './program.ts'

const order = z.strictObject({ course: z.enum([...courseNames, 'hold']), data: z.string(), bundles: z.string() })

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const lines = createInterface({ input: process.stdin })
say('up')
const [line]: unknown[] = await once(lines, 'line')
const { course: name, ...folders } = order.parse(JSON.parse(String(line)))
const program = await openProgram(folders.data)
if (name === 'hold') {
  const { state, recovery } = await program.client.vault.readStatus()
  say(`state ${recovery?.reason ?? state}`)
} else {
  const course = courses[name]
  if (!course.isLocked) await program.client.vault.unlock(secret)
  say('ready')
  for (const step of course.steps) {
    await step.run(program, folders)
    say(`done ${step.name}`)
  }
}
// Open and at work until it is killed; it ends by itself only when its parent is gone.
await once(lines, 'close')
await program.engine.close()
process.exit()
