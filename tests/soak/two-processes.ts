import type { Findings } from './findings.ts'
import { countTry, noFindings, note } from './findings.ts'
import { newOffice, openProgram, removeFolder, saidBy, secret } from './program.ts'
import { startWorker } from './worker.ts'

/** Starts two processes on one folder at the same moment, so often: one has it, the other says that it is held. */
export async function soakTwoProcesses(tries: number): Promise<Findings> {
  const findings = noFindings()
  const office = await newOffice('gops')
  await office.engine.close()
  try {
    for (let count = 0; count < tries; count += 1) {
      countTry(findings, 'two_processes')
      const workers = [startWorker(), startWorker()]
      try {
        for (const worker of workers) await worker.saying('up')
        const order = { course: 'hold', data: office.folder, bundles: '' } as const
        await Promise.all(workers.map((worker) => worker.begin(order)))
        const states = await Promise.all(workers.map((worker) => worker.saying('state')))
        if (states.toSorted().join() !== 'state LOCKED_BY_OTHER,state locked')
          note(findings, 'unexplained', `two processes: ${states.join(' and ')}`)
      } catch (error) {
        note(findings, 'unexplained', `two processes: ${saidBy(error)}`)
      } finally {
        for (const worker of workers) await worker.kill()
      }
      const { client, engine } = await openProgram(office.folder)
      const { state } = await client.vault.unlock(secret)
      if (state !== 'ready') note(findings, 'torn', `two processes: ${state} after both were killed`)
      engine.lock()
      await engine.close()
    }
  } finally {
    await removeFolder(office.folder)
  }
  return findings
}
