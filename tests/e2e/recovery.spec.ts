import { execFile } from 'node:child_process'
import { mkdir, readdir, statfs, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Page } from '@playwright/test'
import { createApp, expect, test as base, type App } from '../support/app.ts'
import { expectAccessible } from '../support/axe.ts'
import { expectFitsAtDoubleZoom } from '../support/page-checks.ts'

/** What the folder itself may be up to, met by the real program: it names the folder and never begins anew. */

const run = promisify(execFile)

/** An app not yet started, its data folder a small disk of its own. Needs root, as mounting does; skipped without. */
const test = base.extend<{ diskApp: App }>({
  diskApp: async ({ browser }, use, testInfo) => {
    const { app, dispose } = await createApp(browser)
    const mounting = mkdir(app.dataFolder).then(() =>
      run('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', app.dataFolder]),
    )
    const isMounted = await mounting.then(
      () => true,
      () => false,
    )
    try {
      testInfo.skip(!isMounted, 'mounting is not possible here')
      await use(app)
    } finally {
      await app.stop()
      if (isMounted) await run('umount', ['-l', app.dataFolder])
      await dispose()
    }
  },
})

async function expectRecovery(page: Page, title: string, folder: string): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 })
  await expect(page.getByRole('heading', { name: title })).toBeVisible()
  await expect(page.getByText(folder).first()).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Co zrobić' })).toBeVisible()
  expect(await page.getByRole('listitem').count()).toBeGreaterThan(1)
  // No empty start, and nothing to log in to.
  await expect(page.getByRole('button')).toHaveText(['Sprawdź ponownie'])
  await expect(page.getByRole('textbox')).toHaveCount(0)
  await expectAccessible(page)
  await expectFitsAtDoubleZoom(page)
}

async function expectLocked(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sprawdź ponownie' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Odblokuj' })).toBeVisible()
}

base('a folder that a cloud copies is refused by its name, and nothing is written to it', async ({ browser }) => {
  // A long name without a space, as IT people give them, still has to fit the screen.
  const folderName = 'OneDrive - GminnyOśrodekPomocySpołecznejWPrzykładowejGórnejNadPrzykładówką_DaneProgramuŁąka'
  const { app, dispose } = await createApp(browser, folderName)
  try {
    const page = await app.start()
    await expectRecovery(page, 'Ten folder nie nadaje się na dane', app.dataFolder)
    await page.getByRole('button', { name: 'Sprawdź ponownie' }).press('Enter')
    await expect(page.getByText('Danych nadal nie da się otworzyć.')).toBeVisible()
    await expect(readdir(app.dataFolder)).rejects.toThrow('ENOENT')
  } finally {
    await dispose()
  }
})

test('a folder that may not be written to is named, and opens once it may', async ({ diskApp: app, openSample }) => {
  await openSample(app, 'gops')
  await app.stop()
  await run('mount', ['-o', 'remount,ro', app.dataFolder])
  const page = await app.start()
  await expectRecovery(page, 'Nie wolno zapisywać w folderze z danymi', app.dataFolder)
  await run('mount', ['-o', 'remount,rw', app.dataFolder])
  await expectLocked(page)
})

test('a full disk is named, and what is on it opens once there is room', async ({ diskApp: app, openSample }) => {
  await openSample(app, 'gops')
  await app.stop()
  const filling = join(app.dataFolder, 'film')
  const { bavail, bsize } = await statfs(app.dataFolder)
  await writeFile(filling, Buffer.alloc(bavail * bsize))
  const page = await app.start()
  await expectRecovery(page, 'Na dysku zabrakło miejsca', app.dataFolder)
  await unlink(filling)
  await expectLocked(page)
})
