import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf } from '../support/sample-vaults.ts'

/** The smallest picture there is: a scan of one white dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
)

async function openPart(page: Page, part: string): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Części dokumentów' })
    .getByRole('link', { name: part, exact: true })
    .click()
}

/** Opens the workbench of the sample household's consent. */
async function openConsent(page: Page): Promise<void> {
  const subjects = await clientOf(page).documents.listSubjects()
  const household = subjects.find(({ about }) => about === 'household')
  await page.goto(`${new URL(page.url()).origin}/#/dokumenty/consent/${household!.id}`)
  await expect(page.getByRole('heading', { name: 'Podgląd' })).toBeVisible()
}

async function giveSymbols(page: Page): Promise<void> {
  const client = clientOf(page)
  const { settings } = await client.numbering.read()
  const classes = settings.classes.map((one, at) => ({ ...one, symbol: String(5020 + at) }))
  await client.numbering.save({ settings: { ...settings, unit: 'GOPS', cell: 'KO', classes } })
}

test('a consent is issued under the next sign, signed, scanned, corrected under the same sign, and revoked', async ({
  gops: page,
}) => {
  await giveSymbols(page)
  await openPart(page, 'Rejestr')
  await expect(page.getByText('W rejestrze nie ma jeszcze dokumentów')).toBeVisible()
  await expectAccessible(page)

  await openConsent(page)
  await page.getByRole('button', { name: 'Wydaj dokument' }).press('Enter')
  const issuing = page.getByRole('dialog', { name: /^Wydaj dokument/ })
  await expect(issuing.getByText(/Nowa sprawa: GOPS\.KO\.5022\.1\.\d{4}/)).toBeVisible()
  await expectAccessible(page)
  await issuing.getByLabel('Data wydania').fill('')
  await issuing.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(issuing.getByText('To pole jest potrzebne.')).toBeVisible()
  await issuing.getByLabel('Data wydania').fill('20.11.2026')
  await issuing.getByRole('button', { name: 'Wydaj dokument' }).click()

  await expect(page.getByText('Dokument jest wydany i czeka na podpis')).toBeVisible({ timeout: 60_000 })
  const first = page.url()
  await expect(page.getByRole('listitem').filter({ hasText: 'Wydany' })).toHaveAttribute('aria-current', 'step')
  await expect(page.getByText(/GOPS\.KO\.5022\.1\.2026/).first()).toBeVisible()
  await expect(page.getByRole('table', { name: 'Pliki dokumentu' }).getByRole('row')).toHaveCount(3)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  if (!IS_DESKTOP) {
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Pobierz plik PDF' }).click(),
    ])
    expect((await readFile(await pdf.path(), 'latin1')).slice(0, 5)).toBe('%PDF-')
  }

  await page.getByRole('button', { name: 'Odnotuj podpisanie' }).press('Enter')
  const signing = page.getByRole('dialog', { name: 'Odnotuj podpisanie' })
  await signing.getByLabel('Data podpisania').fill('19.11.2026')
  await signing.getByLabel('Kto podpisał').fill('Zenon Przykładowy')
  await signing.getByRole('button', { name: 'Zapisz datę podpisania' }).click()
  await expect(signing.getByText('Dokument wydano 20.11.2026')).toBeVisible()
  await signing.getByLabel('Data podpisania').fill('20.11.2026')
  await signing.getByRole('button', { name: 'Zapisz datę podpisania' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Podpisany' })).toHaveAttribute('aria-current', 'step')
  await expect(page.getByText('20.11.2026, Zenon Przykładowy')).toBeVisible()

  const scan = page.locator('input[type=file]')
  await scan.setInputFiles({ name: 'zgoda.txt', mimeType: 'text/plain', buffer: Buffer.from('to nie skan') })
  await expect(page.getByText('Ten plik nie jest skanem. Wybierz plik PDF, JPG albo PNG.')).toBeVisible()
  await scan.setInputFiles({ name: 'udaje.pdf', mimeType: 'application/pdf', buffer: Buffer.from('to nie skan') })
  await expect(page.getByText('Ten plik nie jest skanem, który program przechowuje.')).toBeVisible()
  await scan.setInputFiles({ name: 'Zgoda żółć.png', mimeType: 'image/png', buffer: dot })
  const scans = page.getByRole('table', { name: 'Skany podpisanego dokumentu' })
  await expect(scans).toContainText('Zgoda żółć.png')
  await page.getByRole('button', { name: 'Usuń skan Zgoda żółć.png' }).click()
  await expect(scans).toHaveCount(0)
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await expect(scans).toContainText('Zgoda żółć.png')

  await openConsent(page)
  const already = page.getByRole('link', { name: 'wydany 20.11.2026, podpisany 20.11.2026, znak GOPS.KO.5022.1.2026' })
  await expect(already).toHaveAttribute('href', new RegExp(`${new URL(first).hash}$`))
  await expectAccessible(page)
  await already.click()

  await page.getByRole('button', { name: 'Przygotuj wersję poprawioną' }).click()
  await expect(page.getByText('Projekt wersji poprawionej (wersja 2)')).toBeVisible()
  await expect(page.getByText('Poprzedni dokument obowiązuje, dopóki nie odnotujesz podpisania tego.')).toBeVisible()
  await expect(page.getByText('W rejestrze jest już:')).toHaveCount(0)
  await page.getByLabel('Miejscowość').fill('Nowa Łąka')
  await page.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(issuing.getByRole('radio', { name: /ma znak: GOPS\.KO\.5022\.1\.2026/ })).toBeChecked()
  await issuing.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(page.getByText(/wersja 2 · GOPS\.KO\.5022\.1\.2026/)).toBeVisible({ timeout: 60_000 })
  // A signed paper stands till its correction is signed as well.
  await page.getByRole('button', { name: 'Odnotuj podpisanie' }).click()
  await signing.getByRole('button', { name: 'Zapisz datę podpisania' }).click()
  const steps = page.getByRole('list', { name: 'Stan dokumentu' }).getByRole('listitem')
  await expect(steps.filter({ hasText: 'Podpisany' })).toHaveAttribute('aria-current', 'step')
  const versions = page.getByRole('region', { name: 'Wersje tego dokumentu' })
  await expect(versions.getByText(/wersja 2 \(ta, /)).toBeVisible()
  await expect(versions.getByRole('listitem').first()).toContainText('Zastąpiony poprawionym')

  await page.getByRole('button', { name: 'Uchyl dokument' }).click()
  const ending = page.getByRole('dialog', { name: 'Uchyl dokument' })
  await ending.getByLabel('Powód').fill('Wydany przez pomyłkę')
  await ending.getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByText(/Wydany przez pomyłkę/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Uchyl dokument' })).toHaveCount(0)

  await page.goto(first)
  await expect(page.getByText('Ten dokument zastąpiła wersja poprawiona')).toBeVisible()

  await openPart(page, 'Rejestr')
  const register = page.getByRole('table', { name: 'Rejestr dokumentów' })
  await expect(register.getByRole('row')).toHaveCount(3)
  await page.getByLabel('Szukaj').fill('uchylony')
  await expect(register.getByRole('row')).toHaveCount(2)
  await page.getByLabel('Szukaj').fill('nie ma takiego')
  await expect(page.getByText('Żaden dokument nie pasuje.')).toBeVisible()
  await page.getByRole('button', { name: 'Wyczyść filtry' }).click()
  await expect(register.getByRole('row')).toHaveCount(3)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
})

test('a draft waits in the register, is opened with its words, and comes back after it was removed', async ({
  gops: page,
}) => {
  await openConsent(page)
  await page.getByLabel('Miejscowość').fill('Łąka Dolna')
  await page.getByRole('button', { name: 'Zapisz projekt' }).click()
  await expect(page.getByText('Projekt z rejestru')).toBeVisible()
  await expect(page.getByLabel('Miejscowość')).toHaveValue('Łąka Dolna')
  await expect(page.getByText('Przywrócono szkic')).toHaveCount(0)
  await page.reload()
  await expect(page.getByLabel('Miejscowość')).toHaveValue('Łąka Dolna')

  await openConsent(page)
  await expect(page.getByLabel('Miejscowość')).not.toHaveValue('Łąka Dolna')
  await page.getByRole('link', { name: /^projekt z / }).click()
  await page.getByRole('link', { name: 'Wróć do rejestru' }).click()
  await page.getByRole('button', { name: 'Usuń projekt' }).click()
  await expect(page.getByText('W rejestrze nie ma jeszcze dokumentów')).toBeVisible()
  await page.getByRole('button', { name: 'Cofnij' }).click()
  await page.getByRole('table', { name: 'Rejestr dokumentów' }).getByRole('link').click()
  await page.getByRole('link', { name: 'Otwórz projekt' }).click()
  await expect(page.getByLabel('Miejscowość')).toHaveValue('Łąka Dolna')
})

test('an agreement that ends soon is told on the start screen and leads to its page', async ({ gops: page }) => {
  const deadlines = page.getByRole('region', { name: 'Na dziś' })
  const ending = deadlines.getByRole('link', { name: /^Kończy się porozumienie/ })
  await expect(deadlines.getByRole('link', { name: 'Wszystkie terminy' })).toBeVisible()
  await expect(ending).toHaveCount(0)
  const subjects = await clientOf(page).documents.listSubjects()
  const team = subjects.find(({ about }) => about === 'team')
  await page.goto(`${new URL(page.url()).origin}/#/dokumenty/team-agreement/${team!.id}`)
  await page.getByRole('button', { name: 'Wydaj dokument' }).click()
  const issuing = page.getByRole('dialog', { name: /^Wydaj dokument/ })
  await expect(issuing.getByText('Nie drukują się na papierze')).toBeVisible()
  await issuing.getByLabel('Obowiązuje od').fill('01.01.2020')
  await issuing.getByLabel('Obowiązuje do').fill('31.12.2019')
  await issuing.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(issuing.getByText('Ta data jest wcześniejsza niż data początku.')).toBeVisible()
  await issuing.getByLabel('Obowiązuje do').fill('31.12.2020')
  await issuing.getByRole('button', { name: 'Wydaj dokument' }).click()
  await expect(page.getByText('Termin minął 31.12.2020.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Na start' }).click()
  await expect(deadlines).toContainText('Po terminie (1)')
  await expectAccessible(page)
  await ending.click()
  await page.getByRole('button', { name: 'Zakończ porozumienie' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Zapisz' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Rozwiązany' })).toHaveAttribute('aria-current', 'step')
  await page.getByRole('link', { name: 'Na start' }).click()
  await expect(deadlines.getByRole('link', { name: 'Wszystkie terminy' })).toBeVisible()
  await expect(ending).toHaveCount(0)
})
