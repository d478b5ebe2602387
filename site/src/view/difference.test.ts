import { readFileSync } from 'node:fs';
import { plainText } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { difference, differenceHtml, isWordingOnly, type Piece } from './difference.ts';

const side = (pieces: readonly Piece[] | undefined, dropped: Piece['kind']) =>
  (pieces ?? [])
    .filter(({ kind }) => kind !== dropped)
    .map(({ text }) => text)
    .join('');
const bare = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');

describe('every change row of the five documents', () => {
  const rows = ['setagaya/70', 'nerima/7', 'koshigaya/48', 'nara/21'].flatMap((name) => {
    const path = new URL(`../../../content/assessments/${name}.md`, import.meta.url);
    const { assessment } = parse(readFileSync(path, 'utf8'), { file: name });
    return (assessment?.changes ?? []).flatMap(({ before, after }) =>
      'text' in before && 'text' in after ? [{ before: plainText(before.text), after: plainText(after.text) }] : [],
    );
  });

  test('what is left without the new words is the old text, and the other way round', () => {
    let compared = 0;
    for (const { before, after } of rows) {
      const pieces = difference(before, after);
      if (!pieces) continue;
      compared += 1;
      expect(bare(side(pieces, 'added'))).toBe(bare(before));
      expect(bare(side(pieces, 'removed'))).toBe(bare(after));
    }
    expect(compared).toBeGreaterThan(40);
  });
});

describe('difference', () => {
  test('whole words, not letters', () => {
    expect(difference('平成27年4月1日に実施する', '令和5年4月1日に実施する')).toEqual([
      { kind: 'removed', text: '平成27' },
      { kind: 'added', text: '令和5' },
      { kind: 'same', text: '年4月1日に実施する' },
    ]);
  });

  test('widths and line ends of the print are no change', () => {
    expect(difference('システム（ア）を\n使う', 'システム(ア)を使う')).toEqual([
      { kind: 'same', text: 'システム(ア)を使う' },
    ]);
  });

  test('texts with little in common are not mixed', () => {
    expect(difference('富士通株式会社', '特定個人情報の漏えいを防ぐ措置')).toBeUndefined();
  });

  test('rows that only renumber or repunctuate', () => {
    expect(isWordingOnly('①氏名、住所\n②生年月日', '1. 氏名・住所\n2. 生年月日')).toBe(true);
    expect(isWordingOnly('[ ]税務システム', '[○]税務システム')).toBe(false);
    expect(isWordingOnly('別紙のとおり', '別紙のとおり')).toBe(false);
    expect(isWordingOnly('1万人以上', '10万人以上')).toBe(false);
    expect(isWordingOnly('第7号', '第8号')).toBe(false);
  });

  test('marks are words in the text, markup of the content stays text, and long common runs are folded', () => {
    const html = toHtml(
      differenceHtml(
        difference(`<b>甲</b>${'同じ文が続く。'.repeat(30)}`, `<b>乙</b>${'同じ文が続く。'.repeat(30)}`) ?? [],
      ),
    );
    expect(html).toContain('<del><b>消した</b>甲');
    expect(html).toContain('<ins><b>加えた</b>乙');
    expect(html).toContain('&#x3C;b>');
    expect(html).toMatch(/（同じ\d+字）/u);
  });
});
