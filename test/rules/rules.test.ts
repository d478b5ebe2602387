import { checkAssessment } from '@tsumabiraka/assessment';
import { describe, expect, test } from 'vitest';
import { Copy, documents } from './documents.ts';

/** A published document, one small change to it, and what the rules then say that they did not say before. */
type Case = [name: string, document: string, change: (copy: Copy) => void, expected: string[]];

const cases: Case[] = [
  [
    'a choice that the form does not print',
    'koshigaya-48',
    (copy) => {
      copy.item('choice', 'I-1-③').value = '20万人くらい';
    },
    ['choice-not-in-list I-1-③'],
  ],
  [
    'a candidate that the form does not print',
    'koshigaya-48',
    (copy) => {
      copy.item('choice', 'I-1-③').candidates = ['10万人以上30万人未満', '30万人'];
    },
    ['choice-not-in-list I-1-③'],
  ],
  [
    'a box that the form does not print',
    'koshigaya-48',
    (copy) => copy.item('checks', 'I-2-システム1-③').boxes.push({ label: '庁外システム', state: 'checked' }),
    ['box-not-in-list I-2-システム1-③'],
  ],
  [
    'a box twice',
    'koshigaya-48',
    (copy) => copy.item('checks', 'I-2-システム1-③').boxes.push({ label: '税務システム', state: 'unchecked' }),
    ['box-twice I-2-システム1-③'],
  ],
  [
    'free text where the form has no brackets',
    'koshigaya-48',
    (copy) => {
      for (const box of copy.item('checks', 'I-2-システム1-③').boxes)
        if (box.label === '税務システム') box.free = ['課税'];
    },
    ['free-text-not-allowed I-2-システム1-③'],
  ],
  [
    'seven entrustments announced, six described',
    'nerima-7',
    (copy) => copy.remove(/^II-4-委託事項7-/u),
    ['count-mismatch II-4-委託の有無-件数'],
  ],
  [
    'seven entrustments described, six announced',
    'nerima-7',
    (copy) => {
      copy.item('count', 'II-4-委託の有無-件数').count = 6;
    },
    ['count-mismatch II-4-委託の有無-件数'],
  ],
  [
    'a count of the second file',
    'yokohama-38',
    (copy) => {
      copy.item('count', 'II-4-委託の有無-件数', 2).count = 2;
    },
    ['count-mismatch ファイル2-II-4-委託の有無-件数'],
  ],
  [
    'a gap in the numbers of entrustments',
    'nerima-7',
    (copy) => copy.remove(/^II-4-委託事項3-/u),
    ['count-mismatch II-4-委託の有無-件数', 'slot-gap II-4-委託事項4-名称'],
  ],
  [
    'a gap in the numbers of systems',
    'yokohama-38',
    (copy) => copy.remove(/^I-2-システム4-/u),
    ['slot-gap I-2-システム5-①'],
  ],
  [
    'no entrustment, but entrustments',
    'nerima-7',
    (copy) => {
      copy.item('choice', 'II-4-委託の有無').value = '委託しない';
    },
    ['none-but-filled II-4-委託の有無'],
  ],
  [
    '行っていない, but recipients',
    'nerima-7',
    (copy) => {
      copy.set('II-5-提供・移転の有無', '行っていない', 'checked');
    },
    ['none-but-filled II-5-提供・移転の有無', 'none-but-filled II-5-提供・移転の有無'],
  ],
  [
    'no mark at 移転を行っている, but a 移転先',
    'nerima-7',
    (copy) => {
      copy.set('II-5-提供・移転の有無', '移転を行っている', 'unchecked');
    },
    ['none-but-filled II-5-提供・移転の有無'],
  ],
  [
    'Ⅲ-4 委託しない against Ⅱ-4 委託する',
    'koshigaya-48',
    (copy) => copy.set('III-4-委託しない', '委託しない', 'checked'),
    ['none-but-filled III-4-委託しない'],
  ],
  [
    'Ⅲ-5 提供・移転しない against a 移転先 of Ⅱ-5',
    'nerima-7',
    (copy) => copy.set('III-5-提供・移転しない', '提供・移転しない', 'checked'),
    ['none-but-filled III-5-提供・移転しない'],
  ],
  [
    'a day that the calendar does not have',
    'koshigaya-48',
    (copy) => {
      copy.item('date', 'V-1-①').printed = '令和5年2月29日';
    },
    ['date-impossible V-1-①'],
  ],
  [
    'a day before its era',
    'koshigaya-48',
    (copy) => {
      copy.item('date', 'V-1-①').printed = '令和元年4月30日';
    },
    ['date-impossible V-1-①'],
  ],
  [
    'an impossible day in a change row',
    'nerima-7',
    (copy) => {
      copy.change(4).date = '平成29年4月31日';
    },
    ['date-impossible 変更箇所-5'],
  ],
  [
    'words where a date belongs',
    'koshigaya-48',
    (copy) => {
      copy.item('date', 'V-1-①').printed = '昨年度';
    },
    ['date-unreadable V-1-①'],
  ],
  [
    'published before it was made',
    'koshigaya-48',
    (copy) => {
      copy.item('date', 'V-1-①').printed = '令和6年2月6日';
    },
    ['published-before-performed V-1-①'],
  ],
  ['a ※ item left out', 'koshigaya-48', (copy) => copy.remove(/^II-2-③$/u), ['required-item-absent II-2-③']],
  ['any other item left out', 'koshigaya-48', (copy) => copy.remove(/^I-1-②$/u), ['item-absent I-1-②']],
  [
    'a ※ item of an entrustment left out',
    'nerima-7',
    (copy) => copy.remove(/^II-4-委託事項2-④$/u),
    ['required-item-absent II-4-委託事項2-④'],
  ],
  [
    'a ※ item of the second file left out',
    'yokohama-38',
    (copy) => {
      copy.assessment.items = copy.assessment.items.filter(({ code, file }) => !(code === 'II-2-①' && file === 2));
    },
    ['required-item-absent ファイル2-II-2-①'],
  ],
  [
    'a ※ choice printed empty',
    'koshigaya-48',
    (copy) => {
      const item = copy.item('choice', 'III-2-リスク-リスクへの対策は十分か');
      delete item.value;
      Object.assign(item, { state: 'none', mark: '—' });
    },
    ['required-item-empty III-2-リスク-リスクへの対策は十分か'],
  ],
  [
    'another number on the cover',
    'koshigaya-48',
    (copy) => copy.write('表紙-評価書番号', '49'),
    ['frontmatter-differs-from-cover 表紙-評価書番号'],
  ],
  [
    'another title on the cover',
    'koshigaya-48',
    (copy) => copy.write('表紙-評価書名', '子ども医療費の支給に関する事務 重点項目評価書'),
    ['frontmatter-differs-from-cover 表紙-評価書名'],
  ],
  [
    'another day on the cover',
    'koshigaya-48',
    (copy) => {
      copy.item('date', '表紙-公表日').printed = '令和6年2月6日';
    },
    ['frontmatter-differs-from-cover 表紙-公表日'],
  ],
  [
    'another stamp on the cover',
    'yokohama-38',
    (copy) => {
      copy.assessment.revision = '平成30年5月';
    },
    ['frontmatter-differs-from-cover 表紙-様式の版'],
  ],
  [
    'missing, though it is there',
    'koshigaya-48',
    (copy) => copy.assessment.missing.push({ code: 'I-1-①', reason: '頁がない' }),
    ['missing-but-present I-1-①'],
  ],
  [
    'missing, but no item of the form',
    'koshigaya-48',
    (copy) => copy.assessment.withheld.push({ code: 'I-9', reason: '公表しない' }),
    ['unknown-code I-9'],
  ],
  [
    'a number of a person in a text',
    'koshigaya-48',
    (copy) => copy.write('表紙-特記事項', '例: 1234-5678-9018'),
    ['my-number 表紙-特記事項'],
  ],
  [
    'a number of a person in a record item',
    'nara-21',
    (copy) => {
      const row = copy.item('table', '別添1-記録項目').groups.find(({ rows }) => rows.length > 0)?.rows[0];
      row?.splice(0, 1, '１２３４５６７８９０１８');
    },
    ['my-number 別添1-記録項目'],
  ],
  [
    'a number of a person in a change row',
    'nerima-7',
    (copy) => {
      copy.change(0).after = { text: [{ kind: 'paragraph', lines: ['123456789018'] }] };
    },
    ['my-number 変更箇所-1'],
  ],
  [
    'a number of a person in a reason',
    'koshigaya-48',
    (copy) => copy.assessment.missing.push({ code: 'VI', reason: '123456789018' }),
    ['unknown-code VI', 'my-number missing'],
  ],
  [
    'a name where the post belongs',
    'koshigaya-48',
    (copy) => copy.write('I-6-②', '子ども福祉課長 荷田 幸雄'),
    ['personal-name I-6-②'],
  ],
];

test.each(cases)('%s', (_, id, change, expected) => {
  const copy = new Copy(id);
  change(copy);
  expect(copy.found()).toEqual(expected);
});

describe('a reason in unclear accounts for what the document prints', () => {
  const explained: Case[] = cases.filter(([, , , [first = '']]) =>
    /^(count-mismatch|none-but-filled|date-)/u.test(first),
  );
  test.each(explained)('%s', (_, id, change, expected) => {
    const copy = new Copy(id);
    change(copy);
    const keys = new Set(expected.map((finding) => finding.split(' ')[1]));
    for (const item of copy.assessment.items) {
      const name = item.file === 2 ? `ファイル2-${item.code}` : item.code;
      if (keys.has(name)) Object.assign(item, { state: 'unclear', reason: '原本のとおり' });
    }
    for (const [index, row] of copy.assessment.changes.entries()) {
      if (keys.has(`変更箇所-${index + 1}`)) row.reason = '原本のとおり';
    }
    expect(copy.found()).toEqual(expected.filter((finding) => finding.startsWith('slot-gap')));
  });
});

describe('the published documents', () => {
  test.each([...documents])('%s breaks no rule', (_, assessment) => {
    expect(checkAssessment(assessment).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('name people in three change rows, as their forms asked then', () => {
    const rows = [...documents].flatMap(([id, assessment]) =>
      checkAssessment(assessment).flatMap(({ rule, at }) => (rule === 'personal-name' ? [`${id} ${at}`] : [])),
    );
    expect(rows.sort()).toEqual(['nara-21 変更箇所-41', 'nerima-7 変更箇所-11', 'nerima-7 変更箇所-32']);
  });
});
