/**
 * `npm run check`: everything that can be said about the code without running it. Two tasks at a time;
 * what a failed task wrote is shown whole, a passed one is one line.
 */
import { execFile } from 'node:child_process'
import { join } from 'node:path'

interface Task {
  name: string
  /** The package's script, run on this same Node. */
  script: string
  args: string[]
}

const ROOT = join(import.meta.dirname, '..')
const bin = (path: string): string => join(ROOT, 'node_modules', path)

const TASKS: readonly Task[] = [
  // Types too (`typeCheck` in .oxlintrc.json): each file under the tsconfig of its floor, as `tsc -p` would.
  { name: 'lint and types', script: bin('oxlint/bin/oxlint'), args: ['--deny-warnings', '--threads=2'] },
  { name: 'unused', script: bin('knip/bin/knip.js'), args: ['--no-progress'] },
  { name: 'format', script: bin('oxfmt/bin/oxfmt'), args: ['--check'] },
  { name: 'lock', script: join(ROOT, 'scripts', 'lock-guard.ts'), args: [] },
]

const AT_ONCE = 2

/** The linter's types are a Go program of a few seconds: cleaning memory is a third of its work. */
const env = { ...process.env, GOGC: '400' }

/** Takes a task; runs it and gives whether it passed, with what it wrote. */
const run = (task: Task): Promise<{ ok: boolean; output: string; ms: number }> =>
  new Promise((resolve) => {
    const started = performance.now()
    const options = { cwd: ROOT, env, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [task.script, ...task.args], options, (error, stdout, stderr) => {
      resolve({ ok: error === null, output: `${stdout}${stderr}`, ms: performance.now() - started })
    })
  })

const main = async (): Promise<void> => {
  const waiting = [...TASKS]
  const failed: string[] = []
  const work = async (): Promise<void> => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
      const { ok, output, ms } = await run(task)
      process.stdout.write(`${ok ? 'ok    ' : 'FAILED'} ${task.name} (${(ms / 1000).toFixed(1)} s)\n`)
      if (ok) continue
      failed.push(task.name)
      process.stdout.write(`${output.trimEnd()}\n`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  if (failed.length === 0) return
  process.stdout.write(`check failed: ${failed.join(', ')}\n`)
  process.exitCode = 1
}

await main()
