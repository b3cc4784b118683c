import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

test('the list stands as on the form, takes services one after another, finds them without Polish letters, and gives back a removed one', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Lista usług' }).click()
  await expect(page.getByRole('heading', { level: 2 })).toHaveText([
    '1) Dzieci i młodzież',
    '2) Rodziny z dziećmi',
    '3) Osoby dorosłe',
    '4) Osoby starsze',
    '5) Pracownicy podmiotów',
  ])
  await expect(page.getByRole('table', { name: '4) Osoby starsze' }).getByRole('columnheader')).toHaveText([
    'Aktywność/usługa',
    'Realizator/miejscowość/dni i godziny',
    'Odbiorcy',
    'Warunki',
    'Obszar',
    'E-usługi/aktywności',
    'Czynności',
  ])
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('link', { name: 'Dodaj usługę: Osoby starsze' }).click()
  await page.getByLabel('Aktywność/usługa').fill('Gimnastyka „Źdźbło”')
  await page.getByLabel('Miejscowość').fill('Łąka')
  await page.getByRole('button', { name: 'Zapisz i dodaj następną' }).press('Enter')
  await expect(page.getByText('Na liście: Gimnastyka „Źdźbło”.')).toBeVisible()
  await expect(page.getByLabel('Aktywność/usługa')).toBeFocused()
  await expect(page.getByLabel('Aktywność/usługa')).toHaveValue('')
  await page.keyboard.type('Chór seniorów')
  await page.keyboard.press('Enter')

  const seniors = page.getByRole('table', { name: '4) Osoby starsze' })
  await expect(seniors).toContainText('Chór seniorów')
  await expect(seniors).toContainText('Gimnastyka „Źdźbło”')

  await page.getByLabel('Szukaj na liście').fill('kolo brydzowe')
  await expect(page.getByText('Znaleziono: 1 usługa z 14.')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(1)

  await page.getByRole('button', { name: 'Usuń: Koło Brydżowe' }).click()
  await expect(page.getByText('Znaleziono: 0 usług z 13.')).toBeVisible()
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(page.getByRole('table', { name: '3) Osoby dorosłe' })).toContainText('Koło Brydżowe')
})
