import { join, posix, resolve, win32 } from 'node:path'

export interface Surroundings {
  platform: string
  env: Readonly<Record<string, string | undefined>>
  argv: readonly string[]
  home: string
}

/**
 * Where the office's data lie: `--data-folder=` or KOOPERACJA_DATA if given, else the local (never the
 * roaming) application folder. A roaming folder is copied over the network at logon, which tears a
 * database (electron #16531).
 */
export function dataFolder({ platform, env, argv, home }: Surroundings): string {
  const given = argv.find((word) => word.startsWith(SWITCH))?.slice(SWITCH.length) || env['KOOPERACJA_DATA']
  if (given) return resolve(given)
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), NAME)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', NAME)
  const xdg = env['XDG_DATA_HOME']
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), NAME)
}

/** The places inside the data folder that belong to the desktop host and not to the engine. */
export function hostFolders(folder: string): { program: string; session: string; opened: string; window: string } {
  const program = join(folder, 'program')
  return {
    program,
    session: join(program, 'session'),
    opened: join(folder, 'otwarte'),
    window: join(program, 'window.json'),
  }
}

const NAME = 'Kooperacja'
const SWITCH = '--data-folder='
