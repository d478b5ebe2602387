import type { Page, Rule, TextRun } from '@tsumabiraka/pdf';
import { expect, test } from 'vitest';
import { PdfRows } from './read-rows.ts';

const [WIDTH, HEIGHT] = [600, 800];
const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  ...{ text, x, y, size: 10, width: text.replace(/ /gu, '').length * 10, font: 'f', upright: false },
  ...more,
});
const across = (y: number, ...xs: number[]): Rule[] =>
  xs.slice(1).map((x2, index) => ({ x1: xs[index] ?? 0, y1: y, x2, y2: y }));
const down = (x: number, y1: number, y2: number): Rule => ({ x1: x, y1, x2: x, y2 });
const page = (number: number, runs: TextRun[], rules: Rule[] = []): Page => ({
  ...{ number, width: WIDTH, height: HEIGHT, turn: 0, fills: [], traits: [] },
  ...{ runs, rules },
});
const read = (...pages: Page[]) => {
  const rows = new PdfRows();
  for (const one of pages) rows.add(one);
  return rows.rows().map(({ cells }) => cells.map(({ lines }) => lines.join('/')));
};

/** Two columns with a rule down between them, from one height to another. */
const box = (top: number, bottom: number) => [
  ...[top, bottom].flatMap((y) => across(y, 50, 550)),
  ...[50, 200, 550].map((x) => down(x, top, bottom)),
];

test('a page number within a cell that a page break cuts is dropped; a number in the column of a list is not', () => {
  const cut = (number: number) =>
    page(
      number,
      [
        run(`- ${number} -`, 290, 785),
        run('項目', 60, 120),
        run(`${number}番`, 210, 120),
        run('9', 60, 760),
        run('名', 210, 760),
      ],
      box(100, 795),
    );
  const text = read(cut(1), cut(2), cut(3), cut(4)).flat().join(' ');
  expect(text).not.toMatch(/- \d -/);
  expect(text).toContain('9');
  expect(text).toContain('4番');
});

test('a watermark is no part of a cell, and is not lost', () => {
  const rows = read(
    page(1, [run('項目', 60, 120), run('答え', 210, 120), run('写し', 180, 121, { size: 90 })], box(100, 130)),
  );
  expect(rows).toEqual([['写し'], ['項目', '答え']]);
});

test('a colour behind the letters of a ruled cell is no cell', () => {
  const tops = [100, 160, 220, 280];
  const label = (top: number) => run('項目', 60, top + 35);
  // The answer stands at the top of its cell, the label in the middle of its own, as Writer sets them.
  const answer = (top: number) => [run('長い答えは', 210, top + 12), run('二行になる', 210, top + 26)];
  const fills = tops.map((top) => ({ x: 54, y: top + 22, width: 142, height: 16 }));
  const runs = tops.flatMap((top) => [label(top), ...answer(top)]);
  const rules = tops.flatMap((top) => box(top, top + 60));
  const rows = read({ ...page(1, runs, rules), fills });
  expect(rows).toEqual(tops.map(() => ['項目', '長い答えは/二行になる']));
});

test('letters that are set apart on a whole page are closed up', () => {
  const rows = read(page(1, [run('項 目 名', 60, 120), run('な し 、 答 え 1 2', 210, 120)], box(100, 130)));
  expect(rows).toEqual([['項目名', 'なし、答え12']]);
});

test('columns without rules down stand where the rules across are pieced together', () => {
  const columns = [50, 120, 200, 300, 400, 550];
  const rules = [100, 130, 160].flatMap((y) => across(y, ...columns));
  const row = (y: number, ...texts: string[]) => texts.map((text, index) => run(text, (columns[index] ?? 0) + 5, y));
  const rows = read(
    page(1, [...row(120, '日', '項目', '前', '後', '期'), ...row(150, '一', '', '', '長い答え', '')], rules),
  );
  expect(rows).toEqual([
    ['日', '項目', '前', '後', '期'],
    ['一', '', '', '長い答え', ''],
  ]);
});

test('a row that no rule closes goes on in its columns on a page without any rule', () => {
  const columns = [50, 120, 200, 300, 400, 550];
  const rules = [700, 730].flatMap((y) => across(y, ...columns));
  const row = (y: number, ...texts: string[]) =>
    texts.flatMap((text, index) => (text === '' ? [] : [run(text, (columns[index] ?? 0) + 5, y)]));
  const first = page(
    1,
    [...row(720, '日', '項目', '前', '後', '期'), ...row(745, '一', '名', 'あ', 'い', '事後')],
    rules,
  );
  const rows = read(first, page(2, [...row(60, '', '', 'う', 'え', ''), ...row(75, '', '', '', 'お', '')]));
  expect(rows.map((cells) => cells.map((text) => text.replaceAll('/', '')))).toEqual([
    ['日', '項目', '前', '後', '期'],
    ['一', '名', 'あう', 'いえお', '事後'],
  ]);
});

test('text that its cell cuts off belongs to that cell, with a doubt', () => {
  const cutTo = { x: 200, y: 100, width: 350, height: 30 };
  const rows = new PdfRows();
  rows.add(
    page(
      1,
      [
        run('項目', 60, 120),
        run('答え、', 210, 120),
        run('その続き', 210, 145, { cutTo }),
        run('次', 60, 150),
        run('別', 300, 150),
      ],
      [...box(100, 130), ...box(130, 160)],
    ),
  );
  const [first, second] = rows.rows();
  expect(first?.cells[1]?.lines.join('')).toBe('答え、その続き');
  expect(first?.cells[1]?.doubts?.join()).toContain('紙では見えない');
  expect(second?.cells[1]).toMatchObject({ lines: ['別'] });
  expect(second?.cells[1]?.doubts).toBeUndefined();
});

/** Places of a change table that Calc printed on squared paper. */
const CHANGES = [42.5, 76.9, 132.1, 228.5, 325, 352.5, 387];
const columnsDown = (top: number, bottom: number) => CHANGES.map((x) => down(x, top, bottom));

test('a row that Calc cuts at a page break is one, though both pages hold all of its text', () => {
  const texts = ['平成28', 'I-1', '変更前', '変更後', '事後'];
  const head = ['変更日', '項目', '変更前の記載', '変更後の記載', '提出時期', '説明'];
  const row = (y: number, all: readonly string[], more: Partial<TextRun> = {}) =>
    all.map((text, index) => run(text, (CHANGES[index] ?? 0) + 1, y, { size: 9.8, ...more }));
  const reasons = (shift: number, cut: (line: number) => boolean, cutTo: TextRun['cutTo']) =>
    ['その他', 'の項目', 'であり', '公表が', 'ない。'].map((text, line) =>
      run(text, 353.5, 744.5 + line * 14.2 - shift, { size: 9.8, ...(cutTo && cut(line) ? { cutTo } : {}) }),
    );
  const first = page(
    1,
    [
      ...row(710, head),
      ...row(744.5, texts),
      ...reasons(0, (line) => line > 3, { x: 352.5, y: 732, width: 34, height: 53 }),
    ],
    [...across(700, 42.5, 387), ...across(732, 42.5, 387), ...columnsDown(700, 785)],
  );
  // What one page shows the other one cuts off: texts of one line to all cells of the page, longer ones to their own.
  const second = page(
    2,
    [
      ...row(4, texts, { cutTo: { x: 43, y: 44.5, width: 344, height: 119 } }),
      ...reasons(740.5, (line) => line < 4, { x: 352.5, y: 44.5, width: 34, height: 119 }),
      ...row(175.9, texts),
    ],
    [...across(163.5, 42.5, 387), ...across(300, 42.5, 387), ...columnsDown(44.5, 300)],
  );
  expect(read(first, second)).toEqual([head, [...texts, 'その他の項目であり公表がない。'], [...texts, '']]);
});

test('columns are counted alike on the next page, which lacks those of another table above', () => {
  const row = (y: number) =>
    ['日', '項目', '前', '後', '期', '明'].map((text, i) => run(text, (CHANGES[i] ?? 0) + 2, y));
  const first = page(
    1,
    [run('項目', 44, 612), run('答え', 160, 612), ...row(642)],
    [
      ...[600, 630, 660].flatMap((y) => across(y, 42.5, 387)),
      ...[42.5, 150, 387].map((x) => down(x, 600, 630)),
      ...columnsDown(630, 660),
    ],
  );
  const second = page(2, row(62), [...[50, 80].flatMap((y) => across(y, 42.5, 387)), ...columnsDown(50, 80)]);
  const rows = new PdfRows();
  for (const one of [first, second]) rows.add(one);
  const [, upper, lower] = rows.rows().map(({ cells }) => cells.map(({ column }) => column));
  expect(upper).toEqual([0, 1, 2, 4, 5, 6]);
  expect(lower).toEqual(upper);
});

test('texts beside each other that wrap within one border are read one by one', () => {
  const mark = (text: string, x: number, y: number) => run(text, x, y, { width: 16.5 });
  // As Calc prints squared paper: text in one line first, then the cells whose text wraps.
  const runs = [
    ...[mark('[○]', 142, 500.7), mark('[ ]', 268.5, 500.7), mark('[○]', 142, 541.2), run('宛名システム等', 163, 543.5)],
    ...[run('③', 43.5, 500), run('接続', 52, 500), run('住民基本台帳ネ', 163, 503), run('ットワ', 233, 503)],
    ...[run('ークシステム', 163, 517.5), run('既存住民基本台帳', 289.6, 503), run('システム', 289.6, 517.5)],
  ];
  const rules = [...[490, 560].flatMap((y) => across(y, 42, 394)), ...[42, 140.9, 394].map((x) => down(x, 490, 560))];
  const [[, answer] = []] = read(page(1, runs, rules));
  expect(answer?.split('/')).toEqual([
    '[○] 住民基本台帳ネットワークシステム [ ] 既存住民基本台帳システム',
    '[○] 宛名システム等',
  ]);
});

test('a line that is broken within an entry goes on though a comma hangs over the edge of another one', () => {
  // As Writer prints a list of records.
  const line = (text: string, y: number, right: number) => run(text, 34.1, y, { size: 9, width: right - 34.1 });
  const runs = [
    line('30.朝食、31.飲酒、32.', 118, 557),
    line('飲酒量、33.睡眠、34.生活習慣改', 128.4, 560.6),
    line('善、35.身長、36.体重、', 138.7, 569.6),
    line('37.腹囲', 149.1, 97.1),
  ];
  expect(read(page(1, runs))).toEqual([
    ['30.朝食、31.飲酒、32.飲酒量、33.睡眠、34.生活習慣改善、35.身長、36.体重、37.腹囲'],
  ]);
});

test('where a cell cuts its text off, other texts that fill their cells are doubted', () => {
  const cutTo = { x: 200, y: 130, width: 350, height: 30 };
  const texts = [
    run('長い答えが二行になり', 210, 112),
    run('ここで切れて', 210, 124.5),
    run('余裕のある答え', 210, 182),
  ];
  const lines = [texts, [run('見える行', 210, 145), run('見えない行', 210, 166, { cutTo })]].flat();
  const rules = [...box(100, 130), ...box(130, 160), ...box(160, 200)];
  const doubts = (runs: TextRun[]) => {
    const rows = new PdfRows();
    rows.add(page(1, runs, rules));
    return rows.rows().map(({ cells }) => (cells[1]?.doubts ?? []).length > 0);
  };
  expect(doubts(lines)).toEqual([true, true, false]);
  expect(doubts(texts)).toEqual([false, false, false]);
});

test('letters of an answer near the head of a page are no running title, though the same stood there before', () => {
  const first = page(1, [run('項目', 60, 77), run('市民', 261, 63), run('は、', 273, 77)], box(50, 90));
  const answer = [
    ...[run('公開、', 210, 63, { width: 51 }), run('市民', 261, 63), run('情報センターの', 281, 63)],
    ...[run('意見', 210, 77, { width: 63 }), run('は、', 273, 77)],
  ];
  // Below stands a table with a column that begins within the answer above.
  const below = [100, 130, 160].flatMap((y) => across(y, 50, 550));
  const texts = [112, 142].flatMap((y) => [run('前', 60, y), run('後', 281, y)]);
  const rules = [...box(50, 100), ...below, ...[50, 280, 550].map((x) => down(x, 100, 160))];
  const rows = read(first, page(2, [run('項目', 60, 63), ...answer, ...texts], rules));
  expect(rows[1]?.[1]?.replaceAll('/', '')).toBe('公開、市民情報センターの意見は、');
});

test('a section that begins a page without a rule above it does not go on with the answer before', () => {
  const sides = (top: number, bottom: number) => [50, 550].map((x) => down(x, top, bottom));
  const first = page(
    1,
    [run('7. 他の評価実施機関', 60, 712), run('—', 60, 742)],
    [...[700, 725].flatMap((y) => across(y, 50, 550)), ...sides(700, 760)],
  );
  const second = page(
    2,
    [run('Ⅱ 特定個人情報ファイルの概要', 60, 62), run('1. 特定個人情報ファイル名', 60, 92)],
    [...[75, 105].flatMap((y) => across(y, 50, 550)), ...sides(50, 105)],
  );
  expect(read(first, second).flat()).toEqual([
    '7. 他の評価実施機関',
    '—',
    'Ⅱ 特定個人情報ファイルの概要',
    '1. 特定個人情報ファイル名',
  ]);
});
