import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from 'playwright-core'
import { engineClient } from '#engine/client.ts'
import { demoLogin, demoPassword, loadSample, passFirstRun } from '#engine/demo/index.ts'
import { sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import { createEngine } from '#engine/index.ts'
import { newId } from '#engine/new-id.ts'
import type { DocumentId } from '#shared/domain/ids.ts'
import { partnerId } from '#shared/domain/ids.ts'
import { launching } from '../../scripts/launching.mjs'
import { launchChromium } from '../support/chromium.ts'
import { clientOf } from '../support/sample-vaults.ts'
import { judge, median, millisecondsOf, type Row } from './measure.ts'

/** The sample's agreement with so many more parties fills six pages. */
const moreParties = 9
const pages = 6
/** How long the page may lag behind the last key, in milliseconds. */
const limit = 100

/**
 * The preview in the real program, its own window and engine: from a key to the page laid
 * with it, painted; against making the same paper's PDF, the other way to see true pages.
 */
export async function measurePreview(keys: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const teamId = await fillVault(folder)
  const host = await startHost(folder)
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ locale: 'pl-PL', viewport: { width: 1366, height: 768 } })
    await page.goto(host.address)
    await page.getByLabel('Login').fill(demoLogin)
    await page.getByLabel('Hasło', { exact: true }).fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Dokumenty', exact: true }).waitFor()
    const ours = await keyToPage(page, `/dokumenty/team-agreement/${teamId}`, keys)
    const { documents } = clientOf(page)
    const subject = { kind: 'team-agreement' as const, id: teamId }
    const makePdf = () =>
      documents.makeDocument({ id: newId<DocumentId>(), asked: { subject, typed: {} }, format: 'pdf' })
    await makePdf()
    const pdf: number[] = []
    for (let made = 0; made < 5; made += 1) pdf.push(await millisecondsOf(makePdf))
    const name = `preview of a ${pages}-page paper: last key to laid page`
    return [
      judge({ name: `${name} / its limit`, ours, reference: limit, unit: 'ms' }, { atMost: 1 }),
      judge({ name: `${name} / PDF of the same`, ours, reference: median(pdf), unit: 'ms' }, null),
    ]
  } finally {
    await browser.close()
    await host.end()
    await rm(folder, { recursive: true, maxRetries: 5 })
  }
}

/** A vault with the sample whose team has more parties; gives the team. */
async function fillVault(dataFolder: string): Promise<string> {
  const port = { dataFolder, makePdf: () => Promise.reject(new Error('no page is printed here')) }
  const engine = await createEngine(port, { files: new Map(), appVersion: 'bench', scryptCost: 2 ** 10 })
  try {
    const client = engineClient(engine)
    await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
    await loadSample(client, '2026-11-21')
    const [team] = await client.team.listTeams()
    if (!team) throw new Error('the sample has a team')
    for (let more = 1; more <= moreParties; more += 1) {
      await client.team.savePartner({
        baseRevision: 0,
        partner: {
          id: partnerId.parse(newId()),
          teamId: team.id,
          name: `Szkoła Podstawowa nr ${more} w Przykładowej`,
          kind: 'school',
          level: 'gmina',
          street: `Szkolna ${more}`,
          postalCode: '38-999',
          town: 'Przykładowa',
          representedBy: 'Łukasz Źrebiec',
          representedByFunction: 'dyrektor',
          roleInTeam: '',
        },
      })
    }
    return team.id
  } finally {
    await engine.close()
  }
}

/** The browser host over the folder, as its user starts it. */
export async function startHost(folder: string): Promise<{ address: string; end: () => Promise<void> }> {
  const program = launching(join(import.meta.dirname, '..', '..'), 'browser')
  const child = spawn(process.execPath, [...program, `--data-folder=${folder}`, '--no-open'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(child, 'exit')
  const end = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0]
    if (address !== undefined) return { address, end }
  }
  throw new Error('the host gave no address')
}

/** Types letter by letter into the agreement's place; gives the median from the key to the painted page. */
async function keyToPage(page: Page, path: string, keys: number): Promise<number> {
  await page.goto(`${new URL(page.url()).origin}/#${path}`)
  const field = page.getByLabel('Miejsce (po słowie „w”)')
  await field.fill('')
  await page.getByText(`Wydruk: ${pages} stron`).waitFor()
  const times: number[] = []
  let typed = ''
  for (let key = 0; key < keys + 3; key += 1) {
    typed += String.fromCodePoint(0x61 + (key % 26))
    const laid = page.evaluate(laidWith, typed)
    await field.press(typed.slice(-1))
    const time = await laid
    // The first letters only warm up.
    if (key >= 3) times.push(time)
  }
  return median(times)
}

/** Runs in the page: milliseconds from the key's event to the frame in which the preview has the text. */
function laidWith(typed: string): Promise<number> {
  return new Promise((resolve) => {
    const start = (event: Event) => {
      // Words are parted by spaces of more than one sort.
      const word = new RegExp(`\\s${typed}\\s`)
      const look = () => {
        const shown = document.querySelector('iframe')?.contentDocument?.body
        if (!word.test(shown?.textContent ?? '')) requestAnimationFrame(look)
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - event.timeStamp)))
      }
      look()
    }
    document.addEventListener('input', start, { capture: true, once: true })
  })
}
