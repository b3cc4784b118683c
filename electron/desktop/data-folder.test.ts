import { resolve } from 'node:path'

import { expect, test } from 'vitest'

import { dataFolder, hostFolders } from './data-folder.ts'

const windows = { platform: 'win32', argv: [], home: 'C:\\Users\\Łukasz Żółć' }
const linux = { platform: 'linux', argv: [], home: '/home/żółć' }

test('on Windows the data lie in the local, not the roaming, application folder', () => {
  const env = { APPDATA: 'C:\\Users\\Łukasz Żółć\\AppData\\Roaming', LOCALAPPDATA: 'D:\\Łukasz\\Local' }
  expect(dataFolder({ ...windows, env })).toBe('D:\\Łukasz\\Local\\Kooperacja')
  expect(dataFolder({ ...windows, env: {} })).toBe('C:\\Users\\Łukasz Żółć\\AppData\\Local\\Kooperacja')
})

test('on Linux and macOS the data lie where the system keeps them', () => {
  expect(dataFolder({ ...linux, env: {} })).toBe('/home/żółć/.local/share/Kooperacja')
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: '/dane' } })).toBe('/dane/Kooperacja')
  expect(dataFolder({ ...linux, env: { XDG_DATA_HOME: 'wzgledny' } })).toBe('/home/żółć/.local/share/Kooperacja')
  expect(dataFolder({ ...linux, platform: 'darwin', env: {} })).toBe(
    '/home/żółć/Library/Application Support/Kooperacja',
  )
})

test('a folder asked for by switch or environment wins, the switch first', () => {
  const env = { KOOPERACJA_DATA: '/próba/a' }
  expect(dataFolder({ ...linux, env })).toBe(resolve('/próba/a'))
  expect(dataFolder({ ...linux, env, argv: ['electron', '.', '--data-folder=/próba/b'] })).toBe(resolve('/próba/b'))
  expect(dataFolder({ ...linux, env, argv: ['--data-folder='] })).toBe(resolve('/próba/a'))
})

test('the host keeps its own things apart from the vault', () => {
  const folders = Object.values(hostFolders('/próba'))
  expect(new Set(folders).size).toBe(folders.length)
  for (const folder of folders) expect(folder).not.toBe('/próba')
})
