import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

test('rows of a paper are added, moved and removed by keyboard, come back, and stand on the page in that order', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Notatka ze spotkania' }).click()
  const sheet = page.frameLocator('iframe[title^="Podgląd"]').locator('main')
  const list = page.getByRole('group', { name: 'Ustalenia' })
  const first = list.getByRole('listitem').first()

  const add = list.getByRole('button', { name: /^Dodaj/ })
  for (const what of ['zebranie ofert', 'wyjazd studyjny']) {
    await add.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type(what)
  }
  await expect(sheet).toContainText(/zebranie ofert.*wyjazd studyjny/s)
  await page.keyboard.press('Shift+Tab')
  await expect(list.getByRole('button', { name: 'Usuń: Ustalenie 2' })).toBeFocused()
  await list.getByRole('button', { name: 'Przesuń wyżej: Ustalenie 2' }).press('Enter')
  await expect(list.getByRole('button', { name: 'Przesuń wyżej: Ustalenie 1' })).toBeFocused()
  await expect(sheet).toContainText(/wyjazd studyjny.*zebranie ofert/s)

  await list.getByRole('button', { name: 'Usuń: Ustalenie 1' }).press('Enter')
  await expect(add).toBeFocused()
  await expect(sheet).not.toContainText('wyjazd studyjny')
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(first.getByRole('textbox', { name: /^Co ustalono/ })).toHaveValue('wyjazd studyjny')
  await expect(sheet).toContainText(/wyjazd studyjny.*zebranie ofert/s)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const kept = page.waitForResponse((response) => response.url().includes('saveDraft') && response.ok())
  await page.getByRole('radio', { name: 'zdalnie' }).check()
  await kept
  await page.reload()
  await expect(first.getByRole('textbox', { name: /^Co ustalono/ })).toHaveValue('wyjazd studyjny')
  await expect(page.getByRole('radio', { name: 'zdalnie' })).toBeChecked()
})

test('a text too long for the paper is named beside its field and no file is made until it is shortened', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Notatka ze spotkania' }).click()
  const hour = page.getByLabel('Godzina').first()
  await hour.fill('o godzinie dziesiątej rano, zaraz po mszy świętej i po kawie')
  await expect(hour).toHaveAccessibleDescription(/Tekst jest za długi/)
  await page.getByRole('button', { name: 'Zapisz jako Word (DOCX)' }).click()
  await expect(hour).toBeFocused()
  await expect(page.getByText('Nie ma jeszcze takiego pliku tego dokumentu.')).toBeVisible()
  await hour.fill('10.00')
  await expect(hour).not.toHaveAttribute('aria-invalid', 'true')
})

test('a card without data warns of a name beside its field and above the page, and is made all the same', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Karta sprawy bez danych' }).click()
  const conclusions = page.getByRole('textbox', { name: 'Wnioski z dotychczasowej współpracy' })
  await conclusions.fill('Rozmowa w szkole, tel. 600 100 200.')
  await expect(conclusions).toHaveAccessibleDescription(/Wygląda na numer telefonu: „600 100 200”\./)
  const alert = page.getByRole('status', { name: 'Po tych słowach można poznać, o kogo chodzi' })
  await expect(alert).toContainText('600 100 200')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await alert.getByRole('button', { name: 'Wnioski z dotychczasowej współpracy' }).press('Enter')
  await expect(conclusions).toBeFocused()
  await page.getByRole('button', { name: 'Zapisz jako Word (DOCX)' }).click()
  await expect(page.getByText(/^Gotowe: /)).toBeVisible()
  await conclusions.fill('Rozmowa w szkole.')
  await expect(alert).toHaveCount(0)
})
