import { describe, expect, test } from 'vitest';
import { asksForHead, findPersonalNames, publishableChange, publishableText, withoutPersonalName } from './names.ts';
import type { Change } from './schema/change.ts';
import type { Text } from './schema/text.ts';

describe('findPersonalNames', () => {
  // The names stand in change rows of 練馬区 7 and 奈良市 21, as published.
  test.each([
    ['荷田 幸雄', '荷田 幸雄'],
    ['伊藤 安人', '伊藤 安人'],
    ['嵯峨 伊佐子', '嵯峨 伊佐子'],
    ['嵯峨　伊佐子', '嵯峨　伊佐子'],
    ['介護保険課長 荷田 幸雄', '荷田 幸雄'],
    ['課長代理　荷田幸雄', '荷田幸雄'],
    ['荷田幸雄', '荷田幸雄'],
    ['佐々木 さくら', '佐々木 さくら'],
    ['荷田 幸雄（介護保険課長）', '荷田 幸雄'],
    ['所属長：荷田　幸雄', '荷田　幸雄'],
    ['課長 荷田 幸雄、係長 伊藤 安人', ['荷田 幸雄', '伊藤 安人']],
  ])('%s: %s', (line, name) => {
    expect(findPersonalNames(line)).toEqual([name].flat());
  });

  test.each([
    '介護保険課長',
    '健康医療部 健康増進課長',
    '健康医療部 保健所 健康増進課長',
    '子ども福祉課長',
    '医療局健康安全部健康安全課長',
    '健康企画課長、健康推進課長',
    '健康増進課',
    '情報政策監',
    '総務部参事',
    'こども家庭課長',
    '(削除)',
    '削除',
    '同左',
    '未定',
    '介護保険課長（事務取扱）',
    '介護保険課長（令和2年4月から）',
    '',
  ])('%j holds none', (line) => {
    expect(findPersonalNames(line)).toEqual([]);
  });
});

test('withoutPersonalName keeps the post', () => {
  expect(withoutPersonalName('介護保険課長 荷田 幸雄')).toBe('介護保険課長 （氏名）');
  expect(withoutPersonalName('介護保険課長')).toBe('介護保険課長');
  expect(withoutPersonalName('課長 荷田 幸雄、係長 伊藤 安人')).toBe('課長 （氏名）、係長 （氏名）');
});

test('asksForHead knows the item in every form, under its old and its new label', () => {
  expect(asksForHead('様式2', 'I-5-②')).toBe(true);
  expect(asksForHead('様式3', 'I-6-②')).toBe(true);
  expect(asksForHead('様式4', 'I-7-②')).toBe(true);
  expect(asksForHead('様式3', 'I-6-①')).toBe(false);
});

describe('publishableChange', () => {
  const cell = (...lines: string[]) => ({ text: [{ kind: 'paragraph' as const, lines }] });
  const row = (item: string): Change => ({
    item,
    before: cell('荷田 幸雄'),
    after: { text: [{ kind: 'table', columns: ['所属', '氏名'], rows: [['介護保険課', '伊藤 安人']] }] },
    timing: cell('事後'),
    explanation: { mark: '—' },
  });

  test('replaces names in rows about 所属長, also in tables', () => {
    const { change, replaced } = publishableChange('様式3', row('I-6-②所属長'));
    expect(replaced).toBe(true);
    expect(change.before).toEqual(cell('（氏名）'));
    expect(change.after).toMatchObject({ text: [{ rows: [['介護保険課', '（氏名）']] }] });
    expect(change.timing).toEqual(cell('事後'));
  });

  test('leaves any other row as it is', () => {
    const other = row('I-1-①事務の名称');
    expect(publishableChange('様式3', other)).toEqual({ change: other, replaced: false });
  });
});

test('publishableText replaces names in tables as well, and only where 所属長 is asked for', () => {
  const text: Text = [{ kind: 'table', columns: ['課', '長'], rows: [['介護保険課', '荷田 幸雄']] }];
  const shown: Text = [{ kind: 'table', columns: ['課', '長'], rows: [['介護保険課', '（氏名）']] }];
  expect(publishableText('様式3', 'I-6-②', text)).toEqual(shown);
  expect(publishableText('様式3', 'I-6-①', text)).toEqual(text);
});
