import { expect, IS_DESKTOP, test } from '../support/app.ts'

test.describe('the browser host', () => {
  test.skip(IS_DESKTOP, 'the desktop host has one window and no address')

  test('after the one-time address the address is clean, and a reload and a second tab keep working', async ({
    app,
    page,
  }) => {
    const heading = page.getByRole('heading').first()
    await expect(heading).toBeVisible()
    expect(new URL(page.url()).search).toBe('')
    const title = await heading.textContent()

    await page.reload()
    await expect(page.getByRole('heading').first()).toHaveText(title ?? '')

    const tab = await app.newTab()
    await expect(tab.getByRole('heading').first()).toHaveText(title ?? '')
  })

  test('a browser without the key is told in Polish what to do', async ({ browser, page }) => {
    const stranger = await browser.newContext()
    const tab = await stranger.newPage()
    const answer = await tab.goto(new URL('/', page.url()).href)
    expect(answer?.status()).toBe(403)
    await expect(tab.getByRole('heading', { name: 'Ta karta nie ma dostępu do programu' })).toBeVisible()
    await stranger.close()
  })

  test('a page of another origin in the same browser gets nothing, nor does a program that stole the cookie', async ({
    page,
  }) => {
    const procedure = `${new URL(page.url()).origin}/rpc/vault/state`
    const foreign = await page.context().newPage()
    await foreign.goto('data:text/html,<title>obca</title>')
    const outcome = await foreign.evaluate(
      (address) =>
        fetch(address, { method: 'POST', body: '{}', credentials: 'include' }).then(
          (response) => String(response.status),
          () => 'blocked',
        ),
      procedure,
    )
    expect(outcome).toBe('blocked')

    // Playwright's own requests carry the cookie and no Origin, as a foreign program's would.
    const bare = await page.context().request.post(procedure, { data: {} })
    expect(bare.status()).toBe(403)
    const claimed = await page
      .context()
      .request.post(procedure, { data: {}, headers: { origin: 'http://127.0.0.1:1' } })
    expect(claimed.status()).toBe(403)
  })

  test('a script written into the page does not run', async ({ page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible()
    const ran = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.ranInline = true'
      document.body.append(script)
      return 'ranInline' in window
    })
    expect(ran).toBe(false)
  })

  test('the program stopped and started again on the same folder opens anew', async ({ app, page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible()
    const again = await app.restart()
    await expect(again.getByRole('heading').first()).toBeVisible()
  })
})
