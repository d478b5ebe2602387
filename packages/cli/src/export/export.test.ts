import { readFileSync } from 'node:fs';
import { toPublic } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runHere } from '../../test/run-here.ts';
import { readAgencies } from '../files/agencies.ts';

// Whole documents are read, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(() => void vi.stubEnv('SITE_ADDRESS', 'https://example.lg.jp/pia/'));
afterAll(() => void vi.unstubAllEnvs());

const exported = (...args: string[]) => runHere('export', ...args);

const file = 'content/assessments/yokohama/38.md';
const { assessment } = parse(readFileSync(file, 'utf8'), { file });
const agency = (await readAgencies('content'))?.get('yokohama');
if (!assessment || !agency) throw new Error(file);
const open = toPublic(assessment, agency, 'https://example.lg.jp/pia/assessments/yokohama/38/');

test('json is the public object', async () => {
  const { stdout, status } = await exported(file, '--to', 'json');
  expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(open)));
  expect(status).toBe(0);
});

test('csv has a row for every item, as Excel reads it', async () => {
  const { stdout } = await exported(file, '--to', 'csv');
  expect(stdout.startsWith('\uFEFF')).toBe(true);
  const rows: Record<string, string>[] = parseCsv(stdout, { columns: true, bom: true });
  expect(rows.map((row) => row['項目コード'])).toEqual(open.items.map(({ code }) => code));
  expect(rows[1]?.['アドレス']).toBe(`${open.url}#${open.items[1]?.id}`);
});

test('html is one page with every word, and nothing in it can run or load', async () => {
  const { stdout } = await exported(file, '--to', 'html');
  const tree = fromHtml(stdout);
  expect(selectAll('dt[id]', tree)).toHaveLength(open.items.length);
  expect(selectAll('script, img, link, iframe, [src], [style]', tree)).toEqual([]);
  expect(textOf(selectAll('[http-equiv]', tree)[0] ?? tree)).toBe('');
  expect(stdout).toContain('default-src &#x27;none&#x27;');
  const text = textOf(tree).replace(/\s/gu, '');
  for (const { value } of open.items) {
    if (typeof value === 'string') expect(text).toContain(value.replace(/\s/gu, ''));
  }
});

test.each([
  [[file], 2],
  [[file, '--to', 'pdf'], 2],
  [['--to', 'csv'], 2],
  [['nowhere.md', '--to', 'csv'], 1],
  [['package.json', '--to', 'csv'], 1],
])('%j cannot be exported', async (args, code) => {
  const { stdout, stderr, status } = await exported(...args);
  expect({ stdout, status }).toEqual({ stdout: '', status: code });
  expect(stderr).toMatch(/。/u);
});

test('who names a PDF is told to read it first', async () => {
  const { stderr } = await exported('packages/reading/fixtures/form2-cover.pdf', '--to', 'csv');
  expect(stderr).toContain('先に tsumabiraka read で Markdown にし');
});
