import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, test as base, type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { launching } from '../../scripts/launching.mjs'
import { type SampleOffice, sampleVaults, unlockSample, unlockSampleIn } from './sample-vaults.ts'

/** The program under test, in whichever host: its page, its data folder, and its start and stop. */
export interface App {
  /** The page of the program now running; a new one after restart. */
  readonly page: Page
  readonly dataFolder: string
  /** Opens one more tab of the same program, signed in as a user's second tab is. Browser host only. */
  newTab: () => Promise<Page>
  /** Ends the program as its user does, leaving the data folder. */
  stop: () => Promise<void>
  /** Starts the program again on the same folder; gives its page, with the program's address open. */
  start: (how?: StartedHow) => Promise<Page>
  /** Ends the program without a goodbye, as a power failure does. */
  kill: () => Promise<void>
  restart: () => Promise<Page>
  /** Addresses asked for outside the program; must stay empty. */
  readonly foreignRequests: readonly string[]
}

interface StartedHow {
  /** How far the calendars of page and program are put forward. Browser host only. */
  yearsLater?: number
  /** A sample vault is unlocked before its page is seen. */
  unlocked?: boolean
}

/** A running host: what it shows, and its ways to end. */
interface Running {
  page: Page
  newTab: () => Promise<Page>
  stop: () => Promise<void>
  kill: () => Promise<void>
}

const ROOT = join(import.meta.dirname, '..', '..')
const STARTUP_MS = 30_000
/** The program's day is its page's, on a computer of any other time zone too. */
const atHome = { ...process.env, TZ: 'Europe/Warsaw' }

const watchRequests = (context: BrowserContext, isOwn: (address: URL) => boolean, foreign: string[]): void => {
  context.on('request', (request) => {
    const address = new URL(request.url())
    if (['data:', 'blob:', 'about:'].includes(address.protocol) || isOwn(address)) return
    foreign.push(address.href)
  })
}

/** Takes the data folder; starts the browser host and gives its one-time address and process. */
const launchHost = async (dataFolder: string, yearsLater: number) => {
  const later = new URL(`later.ts?years=${yearsLater}`, import.meta.url).href
  const before = yearsLater > 0 ? ['--import', later] : []
  const child = spawn(
    process.execPath,
    [...before, ...launching(ROOT, 'browser'), `--data-folder=${dataFolder}`, '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: atHome,
    },
  )
  const ended = once(child, 'exit')
  const written: string[] = []
  child.stderr.on('data', (piece: Buffer) => written.push(piece.toString()))
  const address = await new Promise<string>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error('the host gave no address in time')), STARTUP_MS)
    createInterface({ input: child.stdout }).on('line', (line) => {
      written.push(line)
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(line)?.[0]
      if (found === undefined) return
      clearTimeout(limit)
      resolve(found)
    })
    void ended.then(() => {
      clearTimeout(limit)
      reject(new Error(`the host ended before it gave an address: ${written.join('\n')}`))
    })
  })
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal)
    await ended
  }
  return { address, end }
}

const runInBrowser = async (
  browser: Browser,
  dataFolder: string,
  foreign: string[],
  { yearsLater = 0, unlocked = false }: StartedHow,
): Promise<Running> => {
  const { address, end } = await launchHost(dataFolder, yearsLater)
  const own = new URL(address).origin
  const context = await browser.newContext({ acceptDownloads: true })
  watchRequests(context, (asked) => asked.origin === own, foreign)
  const today = new Date()
  if (yearsLater > 0) await context.clock.setSystemTime(today.setFullYear(today.getFullYear() + yearsLater))
  if (unlocked) {
    // The one-time address is spent here, so that the program is loaded once and not twice in every test.
    await context.request.get(address)
    await unlockSample(context.request, own)
  }
  const page = await context.newPage()
  await page.goto(unlocked ? own : address)
  const finish = async (signal: NodeJS.Signals): Promise<void> => {
    await end(signal)
    await context.close()
  }
  const newTab = async (): Promise<Page> => {
    const tab = await context.newPage()
    await tab.goto(own)
    return tab
  }
  return { page, newTab, stop: () => finish('SIGTERM'), kill: () => finish('SIGKILL') }
}

const runInElectron = async (
  dataFolder: string,
  foreign: string[],
  { unlocked = false }: StartedHow,
): Promise<Running> => {
  const app = await _electron.launch({
    args: [ROOT, `--data-folder=${dataFolder}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: atHome,
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
  })
  watchRequests(app.context(), (asked) => asked.protocol === 'app:' && asked.host === 'kooperacja', foreign)
  const page = await app.firstWindow()
  if (unlocked) await unlockSampleIn(page)
  const kill = async (): Promise<void> => {
    const child = app.process()
    const ended = once(child, 'exit')
    child.kill('SIGKILL')
    await ended
  }
  return {
    page,
    newTab: () => Promise.reject(new Error('the desktop host has one window')),
    stop: () => app.close(),
    kill,
  }
}

/** True when this run drives Electron (`npm run e2e:desktop`). */
export const IS_DESKTOP = process.env['KOOPERACJA_E2E'] === 'desktop'

/**
 * Takes a browser; gives an app on a folder of its own with Polish letters in its path, not yet started, and
 * the way to be rid of both. For tests that need two offices at once, or a folder of a certain name; others use
 * the fixture.
 */
export const createApp = async (
  browser: Browser,
  folderName = 'Dane gminy Łąka',
): Promise<{ app: App; dispose: () => Promise<void> }> => {
  const folder = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  const dataFolder = join(folder, folderName)
  const foreignRequests: string[] = []
  let running: Running | undefined

  const now = (): Running => {
    if (running === undefined) throw new Error('the program is not running')
    return running
  }
  const end = async (how: 'stop' | 'kill'): Promise<void> => {
    const ending = running
    running = undefined
    await ending?.[how]()
  }
  const start = async (how: StartedHow = {}): Promise<Page> => {
    running = IS_DESKTOP
      ? await runInElectron(dataFolder, foreignRequests, how)
      : await runInBrowser(browser, dataFolder, foreignRequests, how)
    return running.page
  }
  const app: App = {
    get page() {
      return now().page
    },
    dataFolder,
    newTab: () => now().newTab(),
    start,
    stop: () => end('stop'),
    kill: () => end('kill'),
    restart: async () => {
      await end('stop')
      return start()
    },
    foreignRequests,
  }
  const dispose = async (): Promise<void> => {
    await end('stop')
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  return { app, dispose }
}

/** What a test may ask for, each in its own words. */
interface ForTests {
  /** The program on an empty folder, not started unless a page is asked for too. */
  app: App
  /** Its page at the first run. */
  page: Page
  /** Its page with the sample's GOPS open, full of sample data. */
  gops: Page
  /** Its page with the sample's PCPR open, nothing in it yet. */
  pcpr: Page
  /** Starts an app on a copy of a sample vault and unlocks it; gives its page. */
  openSample: (app: App, office: SampleOffice) => Promise<Page>
}

/** Playwright's test, with the program under test. */
export const test = base.extend<ForTests, { putSample: ReturnType<typeof sampleVaults> }>({
  putSample: [
    // Playwright reads from the first argument that this needs nothing.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(sampleVaults())
    },
    { scope: 'worker' },
  ],
  app: async ({ browser }, use) => {
    const { app, dispose } = await createApp(browser)
    try {
      await use(app)
      expect(app.foreignRequests, 'requests that left the program').toEqual([])
    } finally {
      await dispose()
    }
  },
  openSample: async ({ putSample }, use) => {
    await use(async (app, office) => {
      await putSample(office, app.dataFolder)
      return app.start({ unlocked: true })
    })
  },
  page: async ({ app }, use) => {
    await use(await app.start())
  },
  gops: async ({ app, openSample }, use) => {
    await use(await openSample(app, 'gops'))
  },
  pcpr: async ({ app, openSample }, use) => {
    await use(await openSample(app, 'pcpr'))
  },
})

export { expect } from '@playwright/test'
