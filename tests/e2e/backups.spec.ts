import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoPassword, sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
import { loadSample, passFirstRun } from '#engine/demo/load.ts'
import { localDateOf } from '#shared/domain/dates.ts'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'
import { clientOf } from '../support/sample-vaults.ts'

test('a backup is made and tried; the database is destroyed, and the recovery code brings everything back', async ({
  app,
  page,
}) => {
  const client = clientOf(page)
  const code = await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
  await loadSample(client, localDateOf(new Date()))
  await page.reload()
  await page.getByRole('link', { name: 'Otwórz kopie zapasowe' }).click()
  await page.getByRole('button', { name: 'Zrób kopię teraz' }).click()
  await expect(page.getByText('Kopia jest gotowa')).toBeVisible()
  await page
    .getByRole('button', { name: /^Próba odtworzenia kopii/ })
    .first()
    .click()
  await expect(page.getByText(/^Próba się udała/)).toBeVisible()
  await expect(page.getByLabel('Ile wpisów jest w kopii')).toContainText('Sprawy rodzin1')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await app.kill()
  await writeFile(join(app.dataFolder, 'kooperacja.db'), '')
  const again = await app.start()
  await expect(again.getByRole('heading', { name: 'Plik z danymi jest pusty' })).toBeVisible()
  await again.getByRole('button', { name: 'Odtwórz z kopii' }).click()
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Dalej z tą kopią' }).click()
  await again.getByText('Kod awaryjny', { exact: true }).click()
  await again.getByLabel('Kod z arkusza awaryjnego').fill(code.join(' '))
  await again.keyboard.press('Enter')
  await expect(again.getByRole('heading', { name: '3. Sprawdź i potwierdź' })).toBeFocused()
  await expect(again.getByText('Gminny Ośrodek Pomocy Społecznej w Przykładowej')).toBeVisible()
  await expectAccessible(again)
  await again.getByRole('button', { name: 'Odtwórz tę kopię' }).click()

  await expect(again.getByRole('heading', { name: 'Kim jesteś?' })).toBeVisible()
  await again.getByRole('radio', { name: /Łucja Żółcińska/ }).check()
  await again.getByRole('textbox', { name: 'Nowe hasło' }).fill(demoPassword)
  await again.getByRole('textbox', { name: 'Powtórz hasło' }).fill(demoPassword)
  await again.keyboard.press('Enter')
  await again.getByRole('link', { name: 'Rodziny' }).click()
  await expect(again.getByRole('link', { name: 'Zenon Przykładowy' })).toBeVisible()
  await again.getByRole('link', { name: 'Moje biuro', exact: true }).click()
  await again.getByRole('link', { name: 'Kopie', exact: true }).click()
  await expect(again.getByRole('table', { name: 'Odłożone stany' }).getByRole('row')).toHaveCount(2)
})
