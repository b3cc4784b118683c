import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

async function openNumbering(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Części dokumentów' })
    .getByRole('link', { name: 'Znak sprawy', exact: true })
    .click()
}

test('a pattern shows its example as one types, a bad one is refused, and numbers given on paper leave explained gaps', async ({
  gops: page,
}) => {
  await openNumbering(page)
  await page.getByLabel('Jednostka').fill('GOPS')
  await page.getByLabel('Komórka').fill('KO')
  await expect(page.getByText(/^GOPS\.KO\.\(symbol klasy\)\.7\.\d{4}$/)).toBeVisible()
  const agreements = page.getByRole('group', { name: 'Porozumienia o współpracy i o powołaniu PZK' })
  await agreements.getByLabel('Symbol').fill('50 20')
  await page.getByRole('button', { name: 'Zapisz zasady' }).click()
  await expect(agreements.getByText('Symbol klasy składa się z liter')).toBeVisible()
  await expect(agreements.getByLabel('Symbol')).toBeFocused()
  await agreements.getByLabel('Symbol').fill('5020')
  await expect(page.getByText(/^GOPS\.KO\.5020\.7\.\d{4}$/)).toBeVisible()

  await page.getByRole('textbox', { name: 'Wzór' }).fill('{nr}.{rok}.{gmina}')
  await page.getByRole('button', { name: 'Zapisz zasady' }).click()
  await expect(page.getByText('We wzorze wolno użyć tylko')).toBeVisible()
  await page.getByRole('button', { name: '{nr}/{komórka}/{rok}' }).press('Enter')
  await expect(page.getByText(/^7\/KO\/\d{4}$/)).toBeVisible()
  await page.getByRole('button', { name: 'Zapisz zasady' }).click()
  await expect(page.getByText('Zapisano zasady numerowania.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Wzór' })).toHaveValue('{nr}/{komórka}/{rok}')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('button', { name: 'Numery nadane poza programem' }).click()
  await page.getByLabel('Ostatni nadany numer').fill('2')
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByText('Następna sprawa dostanie numer 3.')).toBeVisible()
  const counters = page.getByRole('table', { name: 'Nadane numery' })
  await counters.getByRole('button', { name: 'Wyjaśnij lukę: nr 1 w klasie 5020' }).click()
  const gap = page.getByRole('dialog', { name: 'Wyjaśnij lukę' })
  await gap.getByRole('button', { name: 'Zapisz wyjaśnienie' }).click()
  await expect(gap.getByText('To pole jest potrzebne.')).toBeVisible()
  await gap.getByLabel('Dlaczego tego numeru nie ma').fill('Nadany w dzienniku papierowym')
  await gap.getByRole('button', { name: 'Zapisz wyjaśnienie' }).click()
  await expect(counters).toContainText('nr 1 – Nadany w dzienniku papierowym')
})
