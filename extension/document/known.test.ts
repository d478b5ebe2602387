import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, serialise } from '@tsumabiraka/markdown';
import { openPdf } from '@tsumabiraka/pdf';
import { nodeResources } from '@tsumabiraka/pdf/node';
import { readPdf } from '@tsumabiraka/reading';
import { beforeAll, expect, test } from 'vitest';
import { fromContent } from '../data/from-content.ts';
import { faultFacts, knownDocument } from './known.ts';
import { machineReading, type PageFrame } from './machine-reading.ts';
import type { MachineReading } from './protocol.ts';

const data = fromContent(fileURLToPath(new URL('../../content', import.meta.url)));
const sha256 = '0'.repeat(64);

let reading: MachineReading;
beforeAll(async () => {
  const bytes = readFileSync(new URL('../../packages/reading/fixtures/koshigaya-48.pdf', import.meta.url));
  const document = await openPdf(new Uint8Array(bytes), nodeResources());
  const frames = new Map<number, PageFrame>();
  reading = machineReading(await readPdf(document, (page) => void frames.set(page.number, page)), frames);
  await document.close();
}, 60_000);
const known = (whole = true, bodies = data.lookup) =>
  knownDocument(reading, whole, { sha256, cover: reading.draft }, { ...data, lookup: bodies });

test('a document of the site has its page, its body with desks, and every item with an answer or why there is none', () => {
  const { structured, agency, items, facts } = known();
  expect(structured).toEqual({ agency: 'koshigaya', number: '48' });
  expect(agency?.request.desks.length).toBeGreaterThan(0);
  // All but the stamp of the form, which asks nothing.
  const asked = reading.draft.items.filter(({ code }) => code !== '表紙-様式の版');
  expect(asked.length).toBe(reading.draft.items.length - 1);
  expect(items.map(({ code }) => code).sort()).toEqual(asked.map(({ code }) => code).sort());
  expect(items.filter(({ answer }) => answer === '')).toEqual([]);
  expect(items.find(({ id }) => id === 'i-1-3')).toMatchObject({ label: '③対象人数', answer: '10万人以上30万人未満' });
  expect(facts.join('')).toContain('読み違いがあるかもしれません');
});

test('a document of an unknown body has no page, and still Markdown that can be read again', () => {
  const { structured, agency, assessment, facts } = known(true, []);
  expect([structured, agency]).toEqual([undefined, undefined]);
  expect(facts[0]).toContain('重点項目評価書（様式3）');
  if (!assessment) throw new Error('no assessment');
  const { problems } = parse(serialise(assessment), { file: 'download.md' });
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('what was read only in part has no summary yet, and says so', () => {
  const { assessment, facts } = known(false);
  expect(assessment).toBeUndefined();
  expect(facts.at(-1)).toBe('まだ途中まで読んだ内容です。');
});

test('a scan that the site knows by its bytes is known all the same', () => {
  const lookup = data.lookup.map((body) => ({
    ...body,
    assessments: body.assessments.map((row) => (row.id === 'nara-21' ? { ...row, sha256 } : row)),
  }));
  const facts = faultFacts('no-text', { sha256 }, { lookup });
  expect(facts[0]).toMatch(/^ファイルの中身が同じなので、奈良市の評価書21番/u);
  expect(facts.at(-1)).toContain('画像');
});
