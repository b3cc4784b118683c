import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import type { EngineClient } from '#engine/client.ts'
import { engineClient } from '#engine/client.ts'
import { demoLogin, demoPassword } from '#engine/demo/sample.ts'

const run = promisify(execFile)

/** The engine behind a page, called through that page, so that it is the same in every host. */
export function clientOf(page: Page): EngineClient {
  return engineClient(
    {
      fetch: async (request) => {
        const { pathname, search } = new URL(request.url)
        const sent = {
          path: pathname + search,
          headers: Object.fromEntries(request.headers),
          body: await request.text(),
        }
        const answer = await page.evaluate(async ({ path, headers, body }) => {
          const response = await fetch(path, { method: 'POST', headers, body, credentials: 'same-origin' })
          return {
            status: response.status,
            type: response.headers.get('content-type') ?? '',
            body: await response.text(),
          }
        }, sent)
        return new Response(answer.body, { status: answer.status, headers: { 'content-type': answer.type } })
      },
    },
    'http://127.0.0.1',
  )
}

/** The two sample offices: a GOPS with its team, list and household; a PCPR with nothing in it yet. */
export type SampleOffice = 'gops' | 'pcpr'

const SAMPLE_VAULT = join(import.meta.dirname, '..', '..', 'out', 'node', 'sample-vault.js')

/**
 * Sample vaults of one test process: each is made once, at its first use, and copied for every test that wants
 * it. `end` takes them away.
 */
export function sampleVaults() {
  const made = new Map<SampleOffice, Promise<string>>()
  const make = async (office: SampleOffice): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
    await run(process.execPath, [SAMPLE_VAULT, office, folder], { env: { ...process.env, TZ: 'Europe/Warsaw' } })
    return folder
  }
  return {
    /** Copies an office's vault into a folder, which may not be there yet. */
    copy: async (office: SampleOffice, folder: string): Promise<void> => {
      const from = made.get(office) ?? make(office)
      made.set(office, from)
      await cp(await from, folder, { recursive: true })
    },
    end: async (): Promise<void> => {
      for (const folder of made.values()) await rm(await folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Opens a sample vault whose locked program the page shows; leaves the page at its start. */
export async function unlockSample(page: Page): Promise<void> {
  await clientOf(page).vault.unlock({ with: 'password', login: demoLogin, password: demoPassword })
  await page.reload()
}
