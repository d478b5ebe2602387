import {
  check,
  type Draft,
  type DraftField,
  emptyDraft,
  KEPT_DAYS,
  KindId,
  loadDraft,
  saveDraft,
} from '@tsumabiraka/request';
import { describe, expect, test } from 'vitest';
import { bodies, body, EXAMPLE_NUMBER, TODAY } from './bodies.ts';

const from = body('nerima');
const context = { prefill: from.prefill, agency: from.agency, today: TODAY };
const problemsOf = (change: Record<string, unknown>) =>
  check({ ...emptyDraft(from.prefill), ...change }, context).problems;
const only = (field: DraftField, message: string) => [
  { field, message: expect.stringContaining(message), severity: 'mend' },
];

describe('a draft', () => {
  test('that is blank is fine: everything can be written by hand', () => {
    for (const { prefill, agency } of bodies) {
      for (const kind of KindId.options) {
        const { draft, problems } = check(emptyDraft(prefill, kind), { prefill, agency, today: TODAY });
        expect(problems).toEqual([]);
        expect(draft).toEqual(emptyDraft(prefill, kind));
      }
    }
  });

  test.each<[Partial<Draft>, DraftField, string]>([
    [{ postalCode: '34-8501' }, 'postalCode', '郵便番号は7桁の数字で'],
    [{ phone: '電話なし' }, 'phone', '電話番号は数字とハイフンで'],
    [{ name: 'あ'.repeat(61) }, 'name', '氏名は60文字までです。今は61文字あります'],
    [{ name: '山田\n花子' }, 'name', '1行で'],
    [{ words: 'あ'.repeat(241) }, 'words', '自分の言葉は240文字まで'],
    [{ purport: 'あ\n'.repeat(7) }, 'purport', 'どうしてほしいかは6行までです。今は8行あります'],
    [{ date: '2026-02-30' }, 'date', '請求書の日付は、ある日付を'],
    [{ files: [] }, 'files', '1つは選んでください'],
    [{ files: [2] }, 'files', '選びなおしてください'],
    [{ desk: 3 }, 'desk', '窓口を選びなおして'],
    [{ from: '2024-04-01', to: '2023-04-01' }, 'to', '初めの日より前です'],
    [{ disclosed: '2026-11-22' }, 'disclosed', '今日より後です'],
    [{ requester: 'statutory' }, 'principalStatus', '未成年か、成年被後見人か'],
    [{ channel: 'phone' }, 'channel', '口頭や電話では請求になりません。ほかの出し方を'],
  ])('%j is told beside its field', (change, field, message) => {
    expect(problemsOf(change)).toEqual(only(field, message));
  });

  test('of a body that says which ways it refuses is told so, with the day', () => {
    const { prefill, agency } = body('koshigaya');
    const { problems } = check({ ...emptyDraft(prefill), channel: 'fax' }, { prefill, agency, today: TODAY });
    expect(problems).toEqual(
      only('channel', '越谷市は、ファックスでの請求を受け付けていません。（令和6年2月5日の記載です。'),
    );
  });

  test('that asks for more than one page holds says by how many lines', () => {
    const items = from.prefill.files[0]?.records.flatMap(({ items: all }) => all.slice(1).map(({ id }) => id)) ?? [];
    expect(problemsOf({ choices: items })).toEqual(only('choices', '行入りきりません'));
    const groups = from.prefill.files[0]?.records.map(({ id }) => id) ?? [];
    expect(problemsOf({ choices: groups })).toEqual([]);
  });

  test('tells everything at once, in the order of its fields, in Japanese', () => {
    const problems = problemsOf({ phone: '1', name: EXAMPLE_NUMBER, kind: 'nonsense', requester: 3, extra: 1 });
    expect(problems.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      'kind mend',
      'kind mend',
      'requester mend',
      'name stop',
      'phone mend',
    ]);
    for (const { message } of problems) expect(message).toMatch(/[ぁ-ん].*。/u);
  });

  test('that is no draft at all is no crash', () => {
    for (const input of [null, 1, 'x', [], undefined]) expect(check(input, context).problems.length).toBeGreaterThan(0);
  });
});

describe('a draft on the device', () => {
  const about = from.prefill.assessment;
  const draft = { ...emptyDraft(from.prefill), name: '山田 花子' };
  const stored = saveDraft(draft, '2026-08-01');
  const kept = stored.safe ? stored.value : '';

  test(`comes back within ${KEPT_DAYS} days, and not after`, () => {
    expect(loadDraft(kept, about, '2026-10-30')).toEqual(draft);
    expect(loadDraft(kept, about, '2026-10-31')).toBeUndefined();
  });

  test('does not come back for another document, or another edition of it', () => {
    expect(loadDraft(kept, body('nara').prefill.assessment, '2026-08-02')).toBeUndefined();
    expect(loadDraft(kept, { ...about, published: '2026-01-01' }, '2026-08-02')).toBeUndefined();
  });

  test('that was tampered with does not come back', () => {
    for (const text of ['', '{}', '[1', kept.replace('"version":1', '"version":2')]) {
      expect(loadDraft(text, about, '2026-08-02')).toBeUndefined();
    }
  });

  test('with a My Number is not stored', () => {
    expect(saveDraft({ ...draft, words: '1234 5678 9018' }, TODAY).safe).toBe(false);
  });
});
