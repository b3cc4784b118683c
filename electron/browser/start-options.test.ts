import { describe, expect, test } from 'vitest'
import { defaultDataFolder, hasDisplay, openCommand, parseStartOptions } from './start-options.ts'

describe('the command line', () => {
  test('without words: the product’s folder, any port, the browser opened', () => {
    expect(parseStartOptions([])).toEqual({ demo: false, dataFolder: undefined, port: 0, open: true })
  })

  test('every option is understood, in both spellings', () => {
    const options = { demo: true, dataFolder: '/tmp/żółć', port: 8123, open: false }
    expect(parseStartOptions(['--demo', '--data-folder', '/tmp/żółć', '--port', '8123', '--no-open'])).toEqual(options)
    expect(parseStartOptions(['--demo', '--data-folder=/tmp/żółć', '--port=8123', '--no-open'])).toEqual(options)
  })

  test.each([['--port=-1'], ['--port=65536'], ['--port=abc'], ['--port='], ['--unknown'], ['folder']])(
    '%s is refused',
    (word) => {
      expect(() => parseStartOptions([word])).toThrow()
    },
  )
})

describe('the data folder', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string, string]>([
    [
      'win32',
      { LOCALAPPDATA: 'C:\\Users\\Żaneta\\AppData\\Local' },
      'C:\\Users\\Żaneta',
      'C:\\Users\\Żaneta\\AppData\\Local\\Kooperacja',
    ],
    ['win32', {}, 'C:\\Users\\Ala', 'C:\\Users\\Ala\\AppData\\Local\\Kooperacja'],
    ['darwin', {}, '/Users/ala', '/Users/ala/Library/Application Support/Kooperacja'],
    ['linux', {}, '/home/ala', '/home/ala/.local/share/Kooperacja'],
    ['linux', { XDG_DATA_HOME: '/dane' }, '/home/ala', '/dane/Kooperacja'],
    ['linux', { XDG_DATA_HOME: 'dane' }, '/home/ala', '/home/ala/.local/share/Kooperacja'],
    ['linux', { KOOPERACJA_DATA: '/gdzie indziej' }, '/home/ala', '/gdzie indziej'],
  ])('%s %j', (platform, env, home, folder) => {
    expect(defaultDataFolder(platform, env, home)).toBe(folder)
  })
})

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['win32', {}, true],
  ['darwin', {}, true],
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
])('a screen on %s with %j: %j', (platform, env, display) => {
  expect(hasDisplay(platform, env)).toBe(display)
})

test('the address is handed over whole, never through a shell', () => {
  const address = 'http://127.0.0.1:1/?token=a&b=^c'
  for (const platform of ['win32', 'darwin', 'linux'] as const) {
    const { command, args } = openCommand(platform, address)
    expect(args.at(-1)).toBe(address)
    expect(command).not.toMatch(/cmd|sh$/)
  }
})
