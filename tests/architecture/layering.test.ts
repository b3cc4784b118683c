import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

/**
 * The floors hold because a wrong import fails, so here every wrong import is written into a copy of the
 * house (its configurations, no code) and must be found by the same lint and types `npm run check` runs.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const FLOORS = ['shared', 'electron/engine', 'electron/desktop', 'electron/browser', 'renderer']

/** What a floor may see; each is imported by the right files and by the wrong ones. */
const HOUSE: Record<string, string> = {
  'shared/domain/dates.ts': 'export const today = 1\n',
  'electron/engine/index.ts': 'export const createEngine = 1\n',
  'electron/engine/ports.ts': 'export const port = 1\n',
  'electron/engine/store/schema.ts': 'export const household = 1\nexport const team = 2\n',
  'electron/engine/store/tables/cases.ts': 'export const household = 1\n',
  'electron/engine/store/tables/team.ts': 'export const team = 2\n',
  'electron/engine/store/open.ts': 'export const open = 1\n',
  'electron/browser/server.ts': 'export const server = 1\n',
  'electron/desktop/navigation.ts': 'export const navigation = 1\n',
  'renderer/ui/label.ts': 'export const label = 1\n',
}

const WRONG: [promise: string, file: string, source: string][] = [
  [
    'shared does not import Node',
    'shared/wrong-node.ts',
    "import { readFile } from 'node:fs/promises'\nexport const it = readFile\n",
  ],
  [
    'shared does not import React',
    'shared/wrong-react.ts',
    "import { useState } from 'react'\nexport const it = useState\n",
  ],
  [
    'shared does not import the engine by subpath',
    'shared/wrong-engine.ts',
    "import { createEngine } from '#engine/index.ts'\nexport const it = createEngine\n",
  ],
  [
    'shared does not import the engine by path',
    'shared/wrong-path.ts',
    "import { createEngine } from '../electron/engine/index.ts'\nexport const it = createEngine\n",
  ],
  [
    'the engine does not import electron',
    'electron/engine/wrong-electron.ts',
    "import { app } from 'electron'\nexport const it = app\n",
  ],
  [
    'the engine does not import electron’s types either',
    'electron/engine/wrong-type.ts',
    "import type { App } from 'electron'\nexport const it = (app: App): App => app\n",
  ],
  [
    'the engine does not import a host',
    'electron/engine/wrong-host.ts',
    "import { server } from '../browser/server.ts'\nexport const it = server\n",
  ],
  [
    'a room does not import a host',
    'electron/engine/team/wrong-host.ts',
    "import { server } from '../../browser/server.ts'\nexport const it = server\n",
  ],
  [
    'the engine does not import the renderer',
    'electron/engine/wrong-renderer.ts',
    "import { label } from '../../renderer/ui/label.ts'\nexport const it = label\n",
  ],
  [
    'the engine does not print pages itself',
    'electron/engine/formats/wrong-pdf.ts',
    "import { chromium } from 'playwright-core'\nexport const it = chromium\n",
  ],
  [
    'a room does not open databases',
    'electron/engine/team/wrong-db.ts',
    "import Database from 'better-sqlite3'\nexport const it = Database\n",
  ],
  [
    'a room does not touch another room’s tables',
    'electron/engine/team/wrong-table.ts',
    "import { household } from '../store/tables/cases.ts'\nexport const it = household\n",
  ],
  [
    'a room does not take all tables at once',
    'electron/engine/team/wrong-tables.ts',
    "import * as schema from '../store/schema.ts'\nexport const it = schema\n",
  ],
  [
    'formats know no tables',
    'electron/engine/formats/wrong-table.ts',
    "import { team } from '../store/tables/team.ts'\nexport const it = team\n",
  ],
  [
    'the desktop host does not reach into the engine',
    'electron/desktop/wrong-inside.ts',
    "import { open } from '#engine/store/open.ts'\nexport const it = open\n",
  ],
  [
    'the desktop host does not reach into the engine by path',
    'electron/desktop/wrong-path.ts',
    "import { open } from '../engine/store/open.ts'\nexport const it = open\n",
  ],
  [
    'the desktop host does not import the browser host',
    'electron/desktop/wrong-browser.ts',
    "import { server } from '../browser/server.ts'\nexport const it = server\n",
  ],
  [
    'the browser host does not import electron',
    'electron/browser/wrong-electron.ts',
    "import { app } from 'electron'\nexport const it = app\n",
  ],
  [
    'the browser host does not import the desktop host',
    'electron/browser/wrong-desktop.ts',
    "import { navigation } from '../desktop/navigation.ts'\nexport const it = navigation\n",
  ],
  [
    'the browser host does not reach into the engine',
    'electron/browser/wrong-inside.ts',
    "import { open } from '#engine/store/open.ts'\nexport const it = open\n",
  ],
  [
    'the renderer does not import the engine',
    'renderer/wrong-engine.ts',
    "import { createEngine } from '#engine/index.ts'\nexport const it = createEngine\n",
  ],
  [
    'the renderer does not import the engine’s types',
    'renderer/wrong-type.ts',
    "import type { port } from '#engine/ports.ts'\nexport type It = typeof port\n",
  ],
  [
    'the renderer does not import the engine by path',
    'renderer/ui/wrong-path.ts',
    "import { open } from '../../electron/engine/store/open.ts'\nexport const it = open\n",
  ],
  [
    'the renderer does not import Node',
    'renderer/wrong-node.ts',
    "import { join } from 'node:path'\nexport const it = join\n",
  ],
  [
    'nobody imports rmSync',
    'electron/engine/store/wrong-rm.ts',
    "import { rmSync } from 'node:fs'\nexport const it = rmSync\n",
  ],
]

const RIGHT: Record<string, string> = {
  'shared/right.ts':
    "import { z } from 'zod'\nimport { today } from './domain/dates.ts'\nexport const it = [z, today]\n",
  'shared/right.test.ts': "import { expect, test } from 'vitest'\ntest('right', () => expect(1).toBe(1))\n",
  'electron/engine/right.ts':
    "import { join } from 'node:path'\nimport { today } from '#shared/domain/dates.ts'\nexport const it = [join, today]\n",
  'electron/engine/team/right.ts':
    "import { eq } from 'drizzle-orm'\nimport { team } from '../store/tables/team.ts'\nexport const it = [eq, team]\n",
  'electron/engine/store/right.ts': "import Database from 'better-sqlite3'\nexport const it = Database\n",
  'electron/desktop/right.ts':
    "import { app } from 'electron'\nimport { createEngine } from '#engine/index.ts'\nexport const it = [app, createEngine]\n",
  'electron/browser/right.ts':
    "import { createEngine } from '#engine/index.ts'\nimport { port } from '#engine/ports.ts'\nexport const it = [createEngine, port]\n",
  'renderer/right.ts':
    "import { today } from '#shared/domain/dates.ts'\nimport { label } from './ui/label.ts'\nexport const it = [today, label]\n",
}

const CYCLE: Record<string, string> = {
  'shared/cycle-a.ts': "import { b } from './cycle-b.ts'\nexport const a = (): number => b() + 1\n",
  'shared/cycle-b.ts': "import { a } from './cycle-a.ts'\nexport const b = (): number => a() + 1\n",
}

/** Wrong for the types alone: what no import shows. */
const WRONG_TYPES: [promise: string, file: string, source: string][] = [
  [
    'shared has no Node',
    'shared/types-node.ts',
    "import { readFile } from 'node:fs/promises'\nexport const it = readFile\n",
  ],
  ['shared has no process', 'shared/types-process.ts', 'export const it = process.env\n'],
  ['shared has no DOM', 'shared/types-dom.ts', 'export const it = document.title\n'],
  ['the engine has no DOM', 'electron/engine/types-dom.ts', 'export const it = document.title\n'],
  [
    'the renderer has no Node',
    'renderer/types-node.ts',
    "import { readFile } from 'node:fs/promises'\nexport const it = readFile\n",
  ],
  ['the renderer has no process', 'renderer/types-process.ts', 'export const it = process.env\n'],
  ['the desktop host has no DOM', 'electron/desktop/types-dom.ts', 'export const it = document.title\n'],
  ['the browser host has no DOM', 'electron/browser/types-dom.ts', 'export const it = document.title\n'],
  ['a test is held as strictly as its floor', 'shared/types-strict.test.ts', 'export const it = [1][0].toFixed()\n'],
]

interface Diagnostic {
  code: string
  message: string
  help?: string
  filename: string
}

let house = ''

const put = async (file: string, source: string): Promise<void> => {
  await mkdir(dirname(join(house, file)), { recursive: true })
  await writeFile(join(house, file), source)
}

const run = (script: string, args: string[]): Promise<string> =>
  new Promise((resolve) => {
    const options = { cwd: house, maxBuffer: 64 * 1024 * 1024 }
    execFile(process.execPath, [join(ROOT, 'node_modules', script), ...args], options, (_error, stdout) =>
      resolve(stdout),
    )
  })

beforeAll(async () => {
  house = await mkdtemp(join(tmpdir(), 'kooperacja-żółć-'))
  await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'))
  for (const file of [
    'package.json',
    'tsconfig.base.json',
    'tsconfig.json',
    '.oxlintrc.json',
    'tests/tsconfig.json',
    ...FLOORS.map((floor) => `${floor}/tsconfig.json`),
  ]) {
    await mkdir(dirname(join(house, file)), { recursive: true })
    await cp(join(ROOT, file), join(house, file))
  }
  for (const [file, source] of Object.entries(HOUSE)) await put(file, source)
})

afterAll(async () => {
  await rm(house, { recursive: true, force: true })
})

describe('what `npm run check` says of each file', () => {
  let diagnostics: Diagnostic[] = []
  const of = (file: string): Diagnostic[] =>
    diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === file)

  beforeAll(async () => {
    for (const [, file, source] of [...WRONG, ...WRONG_TYPES]) await put(file, source)
    for (const [file, source] of Object.entries({ ...RIGHT, ...CYCLE })) await put(file, source)
    diagnostics = JSON.parse(await run('oxlint/bin/oxlint', ['--format=json'])).diagnostics
  })

  test.each(WRONG)('%s', (_promise, file) => {
    const found = of(file).filter(({ code }) => code.includes('no-restricted-imports'))
    expect(found).not.toHaveLength(0)
    expect(`${found[0]?.message} ${found[0]?.help}`).toContain('docs/adr/')
  })

  test.each(WRONG_TYPES)('%s, by its types', (_promise, file) => {
    expect(of(file).map(({ code }) => code)).toContainEqual(expect.stringMatching(/^typescript\(TS\d+\)$/))
  })

  test.each(Object.keys(RIGHT))('%s is right and stays quiet', (file) => {
    expect(of(file)).toEqual([])
  })

  test('a circle of imports is found', () => {
    expect(
      Object.keys(CYCLE)
        .flatMap(of)
        .map(({ code }) => code),
    ).toContain('import(no-cycle)')
  })
})
