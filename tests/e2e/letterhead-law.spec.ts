import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'

/** The smallest picture there is: one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

test('the letterhead takes lines and a logo with its words, refuses what is no picture, and stays', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Moje biuro' }).click()
  await page.getByRole('link', { name: 'Nagłówek pism' }).click()
  await page.getByLabel('Drukuj nagłówek na dokumentach').check({ force: true })
  await page.getByLabel('Wiersz 1').fill('GOPS Łąka Źródlana')
  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'herb.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg/>') })
  await expect(page.getByText('To nie jest obraz PNG ani JPG.')).toBeVisible()
  await file.setInputFiles({ name: 'herb.png', mimeType: 'image/png', buffer: dot })
  await page.getByLabel('Opis obrazu').fill('Herb gminy')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).press('Enter')
  await expect(page.getByText('Zapisano nagłówek.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('figure', { name: 'Jak wygląda nagłówek' })).toContainText('GOPS Łąka Źródlana')
  await expect(page.getByRole('img', { name: 'Herb gminy' })).toBeVisible()
  await expectAccessible(page)
})

test('a text of law is added, checked today, removed and brought back; a file signed by nobody known is refused', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('link', { name: 'Podstawy prawne', exact: true }).click()
  const act = page.getByRole('region', { name: 'Ustawa z dnia 12 marca 2004 r. o pomocy społecznej' })
  await act.getByRole('button', { name: /^Dodaj tekst/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Nowy tekst ustawy' })
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(dialog.getByText('To pole jest potrzebne.').first()).toBeVisible()
  await dialog.getByLabel('Miejsce ogłoszenia').fill('t.j. Dz. U. z 2190 r. poz. 1')
  await dialog.getByLabel('Obowiązuje od').fill('01.01.2190')
  await dialog.getByRole('button', { name: 'Zapisz' }).click()
  await expect(act).toContainText('t.j. Dz. U. z 2190 r. poz. 1')
  await expect(act).toContainText('Później')
  await act.getByRole('button', { name: 'Zaznacz: sprawdzono dziś, t.j. Dz. U. z 2190 r. poz. 1' }).click()
  await expect(page.getByText('Zapisano, że sprawdzono dziś.')).toBeVisible()
  await act.getByRole('button', { name: 'Usuń: t.j. Dz. U. z 2190 r. poz. 1' }).click()
  await expect(act).not.toContainText('z 2190 r.')
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(act).toContainText('z 2190 r.')

  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'podstawy.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByText('To nie jest plik z podstawami prawnymi')).toBeVisible()
  await expectAccessible(page)
})
