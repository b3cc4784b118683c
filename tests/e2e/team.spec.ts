import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

test('somebody removed by mistake comes back, and an empty place of the core leads to its form', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Zespół (PZK)' }).click()
  const core = page.getByRole('region', { name: 'Trzon zespołu' })
  await expect(core).toContainText('Trzon jest kompletny')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('button', { name: 'Usuń: Jan Ćma' }).click()
  await expect(core).toContainText('Brakuje: 1 miejsce z 7')
  await expect(page.getByText('Nie ma radnej ani radnego gminy')).toBeVisible()
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(core).toContainText('Trzon jest kompletny')

  await page.getByRole('button', { name: 'Usuń: Jan Ćma' }).click()
  await core.getByRole('link', { name: 'Dodaj osobę: Radny lub radna gminy' }).press('Enter')
  await expect(page.getByRole('combobox', { name: 'Podmiot' })).toHaveValue('Rada Gminy Przykładowa')
  await page.getByLabel('Imię').fill('Żaneta')
  await page.getByLabel('Nazwisko').fill("Źdźbło-O'Hara")
  await page.keyboard.press('Enter')
  await expect(page.getByText('Wybierz jedną odpowiedź.')).toBeVisible()
  await page.getByRole('radio', { name: 'Pani' }).check()
  await page.getByLabel('Telefon').fill('☎')
  await page.getByRole('button', { name: 'Zapisz osobę' }).click()
  await expect(page.getByLabel('Telefon')).toBeFocused()
  await expect(page.getByLabel('Telefon')).toHaveAccessibleDescription(/Wpisz numer cyframi/)
  await page.getByLabel('Telefon').fill('13 000 00 01 wew. 3')
  await page.getByRole('button', { name: 'Zapisz osobę' }).click()
  await expect(core).toContainText('Radna gminy')
  await expect(core).toContainText("Żaneta Źdźbło-O'Hara")
  await expect(core).toContainText('Trzon jest kompletny')
})

test('an institution is refused beside the field, keeps what was typed, and a reload brings it back', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Zespół (PZK)' }).click()
  await page.getByRole('link', { name: 'Dodaj podmiot' }).click()
  await page.getByLabel('Kod pocztowy').fill('38-99')
  await page.getByLabel('Miejscowość').fill('Święta Łąka')
  await page.getByRole('button', { name: 'Zapisz podmiot' }).click()
  await expect(page.getByLabel('Nazwa')).toBeFocused()
  await expect(page.getByLabel('Nazwa')).toHaveAccessibleDescription(/To pole jest potrzebne/)
  await expect(page.getByLabel('Kod pocztowy')).toHaveAccessibleDescription(/00-000/)
  await expect(page.getByLabel('Miejscowość')).toHaveValue('Święta Łąka')
  await expectAccessible(page)

  await page.reload()
  await expect(page.getByText('Przywrócono niezapisany szkic')).toBeVisible()
  await expect(page.getByLabel('Miejscowość')).toHaveValue('Święta Łąka')
  await page.getByLabel('Nazwa').fill('Parafia w Świętej Łące')
  await page.getByLabel('Kod pocztowy').fill('38-999')
  await page.getByRole('button', { name: 'Zapisz podmiot' }).click()
  await expect(page.getByRole('table')).toContainText('Parafia w Świętej Łące')
  await expect(page.getByText('Nie wpisano, kto reprezentuje: Parafia w Świętej Łące.')).toBeVisible()
})

test('when two windows change the same institution neither version is lost', async ({ app, gops: page }) => {
  test.skip(IS_DESKTOP, 'the desktop host has one window')
  const other = await app.newTab()
  for (const tab of [page, other]) {
    await tab.getByRole('link', { name: 'Zespół (PZK)' }).click()
    await tab.getByRole('link', { name: 'Zmień: Rada Gminy Przykładowa' }).click()
    await expect(tab.getByLabel('Co wnosi do zespołu')).toBeVisible()
  }
  await other.getByLabel('Co wnosi do zespołu').fill('wersja z drugiego okna')
  await other.getByRole('button', { name: 'Zapisz podmiot' }).click()
  await expect(other.getByRole('table')).toContainText('wersja z drugiego okna')

  await page.getByLabel('Co wnosi do zespołu').fill('wersja z tego okna')
  await page.getByRole('button', { name: 'Zapisz podmiot' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Te dane zapisano w międzyczasie' })
  await expect(notice).toContainText('wersja z tego okna')
  await expect(notice).toContainText('wersja z drugiego okna')
  await notice.getByRole('button', { name: 'Zapisz to, co wpisano tutaj' }).click()
  await expect(page.getByRole('table')).toContainText('wersja z tego okna')
})

test('when two windows save the same words there is nothing to choose, and saving once more is enough', async ({
  app,
  gops: page,
}) => {
  test.skip(IS_DESKTOP, 'the desktop host has one window')
  const other = await app.newTab()
  for (const tab of [page, other]) {
    await tab.getByRole('link', { name: 'Zespół (PZK)' }).click()
    await tab.getByRole('link', { name: 'Zmień: Rada Gminy Przykładowa' }).click()
    await tab.getByLabel('Co wnosi do zespołu').fill('to samo w obu oknach')
  }
  await other.getByRole('button', { name: 'Zapisz podmiot' }).click()
  await expect(other.getByRole('table')).toContainText('to samo w obu oknach')

  await page.getByRole('button', { name: 'Zapisz podmiot' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Te dane zapisano w międzyczasie' })
  await expect(notice).toContainText('Obie wersje są takie same')
  await expect(notice.getByRole('table')).toHaveCount(0)
  await expect(notice.getByRole('button')).toHaveText(['Zapisz jeszcze raz'])
  await expectAccessible(page)
  await notice.getByRole('button', { name: 'Zapisz jeszcze raz' }).click()
  await expect(page.getByRole('table')).toContainText('to samo w obu oknach')
  await expect(notice).toHaveCount(0)
})

test('a PCPR makes the team of a commune by itself and goes on from an empty one', async ({ pcpr: page }) => {
  await page.getByRole('link', { name: 'Zespół (PZK)' }).click()
  await page.getByRole('link', { name: 'Załóż zespół gminy' }).click()
  await page.getByLabel('Gmina').fill('Źródła')
  await page.getByLabel('Miejscowość po słowie „w”').fill('Źródłach')
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'PZK – gmina Źródła' })).toBeVisible()
  await expect(page.getByText('PZK w Źródłach')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Trzon zespołu' })).toContainText('Brakuje: 7 miejsc z 7')
})
