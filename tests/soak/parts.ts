import { soakDamage } from './damage.ts'
import type { Findings } from './findings.ts'
import { soakFullDisks } from './full-disks.ts'
import { soakKills } from './kills.ts'
import { soakLeaks } from './leaks.ts'
import { soakLogChain } from './log-chain.ts'
import { soakWrongPasswords } from './passwords.ts'
import type { Random } from './random.ts'
import { soakTwoProcesses } from './two-processes.ts'

/** The parts of the soak, each a process of its own with a temporary folder of its own. */
export const parts = {
  'kills: writes, backup, restore, key change, migration, import': (random) => soakKills(200, random),
  'damage: database': (random) => soakDamage('database', 500, random),
  'damage: vault header': (random) => soakDamage('header', 500, random),
  'damage: backup': (random) => soakDamage('backup', 500, random),
  'full disk, the same courses': (random) => soakFullDisks(120, random),
  'wrong passwords': (random) => soakWrongPasswords(1000, random),
  'log rows removed, changed, reordered': (random) => soakLogChain(50, random),
  'two processes on one folder': () => soakTwoProcesses(10),
  'search for planted names': () => soakLeaks({ withChromium: true }),
} as const satisfies Record<string, (random: Random) => Promise<Findings>>

export type PartName = keyof typeof parts

/** Two at a time, as the smallest computer has two cores; the kills take as long as all the others. */
export const lanes: readonly (readonly PartName[])[] = [
  ['kills: writes, backup, restore, key change, migration, import'],
  [
    'search for planted names',
    'wrong passwords',
    'two processes on one folder',
    'log rows removed, changed, reordered',
    'full disk, the same courses',
    'damage: backup',
    'damage: database',
    'damage: vault header',
  ],
]

export function isPartName(name: string): name is PartName {
  return name in parts
}
