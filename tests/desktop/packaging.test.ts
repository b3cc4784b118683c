import { execFile } from 'node:child_process'
import { appendFile, chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..', '..')
const run = promisify(execFile)

// electron-builder's own reading and checking of its configuration; an internal path, so its version is pinned.
interface Settings {
  [key: string]: unknown
  nsis: Record<string, unknown>
  electronFuses: Record<string, boolean>
}
const config: {
  getConfig: (folder: string, file: string | null, more: object | null) => Promise<Settings>
  validateConfiguration: (settings: object, log: object) => Promise<void>
} = require('app-builder-lib/out/util/config/config.js')
const { DebugLogger } = require('builder-util')

const FUSES: [setting: string, fuse: FuseV1Options, on: boolean][] = [
  ['runAsNode', FuseV1Options.RunAsNode, false],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption, true],
  ['enableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable, false],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments, false],
  ['enableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation, true],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar, true],
  ['loadBrowserProcessSpecificV8Snapshot', FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, false],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges, false],
]

/** What may lie in the archive, and nothing else. */
const BELONGS =
  /^\/(package\.json|out|out\/(desktop|renderer)(\/.*)?|node_modules|node_modules\/better-sqlite3(\/.*)?)$/

describe.each([
  ['for one user', 'electron-builder.yml', false],
  ['for the whole computer', 'build/per-machine.yml', true],
])('the installer %s', (_whom, file, perMachine) => {
  const read = () => config.getConfig(root, join(root, file), null)

  test('is configured as electron-builder understands it', async () => {
    const settings = await read()
    await config.validateConfiguration(settings, new DebugLogger(false))
    const wrong = { ...settings, nsis: { ...settings.nsis, oneClik: true } }
    await expect(config.validateConfiguration(wrong, new DebugLogger(false))).rejects.toThrow('configuration.nsis')
  })

  test('never asks for whom, never deletes data, speaks Polish', async () => {
    const settings = await read()
    expect(settings.nsis).toMatchObject({
      oneClick: true,
      perMachine,
      deleteAppDataOnUninstall: false,
      installerLanguages: ['pl_PL'],
      language: '1045',
      guid: '6f0d3c0e-6c5b-4e0a-9a53-0f6a5d2b7c41',
    })
    expect(settings).toMatchObject({ npmRebuild: false, publish: null, appId: 'pl.kooperacja.app' })
    expect(settings['productName']).toMatch(/^[A-Za-z]+$/)
    expect(settings['fileAssociations']).toMatchObject([{ ext: 'kooperacja' }])
  })

  test('sets every fuse the security checklist asks for', async () => {
    expect((await read()).electronFuses).toEqual(Object.fromEntries(FUSES.map(([setting, , on]) => [setting, on])))
  })
})

test('the two installers have different names', async () => {
  const files = ['electron-builder.yml', 'build/per-machine.yml']
  const names = await Promise.all(
    files.map(async (file) => (await config.getConfig(root, join(root, file), null)).nsis['artifactName']),
  )
  expect(new Set(names).size).toBe(2)
})

/**
 * The real electron-builder packs a project with the real configuration, package.json and database library,
 * and a made-up build, around an empty stand-in for Electron's distribution: its binary is not needed to see
 * what goes in and which fuses are written.
 */
describe.each([
  {
    system: 'Linux',
    flags: ['--linux', 'dir', `--${process.arch}`],
    unpacked: process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`,
    program: 'kooperacja',
    library: `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`,
  },
  {
    system: 'Windows',
    // Name, icon and the archive's hash are written into a real .exe only; the stand-in is none.
    flags: ['--win', 'dir', '--x64', '-c.win.signAndEditExecutable=false', '-c.disableAsarIntegrity=true'],
    unpacked: 'win-unpacked',
    program: 'Kooperacja.exe',
    library: 'node_modules/better-sqlite3/prebuilds/win32-x64.node',
  },
])('the program packed for $system', ({ flags, unpacked, program, library }) => {
  let project: string
  let inside: string[]
  const output = (...parts: string[]) => join(project, 'dist', unpacked, ...parts)

  beforeAll(async () => {
    project = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
    await makeProject(project)
    await pack(project, flags)
    inside = listPackage(output('resources', 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/'))
  })
  afterAll(() => rm(project, { recursive: true, force: true }))

  test.each([
    '/package.json',
    '/out/desktop/main.js',
    '/out/renderer/index.html',
    '/out/renderer/assets/okno.js',
    '/node_modules/better-sqlite3/lib/index.js',
    `/${library}`,
  ])('has %s', (path) => {
    expect(inside).toContain(path)
  })

  test('has no browser host, no sources, no tests, no toolchain and no other system’s library', () => {
    expect(inside.filter((path) => !BELONGS.test(path))).toEqual([])
    expect(inside.filter((path) => path.endsWith('.node'))).toEqual([`/${library}`])
    expect(inside.filter((path) => /\/(deps|src)\/|\.map$|(?<!\.d)\.ts$|\.gyp$/.test(path))).toEqual([])
  })

  test('its database library lies outside the archive, where the system can load it, unchanged', async () => {
    const packed = await readFile(output('resources', 'app.asar.unpacked', library))
    expect(packed.equals(await readFile(join(root, library)))).toBe(true)
  })

  test('has the fuses really written into it', async () => {
    const wire = await getCurrentFuseWire(output(program))
    for (const [setting, fuse, on] of FUSES)
      expect([setting, wire[fuse]]).toEqual([setting, on ? FuseState.ENABLE : FuseState.DISABLE])
  })
})

async function pack(project: string, flags: string[]): Promise<void> {
  const electronDist = await makeElectron(join(project, 'electron'))
  const version = `-c.electronVersion=${require('electron/package.json').version}`
  const words = [require.resolve('electron-builder/cli.js'), ...flags, `-c.electronDist=${electronDist}`, version]
  await run(process.execPath, words, { cwd: project }).catch((error: { stdout?: string; stderr?: string }) => {
    throw new Error(`electron-builder failed\n${error.stdout}\n${error.stderr}`)
  })
}

async function makeProject(folder: string): Promise<void> {
  const files = {
    'out/desktop/main.js': 'export {}',
    'out/desktop/main.js.map': '{}',
    'out/renderer/index.html': '<!doctype html>',
    'out/renderer/assets/okno.js': 'export {}',
    'out/browser/main.js': 'export {}',
    'electron/desktop/main.ts': 'export {}',
    'shared/domain/x.ts': 'export {}',
    'tests/x.test.ts': 'export {}',
    'docs/x.md': 'x',
    'build/node24/package.json': '{}',
    'node_modules/stranger/package.json': '{"name":"stranger","version":"1.0.0"}',
    'sekret.kooperacja': 'x',
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true })
    await writeFile(join(folder, path), text)
  }
  for (const path of ['electron-builder.yml', 'build/icon.png', 'build/icon.ico', 'build/file-icon.ico'])
    await cp(join(root, path), join(folder, path))
  // Only what the program runs with: the development tools are not installed here.
  const { devDependencies: _, ...manifest } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  const library = 'node_modules/better-sqlite3'
  for (const part of ['package.json', 'LICENSE', 'binding.gyp', 'lib', 'prebuilds'])
    await cp(join(root, library, part), join(folder, library, part), { recursive: true })
  for (const part of ['deps/x.c', 'src/x.cpp']) {
    await mkdir(join(folder, library, part, '..'), { recursive: true })
    await writeFile(join(folder, library, part), '')
  }
  await cp(join(root, 'node_modules/node-addon-api'), join(folder, 'node_modules/node-addon-api'), { recursive: true })
}

/** The mark by which @electron/fuses finds the fuses, then their version, number and first state. */
const FUSE_MARK = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'0'.repeat(8)}r`

async function makeElectron(folder: string): Promise<string> {
  await mkdir(join(folder, 'locales'), { recursive: true })
  await mkdir(join(folder, 'resources'))
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html', 'locales/pl.pak', 'locales/de.pak'])
    await writeFile(join(folder, name), 'x')
  for (const name of ['electron', 'electron.exe', 'chrome-sandbox', 'chrome_crashpad_handler']) {
    await writeFile(join(folder, name), 'x')
    await chmod(join(folder, name), 0o755)
  }
  for (const name of ['electron', 'electron.exe']) await appendFile(join(folder, name), FUSE_MARK, 'latin1')
  return folder
}
