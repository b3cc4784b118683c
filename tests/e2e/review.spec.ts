import type { Page } from '@playwright/test'
import { v7 } from 'uuid'
import { addMonths, formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import { householdId, ipwId, paperId, personId } from '#shared/domain/ids.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf, sampleHouseholdOf } from '../support/sample-vaults.ts'

const today = localDateOf(new Date())

async function openReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await page.getByRole('link', { name: 'IPW', exact: true }).click()
  await page.getByRole('link', { name: 'Zacznij przegląd' }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Krok 1 z 4: Kto i kiedy' })).toBeVisible()
}

const next = (page: Page) => page.getByRole('button', { name: 'Dalej' }).press('Enter')

async function expectStep(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 2, name })).toBeFocused()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
}

async function caseOf(page: Page) {
  const client = clientOf(page)
  const { id } = await sampleHouseholdOf(client)
  return { client, id, read: () => client.cases.readHousehold({ id }) }
}

test('a review is held step by step, survives a reload in the middle, and makes the next version and its paper', async ({
  gops: page,
}) => {
  await openReview(page)
  await expectAccessible(page)
  await page.getByLabel('Kiedy się odbył').fill('')
  await next(page)
  await expect(page.getByLabel('Kiedy się odbył')).toBeFocused()
  await page.getByLabel('Kiedy się odbył').fill(formatDateShort(today))
  await page.getByLabel('Kto brał udział').fill('Zenon, pracownik kluczowy')
  await next(page)

  await expectStep(page, 'Krok 2 z 4: Oceny w obszarach')
  const area = page.getByRole('region', { name: 'Obszar A – Sprawność psychiczna i fizyczna' })
  await expect(area.getByText('Ostatnia ocena rodziny:')).toBeVisible()
  await area
    .getByRole('group', { name: /^Rodzina/ })
    .getByRole('radio', { name: '4', exact: true })
    .check()
  await area.getByLabel('Co będzie o 1 wyżej?').fill('Przejdę się do sklepu bez laski')
  await next(page)

  await expectStep(page, 'Krok 3 z 4: Działania')
  await page.getByLabel('Ocena działań/monitoring, działanie 1').fill('Chodzi dwa razy w tygodniu')
  const second = page.getByRole('radiogroup', { name: 'Decyzja, działanie 2' })
  await second.getByRole('radio', { name: 'Zmieniam' }).check()
  await page.getByRole('region', { name: /^2\./ }).getByLabel('Cel', { exact: true }).fill('Stała praca')
  const third = page.getByRole('radiogroup', { name: 'Decyzja, działanie 3' })
  await third.getByRole('radio', { name: 'Kończę, zostaje w IPW z oceną' }).check()
  await next(page)
  await expect(page.getByLabel('Ocena działań/monitoring, działanie 3')).toBeFocused()
  await page.getByLabel('Ocena działań/monitoring, działanie 3').fill('Rok bez alkoholu')
  await expectAccessible(page)

  await expect
    .poll(async () => {
      const { client, id } = await caseOf(page)
      return (await client.vault.readDraft({ key: `review/new/${id}` })).body ?? ''
    })
    .toContain('Rok bez alkoholu')
  await page.reload()
  await expect(page.getByText('Przywrócono niezapisany szkic.')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Krok 3 z 4: Działania' })).toBeVisible()
  await page.getByRole('button', { name: 'Wstecz' }).click()
  await expect(area.getByLabel('Co będzie o 1 wyżej?')).toHaveValue('Przejdę się do sklepu bez laski')
  await next(page)
  await next(page)

  await expectStep(page, 'Krok 4 z 4: Podsumowanie i następny przegląd')
  const suggested = addMonths(today, 3)
  await expect(page.getByLabel('Dzień następnego przeglądu')).toHaveValue(formatDateShort(suggested))
  const changes = page.getByRole('table', { name: 'Zmiany w nowej wersji IPW' })
  await expect(changes).toContainText('Stała praca')
  await page.getByLabel('Wnioski z przeglądu').fill('Zmiana jest widoczna.')
  await page.getByRole('button', { name: 'Zapisz przegląd' }).press('Enter')

  await expect(page.getByRole('heading', { level: 2, name: /^Przegląd z .* zapisany$/ })).toBeVisible()
  const told = page.getByRole('table', { name: 'Co się zmieniło w IPW' })
  await expect(told.getByRole('row', { name: /Obszar A.*ocena osiągnięta.*\(puste\).*4/ })).toBeVisible()
  await expect(told.getByRole('row', { name: /Działanie 3.*Zakończono .*Rok bez alkoholu/ })).toBeVisible()
  await expect(page.getByText(`Umówiony na ${formatDateShort(suggested)}.`)).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const { client, id, read } = await caseOf(page)
  const { ipws } = await read()
  expect(ipws.map(({ version }) => version)).toEqual([2, 1])
  expect(ipws[0]!.rows.map((row) => row.id)).toEqual(ipws[1]!.rows.map((row) => row.id))
  const { events } = await client.course.read({ householdId: id })
  expect(events.map(({ event }) => event.kind).toSorted()).toEqual(['review', 'review', 'scaling'])

  await page.getByRole('link', { name: 'Drukuj wersję 2' }).click()
  await expect(page.frameLocator('iframe').getByText('Stała praca').first()).toBeVisible()
})

test('a review put off keeps its new day and the reason, and the planned one is held where it was left', async ({
  gops: page,
}) => {
  await openReview(page)
  await page.getByRole('radio', { name: 'Przełożono go na inny dzień' }).check()
  await page.getByRole('button', { name: 'Zapisz i zakończ' }).click()
  await expect(page.getByLabel('Nowy dzień przeglądu')).toBeFocused()
  const day = addMonths(today, 1)
  await page.getByLabel('Nowy dzień przeglądu').fill(formatDateShort(day))
  await page.getByLabel('Powód').fill('Rodzina wyjechała')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zapisz i zakończ' }).press('Enter')
  await expect(
    page.getByRole('heading', { level: 2, name: `Przegląd przełożony na ${formatDateShort(day)}` }),
  ).toBeVisible()
  await expect(page.getByText('Powód: Rodzina wyjechała')).toBeVisible()
  await expect(page.getByText(`Umówiony na ${formatDateShort(day)}.`)).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('link', { name: 'Zacznij ten przegląd' }).click()
  const from = `(przełożony z ${formatDateShort(today)})`
  await expect(page.getByText(`Zaplanowany na ${formatDateShort(day)} ${from}.`)).toBeVisible()
  await page.getByRole('radio', { name: 'Nie odbył się' }).check()
  await page.getByLabel('Powód').fill('Nikogo nie było w domu')
  await page.getByRole('button', { name: 'Zapisz i zakończ' }).press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: 'Przegląd się nie odbył' })).toBeVisible()
  const { client, id } = await caseOf(page)
  const { events } = await client.course.read({ householdId: id })
  expect(events.map(({ event }) => event)).toMatchObject([
    { kind: 'review', state: 'missed', reason: 'Nikogo nie było w domu' },
  ])
})

test('an IPW changed while its review is open is told, and the review goes on over the newer one', async ({
  gops: page,
}) => {
  await openReview(page)
  await next(page)
  await next(page)
  await page.getByLabel('Ocena działań/monitoring, działanie 1').fill('Idzie dobrze')
  await next(page)
  const { client, id, read } = await caseOf(page)
  const { isLatest: _latest, revision, updatedAt: _at, originId: _origin, ...ipw } = (await read()).ipws[0]!
  await client.cases.saveIpw({ baseRevision: revision, ipw: { ...ipw, goal: 'Cel z innego okna' } })

  await page.getByRole('button', { name: 'Zapisz przegląd' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'IPW zmieniono w międzyczasie' })
  await expect(notice).toBeFocused()
  await expect(notice.getByRole('row', { name: /Cel nadrzędny.*Cel z innego okna/ })).toBeVisible()
  await expectAccessible(page)
  await notice.getByRole('button', { name: 'Weź zmieniony IPW z moimi decyzjami' }).press('Enter')
  await expect(notice).toHaveCount(0)
  await page.getByRole('button', { name: 'Zapisz przegląd' }).click()
  await expect(page.getByText('Powstała wersja 2 IPW.')).toBeVisible()
  const [latest] = (await read()).ipws
  expect([latest!.goal, latest!.rows[0]!.assessment]).toEqual(['Cel z innego okna', 'Idzie dobrze'])
  expect(await client.course.read({ householdId: id })).toMatchObject({ events: [{}, {}] })
})

test('a row says who takes part and what changed on the list, and a service is found by place and day', async ({
  gops: page,
}) => {
  const { client, read } = await caseOf(page)
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await page.getByRole('link', { name: 'IPW', exact: true }).click()
  const takesPart = (row: number) =>
    page.getByRole('group', { name: `Kto z rodziny bierze udział, wiersz ${row}` }).getByLabel('Zenon')
  for (const row of [1, 2, 3]) await takesPart(row).uncheck()
  await expect(page.getByText('Zenon nie bierze jeszcze udziału w żadnym działaniu.')).toBeVisible()
  await takesPart(1).check()
  await expect(page.getByText(/nie bierze jeszcze udziału/)).toHaveCount(0)

  await page.getByRole('button', { name: 'Szukaj na liście, wiersz 1' }).press('Enter')
  const picker = page.getByRole('dialog', { name: 'Wybór z listy usług, wiersz 1' })
  await expect(picker.getByLabel('Szukaj')).toBeFocused()
  await page.keyboard.type('kolo bryd')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await picker.getByRole('button', { name: 'Wybierz: Koło Brydżowe' }).click()
  await expect(picker).toHaveCount(0)
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  await expect(page.getByText('Zapisano.')).toBeVisible()
  const [saved] = (await read()).ipws
  expect(saved!.rows[0]!.participants).toHaveLength(1)

  const { household } = await read()
  const listed = await client.catalogue.listEntries({ teamId: household.teamId })
  const taken = listed.find((entry) => entry.id === saved!.rows[0]!.catalogueEntryId)!
  const { isOurs: _ours, revision, updatedAt: _at, originId: _origin, ...entry } = taken
  await client.catalogue.saveEntry({ baseRevision: revision, entry: { ...entry, schedule: 'niedziele 7–8' } })
  await page.reload()
  await expect(page.getByText(`Zmieniono na liście dnia ${formatDateShort(today)}.`)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Weź dzisiejszą treść, wiersz 1' }).press('Enter')
  await expect(page.getByText(/Zmieniono na liście dnia/)).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: /działania, wiersz 1/ })).toHaveValue(/niedziele 7–8/)
  await page.getByRole('button', { name: 'Zapisz IPW' }).click()
  await expect(page.getByText('Zapisano.')).toBeVisible()

  await client.catalogue.removeEntry({ id: entry.id })
  await client.cases.startIpwVersion({ from: saved!.id, id: ipwId.parse(v7()) })
  await page.reload()
  await expect(page.getByText('Usunięto z listy; tekst zostaje.')).toBeVisible()
  await page.getByText('Co się zmieniło od poprzedniej wersji (1)').click()
  await expect(page.getByText('Treść jest taka sama.')).toBeVisible()
  expect((await read()).ipws).toHaveLength(2)
})

test('the first IPW begins with the areas of the Karta Oczekiwań, and says so', async ({ gops: page }) => {
  const { client, read } = await caseOf(page)
  const { household } = await read()
  const id = householdId.parse(v7())
  const persons = household.persons.map((person) => ({ ...person, id: personId.parse(v7()), lastName: 'Nowy' }))
  const { teamId, stage, street, postalCode, town, reportedBy, reportedOn, minorsRepresentedBy } = household
  const fields = { teamId, stage, street, postalCode, town, reportedBy, reportedOn, minorsRepresentedBy }
  await client.cases.saveHousehold({ baseRevision: 0, household: { ...fields, id, persons } })
  const areas = [{ name: 'Spokojny dom', byInstitution: 2, byFamily: 3 }]
  await client.register.saveDraft({
    id: paperId.parse(v7()),
    baseRevision: 0,
    asked: { subject: { kind: 'expectations-card', id }, typed: { on: '2026-11-02', areas } },
  })
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Nowy' }).click()
  await page.getByRole('link', { name: 'IPW', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Ułóż IPW bez Karty' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Zacznij od Karty Oczekiwań' }).click()
  await expect(page.getByText('są wzięte z Karty Oczekiwań z 02.11.2026')).toBeVisible()
  await expect(page.getByLabel('Obszar/cel A')).toHaveValue('Spokojny dom')
  const now = page.getByRole('group', { name: 'Teraz, obszar A: skala od 1 do 10' })
  await expect(now.getByRole('radio', { name: '3', exact: true })).toBeChecked()
  await expectAccessible(page)
})
