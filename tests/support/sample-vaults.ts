import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import type { APIRequestContext, Page } from '@playwright/test'
import type { EngineClient } from '#engine/client.ts'
import { engineClient } from '#engine/client.ts'
import { demoLogin, demoPassword } from '#engine/demo/sample.ts'
import { launching } from '../../scripts/launching.mjs'

const run = promisify(execFile)

const demoSecret = { with: 'password', login: demoLogin, password: demoPassword } as const

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

const ROOT = join(import.meta.dirname, '..', '..')

/** A vault as it lies in its folder: each file's path in it, and its bytes. */
type VaultFiles = ReadonlyMap<string, Buffer>

const makeVault = async (office: SampleOffice): Promise<VaultFiles> => {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  try {
    await run(process.execPath, [...launching(ROOT, 'sample-vault'), office, folder], {
      env: { ...process.env, TZ: 'Europe/Warsaw' },
    })
    const files = new Map<string, Buffer>()
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      if (entry.isFile()) files.set(relative(folder, path), await readFile(path))
    }
    return files
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * Sample vaults of one test process. Each is made once, at its first use, and kept in memory (about a megabyte),
 * so that between two tests there is no folder another one could harm. Gives the way to put one into a folder,
 * which may not be there yet.
 */
export function sampleVaults(): (office: SampleOffice, folder: string) => Promise<void> {
  const made = new Map<SampleOffice, Promise<VaultFiles>>()
  return async (office, folder) => {
    const making = made.get(office) ?? makeVault(office)
    made.set(office, making)
    for (const [path, bytes] of await making) {
      const target = join(folder, path)
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, bytes)
    }
  }
}

/**
 * Unlocks a sample vault for a browser that has not opened its page yet: `origin` is the program's, `request`
 * carries the browser's cookies.
 */
export async function unlockSample(request: APIRequestContext, origin: string): Promise<void> {
  const client = engineClient(
    {
      fetch: async (asked) => {
        const headers = { ...Object.fromEntries(asked.headers), origin }
        const answer = await request.post(asked.url, { headers, data: await asked.text() })
        return new Response(await answer.text(), { status: answer.status(), headers: answer.headers() })
      },
    },
    origin,
  )
  await client.vault.unlock(demoSecret)
}

/** The same in a page that shows the locked program; leaves the page at its start. */
export async function unlockSampleIn(page: Page): Promise<void> {
  await clientOf(page).vault.unlock(demoSecret)
  await page.reload()
}

/** The one household of the sample's GOPS, as the list has it. */
export async function sampleHouseholdOf(client: EngineClient) {
  const [team] = await client.team.listTeams()
  const [row] = team ? await client.cases.listHouseholds({ teamId: team.id }) : []
  if (!row) throw new Error('the sample has a family')
  return row
}
