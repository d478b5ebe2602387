import { describe, expect, test } from 'vitest';
import { Item } from './item.ts';
import { stateOf } from './state.ts';
import { Line } from './text.ts';

const issues = (item: unknown) => Item.safeParse(item).error?.issues.map(({ message }) => message) ?? [];
const paragraph = (...lines: string[]) => [{ kind: 'paragraph', lines }];

describe('the state of an item follows from its content', () => {
  const checks = (...states: string[]) => ({
    code: 'II-3-①',
    file: 1,
    kind: 'checks',
    boxes: states.map((state, index) => ({ label: `箱${index}`, state })),
  });

  test.each([
    [checks('checked', 'unchecked'), 'answered'],
    [checks('unchecked', 'unchecked'), 'none'],
    [checks('checked', 'unknown'), 'unclear'],
    [{ code: 'I-1-③', kind: 'choice', value: '30万人以上' }, 'answered'],
    [{ code: 'I-1-③', kind: 'choice', candidates: ['30万人以上'] }, 'unclear'],
    [{ code: 'I-1-③', kind: 'choice', mark: '—' }, 'none'],
    [{ code: 'I-1-①', kind: 'text', text: paragraph('事務') }, 'answered'],
    [{ code: 'I-1-①', kind: 'text', mark: '-' }, 'none'],
    [{ code: 'I-1-①', kind: 'text', text: paragraph('事務'), reason: 'かすれている' }, 'unclear'],
    [{ code: '表紙-公表日', kind: 'date', printed: '令和6年2月5日' }, 'answered'],
    [{ code: 'II-4-委託の有無-件数', file: 1, kind: 'count', count: 0 }, 'answered'],
    [{ code: '別紙1', kind: 'table', groups: [], mark: 'なし' }, 'none'],
  ] as const)('%#: %s', (item, state) => {
    const doubtful = 'reason' in item;
    expect(stateOf(item as never, doubtful)).toBe(state);
    expect(issues({ ...item, state })).toEqual([]);
    const others = ['answered', 'none', 'unclear'].filter((other) => other !== state && other !== 'unclear');
    for (const other of others) expect(issues({ ...item, state: other })).not.toEqual([]);
  });
});

describe('the model refuses', () => {
  test.each([
    ['an answer that is only a mark', { code: 'I-1-①', kind: 'text', state: 'answered', text: paragraph('—') }],
    ['a date that is only a mark', { code: '表紙-公表日', kind: 'date', state: 'answered', printed: 'なし' }],
    ['a mark beside an answer', { code: 'I-1-①', kind: 'text', state: 'answered', text: paragraph('a'), mark: '—' }],
    ['a mark that is none', { code: 'I-1-①', kind: 'text', state: 'none', mark: '空' }],
    ['neither answer nor mark', { code: 'I-1-①', kind: 'text', state: 'none' }],
    ['a reason without doubt', { code: 'I-1-①', kind: 'text', state: 'answered', text: paragraph('a'), reason: 'b' }],
    ['boxes without boxes', { code: 'II-3-①', file: 1, kind: 'checks', state: 'none', boxes: [] }],
    ['half a person', { code: 'II-4-委託の有無-件数', file: 1, kind: 'count', state: 'answered', count: 0.5 }],
    [
      'rows that are wider than the header',
      { code: '別紙1', kind: 'table', state: 'answered', groups: [{ columns: ['a'], rows: [['b', 'c']] }] },
    ],
    [
      'a second list without a title',
      {
        code: '別紙1',
        kind: 'table',
        state: 'answered',
        groups: [
          { columns: ['a'], rows: [] },
          { columns: ['b'], rows: [] },
        ],
      },
    ],
    [
      'a title over nothing',
      { code: '別紙1', kind: 'table', state: 'answered', groups: [{ title: '資格', columns: [], rows: [] }] },
    ],
  ])('%s', (_, item) => {
    expect(issues(item)).not.toEqual([]);
  });
});

describe('a line', () => {
  test.each(['a', '　字下げ', '末尾　', 'a\tb', '<b>', '👨‍👩‍👧', '葛\u{e0100}', '\ufffd'])('may be %j', (line) => {
    expect(Line.safeParse(line).success).toBe(true);
  });

  test.each([
    '',
    ' ',
    '　',
    '\u00a0',
    ' a',
    'a ',
    'a\t',
    'a\nb',
    'a\rb',
    '\0',
    '\u0007',
    '\u001b[31m',
    '\ud800',
    'a\u2028b',
    '\u202eab',
    '\ufeffa',
  ])('is not %j', (line) => {
    expect(Line.safeParse(line).success).toBe(false);
  });
});
