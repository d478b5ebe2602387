import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeItem, type FormName, plainText } from '@tsumabiraka/assessment';
import { form, resolveReference, withSlot } from '@tsumabiraka/forms';
import { parse, serialise } from '@tsumabiraka/markdown';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runHere } from '../../test/run-here.ts';
import { referenceOf } from './reference.ts';

// Whole documents are read, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });

const original = 'content/assessments/nara/21.md';
let folder: string;
let edited: string;

/** A copy in which a clerk has changed two texts and the day; one of the texts carries ※. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-'));
  edited = join(folder, 'edited.md');
  const source = readFileSync(original, 'utf8')
    .replace('published: 2021-03-31', 'published: 2022-03-31')
    .replace('## 公表日\n令和3年3月31日', '## 公表日\n令和4年3月31日')
    .replace('### ①部署\n健康医療部 健康増進課', '### ①部署\n保健所 健康増進課')
    .replace(/(### ③対象となる本人の範囲\n).*/u, '$1奈良市の住民基本台帳に記録された20歳以上の者');
  writeFileSync(edited, source);
});
afterEach(() => rmSync(folder, { recursive: true }));

const diff = (...args: string[]) => runHere('diff', ...args);

const read = (path: string) => parse(readFileSync(path, 'utf8'), { file: path });
const changesOf = (path: string) => read(path).assessment?.changes ?? [];

test('exactly the rows that the change needs, in the grammar of 変更箇所', async () => {
  const { stdout, stderr, status } = await diff(original, edited);
  expect(status).toBe(0);
  expect(stdout.match(/^## .*$/gmu)).toEqual([
    '## 令和4年3月31日 公表日',
    '## 令和4年3月31日 I-6 ①部署',
    '## 令和4年3月31日 II-2 ③対象となる本人の範囲',
  ]);
  expect(stdout).toContain(
    '### 変更前の記載\n健康医療部 健康増進課\n\n### 変更後の記載\n保健所 健康増進課\n\n### 提出時期\n—\n',
  );
  const major = stderr.split('\n').filter((line) => line.startsWith('  ・'));
  expect(major).toEqual(['  ・II-2 ③対象となる本人の範囲']);
});

test('--append adds them at the end, canonically, once', async () => {
  const before = changesOf(edited);
  expect((await diff('--append', original, edited)).status).toBe(0);
  const { assessment, problems } = read(edited);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(assessment && serialise(assessment)).toBe(readFileSync(edited, 'utf8'));
  expect(assessment?.changes.slice(0, before.length)).toEqual(before);
  expect(assessment?.changes.slice(before.length).map(({ item }) => item)).toEqual([
    '公表日',
    'I-6 ①部署',
    'II-2 ③対象となる本人の範囲',
  ]);
  expect(assessment?.changes.at(-1)?.reason).toContain('11条');

  const once = readFileSync(edited, 'utf8');
  expect((await diff('--append', original, edited)).stderr).toContain('書き足す行はありません。');
  expect(readFileSync(edited, 'utf8')).toBe(once);
});

test('of a list only the entries that came or went', async () => {
  cpSync('content/assessments/koshigaya/48.md', edited);
  const source = readFileSync(edited, 'utf8');
  const entry = /^\| 1 \| (.*) \|$/mu.exec(source)?.[1] ?? '';
  writeFileSync(edited, source.replace(`| 1 | ${entry} |`, '| 1 | 児童の旧姓 |'));
  await diff('--append', 'content/assessments/koshigaya/48.md', edited);
  const { before, after } = changesOf(edited).at(-1) ?? {};
  expect(before && 'text' in before && plainText(before.text)).toMatch(new RegExp(`番号\t記録項目\n1\t${entry}$`, 'u'));
  expect(after && 'text' in after && plainText(after.text)).toMatch(/番号\t記録項目\n1\t児童の旧姓$/u);
});

test('a PDF against its own transcription: only what they really print otherwise', async () => {
  const { stdout, stderr } = await diff(
    'packages/reading/fixtures/koshigaya-48.pdf',
    'content/assessments/koshigaya/48.md',
  );
  expect(stdout.match(/^## .*$/gmu) ?? []).toEqual([]);
  expect(stderr).toContain('変更箇所の行は 0件です。');
});

test('what cannot be compared or written is refused, and left as it is', async () => {
  const other = await diff('content/assessments/yokohama/38.md', edited);
  expect(other).toMatchObject({ stdout: '', status: 1, stderr: expect.stringContaining('様式4') });
  expect((await diff(original)).status).toBe(2);
  expect((await diff('--append', original, 'packages/reading/fixtures/nara-21.pdf')).status).toBe(2);
  expect((await diff(original, 'nowhere.md')).status).toBe(1);
  const broken = readFileSync(edited, 'utf8').replace('## 特記事項\n', '##特記事項\n');
  writeFileSync(edited, broken);
  expect((await diff('--append', original, edited)).status).toBe(1);
  expect(readFileSync(edited, 'utf8')).toBe(broken);
});

test.each(['様式2', '様式3', '様式4'] as FormName[])(
  'every item of %s is cited so that the citation means it',
  (name) => {
    const codes = [...form(name).nodes.keys()]
      .map((code) => withSlot(code, 2))
      .filter((code) => describeItem(name, code));
    expect(codes.length).toBeGreaterThan(40);
    for (const code of codes) expect(resolveReference(form(name), referenceOf(name, { code }))?.code).toBe(code);
  },
);

test('two assessments of other numbers are compared with a warning, and nothing is added', async () => {
  const other = 'content/assessments/setagaya/70.md';
  expect((await diff(other, edited)).stderr).toContain('評価書番号が違います（「70」と「21」）');
  const before = readFileSync(edited, 'utf8');
  expect((await diff('--append', other, edited)).status).toBe(1);
  expect(readFileSync(edited, 'utf8')).toBe(before);
});
