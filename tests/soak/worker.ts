import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { CourseName, Folders } from './courses.ts'

/** A child process that works through the engine until it is killed. */
export interface Worker {
  /** Sends it to work once it is up. */
  begin: (order: Folders & { course: CourseName | 'hold' }) => Promise<void>
  /** Calls back with each line it says. */
  onLine: (listen: (line: string) => void) => void
  /** The next line that begins so; rejects when the process ends before it. */
  saying: (beginning: string) => Promise<string>
  kill: () => Promise<void>
  ended: Promise<unknown>
  /** What it complained of. */
  readonly errors: string
}

/** Starts a child process; it loads meanwhile and waits for its order. `compiled`: where processes share what they compiled. */
export function startWorker(compiled?: string): Worker {
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, 'start.mjs'), 'child.ts'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', ...(compiled !== undefined && { NODE_COMPILE_CACHE: compiled }) },
  })
  const { stdin, stdout, stderr } = child
  if (!stdin || !stdout || !stderr) throw new Error('the child process has no pipes')
  const said: string[] = []
  const listeners = new Set<(line: string) => void>()
  let errors = ''
  stdin.on('error', () => undefined)
  stderr.on('data', (piece: Buffer) => {
    errors += piece.toString()
  })
  createInterface({ input: stdout }).on('line', (line) => {
    said.push(line)
    for (const listen of listeners) listen(line)
  })
  const ended = once(child, 'close')

  function saying(beginning: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const already = said.find((line) => line.startsWith(beginning))
      if (already !== undefined) return resolve(already)
      listeners.add((line) => {
        if (line.startsWith(beginning)) resolve(line)
      })
      void ended.then(() => reject(new Error(`the child process ended before it said ${beginning}: ${errors}`)))
    })
  }

  return {
    begin: async (order) => {
      await saying('up')
      stdin.write(`${JSON.stringify(order)}\n`)
    },
    onLine: (listen) => void listeners.add(listen),
    saying,
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
    ended,
    get errors() {
      return errors
    },
  }
}
