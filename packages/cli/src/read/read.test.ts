import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Assessment, formatKey, type Item, PublicAssessment, plainText } from '@tsumabiraka/assessment';
import { parse, serialise } from '@tsumabiraka/markdown';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runHere } from '../../test/run-here.ts';

// Each run starts a process, and reads PDFs in threads of their own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const main = resolve('packages/cli/src/main.ts');
const fixture = (name: string) => resolve(`packages/reading/fixtures/${name}`);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-'));
  mkdirSync(join(folder, 'content'));
  cpSync('content/agencies', join(folder, 'content/agencies'), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const options = { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
  const { stdout, stderr, status } = spawnSync(process.execPath, [main, 'read', ...args], options);
  return { stdout, stderr, status };
}

const files = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));

function assessmentOf(path: string): Assessment {
  const { assessment } = parse(readFileSync(path, 'utf8'), { file: path });
  if (!assessment) throw new Error(path);
  return assessment;
}

const words = (item: Item | undefined) =>
  item?.kind === 'text' && item.text ? plainText(item.text).normalize('NFKC').replace(/\s/gu, '') : undefined;

describe('documents and bad files in one run', () => {
  let result: ReturnType<typeof run>;
  beforeAll(() => {
    const whole = readFileSync(fixture('koshigaya-48.pdf'));
    writeFileSync(join(folder, 'cut.pdf'), whole.subarray(0, 2000));
    writeFileSync(join(folder, 'empty.pdf'), '');
    writeFileSync(join(folder, 'page.pdf'), '<!doctype html><title>404</title><p>ページが見つかりません</p>');
    writeFileSync(join(folder, 'photo.pdf'), new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46]));
    writeFileSync(join(folder, 'minutes.txt'), '令和6年度 第1回 会議録\n\n1. 開会\n2. 議題\n3. 閉会\n');
    result = run(
      fixture('nara-21.pdf'),
      'cut.pdf',
      'empty.pdf',
      fixture('nerima-7.pdf'),
      'minutes.txt',
      'page.pdf',
      'photo.pdf',
      'nowhere.pdf',
    );
  });

  test('what can be read is written at its place, canonically; nothing else is', () => {
    expect(files()).toEqual(['content/assessments/nara/21.md', 'content/assessments/nerima/7.md']);
    for (const name of files()) {
      const path = join(folder, name);
      expect(serialise(assessmentOf(path))).toBe(readFileSync(path, 'utf8'));
    }
  });

  test('it says what the transcription says, for every text that the PDF prints as it stands there', () => {
    const truth = assessmentOf('content/assessments/nara/21.md');
    const read = assessmentOf(join(folder, 'content/assessments/nara/21.md'));
    expect(read).toMatchObject({ form: '様式3', number: '21', agency: 'nara', published: '2021-03-31' });
    expect(read.source).toEqual({
      file: 'nara-21.pdf',
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
    });
    const items = new Map(read.items.map((item) => [formatKey(item), item]));
    const texts = truth.items.filter((item) => words(item) !== undefined);
    const differing = texts.filter((item) => words(items.get(formatKey(item))) !== words(item));
    // A wave dash of another kind.
    expect(differing.map(({ code }) => code)).toEqual(['III-10']);
    expect(read.changes).toHaveLength(truth.changes.length);
    expect(read.missing.map(({ code }) => code)).toEqual(['I-1', 'I-2', 'II-4', 'II-5', 'II-6', 'II-7']);
  });

  test('a doubt stands in the file and in the summary, with its page', () => {
    const nerima = assessmentOf(join(folder, 'content/assessments/nerima/7.md'));
    expect(nerima.changes[51]?.reason).toContain('26頁');
    expect(result.stdout).toContain('変更箇所の52番目の行: ');
    expect(result.stdout).toContain('どこにも入らない文 0');
  });

  test.each([
    ['cut.pdf', 'PDF'],
    ['empty.pdf', 'ファイルが空です。'],
    ['minutes.txt', 'ファイル'],
    ['page.pdf', '名前は「.pdf」ですが、中身は文字だけのファイル'],
    ['photo.pdf', 'PDFでもExcelファイル（.xlsx）でもテキストでもありません。'],
    ['nowhere.pdf', '読めません。'],
  ])('%s does not stop the others, and is told in Japanese', (name, message) => {
    expect(result.status).toBe(1);
    const line = result.stderr.split('\n').find((each) => each.startsWith(`${name}: `) && !each.endsWith('頁'));
    expect(line).toContain(message);
  });
});

test('a file that is there stays as it is, unless --force says so', () => {
  const target = join(folder, 'drafts/kitakami/12.md');
  const args = ['--to', 'drafts', '--agency', 'kitakami', fixture('form2-cover.pdf')];
  mkdirSync(join(target, '..'), { recursive: true });
  writeFileSync(target, '書きかけ\n');
  const kept = run(...args);
  expect(kept.status).toBe(1);
  expect(kept.stderr).toContain('--force');
  expect(readFileSync(target, 'utf8')).toBe('書きかけ\n');
  expect(run('--force', ...args).status).toBe(0);
  expect(assessmentOf(target).number).toBe('12');
  expect(readdirSync(join(target, '..'))).toEqual(['12.md']);
});

test('two sources of one number are not written over each other, even with --force', () => {
  cpSync(fixture('form2-cover.pdf'), join(folder, 'copy.pdf'));
  const args = ['--to', 'twins', '--force', '--agency', 'kitakami', fixture('form2-cover.pdf'), 'copy.pdf'];
  const { stderr, status } = run(...args);
  expect(status).toBe(1);
  expect(stderr).toContain('同じ評価書番号');
});

test('--json gives one public object a line, nothing else, and writes no file', () => {
  const before = files();
  const workbooks = ['koshigaya-48', 'setagaya-70'].map((name) => fixture(`libreoffice-${name}.xlsx`));
  const { stdout, status } = run('--json', ...workbooks);
  const objects = stdout
    .trimEnd()
    .split('\n')
    .map((line) => PublicAssessment.parse(JSON.parse(line)));
  expect(objects.map(({ id }) => id)).toEqual(['koshigaya-48', 'setagaya-70']);
  expect(objects[0]?.url).toBe('http://localhost/assessments/koshigaya/48/');
  expect(status).toBe(0);
  expect(files()).toEqual(before);
});

test('a place where nothing can be written ends the run with a message', () => {
  const { stderr, status } = run('--to', '/proc/nowhere', fixture('koshigaya-48.txt'));
  expect(status).toBe(1);
  expect(stderr).toContain('/proc/nowhere/koshigaya/48.md に書けません。');
});

test('a full disk behind the standard output is told in Japanese, without a stack', () => {
  const full = openSync('/dev/full', 'w');
  const args = [main, 'read', '--json', fixture('koshigaya-48.txt')];
  const { stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', full, 'pipe'],
  });
  closeSync(full);
  expect(status).toBe(1);
  expect(stderr).toContain('結果を書き出せません。');
  expect(stderr).not.toContain('    at ');
});

test('a body that nobody has described is asked for', () => {
  const asked = run(fixture('form2-cover.pdf'));
  expect(asked.status).toBe(1);
  expect(asked.stderr).toContain('「岩手県北上市長」');
  expect(asked.stderr).toContain('--agency');
  expect(run('--agency', 'kitakami', fixture('form2-cover.pdf')).status).toBe(0);
  expect(assessmentOf(join(folder, 'content/assessments/kitakami/12.md')).form).toBe('様式2');
});

test.each([[[]], [['--agency', '奈良', 'a.pdf']], [['--all', 'a.pdf']]])('%j is no way to call it', async (args) => {
  expect(await runHere('read', ...args)).toMatchObject({ stdout: '', status: 2 });
});
