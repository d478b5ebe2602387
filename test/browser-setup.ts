import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { ensureChromium, ensureFirefox } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Why no browser test can run; empty if they can. */
    browserProblem: string;
  }
}

/** Both browsers, and the site in dist/ as `npm run build` makes it; what the build says goes to the terminal. */
function prepare(): void {
  ensureChromium();
  ensureFirefox();
  for (const script of ['build', 'build:extension']) {
    const { status } = spawnSync('npm', ['run', '--silent', script], { stdio: ['ignore', 2, 2] });
    if (status === 0) continue;
    throw new Error(
      `「npm run ${script}」に失敗したので、ブラウザのテストを始められません。 / npm run ${script} failed, so there is nothing to test.`,
    );
  }
}

/** Once before the first browser test. A problem here fails those tests (browser-guard.ts), not the ones without a browser. */
export default function setup(project: TestProject): void {
  try {
    prepare();
    project.provide('browserProblem', '');
  } catch (error) {
    project.provide('browserProblem', error instanceof Error ? error.message : String(error));
  }
}
