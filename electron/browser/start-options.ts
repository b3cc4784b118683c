import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'
import { parseArgs } from 'node:util'

/** How the program was asked to start. */
export interface StartOptions {
  /** Sample data in a folder that is removed at the end. */
  demo: boolean
  /** The data folder asked for; undefined: the product's own. */
  dataFolder: string | undefined
  /** 0: any free port. */
  port: number
  /** Whether to open the browser when there is a display. */
  open: boolean
}

/** Takes the command line; gives the options. Throws on an unknown option and on a port that is none. */
export const parseStartOptions = (args: readonly string[]): StartOptions => {
  const { values } = parseArgs({
    args: [...args],
    strict: true,
    options: {
      demo: { type: 'boolean', default: false },
      'data-folder': { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) throw new RangeError('port')
  return { demo: values.demo, dataFolder: values['data-folder'], port, open: !values['no-open'] }
}

/**
 * Takes the platform, its environment and the home folder; gives the product's data folder: the same one
 * the desktop host uses, so that a vault made in one is found by the other.
 */
export const defaultDataFolder = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string = homedir(),
): string => {
  if (env['KOOPERACJA_DATA']) return env['KOOPERACJA_DATA']
  if (platform === 'win32') return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Kooperacja')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Kooperacja')
  const xdg = env['XDG_DATA_HOME']
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.local', 'share'), 'Kooperacja')
}

/** Takes the platform and its environment; true when there is a screen a browser could open on. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean => {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY'])
}

/** Takes the platform and an address of ours; gives the command that shows it in the user's browser. */
export const openCommand = (platform: NodeJS.Platform, address: string): { command: string; args: string[] } => {
  // rundll32 takes the address as it stands; `start` is a word of cmd.exe, which would read & and ^ in it.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', address] }
  return { command: platform === 'darwin' ? 'open' : 'xdg-open', args: [address] }
}
