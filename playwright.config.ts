import { defineConfig } from '@playwright/test';

const PORT = Number(process.env.HANDBOOK_TEST_PORT ?? 4329);
const SITE = '.handbook/test-site';
const CLI = 'node src/cli/bin.mjs';

/** The tests in a browser run on the built site of this repository. */
export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.handbook/test-results',
  // On two cores a second browser saves little, and tests of ticks in the same moment wait for each other.
  workers: Number(process.env.HANDBOOK_TEST_WORKERS ?? 1),
  timeout: 45_000,
  forbidOnly: Boolean(process.env.CI),
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    // HANDBOOK_TEST_SITE=keep serves the site of the last run, for work on the tests alone.
    command: `${process.env.HANDBOOK_TEST_SITE === 'keep' ? '' : `${CLI} build --out ${SITE} && `}${CLI} preview --out ${SITE} --port ${PORT}`,
    url: `http://localhost:${PORT}/`,
    timeout: 300_000,
    reuseExistingServer: false,
  },
});
