import { localDateOf } from '#shared/domain/dates.ts'
import { engineClient } from '#engine/client.ts'
import { loadSample, passFirstRun } from '#engine/demo/load.ts'
import { demoPassword, sampleGops, sampleGopsAnimator, samplePcpr, samplePcprAnimator } from '#engine/demo/sample.ts'
import { createEngine } from '#engine/index.ts'

/** `sample-vault.cjs gops|pcpr FOLDER`: fills an empty folder with a sample office's vault, by the requests a page makes. */
const makeVault = async (office: string | undefined, dataFolder: string): Promise<void> => {
  const host = { dataFolder, makePdf: () => Promise.reject(new Error('no printer of pages')) }
  // scrypt in a few milliseconds instead of half a second: the same code, a smaller number, at every unlocking.
  const engine = await createEngine(host, { files: new Map(), appVersion: '0.0.0', scryptCost: 1024 })
  try {
    const client = engineClient(engine)
    if (office === 'pcpr') await passFirstRun(client, samplePcpr, samplePcprAnimator, demoPassword)
    else {
      await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
      await loadSample(client, localDateOf(new Date()))
    }
  } finally {
    await engine.close()
  }
}

const [office, folder = ''] = process.argv.slice(2)
void makeVault(office, folder)
