import type { Page } from '@playwright/test'
import { demoLogin } from '#engine/demo/sample.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

const password = 'drugie hasło do próby'

async function openOffice(page: Page, section: 'Osoby i hasła' | 'Zabezpieczenia' | 'Kopie'): Promise<void> {
  await page.getByRole('link', { name: 'Moje biuro', exact: true }).click()
  await page.getByRole('navigation', { name: 'Części Mojego biura' }).getByRole('link', { name: section }).click()
  await expect(page.getByRole('heading', { level: 1, name: section })).toBeVisible()
}

test('a second person is added with both papers, opens the program, and manages nothing', async ({ gops: page }) => {
  await openOffice(page, 'Osoby i hasła')
  await page.getByRole('link', { name: 'Dodaj osobę' }).click()
  await page.getByLabel('Imię').fill('Jan')
  await page.getByLabel('Nazwisko').fill('Pracujący')
  const login = page.getByRole('textbox', { name: 'Login' })
  await expect(login).toHaveValue('j.pracujacy')
  await login.fill(demoLogin)
  await page.getByRole('button', { name: 'Zapisz osobę' }).click()
  await expect(login).toHaveAccessibleDescription(/Ten login ma już inna osoba/)
  await login.fill('j.pracujacy')
  await page.getByRole('button', { name: 'Zapisz osobę' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Jan Pracujący' })).toBeVisible()
  await expect(page.getByText('Hasło można ustawić, gdy')).toBeVisible()
  await page.getByLabel('Data upoważnienia').fill('02.01.2026')
  await page.getByLabel('Data oświadczenia').fill('02.01.2026')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await page.getByRole('textbox', { name: 'Nowe hasło' }).fill(password)
  await page.getByRole('textbox', { name: 'Powtórz hasło' }).fill(password)
  await page.getByRole('button', { name: 'Ustaw hasło' }).click()
  await expect(page.getByText('Ta osoba ma hasło.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('button', { name: 'Zablokuj' }).click()
  await page.getByRole('textbox', { name: 'Login' }).fill('J.Pracujacy')
  await page.getByRole('textbox', { name: 'Hasło' }).fill(password)
  await page.keyboard.press('Enter')
  // Back where the one before was: on a page that is a kierownik's.
  await expect(page.getByRole('heading', { name: 'Osoby dodaje i zmienia kierownik' })).toBeVisible()
  await openOffice(page, 'Osoby i hasła')
  await expect(page.getByRole('cell', { name: /Jan Pracujący/ })).toContainText('to Ty')
  await expect(page.getByRole('link', { name: 'Dodaj osobę' })).toHaveCount(0)
  await openOffice(page, 'Zabezpieczenia')
  await expect(page.getByRole('button', { name: /Zrób nowy/ })).toHaveCount(0)
  await expect(page.getByText('Nowy arkusz awaryjny i nowy klucz danych robi kierownik.')).toBeVisible()
  await openOffice(page, 'Kopie')
  await expect(page.getByRole('link', { name: 'Odtwórz z kopii' })).toHaveCount(0)
})

test('the only kierownik cannot become a pracownik, and changes the password only knowing the present one', async ({
  gops: page,
}) => {
  await openOffice(page, 'Osoby i hasła')
  await page.getByRole('link', { name: 'Łucja Żółcińska' }).click()
  await page.getByRole('radio', { name: 'Pracownik' }).check()
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByText('To jedyna osoba z rolą kierownika')).toBeVisible()

  await openOffice(page, 'Osoby i hasła')
  await page.getByRole('button', { name: 'Zmień hasło' }).click()
  await page.getByRole('textbox', { name: 'Obecne hasło' }).fill('nie to hasło')
  await page.getByRole('textbox', { name: 'Nowe hasło' }).fill(password)
  await page.getByRole('textbox', { name: 'Powtórz hasło' }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: 'Obecne hasło' })).toHaveAccessibleDescription(/To nie jest obecne/)
})

test('a new recovery sheet counts once it is retyped, and a new data key leaves everybody in', async ({
  gops: page,
}) => {
  await openOffice(page, 'Zabezpieczenia')
  await page.getByRole('button', { name: 'Zrób nowy arkusz' }).click()
  const groups = page.getByRole('list', { name: 'Kod awaryjny' }).getByRole('listitem')
  await expect(groups).toHaveCount(7)
  const code = (await groups.allTextContents()).map((text) => text.slice(-4))
  await page.getByRole('button', { name: 'Mam kod na papierze, dalej' }).click()
  for (const [index, group] of code.entries()) {
    const field = page.getByLabel(`Grupa ${index + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group)
  }
  await page.getByRole('button', { name: 'Ten arkusz od teraz obowiązuje' }).click()
  await expect(page.getByText('Nowy arkusz awaryjny obowiązuje')).toBeVisible()
  await page.getByRole('button', { name: 'Zrób nowy klucz danych' }).click()
  await expect(page.getByText('Dane mają nowy klucz')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zablokuj' }).click()
  await page.getByRole('button', { name: 'Nie pamiętam hasła' }).click()
  await page.getByLabel('Kod z arkusza awaryjnego').fill(code.join('-'))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Kim jesteś?' })).toBeVisible()
})
