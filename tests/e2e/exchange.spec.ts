import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createApp, expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { docxText } from '../support/document-text.ts'

/** Opens a part of the exchange by its tab. */
async function openPart(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click()
  await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true')
}

/** Clicks what gives a file and keeps it; gives its path. */
async function fileFrom(page: Page, folder: string, button: string | RegExp): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
  const path = join(folder, download.suggestedFilename())
  await download.saveAs(path)
  return path
}

async function addOffice(page: Page, card: string, words: readonly string[]): Promise<void> {
  await page.getByLabel('Plik wizytówki drugiego biura').locator('input').setInputFiles(card)
  const check = page.getByRole('region', { name: 'To biuro przedstawia się jako' })
  await expect(check.getByRole('listitem')).toHaveText([...words])

  await check.getByRole('button', { name: 'Dodaj biuro' }).click()
  await expect(check.getByText('Zaznacz to pole po rozmowie.')).toBeVisible()
  await expectAccessible(page)
  await check.getByLabel('Drugie biuro przeczytało mi te słowa przez telefon i wszystkie się zgadzają').check()
  await check.getByRole('button', { name: 'Dodaj biuro' }).click()
  await expect(page.getByText(/słowa sprawdzono/)).toBeVisible()
}

async function ownWords(page: Page): Promise<string[]> {
  const words = page.getByRole('list', { name: 'Słowa mojej wizytówki' }).getByRole('listitem')
  await expect(words).toHaveCount(8)
  return words.allTextContents()
}

test.skip(IS_DESKTOP, 'two offices at once need two programs, and the desktop allows one')

test('two offices pair by voice, and a bundle goes from the commune to the county once', async ({
  browser,
  openSample,
}) => {
  const gops = await createApp(browser)
  const pcpr = await createApp(browser)
  try {
    const [from, to] = await Promise.all([openSample(gops.app, 'gops'), openSample(pcpr.app, 'pcpr')])

    for (const page of [from, to]) {
      await page.getByRole('link', { name: 'Wymiana', exact: true }).click()
      await openPart(page, 'Biura i wizytówki')
    }
    const gopsCard = await fileFrom(from, gops.app.dataFolder, 'Zapisz plik wizytówki')
    const pcprCard = await fileFrom(to, pcpr.app.dataFolder, 'Zapisz plik wizytówki')
    await from.getByLabel('Plik wizytówki drugiego biura').locator('input').setInputFiles(gopsCard)
    await expect(from.getByRole('alert')).toContainText('To jest wizytówka tego biura.')
    await addOffice(from, pcprCard, await ownWords(to))
    await addOffice(to, gopsCard, await ownWords(from))

    await openPart(from, 'Wyślij paczkę')
    await expect(from.getByText('9 podmiotów zespołu')).toBeVisible()
    await expect(from.getByText('1 rodzina (tylko etap i liczba osób)')).toBeVisible()
    await from.getByRole('button', { name: 'pokaż pseudonimy, etapy i zgody' }).click()
    await expect(from.getByText(/^[0-9a-f]{12} – .* – Zgoda obowiązuje$/)).toBeVisible()
    await expectAccessible(from)
    const bundle = await fileFrom(from, gops.app.dataFolder, 'Przygotuj paczkę')
    await expect(from.getByText('Do tej paczki nie ma hasła')).toBeVisible()

    await openPart(to, 'Wczytaj paczkę')
    const give = (file: string | { name: string; mimeType: string; buffer: Buffer }) =>
      to.getByLabel('Plik paczki od gminy').locator('input').setInputFiles(file)
    const damaged = await readFile(bundle)
    damaged.writeUInt8(damaged.readUInt8(damaged.length - 40) ^ 1, damaged.length - 40)
    await give({ name: 'uszkodzona.kooperacja', mimeType: 'application/octet-stream', buffer: damaged })
    await expect(to.getByRole('alert')).toContainText('Paczka jest uszkodzona')
    await expectAccessible(to)

    await give(bundle)
    await expect(to.getByRole('heading', { name: /^Paczka nr 1 od biura/ })).toBeVisible()
    await expect(to.getByRole('row', { name: /Lista usług/ })).toContainText('dodane: 12')
    await expectAccessible(to)
    await to.getByRole('button', { name: 'Wczytaj paczkę', exact: true }).click()
    await expect(to.getByText('Wczytano paczkę nr 1')).toBeVisible()
    await expect(to.getByText(/Wczytano też: 1 rodzina .*, 1 porozumienie/)).toBeVisible()

    await give(bundle)
    await expect(to.getByText('Ta paczka jest już wczytana')).toBeVisible()
    await expect(to.getByRole('button', { name: 'Wczytaj paczkę', exact: true })).toBeHidden()

    await openPart(to, 'Dane z gmin')
    await expect(to.getByText(/^1 rodzina:/)).toBeVisible()
    const agreement = await readFile(await fileFrom(to, pcpr.app.dataFolder, /^Zapisz plik .*\.docx$/))
    expect(docxText(agreement)).toContain('Przykładowa')
    await expectAccessible(to)
    await openPart(to, 'Wysłane i odebrane')
    await expect(to.getByRole('row')).toHaveCount(2)
    await expectAccessible(to)
    await to.getByRole('link', { name: 'Lista usług', exact: true }).click()
    await expect(to.getByText('Koło Brydżowe').first()).toBeVisible()
  } finally {
    await gops.dispose()
    await pcpr.dispose()
  }
})
