import type { Page } from '@playwright/test'
import { addDays, formatDateShort, localDateOf } from '#shared/domain/dates.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

const today = localDateOf(new Date())

async function openScales(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await page.getByRole('link', { name: 'Zenon Przykładowy' }).click()
  await page.getByRole('link', { name: 'Skale', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Od pierwszej do ostatniej oceny' })).toBeVisible()
}

async function mark(page: Page, voice: 'Rodzina' | 'Instytucja', letter: string, value: number): Promise<void> {
  const scale = page.getByRole('group', { name: `${voice}, obszar ${letter}: skala od 1 do 10` })
  await scale.getByRole('radio', { name: String(value), exact: true }).check({ force: true })
}

async function enter(
  page: Page,
  on: string,
  marks: Record<string, { household: number; institution: number }>,
  words = '',
): Promise<void> {
  await page.getByRole('link', { name: 'Wpisz skalowanie' }).click()
  await page.getByLabel('Dzień').fill(formatDateShort(on))
  await page.getByRole('combobox', { name: 'Kiedy w sprawie' }).click()
  await page.getByRole('option', { name: 'Przy przeglądzie' }).click()
  for (const [letter, { household, institution }] of Object.entries(marks)) {
    await mark(page, 'Rodzina', letter, household)
    await mark(page, 'Instytucja', letter, institution)
  }
  if (words !== '') await page.getByLabel('Co będzie o 1 wyżej, obszar A').fill(words)
  await page.getByRole('button', { name: 'Zapisz skalowanie' }).click()
  await expect(page.getByRole('region', { name: 'Wpisane skalowania' })).toBeVisible()
}

test('two scalings are drawn, counted and told area by area; one is changed, taken off and brought back', async ({
  gops: page,
}) => {
  await openScales(page)
  const areaA = page.getByRole('region', { name: /^A – / })
  await expect(areaA.locator('figcaption')).toHaveText(
    'Sprawność psychiczna i fizyczna: 2 (plan 6). Do planu brakuje 4.',
  )

  await page.getByRole('link', { name: 'Wpisz skalowanie' }).click()
  await page.getByRole('button', { name: 'Zapisz skalowanie' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Zaznacz choć jedną ocenę' })).toBeFocused()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await page.getByRole('link', { name: 'Wróć bez zapisywania' }).click()

  const [first, second] = [addDays(today, 90), addDays(today, 180)]
  await enter(page, first, { A: { household: 4, institution: 3 }, B: { household: 3, institution: 3 } })
  await enter(
    page,
    second,
    { A: { household: 6, institution: 5 }, B: { household: 3, institution: 4 } },
    'Pójdę do sklepu bez strachu',
  )

  await expect(areaA.locator('figcaption')).toHaveText(
    'Sprawność psychiczna i fizyczna: od 2 do 6 (plan 6). Plan został osiągnięty. Według instytucji: od 3 do 5, do planu brakuje 1.',
  )
  await expect(page.getByRole('region', { name: /^B – / }).locator('figcaption')).toContainText(
    'od 2 do 3 (plan 6). Do planu brakuje 3.',
  )
  const rows = areaA.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(2).getByRole('rowheader')).toHaveText(formatDateShort(first))
  await expect(rows.nth(2).getByRole('cell')).toHaveText(['Przy przeglądzie', '4', '3', '6', '–'])
  await expect(rows.nth(3)).toContainText('Pójdę do sklepu bez strachu')
  const chart = areaA.getByRole('img', { name: /^Wykres: A – / })
  await expect(chart.locator('circle')).toHaveCount(3)
  await expect(chart).toHaveAccessibleName(/od 2 do 6 \(plan 6\)/)
  const comparison = page.getByRole('table', { name: 'Od pierwszej do ostatniej oceny' })
  await expect(comparison.getByRole('row', { name: /^A – / })).toContainText('2 → 6 (+4)')
  await expect(comparison.getByRole('row', { name: /^B – / })).toContainText('2 → 3 (+1)')
  await expect(comparison.getByRole('row', { name: /^C – / })).toContainText('2 (jedna ocena)')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await page.getByRole('link', { name: `Zmień skalowanie z ${formatDateShort(second)}` }).click()
  await mark(page, 'Rodzina', 'A', 5)
  await page.getByRole('button', { name: 'Zapisz skalowanie' }).click()
  await expect(areaA.locator('figcaption')).toContainText('od 2 do 5 (plan 6). Do planu brakuje 1.')
  await page.getByRole('button', { name: `Usuń skalowanie z ${formatDateShort(second)}` }).click()
  await expect(areaA.locator('figcaption')).toContainText('od 2 do 4 (plan 6). Do planu brakuje 2.')
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(areaA.locator('figcaption')).toContainText('od 2 do 5 (plan 6).')
})

test('the printed scales carry the number of the case and no name, and words only when asked for', async ({
  gops: page,
}) => {
  await openScales(page)
  await enter(page, addDays(today, 90), { A: { household: 3, institution: 2 } }, 'Zenon wyjdzie na spacer')
  await page.getByRole('button', { name: 'Drukuj skale' }).click()
  const sheet = page.frameLocator('iframe[title="Skale do druku"]')
  await expect(sheet.getByRole('heading', { name: /^Skale – sprawa nr 1\// })).toBeAttached()
  await expect(sheet.locator('figcaption').first()).toContainText('od 2 do 3 (plan 6).')
  await expect(sheet.locator('body')).not.toContainText('Zenon')
  await expect(sheet.locator('html')).not.toContainText('Przykładowy')
  await page.getByRole('checkbox', { name: 'Drukuj też własne słowa rodziny' }).check()
  await expect(sheet.locator('body')).toContainText('Zenon wyjdzie na spacer')
  await expect(page.getByText('słowa w obszarze A: „Zenon”')).toBeVisible()
  await expectAccessible(page)
})

test('a conversation goes by the keyboard alone, shows one area and no menu, and survives a reload', async ({
  gops: page,
}) => {
  await openScales(page)
  await page.getByRole('link', { name: 'Rozmowa o obszarze B' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Aktywność społeczno-zawodowa' })).toBeFocused()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText('Przykładow')
  await expect(page.getByRole('list', { name: 'Dla porównania' }).getByRole('listitem')).toHaveText([
    'początek 2',
    'plan 6',
  ])
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  const slider = page.getByRole('slider', { name: 'Gdzie na skali jesteśmy dzisiaj?' })
  await expect(slider).toHaveAttribute('aria-valuetext', 'jeszcze nie zaznaczono')
  await page.keyboard.press('Tab')
  await expect(slider).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(slider).toHaveAttribute('aria-valuetext', '4 z 10')
  await expect(page.getByRole('button', { name: '4 z 10', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await page.getByLabel('Co będzie inaczej, gdy będzie o 1 wyżej?').focus()
  await page.keyboard.type('Zadzwonię w sprawie pracy')
  await page.getByRole('link', { name: 'Następny obszar' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: /^Poczucie własnej wartości/ })).toBeFocused()
  await page.getByRole('button', { name: '2 z 10', exact: true }).press('Enter')
  await expect(slider).toHaveAttribute('aria-valuetext', '2 z 10')
  await expectAccessible(page)

  // Typing is kept within two seconds, and the words of both areas are one scaling.
  await page.getByRole('link', { name: 'Poprzedni obszar' }).press('Enter')
  await expect
    .poll(async () => {
      await page.reload()
      return page.getByLabel('Co będzie inaczej, gdy będzie o 1 wyżej?').inputValue()
    })
    .toBe('Zadzwonię w sprawie pracy')
  await page.getByRole('button', { name: 'Zakończ rozmowę' }).press('Enter')

  const entered = page.getByRole('table', { name: 'Wpisane skalowania' })
  await expect(entered.getByRole('row')).toHaveCount(2)
  await expect(entered).toContainText('B: rodzina 4; C: rodzina 2')

  await page.getByRole('link', { name: 'Rozmowa o obszarze A' }).press('Enter')
  await page.getByRole('button', { name: '7 z 10', exact: true }).press('Enter')
  await page.getByRole('button', { name: 'Zakończ rozmowę' }).press('Enter')
  await expect(entered.getByRole('row')).toHaveCount(2)
  await expect(entered).toContainText('A: rodzina 7; B: rodzina 4; C: rodzina 2')
})
