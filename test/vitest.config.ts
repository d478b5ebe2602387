import { defineConfig } from 'vitest/config';

/** `*.test.ts` needs no browser; `*.browser.test.ts` gets the built site and a Chromium, two files at a time: they wait more than they work. */
export default defineConfig({
  test: {
    exclude: ['**/node_modules/**', '**/dist/**', '**/fixtures/**'],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{packages,site,extension,test,.ci}/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
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
