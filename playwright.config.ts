import { defineConfig } from '@playwright/test'
import { chromiumSources, launchOptions } from './electron/browser/chromium.ts'

const [firstSource = 'chrome'] = chromiumSources(process.platform)

/**
 * One driver, two hosts (tests/support/app.ts). No retries: a test that passes at the second try hides a fault.
 */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 3,
  retries: 0,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    viewport: { width: 1280, height: 800 },
    // The program then shows at once what it would otherwise let slide in.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: await launchOptions(firstSource),
    trace: 'off',
    screenshot: 'only-on-failure',
  },
})
