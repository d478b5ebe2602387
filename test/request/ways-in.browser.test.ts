import { recordChoices } from '@tsumabiraka/request';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { built, fileOf } from '../site/built.ts';
import { bodies } from './bodies.ts';
import { open, plain, printed, toSheet } from './page.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

/** Ids of the boxes that are ticked. */
const ticked = (page: Page) =>
  page.locator('#request-form [name=choices]:checked').evaluateAll((boxes) => boxes.map(({ id }) => id));

describe.each(bodies.map((each) => [each.id, each] as const))('%s', (id, { assessment, prefill }) => {
  const html = built.html(`assessments/${id}/${assessment.number}/index.html`);
  const page = `../../../request/${id}/${assessment.number}/`;
  const groups = prefill.files.flatMap(({ number }) => recordChoices(assessment, number));

  test('every record item and every group leads to the request that ticks it, under its printed name', () => {
    const links = selectAll('.records a', html).map((link) => [link.properties['href'], textOf(link)]);
    expect(links).toEqual(groups.flatMap(({ items }) => items.map((item) => [`${page}#${item.id}`, item.label])));
    const whole = selectAll('.ask a[href*="-group-"]', html).map((link) => [link.properties['href'], textOf(link)]);
    expect(whole).toEqual(groups.map((group) => [`${page}#${group.id}`, `「${group.label}」の全部の開示を請求する`]));
  });

  test('so do the document, each of its files, and the page of the body', () => {
    const hrefs = selectAll('a', html)
      .filter((link) => textOf(link) === 'この情報の開示を請求する')
      .map((link) => link.properties['href']);
    const files = assessment.form === '様式2' ? [] : prefill.files.map(({ number }) => `${page}#file-${number}`);
    expect(hrefs).toEqual([`/request/${id}/${assessment.number}/`, ...files]);
    const agency = selectAll('a', built.html(`agencies/${id}/index.html`)).map((link) => link.properties['href']);
    expect(agency).toContain(`/request/${id}/${assessment.number}/`);
  });
});

describe.each(['systems', 'records'])('/%s/', (list) => {
  test('every place of every name leads to a request', () => {
    const pages = built.files(`${list}/**/index.html`);
    const places = pages.flatMap((file) => selectAll('.places > li', built.html(file)));
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const [link] = selectAll('a.ask', place);
      expect(link && textOf(link)).toBe('この情報の開示を請求する');
      expect(link?.properties['href']).toMatch(
        list === 'records' ? /^\/request\/[a-z]+\/\d+\/#f\d-group-\d+-item-\d+/u : /^\/request\/[a-z]+\/\d+\//u,
      );
    }
  });
});

test('the home page leads there', () => {
  const hrefs = selectAll('main a', built.html(fileOf('/'))).map((link) => link.properties['href']);
  expect(hrefs).toContain('/request/');
});

test('an item pressed in the document is ticked, opened, named, and on the sheet', async () => {
  const { page, close } = await open(browsing);
  await page.goto('./assessments/nerima/7/');
  const link = page.locator('.records a').nth(40);
  const name = (await link.textContent()) ?? '';
  const id = new URL((await link.getAttribute('href')) ?? '', page.url()).hash.slice(1);
  await link.click();
  await page.locator('#request-form').waitFor();
  expect(await ticked(page)).toEqual([id]);
  expect(await page.locator('#chosen').textContent()).toContain(name);
  expect(await page.locator(`#${id}`).isVisible()).toBe(true);
  await toSheet(page);
  expect((await printed(page))[0]).toContain(plain('のうち、次のもの'));
  expect((await printed(page))[0]).toContain(plain(name));
  await close();
});

test('a name that stands in several lists ticks each of them, in its file alone', async () => {
  const { page, close } = await open(browsing);
  const hrefs = built
    .files('records/**/index.html')
    .flatMap((file) => selectAll('a.ask[href*=","]', built.html(file)).map((link) => String(link.properties['href'])));
  const [href = ''] = hrefs.filter((each) => each.includes('#f1-') && !each.includes(',f2-'));
  await page.goto(`.${href}`);
  await page.locator('#request-form').waitFor();
  expect(await ticked(page)).toEqual(href.split('#')[1]?.split(','));
  await page.goto('./request/yokohama/38/#f2-group-1-item-1');
  await page.reload();
  expect(
    await page.locator('[name=files]').evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
  ).toEqual([false, true]);
  // A draft of somebody who comes back another way is not mixed up with it.
  await page.goto('./request/yokohama/38/#nothing');
  await page.reload();
  expect(await ticked(page)).toEqual([]);
  expect(await page.locator('#chosen').isVisible()).toBe(false);
  await close();
});
