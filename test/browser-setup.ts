import { spawnSync } from 'node:child_process';
import { ensureChromium } from './browser.ts';

/**
 * Before the first browser test: a browser, and the site in dist/ as `npm run build` makes it.
 *
 * @throws Error if either cannot be had; what the build said stands above it on the terminal.
 */
export default function setup(): void {
  ensureChromium();
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('サイトを作れないので、ブラウザのテストを始められません。 / npm run build failed.');
}
