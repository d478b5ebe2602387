import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../bench/compare.ts';
import { documents } from '../bench/documents.ts';
import { readText } from './read-text.ts';

const RIGHT = { 'koshigaya-48': 1, 'nara-21': 1, 'nerima-7': 1, 'setagaya-70': 1, 'yokohama-38': 0.985 };

describe.each(documents())('$name', ({ name, text, truth }) => {
  const reading = readText(new Uint8Array(readFileSync(text)));
  const score = compare(reading, truth, () => true);

  test('is read as transcribed', () => {
    expect(score.right / score.items).toBeGreaterThanOrEqual(RIGHT[name as keyof typeof RIGHT]);
    expect(reading.draft).toMatchObject({ form: truth.form, number: truth.number, published: truth.published });
  });

  test('nothing is invented', () => {
    expect(score.invented).toEqual([]);
  });

  test('what is read otherwise is doubted, or named as missing', () => {
    expect(score.wrong.filter(({ told }) => told === 'silent')).toEqual([]);
  });

  test('every row of the change table is read, or doubted', () => {
    const doubted = new Set(reading.doubts.map(({ code }) => code));
    expect(score.wrongChanges.filter(({ row }) => !doubted.has(`変更箇所-${row}`))).toEqual([]);
  });
});

const COVER = `特定個人情報保護評価書(重点項目評価書)

評価書番号	評価書名
7	介護保険事務 重点項目評価書

公表日

令和2年1月11日

I 基本情報

2. 特定個人情報ファイルを取り扱う事務において使用するシステム
システム1
①システムの名称	介護保険システム
`;
const SIGNS = { checked: '○', unchecked: '_', unknown: '?' } as const;
const boxes = (cell: string) => {
  const { draft, doubts } = readText(new TextEncoder().encode(`${COVER}③他のシステムとの接続	${cell}\n`));
  const item = draft.items.find(({ code }) => code === 'I-2-システム1-③');
  const states = item?.kind === 'checks' ? item.boxes.map(({ state }) => SIGNS[state]).join('') : undefined;
  return { states, doubted: doubts.some(({ code }) => code === 'I-2-システム1-③') };
};
const NAMES = ['情報提供ネットワークシステム', '庁内連携システム', '税務システム'] as const;
const cellOf = (...marks: string[]) => marks.map((mark, index) => `${mark} ${NAMES[index]}`).join(' ');

describe('a box', () => {
  test.each([
    ['unchecked beside empty brackets is set', cellOf('[<input type="checkbox"/>]', '[]', '[]'), '○__', false],
    [
      'unchecked beside a checked one is blank',
      cellOf('<input type="checkbox"/>', '<input checked="" type="radio"/>', '[]'),
      '_○_',
      false,
    ],
    ['unchecked beside ○ is blank', cellOf('[○]', '[<input type="radio"/>]', '[ ]'), '○__', false],
    [
      'of a radio button beside check boxes is set',
      cellOf('[<input type="radio"/>]', '[<input type="checkbox"/>]', '[<input type="radio"/>]'),
      '○_○',
      false,
    ],
    [
      'like all others in its cell is lost',
      cellOf('[<input type="checkbox"/>]', '[<input type="checkbox"/>]', '[<input type="checkbox"/>]'),
      '???',
      true,
    ],
    ['in unbalanced brackets is blank', cellOf('[○]', '[〕', '〔 〕'), '○__', false],
  ])('%s', (_, cell, states, lost) => {
    expect(boxes(cell)).toEqual({ states, doubted: lost });
  });
});

test('what only looks like a free text of a box is beside it', () => {
  const source = `${COVER}③他のシステムとの接続	[○] その他 (統合宛名システム) 予備の欄\n`;
  const { draft, leftovers } = readText(new TextEncoder().encode(source));
  const item = draft.items.find(({ code }) => code === 'I-2-システム1-③');
  expect(item).toMatchObject({ boxes: [{ label: 'その他', state: 'checked', free: ['統合宛名システム'] }] });
  expect(leftovers).toMatchObject([{ text: '予備の欄' }]);
});

test('a table of HTML, written again as tab rows, is read once', () => {
  const table = NAMES.map((name) => `<tr><td>[<input type="checkbox"/>] ${name}</td></tr>`).join('');
  const again = NAMES.map((name) => `[<input type="checkbox"/>] ${name}`).join('\t');
  expect(boxes(`<table>${table}</table>\t${again}\n${again}`)).toMatchObject({ states: '???' });
});

test('what looks like a tag and is none stays text', () => {
  const source = `${COVER}②システムの機能	<p><VRSにおける措置> 資格の管理 </p><ol><li>登録</li><li>照会</li></ol>\n`;
  const { draft } = readText(new TextEncoder().encode(source));
  expect(draft.items.find(({ code }) => code === 'I-2-システム1-②')).toMatchObject({
    text: [{ kind: 'paragraph', lines: ['<VRSにおける措置> 資格の管理', '1. 登録', '2. 照会'] }],
  });
});
