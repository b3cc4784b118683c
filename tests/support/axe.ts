import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']
/** Every rule is run; only of what a rule finds wrong are the details carried out of the page. */
const options = { runOnly: { type: 'tag' as const, values: rules }, resultTypes: ['violations' as const] }

/**
 * Expects no finding of axe on the screen as it stands (WCAG 2.1 A and AA, and good practice). A preview's
 * frame is left out: it is sandboxed without scripts, and axe is one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').options(options).analyze()
  expect(violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))).toEqual([])
}
