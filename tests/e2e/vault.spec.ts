import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'

const password = 'długie hasło do próby'

/** Fills what the first run asks for; every field by its label, every step by Enter. */
async function answerFirstRun(page: Page): Promise<string[]> {
  await page.getByRole('radio', { name: /GOPS/ }).check()
  await page.getByLabel('Pełna nazwa biura').fill('Gminny Ośrodek Pomocy Społecznej w Przykładowej')
  await page.getByRole('textbox', { name: /^Miejscowość$/ }).fill('Przykładowa')
  await page.getByRole('textbox', { name: 'Gmina' }).fill('Przykładowa')
  await page.getByRole('textbox', { name: 'Powiat' }).fill('przykładowski')
  await page.getByRole('combobox', { name: 'Województwo' }).click()
  await page.getByRole('option', { name: 'podkarpackie' }).click()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByRole('heading', { name: 'Ochrona danych' }).waitFor()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByRole('textbox', { name: 'Imię' }).fill('Łucja')
  await page.getByRole('textbox', { name: 'Nazwisko' }).fill('Żółcińska')
  await page.getByRole('radio', { name: 'Pani' }).check()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByLabel('Nowe hasło').fill(password)
  await page.getByLabel('Powtórz hasło').fill(password)
  await page.getByRole('button', { name: 'Dalej' }).click()
  const groups = page.getByRole('list', { name: 'Kod awaryjny' }).getByRole('listitem')
  await expect(groups).toHaveCount(7)
  return (await groups.allTextContents()).map((text) => text.slice(-4))
}

async function retype(page: Page, code: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Mam kod na papierze, dalej' }).click()
  for (const [index, group] of code.entries()) {
    const field = page.getByLabel(`Grupa ${index + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group.toLowerCase())
  }
  await page.getByRole('button', { name: 'Załóż sejf' }).click()
}

test('a new office sets itself up, and comes back with its password or with the code of its sheet', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Kim jesteśmy' })).toBeVisible()
  await expectAccessible(page)
  const code = await answerFirstRun(page)
  await expectAccessible(page)
  await retype(page, code)
  await expect(page.getByRole('heading', { name: 'Sejf jest gotowy' })).toBeVisible()
  await page.getByRole('button', { name: 'Zaczynamy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Na start' })).toBeVisible()
  await expectAccessible(page)

  const again = await app.restart()
  await again.getByRole('textbox', { name: 'Hasło' }).fill('to nie jest to hasło')
  await again.keyboard.press('Enter')
  await expect(again.getByRole('textbox', { name: 'Hasło' })).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(again)
  await again.getByRole('textbox', { name: 'Hasło' }).fill(password)
  await again.keyboard.press('Enter')
  await again.getByRole('button', { name: 'Zablokuj' }).click()

  await again.getByRole('button', { name: 'Nie pamiętam hasła' }).click()
  await again.getByLabel('Kod z arkusza awaryjnego').fill(code.join(' ').toLowerCase())
  await again.keyboard.press('Enter')
  await expect(again.getByRole('textbox', { name: 'Nowe hasło' })).toBeVisible()
})

test('a reload in the middle of the first run brings back what was typed, never a password', async ({ page }) => {
  const saved = page.waitForResponse((response) => response.url().endsWith('/rpc/vault/saveDraft'))
  await page.getByLabel('Pełna nazwa biura').fill('GOPS wpisany do połowy')
  await saved
  await page.reload()
  await expect(page.getByLabel('Pełna nazwa biura')).toHaveValue('GOPS wpisany do połowy')
})

test('a vault whose database is missing names the file and opens again once it is back', async ({ app, page }) => {
  await retype(page, await answerFirstRun(page))
  await expect(page.getByRole('heading', { name: 'Sejf jest gotowy' })).toBeVisible()
  await app.stop()
  const database = join(app.dataFolder, 'kooperacja.db')
  await rename(database, `${database}.obok`)

  const again = await app.start()
  await expect(again.getByText('kooperacja.db', { exact: false }).first()).toBeVisible()
  await expect(again.getByRole('heading', { name: 'Pierwsze uruchomienie' })).toHaveCount(0)
  await expectAccessible(again)
  await rename(`${database}.obok`, database)
  await again.getByRole('button', { name: 'Sprawdź ponownie' }).click()
  await expect(again.getByRole('textbox', { name: 'Hasło' })).toBeVisible()
})
