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
