import { execFileSync } from 'node:child_process';
import { ensureChromium } from './browser.ts';

/** Before the first browser test: a browser, and the site as `npm run build` leaves it in dist/. */
export default function setup(): void {
  ensureChromium();
  execFileSync('npm', ['run', '--silent', '--if-present', 'build'], { stdio: ['ignore', 2, 2] });
}
