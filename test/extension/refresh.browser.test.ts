import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RefreshState } from '../../extension/data/refresh-state.ts';
import { builtExtension, type LocalSite, launchExtension, type Running, serve } from './launch.ts';

/** What the extension keeps. */
interface Kept {
  settings?: { site?: string; furigana?: boolean; textSize?: number };
  refresh?: RefreshState;
  data?: { data: { words: { term: string }[] } };
}

/** What the background can call. */
declare const chrome: {
  storage: { local: { get(): Promise<Kept>; set(values: Partial<Kept>): Promise<void> } };
};

const FILES = ['words', 'items', 'agencies', 'lookup'];
const url = 'https://example.lg.jp/';

interface Shipped {
  words: { term: string }[];
  longer: string[];
  items: { form: string; code: string }[];
  agencies: { assessments?: object[] }[];
}
const shipped = (name: string): Shipped =>
  JSON.parse(readFileSync(join(builtExtension('chrome'), `data/${name}.json`), 'utf8')) as Shipped;

/** A file of the API, made of what the extension ships: `term` takes the place of the first word. */
function file(name: string, term: string): object {
  const { words = [], longer = [], items = [], agencies = [] } = shipped(name);
  const version = { schemaVersion: 1 };
  switch (name) {
    case 'words':
      return {
        ...version,
        words: words.map((word, index) => ({ ...word, ...(index === 0 && { term }), url })),
        longer,
      };
    case 'items':
      return {
        ...version,
        items: items.map(({ form, code, ...item }) => ({
          ...{ ...item, form, code, label: code, explains: [{ form, code }], url },
        })),
      };
    case 'lookup':
      return {
        ...version,
        agencies: agencies.map((body) => ({
          ...body,
          assessments: (body.assessments ?? []).map((row) => ({ ...row, url })),
        })),
      };
    default:
      return { ...version, agencies: agencies.map((agency) => ({ ...agency, url })) };
  }
}

/** How the site answers just now. */
let answer: (name: string, response: ServerResponse) => unknown = (_, response) => response.destroy();
const good =
  (term: string): typeof answer =>
  (name, response) =>
    response.end(JSON.stringify(file(name, term)));

let site: LocalSite;
let running: Running;
let background: Worker;
beforeAll(async () => {
  site = await serve((request, response) => {
    response.setHeader('access-control-allow-origin', '*').setHeader('content-type', 'application/json');
    const name = /^\/pia\/api\/v1\/(\w+)\.json$/u.exec(request.url ?? '')?.[1];
    if (name && FILES.includes(name)) answer(name, response);
    else response.writeHead(404).end();
  });
  running = await launchExtension(site);
  const [worker] = running.context.serviceWorkers();
  if (!worker) throw new Error('no background');
  background = worker;
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const kept = (): Promise<Kept> => background.evaluate(() => chrome.storage.local.get());

/** Sets the site, with a day gone by since the last attempt, and waits until the next one is over. */
async function afterADay(): Promise<Kept> {
  await background.evaluate(async (address) => {
    const now = await chrome.storage.local.get();
    if (now.refresh) await chrome.storage.local.set({ refresh: { ...now.refresh, tried: 0 } });
    // The background looks whenever settings change.
    await chrome.storage.local.set({ settings: { site: address, furigana: !now.settings?.furigana } });
  }, `http://127.0.0.1:${site.port}/pia/`);
  await expect
    .poll(
      async () => {
        const { refresh } = await kept();
        return refresh && refresh.tried > 0 && (refresh.fault ?? refresh.fetched === refresh.tried);
      },
      { timeout: 60_000, interval: 200 },
    )
    .toBeTruthy();
  return kept();
}

const firstTerm = ({ data }: Kept) => data?.data.words[0]?.term;

test('without a site nothing is asked for', async () => {
  expect((await kept()).refresh).toBeUndefined();
  expect(site.requests).toEqual([]);
});

test('good data is kept, and asked for once a day', async () => {
  answer = good('甲の用語');
  const { refresh } = await afterADay();
  expect(refresh).toEqual({
    site: `http://127.0.0.1:${site.port}/pia/`,
    tried: refresh?.tried,
    fetched: refresh?.tried,
  });
  expect(firstTerm(await kept())).toBe('甲の用語');
  expect(site.requests).toEqual(FILES.map((name) => `127.0.0.1:${site.port}/pia/api/v1/${name}.json`));

  // Settings that change again on the same day ask for nothing.
  await background.evaluate(async () => {
    const { settings } = await chrome.storage.local.get();
    await chrome.storage.local.set({ settings: { ...settings, textSize: 150 } });
  });
  const viewer = await running.openViewer();
  await viewer.close();
  expect(site.requests.length).toBe(FILES.length);
});

test.each<[string, typeof answer, RefreshState['fault']]>([
  [
    'a word of another shape',
    (name, response) =>
      response.end(
        JSON.stringify(name === 'words' ? { schemaVersion: 1, words: [{ term: '丙' }], longer: [] } : file(name, '丙')),
      ),
    'invalid',
  ],
  [
    'another version',
    (name, response) => response.end(JSON.stringify({ ...file(name, '丙'), schemaVersion: 2 })),
    'other-version',
  ],
  ['a web page', (_, response) => response.end('<!doctype html>'), 'no-json'],
  ['nothing found', (_, response) => response.writeHead(404).end(), 'status'],
  ['ten million bytes', (_, response) => response.end(' '.repeat(10_000_000)), 'too-large'],
  [
    'another address',
    (_, response) => response.writeHead(302, { location: '/pia/elsewhere.json' }).end(),
    'unreachable',
  ],
  ['no answer', (_, response) => response.destroy(), 'unreachable'],
])('%s: the last good data stays', async (_, bad, fault) => {
  answer = bad;
  const { refresh } = await afterADay();
  expect(refresh?.fault).toBe(fault);
  expect(refresh?.fetched).toBeLessThan(refresh?.tried ?? 0);
  expect(firstTerm(await kept())).toBe('甲の用語');
});

test('good data comes again', async () => {
  answer = good('乙の用語');
  const { refresh } = await afterADay();
  expect(refresh?.fault).toBeUndefined();
  expect(firstTerm(await kept())).toBe('乙の用語');
  const asked = new Set(site.requests.map((request) => request.replace(/^[^/]*/u, '')));
  expect([...asked].sort()).toEqual(FILES.map((name) => `/pia/api/v1/${name}.json`).sort());
});
