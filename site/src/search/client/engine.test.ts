import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NamedRecord } from '../build/names.ts';
import { buildShard } from '../build/shard-process.ts';
import { Engine } from './engine.ts';

/** Two parts of an index, built and loaded as on the site; Pagefind runs in Node once it can fetch files and ask for the language. */
const folder = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
const fetched: string[] = [];

const record = (agency: string, text: string, section = 'files'): NamedRecord => ({
  card: { path: `assessments/${agency}/1/#${text.length}`, label: '項目', trail: [], document: '評価書', agency, text },
  filters: { agency: [agency], form: [], section: [section], year: [], subcontract: [], rating: [] },
  names: [section === 'changes' ? 'h1' : 'l12'],
});
/** Enough records that those on their way to Pagefind together could overtake each other. */
const many = (agency: string) =>
  Array.from({ length: 500 }, (_, index) => record(agency, `予防接種${'あ'.repeat((index * 7919) % 500)}`));

beforeAll(async () => {
  const parts = [
    [...many('north'), record('north', '予防接種の変更', 'changes')],
    [...many('south'), record('south', '中間サーバー・プラットフォーム、氏名')],
  ];
  await Promise.all(parts.map((records, index) => buildShard(records, `${folder}${index}`)));
  renameSync(`${folder}0/pagefind.js`, `${folder}pagefind.js`);
  const shards = parts.map(({ length }, index) => ({
    path: `${index}/`,
    agencies: [index === 0 ? 'north' : 'south'],
    records: length,
  }));
  writeFileSync(`${folder}index.json`, JSON.stringify({ shards }));
  vi.stubGlobal('document', { currentScript: null, querySelector: () => ({ getAttribute: () => 'ja' }) });
  vi.stubGlobal('fetch', async (address: string) => {
    const path = address.split('?')[0] ?? '';
    fetched.push(path.slice(folder.length));
    return new Response(new Uint8Array(readFileSync(path)));
  });
}, 60_000);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

describe('an index in two parts', () => {
  it('loads only the part of the body that is asked for', async () => {
    const engine = await Engine.open(folder);
    const hits = await engine.phrase('予防接種', { agency: 'south' });
    expect(hits).toHaveLength(500);
    expect(fetched.some((path) => path.startsWith('1/'))).toBe(true);
    expect(fetched.some((path) => path.startsWith('0/'))).toBe(false);
  });

  it('gives the hits of all parts in turn, short texts first and rows of 変更箇所 last', async () => {
    const engine = await Engine.open(folder);
    const hits = await engine.phrase('予防接種', {});
    expect(hits).toHaveLength(1001);
    const cards = await Promise.all(hits.slice(0, 100).map((hit) => hit.card()));
    expect(cards.slice(0, 4).map(({ agency }) => agency)).toEqual(['north', 'south', 'north', 'south']);
    const lengths = cards.map(({ text }) => text.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect((await hits.at(-1)?.card())?.text).toBe('予防接種の変更');
  });

  it('finds any part of a text, over punctuation but not over a pause', async () => {
    const engine = await Engine.open(folder);
    const count = async (text: string) => (await engine.phrase(text, {})).length;
    expect(await count('サーバー・プラット')).toBe(1);
    expect(await count('バープラ')).toBe(1);
    expect(await count('フォーム、氏名')).toBe(1);
    expect(await count('フォーム氏名')).toBe(0);
    expect(await count('防')).toBe(1001);
    expect(await count('l12')).toBe(0);
    expect(await engine.named('h', 1, {})).toHaveLength(1);
  });
});
