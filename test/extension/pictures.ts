import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browser.ts';
import { CITY, launchExtension, serve } from './launch.ts';
import { readSet } from './pages/set.ts';

/**
 * Makes the pictures of the stores (1280 × 800) and the icons, from the built extension: `npm run pictures -w extension`.
 * The pages are those of the tests, so that no municipality is shown without being asked.
 */
const extension = fileURLToPath(new URL('../../extension/', import.meta.url));
const pdf = readFileSync(new URL('../../packages/reading/fixtures/koshigaya-48.pdf', import.meta.url));
const pictures = process.argv[2] ?? `${extension}store/pictures`;
mkdirSync(pictures, { recursive: true });

const site = await serve((request, response) => {
  const page = readSet('tuned').find(({ name }) => name === request.url?.slice(1));
  response.setHeader('content-type', page ? 'text/html; charset=utf-8' : 'application/pdf').end(page?.html ?? pdf);
});
const running = await launchExtension(site, { width: 1280, height: 800 });
const shoot = async (page: Page, name: string): Promise<void> => {
  await page.screenshot({ path: `${pictures}/${name}.png` });
  await page.close();
};

const city = await running.context.newPage();
await city.goto(`${CITY}/table-of-kinds.html`);
await city.waitForSelector('tsumabiraka-badge', { state: 'attached' });
await shoot(city, '1-badges');

const viewer = await running.openViewer(`${CITY}/a.pdf`);
await viewer.locator('.textLayer span').first().waitFor({ state: 'attached' });
await viewer.waitForTimeout(3000);
await shoot(viewer, '2-viewer');

for (const [number, name] of [
  [3, 'options'],
  [4, 'welcome'],
] as const) {
  const page = await running.context.newPage();
  await page.goto(`${running.address}${name}.html`);
  await shoot(page, `${number}-${name}`);
}
await running.close();
await site.close();

const browser = await launchChromium();
const svg = readFileSync(new URL('../../site/public/favicon.svg', import.meta.url), 'utf8');
mkdirSync(`${extension}public/icon`, { recursive: true });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
  await page.screenshot({ path: `${extension}public/icon/${size}.png`, omitBackground: true });
}
await browser.close();
