import { expect, type Page } from '@playwright/test'

/** At 200 % zoom of a 1366×768 screen nothing has to be scrolled sideways (WCAG 1.4.10). */
export async function expectFitsAtDoubleZoom(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 683, height: 384 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}
