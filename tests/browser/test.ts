import { type BrowserContext, test as base, expect } from '@playwright/test';

export { expect };

/**
 * A test in a browser that fails where a page does what its Content-Security-Policy forbids, whatever else it looks at:
 * what any test uses is proved to work under the policy.
 */
export const test = base.extend<{ forbidden: undefined }>({
  forbidden: [
    async ({ browser, context }, use) => {
      const violations: string[] = [];
      const watch = (watched: BrowserContext): void => {
        watched.on('console', (message) => {
          if (message.text().includes('Content Security Policy'))
            violations.push(`${message.location().url}: ${message.text()}`);
        });
      };
      watch(context);
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const opened = await open(options);
        watch(opened);
        return opened;
      };
      await use(undefined);
      browser.newContext = open;
      expect(violations, 'what the policy of a page forbids').toEqual([]);
    },
    { auto: true },
  ],
});
