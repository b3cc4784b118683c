import { execFile } from 'node:child_process'
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import type { LaunchOptions } from 'playwright-core'

const run = promisify(execFile)

/** No sound, no graphics card, no first-run pages, and nothing that reaches for the network by itself. */
const QUIET_ARGUMENTS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Takes the user's number (undefined on Windows); gives Chromium's arguments. Its sandbox cannot
 * start under root, which is how containers run; everyone else keeps it.
 */
export const chromiumArguments = (userId: number | undefined): string[] =>
  userId === 0 ? ['--no-sandbox', ...QUIET_ARGUMENTS] : QUIET_ARGUMENTS

/** Where a Chromium may come from: the npm package (Linux only), or a browser installed on the computer. */
export type ChromiumSource = 'package' | 'msedge' | 'chrome'

/** Takes a platform; gives the sources of Chromium to try there, best first. */
export const chromiumSources = (platform: NodeJS.Platform): readonly ChromiumSource[] => {
  if (platform === 'linux') return ['package', 'chrome', 'msedge']
  if (platform === 'win32') return ['msedge', 'chrome']
  return ['chrome', 'msedge']
}

const exists = async (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )

/**
 * Gives the path of the npm package's Chromium, unpacked once beside node_modules' other caches.
 * The package itself unpacks straight into the shared temporary folder, where a second process finds a
 * half-written file and any user of the computer could plant one; here it is unpacked aside and renamed.
 */
export const packagedChromium = async (): Promise<string> => {
  const module = createRequire(import.meta.url).resolve('@sparticuz/chromium')
  const packageFolder = dirname(dirname(module))
  const { version }: { version: string } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'))
  const cache = join(dirname(dirname(packageFolder)), '.cache', 'kooperacja')
  const home = join(cache, `chromium-${version}`)
  const executable = join(home, 'chromium')
  if (await exists(executable)) return executable

  await mkdir(cache, { recursive: true })
  const aside = await mkdtemp(`${home}.`)
  const unpack = `import chromium from ${JSON.stringify(pathToFileURL(module).href)}; await chromium.executablePath()`
  await run(process.execPath, ['--input-type=module', '--eval', unpack], { env: { ...process.env, TMPDIR: aside } })
  try {
    await rename(aside, home)
  } catch (error) {
    // Another process was faster: its copy is as good.
    await rm(aside, { recursive: true, force: true })
    if (!(await exists(executable))) throw error
  }
  return executable
}

/** Takes a source; gives Playwright's launch options for it. Rejects when the npm package cannot be unpacked. */
export const launchOptions = async (source: ChromiumSource): Promise<LaunchOptions> => {
  const args = chromiumArguments(process.getuid?.())
  if (source === 'package') return { executablePath: await packagedChromium(), args }
  return { channel: source, args }
}
