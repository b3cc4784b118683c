import { readFile } from 'node:fs/promises'
import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import { readParts } from '#engine/formats/zip-parts.ts'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

async function openSets(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Części dokumentów' })
    .getByRole('link', { name: 'Zestawy', exact: true })
    .click()
}

test("a household's papers come as one PDF with the copies asked for, and as a folder of Word files", async ({
  gops: page,
}) => {
  test.skip(IS_DESKTOP, 'the desktop host saves through the system')
  await openSets(page)
  const papers = page.getByRole('table', { name: 'Dokumenty w zestawie' })
  await expect(papers.getByRole('checkbox')).toHaveCount(3)
  await expect(papers).toContainText('Z bieżących danych – uzupełnij w formularzu')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await papers.getByRole('link', { name: /^uzupełnij w formularzu: Zgoda/ }).click()
  await page.getByLabel('Miejscowość').fill('Łąka Dolna')
  await openSets(page)
  await expect(papers.getByRole('row', { name: /Zgoda/ })).toContainText('Z danych i tego, co wpisano w formularzu.')

  for (const paper of ['Karta Oczekiwań', 'Indywidualny Program'])
    await papers.getByRole('checkbox', { name: new RegExp(paper) }).uncheck()
  const copies = papers.getByLabel(/^Liczba egzemplarzy: Zgoda/)
  await copies.fill('')
  await page.getByRole('button', { name: 'Przygotuj zestaw' }).click()
  await expect(page.getByText('Liczba egzemplarzy to od 1 do 50.')).toBeVisible()
  await copies.fill('3')
  const bothSides = page.getByRole('checkbox', { name: /^Druk dwustronny/ })
  await expect(bothSides).toBeChecked()
  await page.getByRole('button', { name: 'Przygotuj zestaw' }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Zestaw jest gotowy' })).toBeVisible({ timeout: 60_000 })
  await expectAccessible(page)
  const pagesOf = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()])
    return (await PDFDocument.load(await readFile(await download.path()))).getPageCount()
  }
  const pages = await pagesOf('Pobierz plik PDF')
  // Three copies, each on sheets of its own.
  expect(pages % 6).toBe(0)
  // Each address is good for one download; the button asks for a fresh one.
  expect(await pagesOf('Pobierz plik PDF')).toBe(pages)

  await page.getByRole('button', { name: 'Przygotuj inny zestaw' }).click()
  await page.getByRole('radio', { name: 'Spotkanie zespołu' }).check()
  await page.getByRole('radio', { name: 'Folder plików Word (ZIP)' }).check()
  await expect(bothSides).toHaveCount(0)
  await page.getByRole('button', { name: 'Przygotuj zestaw' }).click()
  await expect(page.getByRole('heading', { name: 'Zestaw jest gotowy' })).toBeVisible({ timeout: 60_000 })
  const [zip] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Pobierz folder (ZIP)' }).click(),
  ])
  const names = [...readParts(await readFile(await zip.path())).keys()]
  expect(names).toHaveLength(4)
  for (const name of names) expect(name).toMatch(/\.docx$/)
})

test('the papers of every household can be stopped, and another set begun', async ({ gops: page }) => {
  await openSets(page)
  await page.getByRole('radio', { name: 'Wszystkie rodziny' }).check()
  await expect(page.getByText('1 rodzina').first()).toBeVisible()
  await page.getByRole('button', { name: 'Przygotuj zestaw' }).click()
  await page.getByRole('button', { name: 'Przerwij' }).click()
  await expect(page.getByRole('heading', { name: 'Przerwano przygotowanie zestawu' })).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Przygotuj inny zestaw' }).click()
  await expect(page.getByRole('heading', { name: 'Dla kogo' })).toBeVisible()
})
