import { defineConfig } from 'vitest/config';

/**
 * `*.test.ts` needs no browser, and files share what they import: to load it anew for each takes longer than its tests.
 * `*.browser.test.ts` gets the built site and a Chromium. Two files at a time of both: browsers wait more than they work.
 */
export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,site,extension,test,.ci}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['{packages,site,extension,test}/**/*.browser.test.ts'],
          globalSetup: ['test/browser-setup.ts'],
          setupFiles: ['test/browser-guard.ts'],
          maxWorkers: 2,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
