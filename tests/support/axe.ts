import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

/** axe itself, as @axe-core/playwright brings it; that package runs it in three pages where one is enough here. */
const AXE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js')
const source = readFileSync(AXE, 'utf8')
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']

interface Finding {
  id: string
  where: string[]
}

/** What axe leaves in the page it was put into. */
interface AxePage {
  axe?: {
    run: (
      context: { exclude: string[] },
      options: object,
    ) => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
  }
}

/**
 * Expects no finding of axe on the screen as it stands (WCAG 2.1 A and AA, and good practice). A preview's
 * frame is left out: it is sandboxed without scripts, and axe is one.
 */
export async function expectAccessible(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => 'axe' in globalThis)
  if (!isThere) await page.evaluate(source)
  const findings = await page.evaluate(async (values): Promise<Finding[]> => {
    const { axe } = globalThis as AxePage
    if (axe === undefined) throw new Error('axe is not in the page')
    const options = { runOnly: { type: 'tag', values }, resultTypes: ['violations'], iframes: false }
    const { violations } = await axe.run({ exclude: ['iframe'] }, options)
    return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) }))
  }, rules)
  expect(findings).toEqual([])
}
