import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { formatDateShort } from '#shared/domain/dates.ts'
import { accountId } from '#shared/domain/ids.ts'
import { demoLogin, demoPassword } from '#engine/demo/sample.ts'
import { newId } from '#engine/new-id.ts'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { docxPart } from '../support/docx-reader.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf, sampleHouseholdOf } from '../support/sample-vaults.ts'

async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('link', { name: 'RODO', exact: true }).click()
  await page.getByRole('navigation', { name: 'Części RODO' }).getByRole('link', { name: part, exact: true }).click()
}

test('the log tells in Polish what was done, narrows to a kind, is checked, and goes out for the officer', async ({
  gops: page,
}) => {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await expect(page.getByText('Sprawa nr 1/')).toBeVisible()

  await openPart(page, 'Dziennik')
  const log = page.getByRole('table', { name: 'Dziennik zdarzeń' })
  // Not its first row by place: a backup of the day may come meanwhile.
  await expect(log.getByRole('row', { name: /Otwarto sprawę 1\/\d{4}/ })).toContainText('Łucja Żółcińska')
  await expect(log).toContainText('Założono sejf')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('combobox', { name: 'Rodzaj zdarzenia' }).fill('otwarcie spr')
  await page.getByRole('option', { name: 'Otwarcie sprawy' }).click()
  await expect(log).not.toContainText('Założono sejf')
  await expect(log.getByRole('row')).toHaveCount(2)

  await page.getByRole('button', { name: 'Sprawdź łańcuch' }).press('Enter')
  await expect(page.getByText('każdy jest taki, jak go zapisano')).toBeVisible()
  await page.getByRole('button', { name: 'Wyczyść filtry' }).click()
  await expect(log).toContainText(/Sprawdzono dziennik \(.*\): nienaruszony/)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Zapisz jako CSV' }).click()
  const csv = await readFile(await (await coming).path(), 'utf8')
  expect(csv).toContain('Łucja Żółcińska')
  expect(csv).not.toContain('Zenon')
})

test('a person found without Polish letters is given everything held on them, and the register says so', async ({
  gops: page,
}) => {
  test.skip(IS_DESKTOP, 'a download of the desktop asks where to')
  await openPart(page, 'Kopia danych osoby')
  await page.getByLabel('Znajdź osobę').fill('przykl')
  const files: Promise<string>[] = []
  page.on('download', (download) => files.push(download.path().then((path) => readFile(path, 'latin1'))))
  await page.getByRole('button', { name: /^Pobierz kopię danych: Zenon/ }).press('Enter')
  await expect(page.getByText('Gotowe.')).toBeVisible({ timeout: 30_000 })
  await expect.poll(() => files.length).toBe(2)
  const begins = (await Promise.all(files)).map((text) => text.slice(0, 4))
  expect(begins).toContain('%PDF')
  expect(begins.some((text) => text.startsWith('{'))).toBe(true)
  await expectAccessible(page)

  await openPart(page, 'Rejestr udostępnień')
  const register = page.getByRole('table', { name: 'Rejestr udostępnień' })
  await expect(register).toContainText(/Kopia danych osoby.*– PDF/)
  await expect(register).toContainText(/Kopia danych osoby.*– JSON/)
  await expect(register).not.toContainText('Zenon')
  await expectAccessible(page)
})

test('a withdrawn consent is written down step by step and leads to what is left to do', async ({ gops: page }) => {
  await openPart(page, 'Wycofanie zgody')
  await page.getByRole('combobox', { name: 'Osoba albo rodzina' }).fill('zenon')
  const family = page.getByRole('option', { name: /Zenon/ })
  await expect(family).toBeVisible()
  await page.keyboard.press('ArrowDown')
  // Keys follow one another faster than any hand's.
  await expect(family).toHaveAttribute('data-combobox-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Co zostaje' })).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const day = page.getByLabel('Dzień wycofania zgody')
  await day.fill('01.01.2020')
  await page.getByRole('button', { name: /^Odnotuj wycofanie zgody/ }).click()
  await expect(day).toHaveAccessibleDescription(/zgoda jeszcze nie obowiązywała/)
  await day.fill('01.01.2100')
  await page.getByRole('button', { name: /^Odnotuj wycofanie zgody/ }).click()
  await expect(day).toHaveAccessibleDescription(/w przyszłości/)

  await page.reload()
  await page.getByRole('button', { name: /^Odnotuj wycofanie zgody/ }).click()
  await expect(page.getByRole('heading', { name: 'Odnotowano wycofanie zgody' })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Karta „Zgoda”' }).click()
  await expect(page.getByLabel('Data wycofania')).not.toHaveValue('')
  await page.getByRole('link', { name: 'Drukuj zgodę' }).click()
  await expect(page.getByText(/Zgoda została wycofana dnia \d\d\.\d\d\.\d{4}/)).toBeVisible()

  await openPart(page, 'Wycofanie zgody')
  await page.getByRole('combobox', { name: 'Osoba albo rodzina' }).fill('zenon')
  await page.getByRole('option').first().click()
  await expect(page.getByText('Nie ma zgody, którą można wycofać.')).toBeVisible()
})

test('a closed case waits for the category of the office, and nobody is anonymised without a list, a day and a word', async ({
  gops: page,
}) => {
  const client = clientOf(page)
  const row = await sampleHouseholdOf(client)
  const { revision, updatedAt: _at, originId: _origin, caseNumber, anonymisedOn: _gone, ...household } = row
  await client.cases.saveHousehold({ baseRevision: revision, household: { ...household, stage: 'closed' } })

  await openPart(page, 'Przechowywanie i brakowanie')
  await expect(page.getByText('Program niczego nie zgaduje')).toBeVisible()
  await page.getByRole('button', { name: 'Zapisz kategorię' }).click()
  const category = page.getByLabel('Kategoria z wykazu akt ośrodka')
  await expect(category).toBeFocused()
  await expect(category).toHaveAccessibleDescription(/B5 albo BE10/)
  await category.fill('be 5')
  await page.keyboard.press('Enter')
  const year = new Date().getFullYear() + 6
  await expect(page.getByRole('table', { name: 'Sprawy zakończone' })).toContainText(`01.01.${year}`)
  await expect(page.getByText('nie ma spraw, które można zniszczyć')).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  // The page is made to believe that the time is over; the engine is not.
  const due = {
    householdId: household.id,
    caseNumber,
    closedOn: '2010-05-01',
    isRemoved: false,
    category: 'B5',
    destroyFrom: '2016-01-01',
    needsAppraisal: false,
    persons: 3,
    documents: 2,
    anonymisedOn: null,
  }
  await page.route('**/rpc/privacy/listForDestruction', (route) =>
    route.fulfill({ json: { json: { rows: [due], copies: [] } } }),
  )
  await page.reload()
  await page.getByRole('link', { name: 'Przejdź do anonimizacji' }).click()
  const confirm = page.getByRole('button', { name: 'Usuń dane na zawsze' })
  await confirm.click()
  await expect(page.getByText('Zaznacz co najmniej jedną sprawę.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await page.getByRole('checkbox', { name: new RegExp(`^${caseNumber}`) }).check()
  await page.getByLabel('Data spisu do brakowania').fill('02.03.2026')
  await confirm.click()
  await expect(page.getByLabel(/Aby potwierdzić/)).toBeFocused()
  await page.keyboard.type('Anonimizuje')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Data spisu do brakowania')).toBeFocused()
  await expect(page.getByLabel('Data spisu do brakowania')).toHaveAccessibleDescription(/nie utworzono spisu/)
  const { household: still } = await client.cases.readHousehold({ id: household.id })
  expect(still.persons).toEqual(household.persons)
})

test('a case whose time is over goes to the end: its list, the word, no name left, and every count as it was', async ({
  app,
  gops: page,
}) => {
  test.skip(IS_DESKTOP, 'only the browser host is started years later')
  const client = clientOf(page)
  const row = await sampleHouseholdOf(client)
  const { revision, updatedAt: _at, originId: _origin, anonymisedOn: _never, caseNumber, ...household } = row
  await client.cases.saveHousehold({ baseRevision: revision, household: { ...household, stage: 'closed' } })
  await client.privacy.saveRetention({ category: 'BE5' })
  await app.stop()

  const later = await app.start({ yearsLater: 7 })
  await later.getByRole('textbox', { name: 'Login' }).fill(demoLogin)
  await later.getByRole('textbox', { name: 'Hasło' }).fill(demoPassword)
  await later.keyboard.press('Enter')
  await openPart(later, 'Przechowywanie i brakowanie')
  await expect(later.getByText('Czas przechowywania minął: 1 sprawa.')).toBeVisible()
  await expectAccessible(later)
  await expectFitsAtDoubleZoom(later)
  const coming = later.waitForEvent('download')
  await later.getByRole('button', { name: 'Spis do brakowania (Word)' }).press('Enter')
  const list = await coming
  expect(list.suggestedFilename()).toMatch(/^spis-do-zniszczenia-\d{4}-\d\d-\d\d\.docx$/)
  const xml = docxPart(await readFile(await list.path()), 'word/document.xml')
  expect(xml).toContain(caseNumber)
  expect(xml).not.toContain('Zenon')
  await expect(later.getByText(`Gotowe: ${list.suggestedFilename()}.`)).toBeVisible()

  await later.getByRole('link', { name: 'Przejdź do anonimizacji' }).click()
  await later.getByRole('checkbox', { name: new RegExp(`^${caseNumber}`) }).check()
  const printedOn = list.suggestedFilename().slice('spis-do-zniszczenia-'.length, -'.docx'.length)
  await later.getByLabel('Data spisu do brakowania').fill(formatDateShort(printedOn))
  await later.getByLabel(/Aby potwierdzić/).fill('anonimizuję')
  await expectAccessible(later)
  await later.keyboard.press('Enter')
  await expect(later.getByRole('heading', { name: 'Dane osób zostały usunięte' })).toBeFocused()
  await expect(later.getByText('Zanonimizowano: 1 sprawa.')).toBeVisible()
  await expectAccessible(later)
  await expectFitsAtDoubleZoom(later)

  await openPart(later, 'Przechowywanie i brakowanie')
  await expect(later.getByRole('table', { name: 'Sprawy zakończone' })).toContainText(caseNumber)
  await expect(later.getByText('nie ma spraw, które można zniszczyć')).toBeVisible()
  await openPart(later, 'Kopia danych osoby')
  await later.getByLabel('Znajdź osobę').fill('zenon')
  await expect(later.getByRole('button', { name: /^Pobierz kopię danych/ })).toHaveCount(0)
  await openPart(later, 'Dziennik')
  await expect(later.getByRole('table', { name: 'Dziennik zdarzeń' })).toContainText('Usunięto na zawsze dane osób')
  await later.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await expect(later.getByRole('main')).toContainText(caseNumber)
  await expect(later.getByRole('main')).not.toContainText(/Zenon|Przykładow/)
  const still = await clientOf(later).cases.readHousehold({ id: household.id })
  expect(still.household.persons.map(({ isMinor }) => isMinor)).toEqual(household.persons.map(({ isMinor }) => isMinor))
  expect(JSON.stringify(still)).not.toContain('Zenon')
})

test('a case whose data were removed for good says so and when, on the list and in each of its parts', async ({
  gops: page,
}) => {
  // A connection kept alive may be closed by the program at the very moment it is used again, as browsers know.
  const again = { maxRetries: 1 }
  // The page is made to believe it: years have to pass before the engine does it (privacy.test.ts).
  const gone = <Case extends object>(row: Case) => ({ ...row, anonymisedOn: '2026-03-02' })
  await page.route('**/rpc/cases/findHouseholds', async (route) => {
    const response = await route.fetch(again)
    const body = (await response.json()) as { json: { rows: object[] } }
    await route.fulfill({ response, json: { ...body, json: { ...body.json, rows: body.json.rows.map(gone) } } })
  })
  await page.route('**/rpc/cases/readHousehold', async (route) => {
    const response = await route.fetch(again)
    const body = (await response.json()) as { json: { household: object } }
    await route.fulfill({ response, json: { ...body, json: { ...body.json, household: gone(body.json.household) } } })
  })
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await expect(page.getByText('Zenon')).toHaveCount(0)
  await page.getByRole('link', { name: 'Dane usunięto 02.03.2026' }).click()
  const told = page.getByText('Dane osób usunięto z tej sprawy na zawsze 02.03.2026.')
  await expect(told).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /^Sprawa nr 1\// })).toBeVisible()
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
  for (const part of ['zgoda', 'ipw']) {
    await page.goto(`${page.url().replace(/\/(?:zgoda|ipw)$/, '')}/${part}`)
    await expect(told).toBeVisible()
    await expect(page.getByRole('link', { name: /^Drukuj/ })).toHaveCount(0)
  }
  // What is still on its way when the program ends is nobody's failure.
  await page.unrouteAll({ behavior: 'ignoreErrors' })
})

test('a pracownik is told honestly what only a kierownik may do', async ({ gops: page }) => {
  const client = clientOf(page)
  const id = accountId.parse(newId())
  const papers = { authorisedOn: '2026-01-02', secrecyOn: '2026-01-02' }
  const person = { id, login: 'anna', firstName: 'Anna', lastName: 'Łoś', role: 'pracownik' as const }
  await client.office.saveAccount({ baseRevision: 0, account: { ...person, ...papers } })
  await client.office.setPassword({ id, password: demoPassword })
  await client.vault.lock()
  await client.vault.unlock({ with: 'password', login: 'anna', password: demoPassword })
  await page.reload()

  await openPart(page, 'Dziennik')
  await expect(page.getByText('Dziennik czyta kierownik')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await openPart(page, 'Przechowywanie i brakowanie')
  await expect(page.getByText('Brakowanie prowadzi kierownik')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Zapisz kategorię' })).toHaveCount(0)
  await expectAccessible(page)
})
