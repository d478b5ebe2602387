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
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) {
    throw new Error(
      'サイトを作れないので、ブラウザのテストを始められません。 / npm run build failed, so there is no site to test.',
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
