import { expect, test } from 'vitest';
import { readChecks } from './checks.ts';

const options = ['庁内連携システム', '宛名システム等', 'その他'].map((label) => ({ label, freeText: true }));

test('a box that stands twice is one box with a doubt; marked differently, it cannot be read', () => {
  const text =
    '[○]庁内連携システム [ ]宛名システム等 [ ]その他( )\n[ ]庁内連携システム [ ]宛名システム等 [ ]その他(中間サーバー)';
  const { boxes, doubts, rest } = readChecks(text, options);
  expect(boxes).toEqual([
    { label: '庁内連携システム', state: 'unknown' },
    { label: '宛名システム等', state: 'unchecked' },
    { label: 'その他', state: 'unchecked', free: ['中間サーバー'] },
  ]);
  expect(doubts).toHaveLength(3);
  expect(rest).toBe('');
});

test('a box that only begins like one of the form is a box of its own', () => {
  const { boxes } = readChecks('[○]その他 [○]その他の施設', options);
  expect(boxes).toMatchObject([
    { label: 'その他', state: 'checked' },
    { label: 'その他の施設', state: 'checked' },
  ]);
});
