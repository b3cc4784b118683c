import { randomBytes } from 'node:crypto'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { demoLogin, demoPassword } from '#engine/demo/sample.ts'

const login = 'l.zolcinska'
const password = 'długie hasło do próby'

async function unlock(page: Page, typed: { login: string; password: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'Login' }).fill(typed.login)
  await page.getByRole('textbox', { name: 'Hasło' }).fill(typed.password)
  await page.keyboard.press('Enter')
}

const onStart = (page: Page) => page.getByRole('heading', { level: 1, name: 'Na start' })

/** Fills what the first run asks for before the account; every field by its label. */
async function answerOffice(page: Page): Promise<void> {
  await page.getByRole('radio', { name: /GOPS/ }).check()
  await page.getByLabel('Pełna nazwa biura').fill('Gminny Ośrodek Pomocy Społecznej w Przykładowej')
  await page.getByRole('textbox', { name: /^Miejscowość$/ }).fill('Przykładowa')
  await page.getByRole('textbox', { name: 'Gmina' }).fill('Przykładowa')
  await page.getByRole('textbox', { name: 'Powiat' }).fill('przykładowski')
  await page.getByRole('combobox', { name: 'Województwo' }).click()
  await page.getByRole('option', { name: 'podkarpackie' }).click()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByRole('heading', { name: 'Ochrona danych' }).waitFor()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await page.getByRole('textbox', { name: 'Imię' }).fill('Łucja')
  await page.getByRole('textbox', { name: 'Nazwisko' }).fill('Żółcińska')
  await page.getByRole('button', { name: 'Dalej' }).click()
  await expect(page.getByText('Wybierz jedną odpowiedź.')).toBeVisible()
  await page.getByRole('radio', { name: 'Pani' }).check()
  await page.getByRole('button', { name: 'Dalej' }).click()
  await expect(page.getByRole('textbox', { name: 'Login' })).toHaveValue(login)
}

/** The whole first run up to its code; gives the code's groups. */
async function answerFirstRun(page: Page): Promise<string[]> {
  await answerOffice(page)
  await page.getByLabel('Data upoważnienia').fill('02.01.2026')
  await page.getByLabel('Data oświadczenia').fill('05.01.2026')
  await page.getByLabel('Nowe hasło').fill(password)
  await page.getByLabel('Powtórz hasło').fill(password)
  await page.getByRole('button', { name: 'Dalej' }).click()
  const groups = page.getByRole('list', { name: 'Kod awaryjny' }).getByRole('listitem')
  await expect(groups).toHaveCount(7)
  return (await groups.allTextContents()).map((text) => text.slice(-4))
}

async function retype(page: Page, code: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Mam kod na papierze, dalej' }).click()
  for (const [index, group] of code.entries()) {
    const field = page.getByLabel(`Grupa ${index + 1}`, { exact: true })
    if ((await field.count()) > 0) await field.fill(group.toLowerCase())
  }
  await page.getByRole('button', { name: 'Załóż sejf' }).click()
}

test('a new office sets itself up, and comes back with its password or with the code of its sheet', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { name: 'Kim jesteśmy' })).toBeVisible()
  await expectAccessible(page)
  const code = await answerFirstRun(page)
  await expectAccessible(page)
  await retype(page, code)
  await expect(page.getByRole('heading', { name: 'Sejf jest gotowy' })).toBeVisible()
  await page.getByRole('button', { name: 'Zaczynamy' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Na start' })).toBeVisible()
  await expectAccessible(page)

  const again = await app.restart()
  await unlock(again, { login, password })
  await expect(onStart(again)).toBeVisible()
  await again.getByRole('button', { name: 'Zablokuj' }).click()

  await again.getByRole('button', { name: 'Nie pamiętam hasła' }).click()
  await again.getByLabel('Kod z arkusza awaryjnego').fill(code.join(' ').toLowerCase())
  await again.keyboard.press('Enter')
  await expect(again.getByRole('heading', { name: 'Kim jesteś?' })).toBeVisible()
  await expectAccessible(again)
  const changed = 'zupełnie nowe hasło'
  await again.getByRole('textbox', { name: 'Nowe hasło' }).fill(changed)
  await again.getByRole('textbox', { name: 'Powtórz hasło' }).fill(changed)
  await again.keyboard.press('Enter')
  await expect(again.getByText('Wskaż osobę')).toBeVisible()
  await again.getByRole('radio', { name: /Łucja Żółcińska/ }).check()
  await again.getByRole('button', { name: 'Ustaw hasło i wejdź' }).click()
  await expect(onStart(again)).toBeVisible()
  await again.getByRole('button', { name: 'Zablokuj' }).click()
  await unlock(again, { login, password: changed })
  await expect(onStart(again)).toBeVisible()
})

test('the suggested login follows the name until another one is typed', async ({ page }) => {
  await answerOffice(page)
  const loginField = page.getByRole('textbox', { name: 'Login' })
  await expect(page.getByText('Łucja Żółcińska będzie kierownikiem programu')).toBeVisible()
  const nameAgain = async (surname: string) => {
    await page.getByRole('button', { name: 'Wstecz' }).click()
    await page.getByRole('textbox', { name: 'Nazwisko' }).fill(surname)
    await page.getByRole('button', { name: 'Dalej' }).click()
  }
  await nameAgain('Leśna')
  await expect(loginField).toHaveValue('l.lesna')
  await loginField.fill('kierowniczka')
  await nameAgain('Polna')
  await expect(loginField).toHaveValue('kierowniczka')
})

test('a paper dated tomorrow or a login with a space is told beside its field', async ({ page }) => {
  await answerOffice(page)
  await page.getByRole('textbox', { name: 'Login' }).fill('Łucja Ż')
  await page.getByLabel('Data upoważnienia').fill('01.01.2099')
  await page.getByRole('button', { name: 'Dalej' }).click()
  await expect(page.getByRole('textbox', { name: 'Login' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: 'Login' })).toHaveAccessibleDescription(/małe litery/)
  await page.getByRole('textbox', { name: 'Login' }).fill(login)
  await page.getByLabel('Data oświadczenia').fill('05.01.2026')
  await page.getByRole('button', { name: 'Dalej' }).click()
  await expect(page.getByLabel('Data upoważnienia')).toHaveAccessibleDescription(/późniejsza niż dzisiaj/)
})

test('a wrong login and a wrong password look the same, and after three the next try has to wait', async ({
  gops: page,
}) => {
  await page.getByRole('button', { name: 'Zablokuj' }).click()
  const hint = page.getByRole('textbox', { name: 'Hasło' })
  await unlock(page, { login: 'nikogo-takiego', password: demoPassword })
  await expect(hint).toHaveAccessibleDescription(/Login lub hasło są nieprawidłowe/)
  const wrongLogin = await page.getByRole('main').innerText()
  await expectAccessible(page)
  await unlock(page, { login: demoLogin, password: 'to nie jest to hasło' })
  await expect(hint).toHaveAccessibleDescription(/Login lub hasło są nieprawidłowe/)
  expect(await page.getByRole('main').innerText()).toBe(wrongLogin)
  for (let tries = 3; tries <= 5; tries += 1) {
    await expect(page.getByRole('button', { name: 'Odblokuj', exact: true })).toBeEnabled()
    await hint.fill('to nie jest to hasło')
    await page.keyboard.press('Enter')
    await expect(hint).toHaveAccessibleDescription(/Login lub hasło są nieprawidłowe/)
  }
  await expect(page.getByRole('button', { name: /^Odblokuj za \d+ s$/ })).toBeDisabled()
  await expect(page.getByRole('status')).toContainText('każe chwilę poczekać')
  await unlock(page, { login: demoLogin, password: demoPassword })
  await expect(page.getByRole('button', { name: 'Odblokuj', exact: true })).toBeEnabled()
  await hint.press('Enter')
  await expect(onStart(page)).toBeVisible()
})

test('nobody at the computer: the screen is covered, what was typed comes back with its page after unlocking', async ({
  gops: page,
}) => {
  await page.clock.install()
  await page.reload()
  await page.getByRole('link', { name: 'Moje biuro', exact: true }).click()
  const name = page.getByLabel('Pełna nazwa biura')
  await name.fill('GOPS wpisany przed przerwą')
  await page.clock.fastForward('09:30')
  await expect(name).toBeVisible()
  await page.clock.fastForward('00:40')
  await expect(name).toHaveCount(0)
  await expect(page.getByText('wpisany przed przerwą')).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Odblokuj program' })).toBeVisible()
  await unlock(page, { login: demoLogin, password: demoPassword })
  await expect(name).toHaveValue('GOPS wpisany przed przerwą')
})

test('a reload in the middle of the first run brings back what was typed, never a password', async ({ page }) => {
  const saved = page.waitForResponse((response) => response.url().endsWith('/rpc/vault/saveDraft'))
  await page.getByLabel('Pełna nazwa biura').fill('GOPS wpisany do połowy')
  await saved
  await page.reload()
  await expect(page.getByLabel('Pełna nazwa biura')).toHaveValue('GOPS wpisany do połowy')
})

test('a vault whose database is missing names the file and opens again once it is back', async ({ app, page }) => {
  await retype(page, await answerFirstRun(page))
  await expect(page.getByRole('heading', { name: 'Sejf jest gotowy' })).toBeVisible()
  await app.stop()
  const database = join(app.dataFolder, 'kooperacja.db')
  await rename(database, `${database}.obok`)

  const again = await app.start()
  await expect(again.getByText('kooperacja.db', { exact: false }).first()).toBeVisible()
  await expect(again.getByRole('heading', { name: 'Pierwsze uruchomienie' })).toHaveCount(0)
  await expectAccessible(again)
  await rename(`${database}.obok`, database)
  await again.getByRole('button', { name: 'Sprawdź ponownie' }).click()
  await expect(again.getByRole('textbox', { name: 'Hasło' })).toBeVisible()
})

test('over a file that hardly mends itself restoring is the first button, over one that may come back looking again is', async ({
  app,
  openSample,
}) => {
  await openSample(app, 'gops')
  await app.stop()
  const database = join(app.dataFolder, 'kooperacja.db')
  const { size } = await stat(database)
  await rename(database, `${database}.obok`)
  await rm(`${database}-wal`, { force: true })

  const missing = await app.start()
  const buttons = (of: Page) => of.getByRole('button', { name: /^(Sprawdź ponownie|Odtwórz z kopii)$/ })
  await expect(buttons(missing)).toHaveText(['Sprawdź ponownie', 'Odtwórz z kopii'])
  await app.stop()

  await writeFile(database, randomBytes(size))
  const foreign = await app.start()
  await unlock(foreign, { login: demoLogin, password: demoPassword })
  await expect(foreign.getByRole('heading', { name: 'Pliku z danymi nie da się odczytać' })).toBeVisible()
  await expect(buttons(foreign)).toHaveText(['Odtwórz z kopii', 'Sprawdź ponownie'])
  await expectAccessible(foreign)
})
