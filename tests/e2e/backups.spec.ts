import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { demoLogin, demoPassword, sampleGops, sampleGopsAnimator } from '#engine/demo/sample.ts'
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
  await expect(page.getByLabel('Ile wpisów jest w kopii')).toContainText('Wpisy w przebiegu spraw0')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)

  await app.kill()
  await writeFile(join(app.dataFolder, 'kooperacja.db'), '')
  const again = await app.start()
  await expect(again.getByRole('heading', { name: 'Plik z danymi jest pusty' })).toBeVisible()
  await again.getByRole('button', { name: 'Odtwórz z kopii' }).click()
  await expect(again.getByRole('button', { name: 'Dalej z tą kopią' })).toBeVisible()
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
  await again.getByRole('link', { name: 'Rodziny', exact: true }).click()
  await expect(again.getByRole('link', { name: 'Zenon Przykładowy' })).toBeVisible()
  await again.getByRole('link', { name: 'Moje biuro', exact: true }).click()
  await again.getByRole('link', { name: 'Kopie', exact: true }).click()
  // What was put aside is the emptied file: there is no way back to it, by a click or otherwise.
  const aside = again.getByRole('table', { name: 'Odłożone stany' })
  await expect(aside.getByRole('row')).toHaveCount(2)
  await expect(aside).toContainText('Plik uszkodzony')
  await expect(aside.getByRole('button')).toHaveCount(0)
})

test('going back to a state that was put aside is a step of its own, and nothing happens before its second button', async ({
  page,
}) => {
  const client = clientOf(page)
  await passFirstRun(client, sampleGops, sampleGopsAnimator, demoPassword)
  const { kept } = await client.backup.makeNow()
  const source = { from: 'kept', place: 'own', file: kept[0]?.file ?? '' } as const
  const { token } = await client.backup.open({
    source,
    secret: { with: 'password', login: demoLogin, password: demoPassword },
  })
  await client.backup.restore({ token })
  await page.goto(new URL('#/rodo/dziennik', page.url()).href)
  await page.reload()
  const log = page.getByRole('table', { name: 'Dziennik zdarzeń' })
  await expect(log).toContainText('Przeniesiono z odłożonego stanu późniejsze wpisy dziennika')
  await expect(log).toContainText('Wpis przeniesiony po odtworzeniu kopii; przedtem miał nr 2.')
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
  await page.goto(new URL('#/biuro/kopie', page.url()).href)
  await page.reload()
  const back = page.getByRole('button', { name: /^Wróć do tego stanu/ })
  await back.click()
  await expect(page.getByRole('heading', { name: /^Powrót do stanu z/ })).toBeFocused()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Zostaw dane bez zmian' }).click()
  await expect(back).toBeFocused()
  await back.click()
  await page.getByRole('button', { name: /^Tak, wróć do stanu z/ }).click()
  await expect(page.getByRole('heading', { name: 'Odblokuj program' })).toBeVisible()
})

test('a new computer: the first screen takes the backup’s file and a password of its day', async ({ app, page }) => {
  await passFirstRun(clientOf(page), sampleGops, sampleGopsAnimator, demoPassword)
  await page.goto(new URL('#/biuro/kopie', page.url()).href)
  // Set up behind the page's back, which would find out by itself only later.
  await page.reload()
  await page.getByRole('button', { name: 'Zrób kopię teraz' }).click()
  await expect(page.getByText('Kopia jest gotowa')).toBeVisible()
  const folder = join(app.dataFolder, 'kopie')
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.kopia'))
  const brought = { name, mimeType: 'application/octet-stream', buffer: await readFile(join(folder, name)) }
  await app.stop()
  await rm(app.dataFolder, { recursive: true })

  const again = await app.start()
  await again.getByRole('button', { name: 'Odtwórz z kopii' }).click()
  await expect(again.getByText('nie ma dobrych kopii')).toBeVisible()
  const file = again.getByLabel('Plik kopii zapasowej').locator('input')
  await file.setInputFiles({ ...brought, buffer: Buffer.from('to nie jest kopia') })
  await expect(again.getByText('Ten plik nie jest kopią zapasową programu Kooperacja.')).toBeVisible()
  await file.setInputFiles(brought)
  await again.getByRole('textbox', { name: 'Login' }).fill(demoLogin)
  await again.getByRole('textbox', { name: 'Hasło' }).fill('nie to hasło')
  await again.keyboard.press('Enter')
  await expect(again.getByRole('textbox', { name: 'Hasło' })).toHaveAccessibleDescription(/nie pasuje do tej kopii/)
  await again.getByRole('textbox', { name: 'Hasło' }).fill(demoPassword)
  await again.keyboard.press('Enter')
  await expect(again.getByText(/Do tego dnia wracają też osoby, hasła i zgody/)).toBeVisible()
  await again.getByRole('button', { name: 'Odtwórz tę kopię' }).click()
  await expect(again.getByRole('heading', { level: 1, name: 'Na start' })).toBeVisible()
  await expect(again.getByText('Kopia została odtworzona')).toBeVisible()
  await expect(again.getByText(/Poprzedni stan leży odłożony/)).toHaveCount(0)
})
