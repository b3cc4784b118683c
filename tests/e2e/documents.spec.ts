import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { docxText } from '../support/document-text.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

/** Opens a paper of the sample's only team, household or programme from the list. */
async function openDocument(page: Page, kind: string): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: kind }).click()
  await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Podgląd' })).toBeVisible()
}

function sheet(page: Page) {
  return page.frameLocator('iframe[title^="Podgląd"]').locator('body')
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}

test.describe('documents', () => {
  test('what is typed stands on the page at once, a cleared date leaves dots, and reload keeps it', async ({
    gops: page,
  }) => {
    await openDocument(page, 'Zgoda i klauzula informacyjna')
    await expect(sheet(page)).toContainText('Zenon Przykładowy')
    await expectAccessible(page)

    await page.getByLabel('Miejscowość').fill('Nowa Łąka')
    await expect(sheet(page)).toContainText('Nowa Łąka')
    await page.getByLabel('Data podpisania').fill('31.12.2026')
    await expect(sheet(page)).toContainText(/31\s+grudnia\s+2026/)
    await page.getByLabel('Data podpisania').fill('')
    await expect(page.getByText('data podpisania – wpisz na tej stronie')).toBeVisible()

    const kept = page.waitForResponse((response) => response.url().includes('saveDraft') && response.ok())
    await page.getByLabel('Miejscowość').fill('Nowa Łąka Dolna')
    await kept
    await page.reload()
    await expect(page.getByText('Przywrócono szkic: to, co wpisano tu wcześniej.')).toBeVisible()
    await expect(page.getByLabel('Miejscowość')).toHaveValue('Nowa Łąka Dolna')

    await page.getByRole('button', { name: 'Odrzuć szkic' }).click()
    await expect(page.getByLabel('Miejscowość')).toHaveValue('Przykładowa')
    await expect(sheet(page)).not.toContainText('Nowa Łąka')
  })

  test('every paper is found by a few letters, and what is missing says where to begin', async ({ gops: page }) => {
    await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
    await expect(page.getByLabel('Szukaj dokumentu')).toBeVisible()
    await expectAccessible(page)
    await expectFitsAtDoubleZoom(page)
    await page.getByLabel('Szukaj dokumentu').fill('upowaznienie zolcin')
    await page.getByRole('main').getByRole('link', { name: 'Upoważnienie' }).press('Enter')
    await expect(page.getByRole('combobox', { name: 'Czego dotyczy' })).toHaveValue('Żółcińska Łucja')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Upoważnienie do przetwarzania danych osobowych')
    await page.getByRole('link', { name: 'Wróć do listy' }).click()
    await page.getByLabel('Szukaj dokumentu').fill('paszport')
    await expect(page.getByText('Nic nie znaleziono.')).toBeVisible()
  })

  test('a person, a family and a programme lead to their papers', async ({ gops: page }) => {
    await page.getByRole('link', { name: 'Zespół (PZK)' }).click()
    await expect(page.getByRole('region', { name: 'Dokumenty do przygotowania' })).toBeVisible()
    await page.getByRole('link', { name: 'Oświadczenie o poufności: Jan Ćma' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oświadczenie o zachowaniu poufności')
    await expect(page.getByRole('combobox', { name: 'Czego dotyczy' })).toHaveValue('Ćma Jan')

    await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
    await page
      .getByRole('main')
      .getByRole('link', { name: /Zenon Przykładowy/ })
      .click()
    const papers = page.getByRole('region', { name: 'Dokumenty do przygotowania' })
    await expect(papers.getByRole('link', { name: 'Karta Oczekiwań' })).toBeVisible()
    await page.getByRole('link', { name: 'IPW', exact: true }).click()
    await papers.getByRole('link', { name: 'Indywidualny Program Współpracy (IPW)' }).click()
    await expect(sheet(page)).toContainText('Zenon Przykładowy')
  })

  test('the preview has the pages of the PDF, each with its number', async ({ gops: page }) => {
    test.skip(IS_DESKTOP, 'the desktop host saves through the system')
    await openDocument(page, 'Porozumienie dotyczące powołania PZK')
    await expect(page.getByText(/^Wydruk: /)).toBeVisible()
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zapisz jako PDF' }).click(),
    ])
    const { totalPages } = await extractText(await getDocumentProxy(await bytesOf(pdf)))
    expect(totalPages).toBeGreaterThan(1)
    const sheets = sheet(page).locator('.sheet')
    await expect(sheets).toHaveCount(totalPages)
    await expect(sheets.last()).toHaveAttribute('data-pages', String(totalPages))
    await expect(page.getByText(`Wydruk: ${totalPages} `)).toBeVisible()
  })

  test('the list is one click away from a document, and the address forgets it', async ({ gops: page }) => {
    await openDocument(page, 'Zgoda i klauzula informacyjna')
    await page.getByRole('link', { name: 'Wróć do listy' }).click()
    await expect(page.getByRole('link', { name: 'Porozumienie dotyczące powołania PZK' })).toBeVisible()
    await openDocument(page, 'Indywidualny Program Współpracy (IPW)')
    await page.getByRole('link', { name: 'Rodziny', exact: true }).click()
    expect(page.url()).toMatch(/\/#\/rodziny$/)
    await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Porozumienie dotyczące powołania PZK' })).toBeVisible()
  })

  test('an impossible date is refused beside the field and no paper is made', async ({ gops: page }) => {
    await openDocument(page, 'Porozumienie dotyczące powołania PZK')
    await page.getByLabel('Data zawarcia').fill('31.02.2026')
    await page.getByRole('button', { name: 'Zapisz jako Word (DOCX)' }).click()
    await expect(page.getByText('Nie ma takiego dnia.').first()).toBeVisible()
    await expect(page.getByLabel('Data zawarcia')).toHaveValue('31.02.2026')
    await expect(page.getByLabel('Data zawarcia')).toBeFocused()
    await expect(page.getByText('Nie ma jeszcze takiego pliku tego dokumentu.')).toBeVisible()
  })

  test('the paper comes out as DOCX and PDF with the same words, and both are written down', async ({ gops: page }) => {
    test.skip(IS_DESKTOP, 'the desktop host saves through the system')
    await openDocument(page, 'Indywidualny Program Współpracy (IPW)')

    const [docx] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zapisz jako Word (DOCX)' }).click(),
    ])
    expect(docx.suggestedFilename()).toMatch(/^ipw-.*\.docx$/)
    expect(docxText(await bytesOf(docx))).toContain('Zenon Przykładowy')

    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Zapisz jako PDF' }).click(),
    ])
    const bytes = await bytesOf(pdf)
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 5))).toBe('%PDF-')
    expect(bytes.byteLength).toBeGreaterThan(10_000)

    const rows = page.getByRole('region', { name: 'Wykonane dokumenty' }).getByRole('row')
    await expect(rows.nth(1)).toContainText('PDF')
    await expect(rows.nth(2)).toContainText('Word (DOCX)')
    await expectAccessible(page)
  })
})
