import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeItem, type FormName } from '@tsumabiraka/assessment';
import { form, withSlot } from '@tsumabiraka/forms';
import { parse } from '@tsumabiraka/markdown';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runHere } from '../../test/run-here.ts';

// Whole documents are read, on a machine that others use too.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-'));
  cpSync('content/agencies', join(folder, 'content/agencies'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const create = (...args: string[]) => runHere('new', '--to', join(folder, 'content'), ...args);

const target = () => join(folder, 'content/assessments/nara/30.md');

describe.each(['様式2', '様式3', '様式4'] as FormName[])('%s', (name) => {
  test('has every item of its newest revision, and nothing is wrong but that it is not answered', async () => {
    expect((await create('--form', name, '--agency', 'nara', '--number', '30')).status).toBe(0);
    const source = readFileSync(target(), 'utf8');
    const { problems, assessment } = parse(source, { file: target() });
    expect(assessment).toMatchObject({ form: name, number: '30', agency: 'nara', revision: '令和6年10月' });
    const errors = problems.filter(({ severity }) => severity === 'error');
    const rules = new Set(errors.map(({ rule }) => rule).filter((rule) => rule !== 'required-item-absent'));
    expect([...rules]).toEqual(['answer-not-written']);

    const asked = [...form(name).nodes.values()]
      .filter(
        ({ section, revisions }) =>
          section !== form(name).changeSection && revisions?.includes('令和6年10月') !== false,
      )
      .map(({ code }) => withSlot(code, 1))
      .filter((code) => describeItem(name, code));
    const known = new Set([...errors.map(({ code }) => code), ...(assessment?.items ?? []).map(({ code }) => code)]);
    expect(asked.filter((code) => !known.has(code))).toEqual([]);
    for (const code of asked) {
      for (const { label } of describeItem(name, code)?.options ?? []) expect(source).toContain(`- [ ] ${label}\n`);
    }
  });
});

test('the cover says what is known; title and day cannot stay what they are', async () => {
  await create('--form', '様式3', '--agency', 'nara', '--number', '30');
  const source = readFileSync(target(), 'utf8');
  expect(source).toContain('## 評価実施機関名\n奈良市長\n');
  const filled = source
    .replace('## 評価書名\n', '## 評価書名\n予防接種に関する事務 重点項目評価書\n')
    .replace('## 公表日\n', '## 公表日\n令和6年12月2日\n');
  const rules = parse(filled, { file: target() }).problems.map(({ rule }) => rule);
  expect(rules.filter((rule) => rule === 'frontmatter-differs-from-cover')).toHaveLength(2);
});

test('a file that is there stays as it is', async () => {
  await create('--form', '様式2', '--agency', 'nara', '--number', '30');
  const before = readFileSync(target(), 'utf8');
  expect(await create('--form', '様式3', '--agency', 'nara', '--number', '30')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('もうあります'),
  });
  expect(readFileSync(target(), 'utf8')).toBe(before);
  expect(readdirSync(join(target(), '..'))).toEqual(['30.md']);
});

test('all that is wrong with the call is told at once', async () => {
  const { stderr, status } = await create('--form', '様式5', '--number', '../30');
  expect(status).toBe(2);
  for (const word of ['「様式5」', '--agency がありません', '「../30」']) expect(stderr).toContain(word);
  expect(existsSync(join(folder, 'content/assessments'))).toBe(false);
});
