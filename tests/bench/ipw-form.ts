import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { CatalogueEntryId } from '#shared/domain/ids.ts'
import { createDemoVault } from '#engine/demo/index.ts'
import { newId } from '#engine/new-id.ts'
import { launchChromium } from '../support/chromium.ts'
import { clientOf } from '../support/sample-vaults.ts'
import { judge, median, type Row } from './measure.ts'
import { startHost } from './preview.ts'

/** How long the screen may lag behind a key, in milliseconds. */
const limit = 100
/** A long IPW of a commune with a long list: each row has the list to choose from. */
const manyRows = 20
const moreServices = 100

/**
 * A key in the IPW's form in the real program: from the key to the painted frame, with what the form does of a key
 * (its draft, its hints) against a bare field of an empty page; and in a long form against the sample's short one.
 */
export async function measureIpwForm(keys: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const { login, password } = await createDemoVault(folder, { scryptCost: 2 ** 10 })
  const host = await startHost(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ locale: 'pl-PL', viewport: { width: 1366, height: 768 } })
    await page.goto(host.address)
    await page.getByLabel('Login').fill(login)
    await page.getByLabel('Hasło', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
    await page.getByRole('table').getByRole('link').first().click()
    await page.getByRole('link', { name: 'IPW', exact: true }).click()
    const ours = await keyToScreen(page, 'CEL NADRZĘDNY', keys)
    const short = await keyToScreen(page, 'Cel, wiersz 2', keys)
    await makeLong(page)
    const long = await keyToScreen(page, 'Cel, wiersz 2', keys)
    const blank = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await blank.setContent('<label>CEL NADRZĘDNY <textarea></textarea></label>')
    const reference = await keyToScreen(blank, 'CEL NADRZĘDNY', keys)
    const name = 'key to screen in the IPW form'
    return [
      judge({ name: `${name} / its limit`, ours, reference: limit, unit: 'ms' }, { atMost: 1 }),
      judge({ name: `${name} / a bare field of an empty page`, ours, reference, unit: 'ms' }, null),
      judge(
        { name: `${name} of ${manyRows} rows / its limit`, ours: long, reference: limit, unit: 'ms' },
        { atMost: 1 },
      ),
      judge(
        {
          name: `${name} of ${manyRows} rows, ${moreServices} services more / in the sample's`,
          ours: long,
          reference: short,
          unit: 'ms',
        },
        { atMost: 2 },
      ),
    ]
  } finally {
    await browser.close()
    await host.end()
    await rm(folder, { recursive: true, maxRetries: 5 })
  }
}

/** Adds services to the list and rows to the form that is open. */
async function makeLong(page: Page): Promise<void> {
  const { team, catalogue } = clientOf(page)
  const [first] = await team.listTeams()
  if (!first) throw new Error('the sample has a team')
  for (let more = 1; more <= moreServices; more += 1) {
    const words = {
      activity: `Zajęcia nr ${more}`,
      provider: 'Świetlica',
      place: 'Przykładowa',
      schedule: 'wtorki 16.00',
    }
    const rest = { audience: '', conditions: '', area: '', eServices: '' }
    await catalogue.saveEntry({
      baseRevision: 0,
      entry: { id: newId<CatalogueEntryId>(), teamId: first.id, category: 'children', ...words, ...rest },
    })
  }
  await page.reload()
  await page.getByLabel('Cel, wiersz 2', { exact: true }).waitFor()
  const rows = page.getByRole('table', { name: 'Działania IPW' }).getByRole('row')
  // One row is the heading.
  while ((await rows.count()) <= manyRows) await page.getByRole('button', { name: 'Dodaj działanie' }).click()
}

async function keyToScreen(page: Page, label: string, keys: number): Promise<number> {
  const field = page.getByLabel(label, { exact: true })
  await field.fill('')
  const times: number[] = []
  for (let key = 0; key < keys + 3; key += 1) {
    const painted = page.evaluate(paintedAfterKey)
    await field.press(String.fromCodePoint(0x61 + (key % 26)))
    const time = await painted
    // The first keys only warm up.
    if (key >= 3) times.push(time)
  }
  return median(times)
}

/** Runs in the page: milliseconds from the key's event to the end of the frame that draws it. */
function paintedAfterKey(): Promise<number> {
  return new Promise((resolve) => {
    const start = (event: Event) => {
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)))
    }
    document.addEventListener('input', start, { capture: true, once: true })
  })
}
