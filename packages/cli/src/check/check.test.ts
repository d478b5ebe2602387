import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '@tsumabiraka/assessment';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { runHere as run } from '../../test/run-here.ts';

vi.setConfig({ testTimeout: 60_000 });

const repository = process.cwd();
const agency = readFileSync('content/agencies/koshigaya.yml', 'utf8');
const koshigaya = readFileSync('content/assessments/koshigaya/48.md', 'utf8');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tsumabiraka-'));
  mkdirSync(join(folder, 'content/assessments/koshigaya'), { recursive: true });
  mkdirSync(join(folder, 'content/agencies'));
  writeAgency(new Date().toISOString().slice(0, 10));
  write('koshigaya/48.md', koshigaya);
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(repository);
  rmSync(folder, { recursive: true });
});

/** The real file of 越谷市, its facts dated. */
function writeAgency(date: string): string {
  const text = agency.replaceAll(/date: [\d-]+/gu, `date: ${date}`);
  writeFileSync(join(folder, 'content/agencies/koshigaya.yml'), text);
  return text;
}

const pathOf = (name: string) => join(folder, 'content/assessments', name);
const read = (name: string) => readFileSync(pathOf(name), 'utf8');
function write(name: string, text: string | Uint8Array): void {
  mkdirSync(join(pathOf(name), '..'), { recursive: true });
  writeFileSync(pathOf(name), text);
}

// As a process of its own; the other tests run the command in this one.
describe('the content of this repository', () => {
  test('has no error', () => {
    const options = { cwd: repository, encoding: 'utf8' } as const;
    const { stdout, status } = spawnSync(process.execPath, ['packages/cli/src/main.ts', 'check', 'content'], options);
    expect(stdout).toMatch(/\d+件のファイルを調べました。エラー 0件、注意 \d+件。\n$/u);
    expect(status).toBe(0);
  });
});

describe('what it says', () => {
  test('of a file in order: how many it read', async () => {
    expect(await run('check')).toEqual({
      stdout: '2件のファイルを調べました。エラー 0件、注意 0件。\n',
      stderr: '',
      status: 0,
    });
  });

  test('of a wrong answer: place, item, what was found, what to do', async () => {
    write('koshigaya/48.md', koshigaya.replace('- [x] 10万人以上30万人未満', '- [x] 20万人くらい'));
    const line = koshigaya.split('\n').indexOf('- [x] 10万人以上30万人未満') + 1;
    const { stdout, status } = await run('check');
    expect(status).toBe(1);
    expect(stdout).toContain(
      [
        `content/assessments/koshigaya/48.md:${line}:1 エラー 「対象人数」（I-1-③） [choice-not-in-list]`,
        '  「対象人数」の答え「20万人くらい」は、選択肢にありません。',
        '  → 選択肢は 「1,000人未満」',
      ].join('\n'),
    );
    expect(stdout).toMatch(/エラー 1件、注意 0件。\n$/u);
  });

  test('all problems of all files at once', async () => {
    write(
      'koshigaya/48.md',
      koshigaya.replace('agency: koshigaya', 'agency: 越谷').replace('## 公表日', '## 公表した日'),
    );
    write('koshigaya/49.md', '');
    writeFileSync(join(folder, 'content/agencies/koshigaya.yml'), 'name: 越谷市\ncode: "112225"\n');
    const { stdout, status } = await run('check', '--format', 'json');
    expect(status).toBe(1);
    const problems = z.array(Problem).parse(JSON.parse(stdout));
    const rules = problems.map(({ file, rule }) => `${file.replace('content/', '')} ${rule}`);
    expect(new Set(rules)).toEqual(
      new Set([
        'agencies/koshigaya.yml yaml-invalid',
        'assessments/koshigaya/48.md frontmatter-invalid',
        'assessments/koshigaya/48.md unknown-heading',
        'assessments/koshigaya/49.md frontmatter-absent',
      ]),
    );
    expect(problems.filter(({ rule }) => rule === 'yaml-invalid').length).toBeGreaterThan(2);
  });

  test('of settings that are not YAML: the line', async () => {
    writeFileSync(join(folder, 'content/site.yml'), 'name: つまびらか\nname: 二つ目\n');
    const { stdout, status } = await run('check');
    expect(stdout).toContain(
      'content/site.yml:2:1 エラー [yaml-broken]\n  YAML として読めません。同じ項目が2回あります。\n',
    );
    expect(status).toBe(1);
  });

  test('of settings that say something else than the site asks for: every place', async () => {
    writeFileSync(join(folder, 'content/site.yml'), 'name: つまびらか\nadress: https://example.jp/\n');
    writeFileSync(join(folder, 'content/subjects.yml'), '- id: 予防接種\n  name: 予防接種\n  words: []\n');
    const words = 'words:\n  保険: [健康保険]\ncommon: []\nignore: []\n';
    writeFileSync(join(folder, 'content/synonyms.yml'), `spellings: []\n${words}`);
    const { stdout, status } = await run('check', '--format', 'json');
    const problems = z.array(Problem).parse(JSON.parse(stdout));
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual(
      expect.arrayContaining([
        'content/site.yml:2',
        'content/subjects.yml:1',
        'content/subjects.yml:3',
        'content/synonyms.yml:3',
      ]),
    );
    expect(problems.map(({ message }) => message).join()).toContain('「健康保険」は要りません');
    expect(status).toBe(1);
  });

  test('a broken agency file is told once, not again by every assessment', async () => {
    writeFileSync(join(folder, 'content/agencies/koshigaya.yml'), 'name: [\n');
    const { stdout } = await run('check', '--format', 'json');
    expect(
      z
        .array(Problem)
        .parse(JSON.parse(stdout))
        .map(({ rule }) => rule),
    ).toEqual(['yaml-broken']);
  });

  test('of facts of a desk that are older than a year: a warning at their lines', async () => {
    const lines = writeAgency('2024-02-05').split('\n');
    const { stdout, status } = await run('check', '--format', 'json');
    const problems = z.array(Problem).parse(JSON.parse(stdout));
    const lineOf = (words: string) => lines.findIndex((line) => line.includes(words)) + 1;
    expect(problems.map(({ line, rule, severity, code }) => [line, rule, severity, code])).toEqual([
      [lineOf('channel: fax'), 'agency-stale', 'warning', 'request.intake.channels.fax'],
      [lineOf('text: 越谷市ホームページ上に'), 'agency-stale', 'warning', 'request.intake.form'],
    ]);
    expect(problems[1]?.message).toBe('「請求書の様式」は2024-02-05の記載で、12か月より前です。');
    expect(status).toBe(0);
  });

  test('for GitHub: one escaped command a problem', async () => {
    write('koshigaya/48.md', koshigaya.replace('- [x] 10万人以上30万人未満', '- [x] 100%, 全部: 全員'));
    const { stdout, status } = await run('check', '--format', 'github');
    const line = koshigaya.split('\n').indexOf('- [x] 10万人以上30万人未満') + 1;
    const [command, summary] = stdout.trim().split('\n');
    expect(command).toMatch(
      `::error file=content/assessments/koshigaya/48.md,line=${line},col=1,title=「対象人数」（I-1-③）::「対象人数」の答え「100%25, 全部: 全員」は、選択肢にありません。%0A選択肢は `,
    );
    expect(summary).toMatch(/^2件/u);
    expect(status).toBe(1);
  });

  test('warnings alone are no failure', async () => {
    write('koshigaya/48.md', koshigaya.replace('\n子ども福祉課長\n', '\n子ども福祉課長 荷田 幸雄\n'));
    const { stdout, status } = await run('check');
    expect(stdout).toContain('注意 「所属長の役職名」（I-6-②） [personal-name]');
    expect(status).toBe(0);
  });

  test('of a file in another encoding', async () => {
    write('koshigaya/48.md', Uint8Array.of(0x95, 0x5c, 0x8e, 0x86));
    const { stdout, status } = await run('check');
    expect(stdout).toContain('ファイルの文字コードが UTF-8 ではありません');
    expect(status).toBe(1);
  });

  test('of a file that is not where its number says', async () => {
    write('koshigaya/49.md', koshigaya);
    expect((await run('check')).stdout).toContain('koshigaya/49.md:1:1 エラー [file-misplaced]');
  });

  test('of an agency that nobody described', async () => {
    rmSync(join(folder, 'content/agencies/koshigaya.yml'));
    expect((await run('check')).stdout).toContain('[agency-unknown]');
  });
});

describe('--fix', () => {
  const untidy = koshigaya
    .replaceAll('\n', '\r\n')
    .replace('## 評価実施機関名', '## 評価実施機間名')
    .replace('- [x] 10万人以上30万人未満', '* [X] 10万人以上３０万人未満');

  test('brings a file to its canonical form, and says so', async () => {
    write('koshigaya/48.md', untidy);
    chmodSync(pathOf('koshigaya/48.md'), 0o640);
    const before = await run('check');
    expect(before.stdout).toContain('[not-canonical]');
    expect(before.status).toBe(0);
    expect(read('koshigaya/48.md')).toBe(untidy);

    const { stdout, status } = await run('check', '--fix');
    expect(stdout).toBe(
      'content/assessments/koshigaya/48.md を標準の書き方に直しました。\n\n2件のファイルを調べました。エラー 0件、注意 0件。\n',
    );
    expect(status).toBe(0);
    expect(read('koshigaya/48.md')).toBe(koshigaya);
    expect(statSync(pathOf('koshigaya/48.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(pathOf('koshigaya'))).toEqual(['48.md']);
  });

  test('leaves a file with errors alone', async () => {
    const wrong = untidy.replace('## 公表日', '## 公表した日');
    write('koshigaya/48.md', wrong);
    expect((await run('check', '--fix')).status).toBe(1);
    expect(read('koshigaya/48.md')).toBe(wrong);
  });

  test.each([
    ['a comment in the frontmatter', (text: string) => text.replace('number:', '# 番号は仮\r\nnumber:')],
    [
      'a row with a cell too many',
      (text: string) => text.replace('## 特記事項', '## 特記事項\r\n| 一 |\r\n| --- |\r\n| 二 | 三 |\r\n'),
    ],
    ['a heading in a list', (text: string) => text.replace('## 特記事項', '## 特記事項\r\n- 一\r\n  # 二\r\n')],
    ['words behind a choice', (text: string) => text.replace('未満', '未満（見込み）')],
    ['a heading without its space', (text: string) => text.replace('## 特記事項', '##特記事項')],
  ])('never drops %s', async (_, spoil) => {
    const spoilt = spoil(untidy);
    expect(spoilt).not.toBe(untidy);
    write('koshigaya/48.md', spoilt);
    expect((await run('check', '--fix')).status).toBe(1);
    expect(read('koshigaya/48.md')).toBe(spoilt);
  });

  test('writes through a link to the file itself', async () => {
    write('../../real.md', untidy);
    rmSync(pathOf('koshigaya/48.md'));
    symlinkSync(join(folder, 'real.md'), pathOf('koshigaya/48.md'));
    expect((await run('check', '--fix')).status).toBe(0);
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe(koshigaya);
  });
});

describe('what it takes', () => {
  test.each([
    ['one file', ['content/assessments/koshigaya/48.md'], 1],
    ['a folder of assessments', ['content/assessments'], 1],
    ['the agencies', ['content/agencies'], 1],
    ['several', ['content/agencies', 'content/assessments/koshigaya'], 2],
  ])('%s', async (_, paths, count) => {
    expect(await run('check', ...paths)).toMatchObject({ stdout: expect.stringContaining(`${count}件の`), status: 0 });
  });

  test.each([
    ['an option that there is not', ['check', '--all'], '「--all」'],
    ['a format that there is not', ['check', '--format', 'xml'], '「xml」'],
    ['a path that there is not', ['check', 'nowhere'], 'nowhere を読めません'],
    ['a command that there is not', ['chek'], '「chek」'],
    ['nothing', [], '使い方'],
  ])('not %s', async (_, args, words) => {
    const { stderr, status } = await run(...args);
    expect(stderr).toContain(words);
    expect(status).toBe(2);
  });

  test('a path that there is not does not hide the problems of another', async () => {
    write('koshigaya/48.md', '');
    const { stdout, status } = await run('check', 'nowhere', 'content');
    expect(stdout).toContain('[frontmatter-absent]');
    expect(status).toBe(2);
  });

  test.each([['--help'], ['check', '--help']])('explains itself', async (...args) => {
    expect(await run(...args)).toMatchObject({ stdout: expect.stringContaining('使い方'), stderr: '', status: 0 });
  });
});
