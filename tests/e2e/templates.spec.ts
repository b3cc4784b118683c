import { Document, Packer, Paragraph } from 'docx'
import type { Page } from '@playwright/test'
import { expect, IS_DESKTOP, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

async function template(name: string, lines: readonly string[]) {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] })
  return { name, mimeType: wordType, buffer: await Packer.toBuffer(document) }
}

async function openTemplates(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Części dokumentów' })
    .getByRole('link', { name: 'Wzory', exact: true })
    .click()
}

test('a template with a broken tag is told place by place and never used; a good one is, and goes back', async ({
  gops: page,
}) => {
  await openTemplates(page)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Zgoda i klauzula informacyjna' }).click()
  await expect(page.getByText('Ten dokument powstaje w brzmieniu programu.')).toBeVisible()
  await expect(page.getByRole('table', { name: 'Pola tego dokumentu' })).toContainText('{{data_podpisania}}')

  const file = page.locator('input[type=file]')
  await file.setInputFiles({ name: 'wzór.docx', mimeType: wordType, buffer: Buffer.from('to nie Word') })
  await expect(page.getByText('Ten plik nie jest dokumentem Word (DOCX)')).toBeVisible()

  await file.setInputFiles(
    await template('wzór z żółcią.docx', ['Zgoda z dnia {{data_podpisana}}', 'Dorośli: {{#dorosli}} koniec']),
  )
  const problems = page.getByRole('region', { name: /We wzorze trzeba poprawić/ })
  await expect(problems).toBeVisible()
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await expect(problems).toContainText('{{/dorosli}}')
  await expect(page.getByRole('button', { name: 'Używaj tego wzoru' })).toHaveCount(0)

  await file.setInputFiles(await template('wzór.docx', ['Zgoda z dnia {{data_podpisana}}']))
  await expect(problems).toContainText('Pola {{data_podpisana}} nie ma w tym dokumencie.')
  await expect(problems).toContainText('Czy chodziło o {{data_podpisania}}?')
  await expect(problems).toContainText('Zgoda z dnia')

  await file.setInputFiles(await template('dobry wzór.docx', ['Zgoda z dnia {{data_podpisania}}']))
  await expect(page.getByRole('heading', { name: 'Wzór jest dobry' })).toBeFocused()
  const leftOut = page.getByRole('alert', { name: 'Czego wzór nie pokaże' })
  await expect(leftOut).toContainText('{{znak_sprawy}}: wydany dokument nie pokaże swojego znaku')
  await expect(leftOut).toContainText('{{zastepuje}}: wersja poprawiona nie powie, który dokument zastępuje')
  await expectAccessible(page)
  if (!IS_DESKTOP) {
    const [filled] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Pobierz próbne wypełnienie' }).click(),
    ])
    expect(filled.suggestedFilename()).toBe('proba-zgoda.docx')
  }
  await page.getByLabel('Notatka').fill('Nowa pieczęć')
  await page.getByRole('button', { name: 'Używaj tego wzoru' }).press('Enter')
  await expect(
    page.getByText('Ten dokument powstaje z własnego wzoru biura: wersja 1, plik dobry wzór.docx.'),
  ).toBeVisible()
  await expect(page.getByRole('table', { name: 'Wersje własnego wzoru' })).toContainText('Nowa pieczęć')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Wróć do brzmienia programu' }).click()
  await expect(page.getByText('Ten dokument powstaje w brzmieniu programu.')).toBeVisible()
  await page.getByRole('button', { name: 'Używaj wersji 1' }).click()
  await page.getByRole('link', { name: 'Wzory dokumentów' }).click()
  await expect(page.getByRole('table', { name: 'Osoby i rodziny' })).toContainText('własny wzór, wersja 1')

  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page.getByRole('main').getByRole('link', { name: 'Zgoda i klauzula informacyjna' }).click()
  const notice = page.getByRole('note', { name: 'Plik powstanie z własnego wzoru biura' })
  await expect(notice).toBeVisible()
  await expect(page.getByRole('button', { name: 'Zapisz jako Word (DOCX)' })).toBeVisible()
  for (const name of ['Zapisz jako PDF', 'Drukuj']) await expect(page.getByRole('button', { name })).toHaveCount(0)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  // A set for the printer with such a paper is a folder, and is called one.
  await page.getByRole('link', { name: 'Dokumenty', exact: true }).click()
  await page
    .getByRole('navigation', { name: 'Części dokumentów' })
    .getByRole('link', { name: 'Zestawy', exact: true })
    .click()
  await page.getByRole('button', { name: 'Przygotuj zestaw' }).click()
  await expect(page.getByRole('heading', { name: 'Zestaw jest gotowy' })).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('dokumenty z własnych wzorów biura jako pliki Word')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Otwórz i wydrukuj' })).toHaveCount(0)
  if (!IS_DESKTOP) {
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Pobierz folder (ZIP)' }).click(),
    ])
    expect(zip.suggestedFilename()).toMatch(/\.zip$/)
  }
})
