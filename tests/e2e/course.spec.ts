import type { Page } from '@playwright/test'
import { newId } from '#engine/new-id.ts'
import { addDays, formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import type { CaseEventId } from '#shared/domain/ids.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf, sampleHouseholdOf } from '../support/sample-vaults.ts'

const today = localDateOf(new Date())
const shortDay = (days: number) => formatDateShort(addDays(today, days))

/** A household with nothing but its people and the day of its report, at its course. */
async function openNewCourse(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Dodaj osobę lub rodzinę' }).click()
  const adult = page.getByRole('group', { name: '1. Osoba dorosła' })
  await adult.getByLabel('Imię').fill('Żaneta')
  await adult.getByLabel('Nazwisko').fill('Święcka-Łoś')
  await adult.getByRole('radio', { name: 'Pani' }).check()
  await page.getByLabel('Data zgłoszenia').fill(shortDay(-60))
  await page.getByRole('button', { name: 'Zapisz' }).click()
  await openCourse(page)
}

async function openCourse(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Przebieg', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Krok po kroku' })).toBeVisible()
}

/** A step of the path with how it stands. */
const step = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Krok po kroku' }).getByRole('listitem').filter({ hasText: name })

async function openStep(page: Page, name: string): Promise<void> {
  await step(page, name).getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Zapisz', exact: true })).toBeVisible()
}

/** Saves the form and is back at the course. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Krok po kroku' })).toBeVisible()
  await expect(page.getByText('Zapisano.').last()).toBeVisible()
}

const entries = (page: Page) => page.getByRole('region', { name: 'Wpisy' })

test('a case goes from its report to its end and is opened again, each step from its own form', async ({
  gops: page,
}) => {
  await openNewCourse(page)
  // The day alone is no report yet: why the household is.
  await expect(step(page, '1. Zgłoszenie')).toContainText('Teraz')
  await expect(page.getByText(/Danych nie wolno przekazywać partnerom/)).toBeVisible()

  await openStep(page, '1. Zgłoszenie')
  await page.getByRole('checkbox', { name: 'Kryzys jest długotrwały' }).check()
  await page.getByLabel('Kto z PZK wprowadza sprawę').fill('Łucja Żółcińska')
  await save(page)
  await expect(entries(page)).toContainText('Kryzys jest długotrwały')
  await expect(step(page, '1. Zgłoszenie')).toContainText(`Zrobione ${shortDay(-60)}`)
  await expect(step(page, '2. Karta Oczekiwań')).toContainText('Teraz')

  await openStep(page, '4. Oferta dla osoby lub rodziny')
  await page.getByLabel('Dzień przedstawienia oferty').fill(shortDay(-40))
  await page.getByRole('radio', { name: 'Przyjęta', exact: true }).check()
  await save(page)
  await expect(step(page, '2. Karta Oczekiwań')).toContainText('Pominięte')
  await expect(step(page, '5. Zgoda')).toContainText('Teraz')
  await page.getByRole('button', { name: /zmień etap na „Przedstawienie oferty”/ }).click()
  await expect(page.getByText('etap: Przedstawienie oferty')).toBeVisible()

  await openStep(page, '7. Warsztat 1')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByLabel('Planowany dzień')).toBeFocused()
  await expect(page.getByLabel('Planowany dzień')).toHaveAccessibleDescription(/Wpisz dzień/)
  await page.getByLabel('Dzień, w którym to się odbyło').fill(shortDay(5))
  await expect(page.getByLabel('Dzień, w którym to się odbyło')).toHaveAccessibleDescription(/w przyszłości/)
  await page.getByLabel('Dzień, w którym to się odbyło').fill(shortDay(-20))
  await expect(page.getByLabel('Uczestnicy')).toHaveValue('Żaneta Święcka-Łoś')
  await page.getByLabel('Jej część warsztatu, wiersz 1').fill('Omówienie mocnych stron')
  await page.getByRole('button', { name: 'Usuń wiersz 2' }).click()
  await page.getByLabel('Wnioski').fill('Z notatki: Niebieska Karta')
  await expect(page.getByText(/PZK nie może mieć danych z tej procedury/)).toBeVisible()
  await page.getByLabel('Wnioski').fill('Rodzina chce zacząć od spraw mieszkania.')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await save(page)
  await expect(entries(page)).toContainText('Omówienie mocnych stron')

  await openStep(page, '8. Pracownik kluczowy')
  await page.getByRole('combobox', { name: 'Osoba z PZK' }).click()
  await page.getByRole('option').first().click()
  await expect(page.getByLabel('Imię i nazwisko')).not.toHaveValue('')
  const keyWorker = await page.getByLabel('Imię i nazwisko').inputValue()
  await save(page)
  await expect(entries(page)).toContainText(keyWorker)

  await openStep(page, '14. Zakończenie')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  await expect(page.getByRole('radio', { name: 'Cele osiągnięte', exact: true })).toBeFocused()
  await page.getByRole('radio', { name: 'Przekazanie do innej instytucji' }).check()
  await page.getByLabel('Instytucja, która przejmuje opiekę').fill('PCPR w Przykładowie Górnym')
  await save(page)
  await expect(page.getByText(`Współpraca zakończona ${shortDay(0)}`)).toBeVisible()
  await expect(page.getByText('Przekazanie do innej instytucji: PCPR w Przykładowie Górnym.')).toBeVisible()
  await expect(page.getByText('Nic nie zalega i na nic nie trzeba teraz czekać.')).toBeVisible()
  await page.getByRole('button', { name: /Pokaż terminy załatwione i nieaktualne/ }).click()
  await expect(page.getByText(/już nie obowiązuje\. Sprawę zakończono\./).first()).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Otwórz sprawę ponownie' }).click()
  await expect(page.getByText('Współpraca zakończona')).toHaveCount(0)
  // Where it stood before it was closed.
  await expect(page.getByText('etap: Przedstawienie oferty')).toBeVisible()
  await page
    .getByRole('status')
    .filter({ hasText: 'Otwarto sprawę ponownie' })
    .getByRole('button', { name: 'Cofnij' })
    .click()
  await expect(page.getByText(`Współpraca zakończona ${shortDay(0)}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Zaplanuj sprawdzenie, czy zmiana trwa' })).toHaveCount(0)
  await entries(page)
    .getByRole('link', { name: /^Zmień wpis: Zakończenie/ })
    .click()
  await page.getByRole('radio', { name: 'Cele osiągnięte', exact: true }).check()
  await save(page)
  await page.getByRole('link', { name: 'Zaplanuj sprawdzenie, czy zmiana trwa' }).click()
  await page.getByLabel('Planowany dzień').fill(shortDay(90))
  await save(page)
  await expect(entries(page).getByRole('heading', { name: 'Zaplanowane' })).toBeVisible()
  await expect(
    page
      .getByRole('region', { name: 'Terminy tej sprawy' })
      .getByRole('link', { name: 'Monitorowanie utrwalonych zmian' }),
  ).toBeVisible()
})

test('what a closing overtook stands apart, and no review of a closed case is offered to be held', async ({
  gops: page,
}) => {
  const client = clientOf(page)
  const row = await sampleHouseholdOf(client)
  const base = { householdId: row.id, conclusions: '' }
  const planned = { plannedOn: addDays(today, 20), heldOn: null }
  const review = { state: 'planned', postponedTo: null, reason: '', participants: '', ipwId: null } as const
  const closing = { kind: 'closing', on: today, outcome: 'partly', handedTo: '' } as const
  for (const event of [
    { ...base, ...planned, ...review, id: newId<CaseEventId>(), kind: 'review' as const },
    { ...base, ...planned, id: newId<CaseEventId>(), kind: 'follow-up' as const, lasts: null },
  ])
    await client.course.saveEvent({ baseRevision: 0, event })
  await page.goto(new URL(`#/rodziny/${row.id}/przebieg`, page.url()).href)
  await expect(entries(page).getByRole('link', { name: 'Przeprowadź' })).toBeVisible()
  await client.course.saveEvent({ baseRevision: 0, event: { ...base, ...closing, id: newId<CaseEventId>() } })
  await page.reload()
  const title = page.locator(':scope > h3', { hasText: /^Zaplanowane, ale/ })
  const overtaken = entries(page).locator('div').filter({ has: title })
  await expect(overtaken.getByRole('listitem')).toHaveText(/Przegląd IPW/)
  await expect(entries(page).getByRole('link', { name: 'Przeprowadź' })).toHaveCount(0)
  await expectAccessible(page)
})

test('entries are written by keyboard alone, changed, taken off and brought back', async ({ gops: page }) => {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await openCourse(page)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  // From the title of the page: back to the list, then the three buttons.
  await page.getByRole('heading', { level: 1 }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Zapisz kontakt' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Kontakt pracownika kluczowego' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  const day = page.getByLabel('Dzień kontaktu')
  for (let count = 0; count < 12 && !(await day.evaluate((node) => node === document.activeElement)); count += 1)
    await page.keyboard.press('Tab')
  await expect(day).toBeFocused()
  await expect(day).toHaveValue(shortDay(0))
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Wizyta w domu' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Telefon' })).toBeChecked()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Wnioski')).toBeFocused()
  await page.keyboard.type('Umówiona wizyta u doradcy zawodowego.')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(entries(page)).toContainText('Umówiona wizyta u doradcy zawodowego.')

  const menu = page.getByRole('button', { name: 'Dodaj wpis' })
  await menu.focus()
  await page.keyboard.press('Enter')
  // Where the focus has gone, Escape is heard.
  await expect(page.getByRole('menuitem', { name: 'Zgłoszenie' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(menu).toBeFocused()

  await page.getByRole('button', { name: 'Zapisz propozycję spotkania' }).press('Enter')
  await expect(entries(page)).toContainText('Propozycja spotkania z PZK')
  await page.getByRole('button', { name: 'Cofnij' }).press('Enter')
  await expect(entries(page).getByRole('button', { name: /Pokaż usunięte wpisy \(1\)/ })).toBeVisible()

  await entries(page)
    .getByRole('link', { name: /^Zmień wpis: Kontakt/ })
    .press('Enter')
  await page.getByLabel('Wnioski').fill('Wizyta u doradcy w piątek.')
  await save(page)
  await entries(page)
    .getByRole('button', { name: /^Usuń wpis: Kontakt/ })
    .press('Enter')
  await expect(entries(page).getByRole('link', { name: /^Zmień wpis/ })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Wpisy' })).toBeFocused()
  await page.reload()
  await entries(page)
    .getByRole('button', { name: /Pokaż usunięte wpisy \(2\)/ })
    .press('Enter')
  await entries(page)
    .getByRole('button', { name: /^Przywróć wpis: Kontakt/ })
    .press('Enter')
  await expect(entries(page).getByRole('link', { name: /^Zmień wpis: Kontakt/ })).toBeVisible()
  await expect(entries(page)).toContainText('Wizyta u doradcy w piątek.')
})

test('an entry being written outlives a reload, and one changed in another window is not overwritten silently', async ({
  app,
  gops: page,
}) => {
  test.skip(process.env['KOOPERACJA_E2E'] === 'desktop', 'the desktop program has one window')
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await openCourse(page)
  await openStep(page, '12. Superwizja')
  await page.getByLabel('Planowany dzień').fill(shortDay(10))
  await page.getByLabel('Kto prowadzi superwizję').fill('Anna Ćwik')
  await page.waitForResponse((response) => response.url().includes('Draft') || response.url().includes('draft'))
  await page.reload()
  await expect(page.getByText('Przywrócono niezapisany szkic')).toBeVisible()
  await expect(page.getByLabel('Kto prowadzi superwizję')).toHaveValue('Anna Ćwik')
  await save(page)

  await openStep(page, '12. Superwizja')
  const other = await app.newTab()
  await other.goto(page.url())
  await other.getByLabel('Kto prowadzi superwizję').fill('Piotr Żak')
  await save(other)
  await page.getByLabel('Kto prowadzi superwizję').fill('Ewa Lis')
  await page.getByRole('button', { name: 'Zapisz', exact: true }).click()
  const choice = page.getByRole('alert').filter({ hasText: 'w międzyczasie' })
  await expect(choice).toContainText('Piotr Żak')
  await expect(choice).toContainText('Ewa Lis')
  await choice.getByRole('button', { name: 'Zapisz to, co wpisano tutaj' }).click()
  await expect(entries(page)).toContainText('Ewa Lis')

  // The address of a form opened anew, as a link in another tab is.
  await other.goto(`${other.url()}/nowy/workshop/monitoring`)
  await expect(other.getByRole('heading', { name: 'Warsztat 2 – monitorujący' })).toBeVisible()
})
