import type { Page } from '@playwright/test'
import { localDateOf } from '#shared/domain/dates.ts'
import type { EngineClient } from '#engine/client.ts'
import { engineClient } from '#engine/client.ts'
import { loadSample, passFirstRun } from '#engine/demo/load.ts'
import { demoPassword, sampleGops, sampleGopsAnimator, samplePcpr, samplePcprAnimator } from '#engine/demo/sample.ts'

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

/** Fills a program at its first run with the sample's GOPS and shows it open. */
export async function beGops(page: Page): Promise<void> {
  const client = clientOf(page)
  await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
  await loadSample(client, localDateOf(new Date()))
  await page.reload()
}

/** Makes a program at its first run the sample's PCPR, with nothing in it yet, and shows it open. */
export async function bePcpr(page: Page): Promise<void> {
  await passFirstRun(clientOf(page), samplePcpr, samplePcprAnimator, demoPassword)
  await page.reload()
}
