import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { newId } from '#engine/new-id.ts'
import { addDays, addMonths, formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf, sampleHouseholdOf } from '../support/sample-vaults.ts'

const today = localDateOf(new Date())

/** The sample's one case, reported and signed so that something is due in every group. */
async function withDeadlines(page: Page): Promise<string> {
  const client = clientOf(page)
  const row = await sampleHouseholdOf(client)
  const { consent } = await client.cases.readHousehold({ id: row.id })
  if (!consent) throw new Error('the family has a consent')
  const { revision, updatedAt: _at, originId: _origin, ...fields } = consent
  await client.cases.saveConsent({
    baseRevision: revision,
    // A meeting was to be offered within a month of it, so three days ago; the consent itself ends in five.
    consent: {
      ...fields,
      signedOn: addDays(addMonths(today, -1), -3),
      validUntil: addDays(today, 5),
      withdrawnOn: null,
    },
  })
  await client.course.saveEvent({
    baseRevision: 0,
    event: {
      kind: 'follow-up',
      id: newId<never>(),
      householdId: row.id,
      conclusions: '',
      plannedOn: addDays(today, 20),
      heldOn: null,
      lasts: null,
    },
  })
  await page.reload()
  return row.id
}

test('„Na dziś” counts what is late and near, and each row opens its form in one click', async ({ gops: page }) => {
  const household = await withDeadlines(page)
  const now = page.getByRole('region', { name: 'Na dziś' })
  await expect(now.getByRole('heading', { name: /^W ciągu 7 dni \(\d+\)$/ })).toBeVisible()
  for (const name of ['Po terminie', 'W ciągu 7 dni', 'W ciągu 30 dni']) {
    const heading = await now.getByRole('heading', { name: new RegExp(`^${name} \\(`) }).textContent()
    const rows = now.getByRole('list', { name, exact: true }).getByRole('listitem')
    await expect(rows).toHaveCount(Number(/\((\d+)\)/.exec(heading ?? '')?.[1]))
  }
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const near = now.getByRole('list', { name: 'W ciągu 7 dni', exact: true })
  await expect(near.getByRole('listitem').filter({ hasText: 'Kończy się Zgoda' })).toContainText(
    formatDateShort(addDays(today, 5)),
  )
  // Whose it is stands on the screen; a sheet of paper goes by the number.
  const whose = near.getByText('Przykładowy Zenon').first()
  await expect(whose).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(whose).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await near.getByRole('link', { name: /^Kończy się Zgoda – sprawa 1\// }).press('Enter')
  await expect(page.getByRole('heading', { name: 'Podpisanie zgody' })).toBeVisible()
  await expect(page.getByLabel('Obowiązuje do')).toHaveValue(formatDateShort(addDays(today, 5)))

  await page.goBack()
  await now.getByRole('link', { name: /^Propozycja spotkania z PZK – sprawa 1\// }).click()
  await expect(page).toHaveURL(new RegExp(`/rodziny/${household}/przebieg/nowy/meeting-offer$`))
})

test('„Na dziś” says that nothing waits once the only case is closed', async ({ gops: page }) => {
  const householdId = await withDeadlines(page)
  await clientOf(page).course.saveEvent({
    baseRevision: 0,
    event: {
      kind: 'closing',
      id: newId<never>(),
      householdId: householdId as never,
      conclusions: '',
      on: today,
      outcome: 'resigned',
      handedTo: '',
    },
  })
  await page.reload()
  await expect(page.getByText('Nic nie zalega.')).toBeVisible()
  await page.getByRole('link', { name: 'Wszystkie terminy' }).click()
  await expect(page.getByText('Nie ma żadnych terminów')).toBeVisible()
  await expectAccessible(page)
})

test('all deadlines stand on one page, narrowed by whose they are and by what, each with why', async ({
  gops: page,
}) => {
  await withDeadlines(page)
  await page.getByRole('link', { name: 'Wszystkie terminy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Terminy' })).toBeFocused()
  await expect(page.getByRole('heading', { name: /^Później \(\d+\)$/ })).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const expiring = page.getByRole('row').filter({ hasText: 'Kończy się Zgoda' })
  await expiring.getByText('dlaczego').click()
  await expect(expiring).toContainText('Dzień, do którego udzielono Zgody.')

  await page.getByRole('combobox', { name: 'Co' }).click()
  await page.getByRole('option', { name: 'Monitorowanie utrwalonych zmian' }).click()
  await expect(page.getByText('Na liście: 1 termin.')).toBeVisible()
  const followUp = page.getByRole('link', { name: /^Monitorowanie utrwalonych zmian/ })
  await expect(followUp).toBeVisible()
  await page.getByRole('combobox', { name: 'Czyje' }).click()
  await page.getByRole('option', { name: 'Biuro' }).click()
  await expect(page.getByText('Żaden termin nie pasuje.')).toBeVisible()
  await page.getByRole('button', { name: 'Wyczyść filtry' }).click()
  await expiring.getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Podpisanie zgody' })).toBeVisible()
  await page.goBack()
  // What was planned opens itself, not a new form.
  await followUp.click()
  await expect(page).toHaveURL(/\/przebieg\/wpis\//)
})

test('the deadlines of 30 days go to paper and to a calendar without anybody’s name', async ({ gops: page }) => {
  test.skip(IS_DESKTOP, 'the desktop host saves past the page')
  await withDeadlines(page)
  await page.getByRole('link', { name: 'Wszystkie terminy' }).click()
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 60_000 }),
      page.getByRole('button', { name: button }).click(),
    ])
    await expect(page.getByText(`Gotowe: ${download.suggestedFilename()}.`)).toBeVisible()
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'latin1') }
  }
  const pdf = await saved('Zestawienie na 30 dni (PDF)')
  expect([pdf.name, pdf.text.slice(0, 4)]).toEqual([`terminy-${today}.pdf`, '%PDF'])
  expect((await saved('Zestawienie na 30 dni (Word)')).text.slice(0, 2)).toBe('PK')
  const calendar = await saved('Zapisz do kalendarza (ICS)')
  expect(calendar.text).toContain('BEGIN:VEVENT')
  expect(calendar.text).not.toContain('Zenon')
})

test('a paper for institutions says why it may not go without a valid consent, and the withdrawal opens its document', async ({
  gops: page,
}) => {
  const household = await withDeadlines(page)
  const root = new URL(page.url()).origin
  await page.goto(`${root}/#/rodziny/${household}/zgoda`)
  await expect(page.getByText(`Obowiązuje do ${formatDateShort(addDays(today, 5))}.`)).toBeVisible()
  await page.getByLabel('Obowiązuje do').fill('01.01.2020')
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  await expect(page.getByLabel('Obowiązuje do')).toBeFocused()
  await expect(page.getByLabel('Obowiązuje do')).toHaveAccessibleDescription(/wcześniejsza/)
  await page.getByLabel('Data podpisania').fill('01.12.2019')
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  await expect(page.getByText('Termin Zgody minął.')).toBeVisible()
  await expect(page.getByText('W rejestrze nie ma jeszcze Zgody wydanej tej rodzinie.')).toBeVisible()
  await expectAccessible(page)

  await page.goto(`${root}/#/dokumenty/hand-over/${household}`)
  const warning = page.getByRole('status').filter({ hasText: 'nie wolno jeszcze nikomu przekazać' })
  await expect(warning).toContainText('Termin Zgody minął.')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(page.getByRole('dialog')).toContainText('tego dokumentu nie wolno jeszcze nikomu przekazać')
  await page.keyboard.press('Escape')
  await warning.getByRole('link', { name: 'Otwórz Zgodę rodziny' }).click()

  await page.getByLabel('Data podpisania').fill(formatDateShort(addDays(today, -30)))
  await page.getByLabel('Obowiązuje do').fill('')
  await page.getByRole('button', { name: 'Zapisz zgodę' }).click()
  await page.getByRole('link', { name: 'wycofania krok po kroku' }).click()
  await page.getByRole('button', { name: /^Odnotuj wycofanie zgody/ }).click()
  await page.getByRole('link', { name: 'Przygotuj dokument „Wycofanie zgody”' }).click()
  await expect(page.frameLocator('iframe').getByText('Zenon Przykładowy').first()).toBeVisible({ timeout: 30_000 })
  await expect(page.getByLabel('Data udzielenia zgody')).toHaveValue(formatDateShort(addDays(today, -30)))

  await page.goto(`${root}/#/dokumenty/hand-over/${household}`)
  await expect(warning).toContainText('Zgoda została wycofana.')
})
