import {
  type ChannelId,
  channelNames,
  channelsOf,
  KindId,
  kind,
  RequesterId,
  requesters,
  sayChannel,
} from '@tsumabiraka/request';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browsing, startBrowsing } from '../site/browsing.ts';
import { type Body, bodies, body, TODAY } from './bodies.ts';
import { brimful, kept } from './brim.ts';
import { button, open, pdfOf, plain, printed, requestPage, tabTo, textOfPages, toSheet, unread } from './page.ts';

let browsing: Browsing;
beforeAll(async () => {
  browsing = await startBrowsing();
});
afterAll(() => browsing.close());

const toRequest = async (page: Page, { id, assessment }: Body) => {
  await page.goto(`./assessments/${id}/${assessment.number}/`);
  return page.getByRole('link', { name: 'この情報の開示を請求する' }).first();
};

/** What stands on the paper of a body, whoever asks and however it is handed in. */
function expectPaper(pages: readonly string[], { agency, prefill }: Body, requester: RequesterId): void {
  expect(pages).toHaveLength(requester === 'self' ? 1 : 2);
  expect(pages[0]).toContain('保有個人情報開示請求書');
  expect(pages[0]).toContain(plain(`（宛先）${agency.printedName}`));
  expect(pages[0]).toContain('見本花子');
  for (const { name } of prefill.files) expect(pages[0]).toContain(plain(name ?? '?'));
  expect(pages[0]).toContain('役所が書く欄');
  expect(pages[0]).toContain(`☑${requesters.find(({ id }) => id === requester)?.label}`);
  if (requester === 'self') expect(pages[0]).toContain('請求者本人に関する情報の全部');
  else expect(pages[1]).toContain(requester === 'statutory' ? '法定代理人が請求する場合' : '任意代理人が請求する場合');
  expect(pages.join('')).not.toContain('評価書の一覧');
}

/** Second step by keys: sets the requester, and walks through the channels that are offered. */
async function channelsByKeys(page: Page, requester: RequesterId): Promise<string[]> {
  const checked = (name: string) => page.locator(`#request-form [name=${name}]:checked`).inputValue();
  await tabTo(page, 'requester');
  while ((await checked('requester')) !== requester) await page.keyboard.press('ArrowDown');
  await tabTo(page, 'channel');
  const met: string[] = [];
  for (let way = await checked('channel'); !met.includes(way); way = await checked('channel')) {
    met.push(way);
    expect(await page.locator('#paper-sheet .side').count()).toBe(requester === 'self' ? 1 : 2);
    await page.keyboard.press('ArrowDown');
  }
  return met;
}

/** Third step by keys: what the sheet needs, and the button that prints it. */
async function paperByKeys(page: Page, requester: RequesterId): Promise<string[]> {
  await tabTo(page, '次へ');
  await page.keyboard.press('Enter');
  if (requester === 'self') {
    await tabTo(page, '氏名');
    await page.keyboard.type('見本 花子');
  }
  if (requester === 'statutory') {
    await tabTo(page, 'pen-principalStatus');
    await page.keyboard.press('Space');
  }
  await page.evaluate(() => document.body.removeAttribute('data-asked-printer'));
  await tabTo(page, '印刷する');
  await page.keyboard.press('Enter');
  expect(await page.locator('body').getAttribute('data-asked-printer')).toBe('');
  return printed(page);
}

describe.each(bodies.map((each) => [each.id, each] as const))('%s', (_, from) => {
  const channels = channelsOf(from.agency, TODAY);

  test.concurrent('from the assessment to the paper, for every requester and channel', {
    timeout: 120_000,
  }, async () => {
    const { page, close } = await open(browsing);
    await (await toRequest(page, from)).click();
    await page.locator('#request-form').waitFor();
    const [address, entries] = await page.evaluate(() => [location.href, history.length] as const);
    await toSheet(page);
    await page.locator('#pen-name').fill('見本 花子');
    // Read while the browser prints the next one.
    const papers: Promise<void>[] = [];
    const set = (name: string, value: string) =>
      page.locator(`#request-form [name=${name}][value=${value}]`).evaluate((box) => (box as HTMLElement).click());
    for (const channel of channels) {
      const box = page.locator(`[name=channel][value=${channel.id}]`);
      if (channel.state === 'refused') {
        expect(await box.count()).toBe(0);
        expect(plain(await unread(page.locator('#q-channel')))).toContain(plain(sayChannel(channel)));
        continue;
      }
      await set('channel', channel.id);
      expect(await page.locator('#letter-part').isVisible()).toBe(channel.id === 'post');
      for (const requester of RequesterId.options) {
        await set('requester', requester);
        papers.push(textOfPages(await pdfOf(page)).then((pages) => expectPaper(pages, from, requester)));
      }
    }
    await Promise.all(papers);
    expect(papers.length).toBeGreaterThanOrEqual(2 * RequesterId.options.length);
    expect(await page.evaluate(() => [location.href, history.length])).toEqual([address, entries]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await close();
  });

  test.concurrent('the same by keyboard alone', { timeout: 120_000 }, async () => {
    const { page, close } = await open(browsing);
    await toRequest(page, from);
    await tabTo(page, 'この情報の開示を請求する');
    await page.keyboard.press('Enter');
    await page.locator('#request-form').waitFor();
    const accepted = channels.filter(({ state }) => state !== 'refused').map(({ id }) => id);
    await tabTo(page, '次へ');
    await page.keyboard.press('Enter');
    for (const requester of RequesterId.options) {
      expect(await channelsByKeys(page, requester)).toEqual(accepted);
      expectPaper(await paperByKeys(page, requester), from, requester);
      await tabTo(page, '2 だれが、どこに', 'Shift+Tab');
      await page.keyboard.press('Enter');
    }
    await close();
  });
});

/** The longest first page has two files; all kinds, because each has its own parts. */
const brim = (['self', 'statutory'] as const).map((requester) =>
  KindId.options.map((kindId) => ['yokohama', kindId, requester] as const),
);
const others = bodies.filter(({ id }) => id !== 'yokohama').map(({ id }) => [id, 'disclosure', 'self'] as const);

describe('filled to the brim it is still', () => {
  test.concurrent.each([
    ['one side: every kind', brim[0] ?? []],
    ['two sides for an agent: every kind', brim[1] ?? []],
    ['one side: every body', others],
  ] as const)('%s', { timeout: 120_000 }, async (_, drafts) => {
    const { page, close } = await open(browsing);
    expect(drafts.length).toBeGreaterThan(3);
    for (const [id, kindId, requester] of drafts) {
      const draft = brimful(body(id), kindId, requester);
      await page.goto(requestPage(body(id)));
      await page.evaluate(({ key, text }) => localStorage.setItem(key, text), kept(draft));
      await page.reload();
      await button(page, '続きから書く').click();
      const pages = await printed(page);
      expect(pages, `${id} ${kindId} ${requester}`).toHaveLength(requester === 'self' ? 1 : 2);
      const last = { self: '役所が書く欄', statutory: plain(draft.principalAddress) }[requester];
      for (const text of [kind(kindId).title, draft.address, draft.words]) expect(pages[0]).toContain(plain(text));
      expect(pages.at(-1)).toContain(last);
      if (kindId === 'correction') expect(pages[0]).toContain(`${plain(draft.purport)}理由`);
    }
    await close();
  });
});

test('on a phone there is one question at a time', async () => {
  const { page, close } = await open(browsing, { viewport: { width: 360, height: 800 } });
  await page.goto(requestPage(body('koshigaya')));
  for (let question = 0; question < 7; question++) {
    expect(await page.locator('.question:visible').count()).toBe(1);
    const top = await page.locator('.question:visible legend').boundingBox();
    if (question > 0) expect(top && top.y >= 0 && top.y < 400, `question ${question}`).toBe(true);
    await tabTo(page, '次へ');
    await page.keyboard.press('Enter');
  }
  expect(await page.locator('#pen-name').isVisible()).toBe(true);
  await close();
});

test('nobody is offered a way that is none', () => {
  const refused = (id: string) =>
    channelsOf(body(id).agency, TODAY)
      .filter(({ state }) => state === 'refused')
      .map(({ id: way }): ChannelId => way);
  expect(refused('koshigaya')).toEqual(['fax', 'phone']);
  for (const id of ['nara', 'nerima', 'setagaya', 'yokohama']) expect(refused(id)).toEqual(['phone']);
  expect(Object.keys(channelNames)).toContain('online');
});
