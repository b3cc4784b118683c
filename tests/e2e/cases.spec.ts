import type { Page } from '@playwright/test'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

async function openFamily(page: Page, section: 'Rodzina' | 'Zgoda' | 'IPW'): Promise<void> {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await page.getByRole('link', { name: section, exact: true }).click()
  await expect(page.getByRole('link', { name: section, exact: true })).toHaveAttribute('aria-current', 'page')
}

test('a family is written down from its first person to an IPW, and one too long is refused with the latest day', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Dodaj osobę lub rodzinę' }).click()
  const adult = page.getByRole('group', { name: '1. Osoba dorosła' })
  await adult.getByLabel('Imię').fill('Żaneta')
  await adult.getByLabel('Nazwisko').fill('Święcka-Łoś')
  await adult.getByRole('radio', { name: 'Pani' }).check()
  await page.getByRole('button', { name: 'Dodaj dziecko' }).press('Enter')
  const child = page.getByRole('group', { name: '2. Osoba małoletnia' })
  await expect(child.getByLabel('Imię')).toBeFocused()
  await page.keyboard.type('Józek')
  // Of a surname that ends otherwise for a boy nothing is filled in.
  await expect(child.getByLabel('Nazwisko')).toHaveValue('')
  await child.getByLabel('Nazwisko').fill('Święcki-Łoś')
  await page.getByRole('radio', { name: 'chłopiec' }).check()
  await page.getByLabel('Data zgłoszenia').fill('01.01.2199')
  await expect(page.getByLabel('Data zgłoszenia')).toHaveAccessibleDescription(/w przyszłości/)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Żaneta Święcka-Łoś + 1 dziecko' })).toBeVisible()
  await expect(page.getByText('Sprawa nr 2/')).toBeVisible()

  await page.getByRole('link', { name: 'IPW', exact: true }).click()
  await page.getByRole('link', { name: 'Ułóż IPW' }).click()
  await page.getByLabel('CEL NADRZĘDNY').fill('Własny dom i spokój')
  const period = page.getByRole('region', { name: 'TERMIN REALIZACJI' })
  await period.getByLabel('od', { exact: true }).fill('31.08.2026')
  await period.getByLabel('do', { exact: true }).fill('01.10.2027')
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  const end = period.getByLabel('do', { exact: true })
  await expect(end).toBeFocused()
  await expect(end).toHaveAccessibleDescription(/najdłużej 13 miesięcy.*najpóźniej 30\.09\.2027/)
  await expect(end).toHaveValue('01.10.2027')

  await page.reload()
  await expect(page.getByLabel('CEL NADRZĘDNY')).toHaveValue('Własny dom i spokój')
  await expect(end).toHaveValue('01.10.2027')
  await period.getByRole('button', { name: 'Wpisz najpóźniejszy dzień: 30.09.2027' }).press('Enter')
  await expect(end).toHaveValue('30.09.2027')
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  await expect(page.getByRole('region', { name: 'Wersje' })).toContainText('wersja 1')

  await page.getByRole('button', { name: /^Jest już IPW – zmień etap na/ }).click()
  await expect(page.getByText(/etap: Indywidualny Program Współpracy/)).toBeVisible()
  await expect(page.getByRole('button', { name: /zmień etap/ })).toHaveCount(0)
})

test('the scale goes by arrows, a service comes from the list, and a review keeps the old version as it was', async ({
  gops: page,
}) => {
  await openFamily(page, 'IPW')
  await expect(page.getByRole('table', { name: 'Działania IPW' }).getByRole('columnheader')).toHaveText([
    'Lp.',
    'Obszary/cel/-e ze skali',
    'Obszar z listy aktywności i usług/działania',
    'Termin, miejsce i przewidywane efekty realizacji działań',
    'Osoba/podmiot odpowiedzialna/-y za realizację',
    'Ocena działań/monitoring',
  ])
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const now = page.getByRole('group', { name: 'Teraz, obszar A: skala od 1 do 10' })
  await expect(now.getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await now.getByRole('radio', { name: '2', exact: true }).press('ArrowRight')
  await expect(now.getByRole('radio', { name: '3', exact: true })).toBeChecked()

  await page.getByRole('button', { name: 'Dodaj działanie' }).press('Enter')
  await page.getByRole('combobox', { name: 'Z listy usług, wiersz 4' }).fill('kolo bryd')
  await page.getByRole('option', { name: /Koło Brydżowe/ }).click()
  const activity = page.getByRole('textbox', { name: 'Obszar z listy aktywności i usług/działania, wiersz 4' })
  await expect(activity).toHaveValue(/^Koło Brydżowe – /)

  await page.getByRole('button', { name: 'Nowa wersja po przeglądzie' }).click()
  const versions = page.getByRole('region', { name: 'Wersje' })
  await expect(versions.getByRole('link', { name: /^wersja/ })).toHaveCount(2)
  await expect(now.getByRole('radio', { name: '3', exact: true })).toBeChecked()
  await expect(page.getByRole('group', { name: 'Osiągnięta, obszar A: skala od 1 do 10' })).toBeVisible()

  await versions.getByRole('link', { name: /wersja 1/ }).click()
  await expect(page.getByText('To wcześniejsza wersja, zachowana bez zmian')).toBeVisible()
  await expect(page.getByRole('table')).toContainText('Koło Brydżowe')
  await expect(page.getByRole('button', { name: 'Zapisz IPW' })).toHaveCount(0)
  await expectAccessible(page)
})

test('the consent takes its recipients from the team, and a withdrawal before the signing is refused', async ({
  gops: page,
}) => {
  await openFamily(page, 'Zgoda')
  const table = page.getByRole('table')
  await expect(table).toBeVisible()
  const before = await table.getByRole('row').count()
  await page.getByRole('button', { name: 'Dodaj instytucje z PZK' }).click()
  const choice = page.getByRole('group', { name: 'Którym instytucjom rodzina chce przekazać dane?' })
  await choice.getByRole('checkbox').first().check()
  await expectAccessible(page)
  await choice.getByRole('button', { name: 'Dodaj zaznaczone (1)' }).click()
  await expect(table.getByRole('row')).toHaveCount(before + 1)
  await expect(page.getByLabel(`Jakie dane, wiersz ${before}`)).toHaveValue('')
  const answer = page.getByRole('radiogroup', { name: `Zgoda rodziny, wiersz ${before}` })
  await expect(answer.getByRole('radio', { name: 'nieustalone' })).toBeChecked()
  await answer.getByRole('radio', { name: 'nie', exact: true }).check()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByLabel('Data wycofania').fill('01.01.2020')
  await expect(page.getByText('Zgoda została wycofana')).toHaveCount(0)
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  await expect(page.getByLabel('Data wycofania')).toBeFocused()
  await expect(page.getByLabel('Data wycofania')).toHaveAccessibleDescription(/wcześniejsza/)
  await page.getByLabel('Data wycofania').fill('')
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  await expect(page.getByText('Zapisano.')).toBeVisible()

  await page.reload()
  await expect(answer.getByRole('radio', { name: 'nie', exact: true })).toBeChecked()
  await expect(page.getByText('Przywrócono niezapisany szkic')).toHaveCount(0)

  for (const row of await table.getByRole('radiogroup').all())
    await row.getByRole('radio', { name: 'nie', exact: true }).check()
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  // Said where the button is, and at the top with what to do.
  await expect(page.getByText('Zapisano. Zgoda obowiązuje, ale w żadnym wierszu nie ma „tak”')).toBeVisible()
  const toNobody = page.getByRole('main').getByText(/w żadnym wierszu nie ma „tak”: danych nie wolno przekazać nikomu/)
  await expect(toNobody).toBeVisible()
  await expect(page.getByText(/Jeśli rodzina zmieniła zdanie po podpisaniu, to jest wycofanie Zgody/)).toBeVisible()
  // It is said where the work goes on, too, with the way back to the rows.
  await page.getByRole('link', { name: 'Przebieg' }).click()
  await expect(page.getByRole('heading', { name: 'Terminy' })).toBeVisible()
  await expect(toNobody).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Otwórz Zgodę' }).click()
  await expect(table).toBeVisible()
  await page.getByRole('link', { name: 'Drukuj zgodę' }).click()
  await expect(page.frameLocator('iframe').getByText('Zenon Przykładowy').first()).toBeVisible()
})

test('a removed case is brought back from the list, also when the offer to undo is gone', async ({ gops: page }) => {
  await openFamily(page, 'Rodzina')
  await page.getByRole('button', { name: 'Usuń sprawę' }).click()
  await expect(page.getByRole('heading', { name: 'Nie ma jeszcze żadnej sprawy' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Pokaż usunięte sprawy (1)' }).click()
  await expect(page.getByRole('table', { name: 'Usunięte sprawy' })).toContainText('Zenon Przykładowy')
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Przywróć sprawę 1/ }).click()
  await expect(page.getByRole('link', { name: 'Zenon Przykładowy' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Usunięte sprawy' })).toHaveCount(0)
})

test('after the newer version of an IPW is taken, a row nobody had touched goes on from it and outlives a reload', async ({
  app,
  gops: page,
}) => {
  test.skip(IS_DESKTOP, 'the desktop host has one window')
  const other = await app.newTab()
  for (const tab of [page, other]) await openFamily(tab, 'IPW')
  await other.getByLabel('CEL NADRZĘDNY').fill('cel z drugiego okna')
  await other.getByRole('button', { name: 'Zapisz IPW' }).click()
  await expect(other.getByText('Zapisano.').last()).toBeVisible()

  await page.getByLabel('CEL NADRZĘDNY').fill('cel z tego okna')
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'Te dane zapisano w międzyczasie' })
  await notice.getByRole('button', { name: 'Wczytaj nowszą wersję' }).click()
  await expect(page.getByLabel('CEL NADRZĘDNY')).toHaveValue('cel z drugiego okna')
  await page.getByLabel('Cel, wiersz 2', { exact: true }).fill('dopisane potem')
  await page.reload()
  await expect(page.getByLabel('Cel, wiersz 2', { exact: true })).toHaveValue('dopisane potem')
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  await expect(page.getByText('Zapisano.').last()).toBeVisible()
  await expect(notice).toHaveCount(0)
})
