import { forms } from '@tsumabiraka/forms';
import { describe, expect, test } from 'vitest';
import { itemTexts, sources } from '../test/content.ts';
import { itemExplainer, itemGroups, itemKey, readItems } from './index.ts';

describe('itemKey', () => {
  test('equal questions share the key of the fullest form', () => {
    expect(itemKey('様式4', 'II-4-委託事項2-③')).toBe('form4-ii-4-entrust-3');
    expect(itemKey('様式3', 'II-4-委託事項7-②')).toBe('form4-ii-4-entrust-3');
    expect(itemKey('様式3', 'II-4-委託事項N-②')).toBe('form4-ii-4-entrust-3');
  });
  test('a question of one form has its own', () => {
    expect(itemKey('様式2', 'I-1-③')).toBe('form2-i-1-3');
    expect(itemKey('様式3', 'V-1-②')).toBe('form3-v-1-2');
  });
  test('様式2 reaches 様式4 through 様式3', () => {
    expect(itemKey('様式2', 'I-2')).toBe('form4-i-3');
  });
  test('a sheet of 様式4 inserted into 様式3 is that of 様式4', () => {
    expect(itemKey('様式3', '別添1-事務の内容')).toBe('form4-attachment1-business');
  });
  test('headings and unknown codes have none', () => {
    expect(itemKey('様式3', 'I-1')).toBeUndefined();
    expect(itemKey('様式3', 'X-9')).toBeUndefined();
  });
  test('every item is in one group, and at most once per form', () => {
    const groups = itemGroups();
    const count = forms.reduce(
      (sum, { nodes }) => sum + [...nodes.values()].filter(({ kind }) => kind !== 'group').length,
      0,
    );
    const inserted = 2; // 別添1 of 様式4 in 様式3, with its 備考
    expect([...groups.values()].flat()).toHaveLength(count + inserted);
    for (const members of groups.values()) expect(new Set(members.map(({ form }) => form)).size).toBe(members.length);
  });
});

describe('content/items', () => {
  test('has no problem', () => expect(itemTexts.problems).toEqual([]));
  test('explains every question of the three forms, and nothing else', () => {
    expect(itemTexts.items.map(({ key }) => key).sort()).toEqual([...itemGroups().keys()].sort());
  });
  test('is found for any form and slot', () => {
    const explain = itemExplainer(itemTexts.items);
    const own = explain('様式4', 'II-4-委託事項1-⑥');
    expect(own?.key).toBe('form4-ii-4-entrust-6');
    expect(explain('様式3', 'II-4-委託事項12-③')).toBe(own);
    expect(explain('様式3', 'I-1')).toBeUndefined();
  });
});

describe('readItems', () => {
  const head = '---\nform: 様式4\ncode: I-3\nreviewed: 2026-11-21\n---\n';
  const sections = '\n# 聞いていること\n\n名前です。\n\n# 大切なわけ\n\n分かります。\n\n# 読みどころ\n\n比べます。\n';
  const read = (text: string, file = 'content/items/form4-i-3.md') => readItems([{ file, text }]);
  const found = (text: string, file?: string) => read(text, file).problems.map(({ line, rule }) => `${line} ${rule}`);

  test('reads the three sections', () => {
    expect(read(head + sections)).toEqual({
      problems: [],
      items: [
        {
          form: '様式4',
          code: 'I-3',
          reviewed: '2026-11-21',
          key: 'form4-i-3',
          asks: ['名前です。'],
          matters: ['分かります。'],
          reads: ['比べます。'],
        },
      ],
    });
  });
  test.each([
    ['no frontmatter', sections, ['1 frontmatter-missing']],
    ['an item that no form has', head.replace('I-3', 'I-99') + sections, ['3 item-unknown']],
    ['a heading of the form', head.replace('I-3', 'I-1') + sections, ['3 item-unknown']],
    ['a fourth section', `${head}${sections}\n# おまけ\n\nです。\n`, ['19 item-section']],
    ['a section twice', `${head}${sections}\n# 読みどころ\n\nです。\n`, ['19 item-section']],
    ['text before the first section', `${head}はじめに。\n${sections}`, ['6 item-section']],
    ['an empty section', head + sections.replace('名前です。', ''), ['6 item-section-empty']],
    [
      'markup',
      head + sections.replace('名前です。', '**名前**です。\n- 箇条\n<b>太字</b>'),
      ['9 plain-text', '10 plain-text', '11 plain-text'],
    ],
    [
      'several at once',
      head.replace('2026-11-21', '昨日').replace('form:', 'from:') + sections,
      ['1 frontmatter-invalid', '4 frontmatter-invalid', '2 frontmatter-unknown-key'],
    ],
  ])('%s', (_, text, expected) => expect(found(text).sort()).toEqual([...expected].sort()));

  test('a file under another name is told its own', () => {
    const { problems } = read(head + sections, 'content/items/form3-i-3.md');
    expect(problems).toMatchObject([{ rule: 'item-key', message: expect.stringContaining('form4-i-3.md') }]);
  });
  test('every file of content/items is as its name says', () => {
    for (const { file } of sources('content/items/*.md'))
      expect(file).toMatch(/^content\/items\/form[234]-[a-z0-9-]+\.md$/);
  });
});
