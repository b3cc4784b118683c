import { localDateOf } from '#shared/domain/dates.ts'
import { engineClient } from '../client.ts'
import { createEngine } from '../index.ts'
import { loadSample, passFirstRun } from './load.ts'
import { demoLogin, demoPassword, sampleGops, sampleGopsAnimator } from './sample.ts'

export { loadSample, passFirstRun } from './load.ts'
export { demoAccount, demoLogin, demoPassword, samplePcpr, samplePcprAnimator } from './sample.ts'

/**
 * Makes a GOPS vault in an empty folder and fills it with the sample, by the same
 * requests a page makes. Gives the login and password that open it.
 */
export async function createDemoVault(
  dataFolder: string,
  options: { scryptCost?: number; now?: () => Date },
): Promise<{ login: string; password: string }> {
  const host = {
    dataFolder,
    makePdf: () => Promise.reject(new Error('no pages are printed while the sample is loaded')),
  }
  const engine = await createEngine(host, { files: new Map(), appVersion: 'demo', ...options })
  try {
    const client = engineClient(engine)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await loadSample(client, localDateOf((options.now ?? (() => new Date()))()), 'under-way')
  } finally {
    await engine.close()
  }
  return { login: demoLogin, password: demoPassword }
}
