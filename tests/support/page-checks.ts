import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

/** No finding of axe on the page as it stands (WCAG 2.1 A and AA, and good practice). */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
}

/** At 200 % zoom of a 1366×768 screen nothing has to be scrolled sideways (WCAG 1.4.10). */
export async function expectFitsAtDoubleZoom(page: Page): Promise<void> {
  const before = page.viewportSize()
  await page.setViewportSize({ width: 683, height: 384 })
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth))
    .toBeLessThanOrEqual(0)
  if (before) await page.setViewportSize(before)
}
