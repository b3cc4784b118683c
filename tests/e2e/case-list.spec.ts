import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import type { CaseEventId, HouseholdId, PersonId } from '#shared/domain/ids.ts'
import { newId } from '#engine/new-id.ts'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf } from '../support/sample-vaults.ts'

/** The smallest picture there is: one white dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

async function addCase(page: Page, firstName: string, lastName: string, town: string, reportedOn: string | null) {
  const client = clientOf(page)
  const [team] = await client.team.listTeams()
  const person = { id: newId<PersonId>(), firstName, lastName, gender: 'f' as const, isMinor: false, address: '' }
  return client.cases.saveHousehold({
    baseRevision: 0,
    household: {
      id: newId<HouseholdId>(),
      teamId: team!.id,
      stage: 'reported',
      street: '',
      postalCode: '',
      town,
      reportedBy: '',
      reportedOn,
      persons: [person],
      minorsRepresentedBy: '',
    },
  })
}

test('a case is found by any part of a name, place or number, narrowed by filters, and the search is there on the way back', async ({
  gops: page,
}) => {
  const late = await addCase(page, 'Święcisława', 'Gąsior-Łoś', 'Żółwiny', '2020-01-01')
  await addCase(page, 'Anna', 'Nowak', 'Łąka', null)
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  const table = page.getByRole('table', { name: 'Osoby i rodziny współpracujące z zespołem' })
  const cases = table.getByRole('row')
  await expect(cases).toHaveCount(4)
  await expect(page.getByText('Na liście: 3 sprawy.')).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const search = page.getByRole('searchbox', { name: 'Szukaj' })
  await search.fill('los zolw')
  await expect(page.getByText('Znaleziono: 1 sprawa.')).toBeVisible()
  await expect(table).toContainText('Święcisława Gąsior-Łoś')
  await expect(table).toContainText('01.02.2020 – po terminie')
  await search.fill(late.caseNumber)
  await expect(cases).toHaveCount(2)

  // By keyboard alone: into the case found and back, and the search still stands.
  await search.press('Tab')
  await page.getByRole('link', { name: 'Święcisława Gąsior-Łoś' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Święcisława Gąsior-Łoś' })).toBeVisible()
  await page.getByRole('link', { name: 'Rodziny', exact: true }).first().press('Enter')
  await expect(search).toHaveValue(late.caseNumber)
  await search.fill('nikt taki')
  await expect(page.getByText(/^Nic nie znaleziono/)).toBeVisible()
  await search.fill('')
  await expect(cases).toHaveCount(4)

  await page.getByRole('button', { name: 'Filtry' }).press('Enter')
  await page.getByRole('combobox', { name: 'Terminy' }).click()
  await page.getByRole('option', { name: 'Po terminie' }).click()
  await expect(cases).toHaveCount(2)
  await expect(table).toContainText('Święcisława Gąsior-Łoś')
  await expect(page.getByRole('button', { name: 'Filtry (1)' })).toHaveAttribute('aria-expanded', 'true')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await page.getByRole('button', { name: 'Wyczyść filtry' }).press('Enter')
  await expect(cases).toHaveCount(4)
  await page.getByRole('combobox', { name: 'Kolejność' }).click()
  await page.getByRole('option', { name: 'Według nazwiska' }).click()
  await expect(cases.nth(1)).toContainText('Święcisława Gąsior-Łoś')
  await expect(cases.nth(2)).toContainText('Anna Nowak')
})

test('whoever writes a new family down is told calmly that somebody of that name is in another case', async ({
  gops: page,
}) => {
  const there = await addCase(page, 'Łukasz', 'Święcki', 'Łąka', null)
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Dodaj osobę lub rodzinę' }).click()
  await page.getByLabel('Imię').fill('lukasz')
  await page.getByLabel('Nazwisko').fill('swiecki')
  await expect(page.getByText('Osoba o tym imieniu i nazwisku jest już w innej sprawie')).toBeVisible()
  await expect(page.getByRole('link', { name: `sprawa nr ${there.caseNumber}` })).toHaveAttribute(
    'href',
    `#/rodziny/${there.id}`,
  )
  await expectAccessible(page)
  await page.getByLabel('Imię').fill('Paweł')
  await expect(page.getByText('Osoba o tym imieniu i nazwisku jest już w innej sprawie')).toHaveCount(0)
})

test('a photograph is attached, fetched, removed and brought back, a wrong file is refused, and the history tells it', async ({
  gops: page,
}) => {
  const { id } = await addCase(page, 'Anna', 'Nowak', 'Łąka', null)
  await clientOf(page).course.saveEvent({
    baseRevision: 0,
    event: {
      kind: 'workshop',
      id: newId<CaseEventId>(),
      householdId: id,
      conclusions: '',
      plannedOn: null,
      heldOn: localDateOf(new Date()),
      workshop: 'diagnostic',
      place: '',
      participants: '',
      parts: [],
    },
  })
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Anna Nowak' }).click()
  await page.getByRole('link', { name: 'Załączniki', exact: true }).click()
  await expect(page.getByText('Nie ma jeszcze żadnego załącznika.')).toBeVisible()

  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'program.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') })
  await expect(page.getByText('Takiego pliku nie można dołączyć. Wybierz plik PDF, JPG albo PNG.')).toBeVisible()
  await file.setInputFiles({ name: 'udaje.pdf', mimeType: 'application/pdf', buffer: Buffer.from('to nie PDF') })
  await expect(page.getByRole('alert', { name: 'Pliku nie dołączono' })).toBeVisible()
  await expectAccessible(page)
  await file.setInputFiles({ name: 'Rysunek żółć.png', mimeType: 'image/png', buffer: dot })
  const files = page.getByRole('table', { name: 'Załączniki sprawy' })
  await expect(files).toContainText('Rysunek żółć.png')
  await expect(page.getByRole('alert', { name: 'Pliku nie dołączono' })).toHaveCount(0)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  if (!IS_DESKTOP) {
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Pobierz załącznik Rysunek żółć.png' }).press('Enter'),
    ])
    expect((await readFile(await saved.path())).equals(dot)).toBe(true)
  }
  await page.getByRole('button', { name: 'Usuń załącznik Rysunek żółć.png' }).press('Enter')
  await expect(files).toHaveCount(0)
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(files).toContainText('Rysunek żółć.png')

  await page.getByRole('link', { name: 'Historia', exact: true }).click()
  const history = page.getByRole('table', { name: 'Historia sprawy' })
  await expect(history.getByRole('row').nth(1)).toContainText('Przywrócono załącznik sprawy')
  await expect(history.getByRole('row').nth(1)).toContainText('Łucja Żółcińska')
  await expect(history.getByRole('row').nth(1)).toContainText(formatDateShort(localDateOf(new Date())))
  await expect(history).toContainText('Dodano wpis w przebiegu sprawy: warsztat 1 – diagnostyczny')
  await expect(history).toContainText('Dodano załącznik sprawy')
  await expect(history).not.toContainText('Otwarto sprawę')
  await page.getByRole('checkbox', { name: 'Pokaż też otwarcia sprawy' }).press('Space')
  await expect(history).toContainText('Otwarto sprawę')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
})
