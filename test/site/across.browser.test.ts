import { PublicAssessment } from '@tsumabiraka/assessment';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Index, RegisterFile } from '../../site/src/open-data/schema.ts';
import { type Browsing, startBrowsing } from './browsing.ts';
import { built, fileOf } from './built.ts';

const { assessments } = Index.parse(built.json('api/v1/index.json'));
const all = assessments.map(({ id }) => PublicAssessment.parse(built.json(`api/v1/assessments/${id}.json`)));
const changed = all.filter(({ changes }) => changes.length > 0);
const pageOf = (id: string): string => new URL(all.find((each) => each.id === id)?.url ?? '').pathname;

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

describe('register', () => {
  const files = built.files('api/v1/register/*.json');

  test('every list has its file, none larger than 1 MB', () => {
    expect(files.map((file) => file.replace(/^.*\/|\.json$/g, ''))).toEqual([
      ...['entrustees', 'laws', 'recipients', 'records', 'systems'],
    ]);
    for (const file of files) expect(Buffer.byteLength(built.text(file))).toBeLessThan(1_000_000);
  });

  test.each(files)('%s: every place is an item of its document, and every name has its place on the site', (file) => {
    const { entries } = RegisterFile.parse(built.json(file));
    const items = new Set(all.flatMap(({ id, items: own }) => own.map((item) => `${id}#${item.id}`)));
    const places = entries.flatMap(({ mentions }) => mentions.map(({ assessment, item }) => `${assessment}#${item}`));
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => !items.has(place))).toEqual([]);
    const anchors = new Map<string, Set<unknown>>();
    const missing = entries.filter(({ url }) => {
      const { pathname, hash } = new URL(url);
      const known =
        anchors.get(pathname) ??
        new Set(selectAll('[id]', built.html(fileOf(pathname))).map(({ properties }) => properties['id']));
      anchors.set(pathname, known);
      return !known.has(hash.slice(1));
    });
    expect(missing).toEqual([]);
  });

  test('a name is found by a part of it, however it is typed', async () => {
    const { context, page } = await browsing.open();
    await page.goto('./records/');
    await page.getByLabel('記録項目をしぼる').fill('ｋｏ');
    await page.getByText('その文字のある名前はありません。').waitFor();
    await page.getByLabel('記録項目をしぼる').fill('血圧');
    await page.getByRole('link', { name: '血圧(収縮期)' }).click();
    await page.waitForURL(/\/records\/ka\/#n/);
    await page.getByRole('heading', { name: '血圧(収縮期)', exact: true }).waitFor();
    await context.close();
  });
});

describe('changes', () => {
  test.each(changed.map(({ id }) => id))('%s: every row once, by day, newest first', (id) => {
    const html = built.html(fileOf(`${pageOf(id)}changes/`));
    const rows = selectAll('.change', html).map(({ properties }) => properties['id']);
    const own = all.find((each) => each.id === id)?.changes ?? [];
    expect([...rows].sort()).toEqual(own.map((row) => row.id).sort());
    const days = selectAll('.change-day', html).map(({ properties }) => String(properties['id']));
    expect(days).toEqual([...days].sort().reverse());
  });

  test('all rows of all documents stand on the pages of changes', () => {
    const pages = ['changes/index.html', ...built.files('changes/*/index.html')];
    const rows = pages.flatMap((file) => selectAll('.change', built.html(file)));
    expect(rows).toHaveLength(all.flatMap(({ changes }) => changes).length);
  });

  test('an item leads to its changes, and they lead back', async () => {
    const { context, page } = await browsing.open();
    await page.goto('./assessments/nerima/7/');
    await page.locator('#v-1-1').getByRole('link', { name: 'この項目の変更（3件）' }).click();
    await page.waitForURL(/\/changes\/#of-v-1-1$/);
    expect(await page.locator('#of-v-1-1 dd a').count()).toBe(3);
    await page.locator('#of-v-1-1 dt a').click();
    await page.waitForURL(/\/assessments\/nerima\/7\/#v-1-1$/);
    await context.close();
  });

  test('what is new and what is gone is said in words', () => {
    const html = built.html('assessments/setagaya/70/changes/index.html');
    const [difference] = selectAll('.difference', html);
    expect(difference && textOf(difference)).toMatch(/消した.+（ここまで）加えた.+（ここまで）/u);
  });

  test('the feed has an entry for each document and day', () => {
    const text = built.text('changes/feed.xml');
    const days = new Set(
      all.flatMap(({ id, changes }) => changes.flatMap(({ date }) => (date ? [`${id} ${date}`] : []))),
    );
    expect([...text.matchAll(/<entry>/g)]).toHaveLength(Math.min(days.size, 50));
  });

  test('a replaced name is on no page', () => {
    const pages = built.files('**/changes/**/*.html').map(built.text).join();
    expect(pages).toContain('（氏名）');
    expect(pages).not.toContain('荷田');
  });
});

describe('compare', () => {
  test('the address says what is compared, and the page made beforehand says the same', async () => {
    const { context, page } = await browsing.open();
    await page.goto('./compare/?a=koshigaya-48&b=nara-21');
    await page.locator('.compared').first().waitFor();
    const questions = await page.locator('.compared .question').allTextContents();
    const verdicts = await page.locator('.compared .verdict').allTextContents();
    const [pair] = built.files('compare/{koshigaya-48/nara-21,nara-21/koshigaya-48}/index.html');
    const html = built.html(pair ?? '');
    expect(questions).toEqual(selectAll('.compared .question', html).map(textOf));
    expect(verdicts).toEqual(selectAll('.compared .verdict', html).map(textOf));
    expect(new Set(verdicts)).toContain('答えがちがう');
    await context.close();
  });

  test('choosing by the form leads to such an address; four fit', async () => {
    const { context, page } = await browsing.open();
    await page.goto('./compare/?a=koshigaya-48');
    await page.getByText('もう1つ選んでください').waitFor();
    await page.getByLabel('2つ目').selectOption('yokohama-38');
    await page.getByLabel('3つ目').selectOption('nerima-7');
    await page.getByLabel('4つ目').selectOption('nara-21');
    await page.getByRole('button', { name: 'くらべる' }).click();
    await page.waitForURL(/\?a=koshigaya-48&b=yokohama-38&c=nerima-7&d=nara-21$/);
    await page.getByText('4つの評価書をくらべています。').waitFor();
    await context.close();
  });

  test('what the site does not have is said', async () => {
    const { context, page } = await browsing.open();
    await page.goto('./compare/?a=koshigaya-48&b=nowhere-1');
    await page.getByText('このサイトにない評価書が').waitFor();
    await context.close();
  });

  test('without a script every pair of a small site is a link', async () => {
    const { context, page } = await browsing.open({ javaScriptEnabled: false });
    await page.goto('./compare/');
    expect(await page.locator('.pairs a').count()).toBe((all.length * (all.length - 1)) / 2);
    expect(await page.locator('#compare').isVisible()).toBe(false);
    await page.locator('.pairs a').first().click();
    await page.getByLabel('答えのちがう項目だけを見る').check();
    expect(await page.locator('.compared tr.same').first().isVisible()).toBe(false);
    await context.close();
  });
});

describe('the next assessment', () => {
  test('every assessment is due five years after it was published, the first first', () => {
    const html = built.html('freshness/index.html');
    const due = selectAll('.due > li', html).map((entry) =>
      selectAll('time', entry).map((time) => time.properties['dateTime']),
    );
    expect(due).toHaveLength(all.length);
    for (const [next, published] of due)
      expect(String(next).slice(0, 4)).toBe(String(Number(String(published).slice(0, 4)) + 5));
    const days = due.map(([next]) => String(next));
    expect(days).toEqual([...days].sort());
  });
});
