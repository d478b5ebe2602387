import { readFileSync } from 'node:fs';
import { type Item, type Problem, plainText } from '@tsumabiraka/assessment';
import { describe, expect, test } from 'vitest';
import { serialise } from '../write/serialise.ts';
import { parse } from './parse.ts';

const file = 'content/assessments/koshigaya/48.md';
const koshigaya = readFileSync(file, 'utf8');

/** The rules that 越谷市 48 breaks with one passage replaced. */
function rulesAfter(passage: string | RegExp, replacement: string) {
  const changed = koshigaya.replace(passage, replacement);
  expect(changed).not.toBe(koshigaya);
  return parse(changed, { file }).problems.map(({ rule }) => rule);
}

function textOf(item: Item | undefined): string | undefined {
  return item?.kind === 'text' && item.text ? plainText(item.text) : undefined;
}

/** Reads a file that holds nothing but this text. */
function readText(written: string) {
  const head = '---\nform: 様式2\nnumber: "1"\ntitle: 題\nagency: nara\npublished: 2024-01-01\n---\n';
  const { assessment, problems } = parse(`${head}# 表紙\n\n## 特記事項\n${written}\n`, { file });
  const absences = new Set(['item-absent', 'required-item-absent']);
  return { item: assessment?.items[0], problems: problems.filter(({ rule }) => !absences.has(rule)) };
}

describe('a file as other programs save it', () => {
  test.each([
    ['with a byte order mark', (text: string) => `\ufeff${text}`],
    ['with Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with both', (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
    ['without the last line break', (text: string) => text.trimEnd()],
    ['with spaces at the ends of lines', (text: string) => text.replaceAll('\n\n', '  \n\n\n')],
  ])('%s reads the same', (_, save) => {
    expect(parse(save(koshigaya), { file })).toEqual(parse(koshigaya, { file }));
  });

  test.each(['', '\ufeff', '\n\n', '---', '---\n---\n', '\0'])(
    'that is as good as empty has a problem, not a crash',
    (source) => {
      const { assessment, problems } = parse(source, { file });
      expect(assessment).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
    },
  );
});

describe('text stays as it is written', () => {
  test.each([
    ['<b>太字</b><!-- 覚え書き --> &lt;script&gt;', '<b>太字</b><!-- 覚え書き --> <script>'],
    ['*強調* _下線_ `符号` ~~取消~~ [題](https://example.jp) ![図](a.png)', undefined],
    ['＜中間サーバー＞', undefined],
    ['> 引用', undefined],
    ['---', undefined],
    ['```', undefined],
    ['[注]: 注記', undefined],
    ['\\* 注 \\[x] \\# \\- \\|', '* 注 [x] # - |'],
    ['- 一つ目\n- 二つ目', '・一つ目\n・二つ目'],
    ['3. 三つ目\n5. 五つ目', undefined],
    ['1) 一つ目\n2) 二つ目', undefined],
    ['- 上\n  - 下\n    続き', '・上\n　・下\n　続き'],
    ['一行目  \n二行目\\\n三行目', '一行目\n二行目\\\n三行目'],
    ['　字下げした行　', undefined],
  ])('%j', (written, expected) => {
    const { item, problems } = readText(written);
    expect(textOf(item)).toBe(expected ?? written);
    expect(problems).toEqual([]);
  });

  test('a table in a text keeps its cells', () => {
    const { item } = readText('前\n\n| a \\| b | |\n| --- | --- |\n| <br> | \\\\ |\n\n後');
    expect(item).toMatchObject({
      text: [
        { kind: 'paragraph', lines: ['前'] },
        { kind: 'table', columns: ['a | b', ''], rows: [['<br>', '\\']] },
        { kind: 'paragraph', lines: ['後'] },
      ],
    });
  });

  test('a printed mark is no text, and stays the mark it is', () => {
    expect(readText('なし').item).toMatchObject({ state: 'none', mark: 'なし' });
    expect(readText('-').item).toMatchObject({ state: 'none', mark: '-' });
  });
});

describe('known agencies', () => {
  const known = (printedName: string) => ({ agencies: new Map([['koshigaya', { printedName }]]) });
  const place = ({ line, column, rule }: Problem) => ({ line, column, rule });

  test('the cover must bear the name of the agency', () => {
    expect(parse(koshigaya, { file, ...known('越谷市長') }).problems).toEqual([]);
    const { problems } = parse(koshigaya, { file, ...known('草加市長') });
    const line = koshigaya.split('\n').indexOf('## 評価実施機関名') + 1;
    expect(problems.map(place)).toEqual([{ line, column: 1, rule: 'frontmatter-differs-from-cover' }]);
  });

  test('an agency without a file is unknown, at its line of the frontmatter', () => {
    const { problems } = parse(koshigaya, { file, agencies: new Map() });
    const line = koshigaya.split('\n').indexOf('agency: koshigaya') + 1;
    expect(problems.map(place)).toEqual([{ line, column: 1, rule: 'agency-unknown' }]);
  });
});

test('a reason in unclear accounts for what the document really prints', () => {
  const wrong = /(?<=#### 件数\n)1/u;
  expect(rulesAfter(wrong, '3')).toEqual(['count-mismatch']);
  const explained = koshigaya
    .replace(wrong, '3')
    .replace(/^published.*$/mu, '$&\nunclear:\n  II-4-委託の有無-件数: 原本は3件だが、記載は1件しかない。');
  const merged = explained.replace(/\nunclear:\n(.*)\n((?:.*\n)*?)unclear:\n/u, '\n$2unclear:\n$1\n');
  expect(parse(merged, { file }).problems).toEqual([]);
});

test('every problem of the frontmatter and of the body is told at once', () => {
  expect(rulesAfter('agency: koshigaya', 'agency: 越谷市')).toEqual(['frontmatter-invalid']);
  const broken = koshigaya.replace('agency: koshigaya', 'agency: 越谷市').replace('## 特記事項', '## 特別な事項');
  expect(parse(broken, { file }).problems.map(({ rule }) => rule)).toEqual(['frontmatter-invalid', 'unknown-heading']);
});

describe('a heading with nothing but headings under it', () => {
  const code = 'III-3-リスク2-ユーザ認証の管理';
  const bare = koshigaya.replace(/(?<=#### ユーザ認証の管理\n).*\n/u, '');

  test('is an answer not yet written', () => {
    expect(parse(bare, { file }).problems).toContainEqual(
      expect.objectContaining({ rule: 'answer-not-written', code }),
    );
  });

  test('is right where the answer is lost and what is below is not', () => {
    const lost = bare.replace('missing:\n', `missing:\n  ${code}: 頁の端が切れている。\n`);
    const { assessment, problems } = parse(lost, { file });
    expect(problems).toEqual([]);
    expect(assessment && serialise(assessment)).toBe(lost);
  });
});
