import { expect, test } from 'vitest'
import { isSuitableFolder } from './folder.ts'

test.each([
  ['C:\\Users\\Łukasz Żółć\\AppData\\Local\\Kooperacja', true],
  ['/home/żółć/.local/share/kooperacja', true],
  ['\\\\?\\C:\\Users\\Ewa\\Kooperacja', true],
  ['D:\\Moje dokumenty o OneDrive\\Dane', true],
  ['C:\\OneDriveTemp\\Dane', true],
  ['C:\\Dropboxowe\\Dane', true],
  ['\\\\serwer\\udzial\\Kooperacja', false],
  ['//serwer/udzial/Kooperacja', false],
  ['\\/serwer/udzial', false],
  ['/\\serwer\\udzial', false],
  ['\\\\?\\UNC\\serwer\\udzial', false],
  ['\\\\.\\unc\\serwer\\udzial', false],
  ['//?/UNC/serwer/udzial', false],
  ['C:\\Users\\Ewa\\OneDrive\\Dane', false],
  ['C:\\Users\\Ewa\\onedrive\\Dane', false],
  ['C:\\Users\\Ewa\\OneDrive - Gmina Przykładowa\\Dane', false],
  ['C:\\Users\\Ewa\\Dropbox\\Dane', false],
  ['C:\\Users\\Ewa\\Dropbox (Gmina Przykładowa)\\Dane', false],
  ['C:\\Users\\Ewa\\Google Drive\\Dane', false],
  ['/home/ewa/Nextcloud/dane', false],
  ['C:\\Users\\Ewa\\iCloudDrive\\Dane', false],
])('the folder %s may hold a vault: %s', (folder, isSuitable) => {
  expect(isSuitableFolder(folder)).toBe(isSuitable)
})
