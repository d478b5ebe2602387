import { readFileSync } from 'node:fs';
import type { Assessment, Item } from '@tsumabiraka/assessment';
import { parse } from '@tsumabiraka/markdown';
import { describe, expect, test } from 'vitest';
import { fiveYearsAfter, type Statement, summarise, type Topic } from './index.ts';

const root = new URL('../../../content/assessments/', import.meta.url);
const read = (name: string): Assessment => {
  const { assessment } = parse(readFileSync(new URL(`${name}.md`, root), 'utf8'), { file: name });
  if (!assessment) throw new Error(name);
  return assessment;
};
const about = (assessment: Assessment, topic: Topic): Statement[] =>
  summarise(assessment).filter((each) => each.topic === topic);
const texts = (assessment: Assessment, topic: Topic): string[] => about(assessment, topic).map((each) => each.text);

const koshigaya = read('koshigaya/48');
const nara = read('nara/21');
const nerima = read('nerima/7');
const setagaya = read('setagaya/70');
const yokohama = read('yokohama/38');

function changed(assessment: Assessment, code: string, change: (item: Item) => Item): Assessment {
  return { ...assessment, items: assessment.items.map((item) => (item.code === code ? change(item) : item)) };
}
const tick = (item: Item, label: string, state: 'checked' | 'unknown'): Item =>
  item.kind === 'checks'
    ? {
        ...item,
        state: 'answered',
        boxes: item.boxes.map((box) => ({ ...box, state: box.label === label ? state : 'unchecked' })),
      }
    : item;

describe('the five documents', () => {
  test('every sentence rests on items that the document has or is said to lack, and ends like a sentence', () => {
    for (const assessment of [koshigaya, nara, nerima, setagaya, yokohama]) {
      const known = new Set([...assessment.items, ...assessment.missing].map((each) => each.code));
      for (const { text, from, certainty } of summarise(assessment)) {
        expect(text).toMatch(/。$/u);
        expect(text).not.toMatch(/undefined|NaN|「」/u);
        for (const { code } of from) {
          const held = known.has(code) || assessment.missing.some((lacuna) => code.startsWith(`${lacuna.code}-`));
          expect(held, `${assessment.agency}: ${code} in ${text}`).toBe(true);
        }
        if (certainty !== 'unknown') expect(from.length).toBeGreaterThan(0);
      }
    }
  });

  test('people', () => {
    expect(texts(koshigaya, 'people')[0]).toBe('対象になる人は、10万人以上30万人未満です。');
    expect(about(nara, 'people')[0]).toMatchObject({ certainty: 'unknown', from: [{ code: 'I-1-③' }] });
    expect(texts(yokohama, 'people')).toHaveLength(3);
  });

  test('boxes that cannot be read are never counted as blank', () => {
    for (const assessment of [koshigaya, nara, nerima]) {
      expect(about(assessment, 'kinds')).toMatchObject([{ certainty: 'unknown' }]);
      expect(texts(assessment, 'kinds')[0]).toContain('19種類の欄');
    }
    expect(texts(setagaya, 'kinds')[0]).toContain('など7種類です');
  });

  test('entrustments and re-entrustments', () => {
    expect(texts(nerima, 'entrustment')[0]).toContain('は7件です');
    expect(texts(nerima, 'entrustment')[0]).toContain('そのうち4件は、さらに別の会社に任せます（再委託）。');
    expect(texts(koshigaya, 'entrustment')[0]).toContain('「株式会社アイネス」');
    expect(texts(yokohama, 'entrustment').map((text) => /は(\d)件です/u.exec(text)?.[1])).toEqual(['3', '1']);
    expect(about(setagaya, 'entrustment')[0]?.certainty).toBe('unknown');
  });

  test('recipients', () => {
    expect(texts(nerima, 'recipients').map((text) => /、(\d+)件です/u.exec(text)?.[1])).toEqual(['24', '15']);
    expect(texts(koshigaya, 'recipients')).toEqual(['情報をほかに渡すこと（提供・移転）は、していません。']);
    expect(about(nara, 'recipients')[0]?.certainty).toBe('unknown');
  });

  test('systems of which some pages are lost', () => {
    expect(about(nerima, 'systems')[0]).toMatchObject({
      certainty: 'doubtful',
      text: expect.stringContaining('使うシステムは5つです'),
    });
    expect(texts(yokohama, 'systems')[0]).toContain('7つです');
  });

  test('ratings are counted over all files', () => {
    expect(texts(yokohama, 'ratings')[0]).toContain('44問のうち、「十分である」が37問');
    expect(texts(nerima, 'ratings')[0]).toContain('「特に力を入れている」が8問');
  });

  test('accidents', () => {
    expect(texts(yokohama, 'accidents')).toEqual(['役所全体で、公表までの3年間に個人情報の重大な事故がありました。']);
    expect(texts(nara, 'accidents')).toEqual([
      '役所全体で、公表までの3年間に個人情報の重大な事故はなかったと答えています。',
    ]);
  });

  test('review and the next assessment', () => {
    expect(texts(yokohama, 'review')[1]).toBe('外の人の点検（第三者点検）を受けました（令和7年11月26日）。');
    expect(texts(koshigaya, 'review')).toEqual([
      '住民などの意見を聞いた記録は、ありません。',
      '外の人の点検（第三者点検）の記録は、ありません。',
    ]);
    expect(texts(koshigaya, 'reassessment')[0]).toContain('令和11年2月5日までに');
  });
});

describe('what the forms allow beyond the five', () => {
  test('kinds: some boxes readable, some not', () => {
    const mixed = changed(setagaya, 'II-2-④-主な記録項目', (item) =>
      item.kind === 'checks'
        ? { ...item, boxes: item.boxes.map((box, index) => (index < 2 ? { ...box, state: 'unknown' } : box)) }
        : item,
    );
    expect(about(mixed, 'kinds')[0]).toMatchObject({
      certainty: 'doubtful',
      text: expect.stringContaining('ほかに2種類は、印が読み取れません。'),
    });
  });

  test('boxes that are all blank are said to be blank, not unreadable', () => {
    const blank = changed(nerima, 'II-2-④-主な記録項目', (item) => tick(item, '', 'checked'));
    expect(about(blank, 'kinds')).toMatchObject([{ text: '記録する情報の種類には、印が一つも付いていません。' }]);
  });

  test('entrustment: none', () => {
    const none = changed(nerima, 'II-4-委託の有無', (item) =>
      item.kind === 'choice' ? { ...item, value: '委託しない' } : item,
    );
    expect(texts(none, 'entrustment')).toEqual(['外の会社などに任せる仕事（委託）は、ありません。']);
  });

  test('recipients: unreadable, and no mark at all', () => {
    const unreadable = changed(koshigaya, 'II-5-提供・移転の有無', (item) => tick(item, '提供を行っている', 'unknown'));
    expect(about(unreadable, 'recipients')).toMatchObject([{ certainty: 'unknown' }]);
    const blank = changed(koshigaya, 'II-5-提供・移転の有無', (item) => tick(item, '', 'checked'));
    expect(texts(blank, 'recipients')).toEqual(['情報をほかに渡すかどうかは、どの欄にも印がありません。']);
  });

  test('retention: chosen, and not fixed', () => {
    const chosen = (value: string): Assessment => ({
      ...yokohama,
      missing: yokohama.missing.filter((lacuna) => lacuna.code !== 'II-6-②-期間'),
      items: [...yokohama.items, { code: 'II-6-②-期間', file: 1, kind: 'choice', state: 'answered', value }],
    });
    expect(texts(chosen('5年'), 'retention')[0]).toContain('は、5年です。');
    expect(texts(chosen('定められていない'), 'retention')[0]).toContain('は、定められていません。');
  });

  test('accidents: one file says yes', () => {
    const both = changed(nara, 'III-7-リスク-②', (item) =>
      item.kind === 'choice' ? { ...item, value: '発生あり' } : item,
    );
    expect(texts(both, 'accidents')[0]).toContain('ありました');
  });

  test('withheld is said as withheld', () => {
    const withheld: Assessment = {
      ...koshigaya,
      items: koshigaya.items.filter((item) => item.code !== 'I-1-③'),
      withheld: [{ code: 'I-1-③', reason: '安全のため' }],
    };
    expect(about(withheld, 'people')[0]).toMatchObject({
      certainty: 'unknown',
      text: expect.stringContaining('規則13条'),
    });
  });

  test('five years from a leap day', () => {
    expect(fiveYearsAfter('2024-02-29')).toBe('2029-02-28');
    expect(fiveYearsAfter('2024-02-05')).toBe('2029-02-05');
  });
});
