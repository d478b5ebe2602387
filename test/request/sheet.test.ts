import {
  buildSheet,
  type ChannelId,
  channelIds,
  check,
  checklist,
  checklistText,
  coverLetter,
  type Draft,
  emptyDraft,
  KindId,
  kind,
  letterText,
  mandate,
  papersFor,
  printLetter,
  printMandate,
  printSheet,
  RequesterId,
  say,
  sheetText,
} from '@tsumabiraka/request';
import { describe, expect, test } from 'vitest';
import { type Body, bodies, body, EXAMPLE_NUMBER, TODAY } from './bodies.ts';

const draftOf = (from: Body, change: Partial<Draft> = {}): Draft => ({ ...emptyDraft(from.prefill), ...change });
const sheetOf = (from: Body, draft: Draft) => buildSheet(draft, from.prefill, from.agency);
const text = (output: ReturnType<typeof sheetText>): string => (output.safe ? output.value : 'stopped');

const cases = bodies.flatMap((from) =>
  KindId.options.flatMap((id) =>
    RequesterId.options.flatMap((requester) =>
      channelIds.map((channel) => [from.id, id, requester, channel] as [string, KindId, RequesterId, ChannelId]),
    ),
  ),
);

describe('every body × kind × requester × channel', () => {
  test.each(cases)('%s, %s, %s, %s', (id, kindId, requester, channel) => {
    const from = body(id);
    const draft = draftOf(from, { kind: kindId, requester, channel });
    const sheet = sheetOf(from, draft);
    const printed = text(sheetText(sheet));

    expect(sheet.pages).toHaveLength(requester === 'self' ? 1 : 2);
    expect(sheet.title).toBe(kind(kindId).title);
    expect(sheet.addressee).toBe(`（宛先）${from.agency.printedName}`);
    expect(sheet.statement).toBe(say(kind(kindId).statement));
    for (const { name } of from.prefill.files) expect(printed).toContain(`「${name}」`);
    expect(printed).toContain(`${from.prefill.assessment.number}「${from.prefill.assessment.title}」`);
    expect(printed.includes('情報提供等の記録')).toBe(kind(kindId).exchange);
    expect(printed).not.toMatch(/undefined|NaN|null|「」/u);

    const list = text(checklistText(checklist(draft, from.agency, TODAY)));
    for (const { rule } of papersFor(kindId, requester, channel)) expect(list).toContain(`☐ ${say(rule)}`);
    expect(list).not.toMatch(/undefined|null/u);

    const refused = check(draft, { prefill: from.prefill, agency: from.agency, today: TODAY }).problems;
    expect(refused.some(({ field }) => field === 'channel')).toBe(
      channel === 'phone' || (id === 'koshigaya' && channel === 'fax'),
    );
  });
});

describe('what is asked for', () => {
  const nerima = body('nerima');
  const wanted = (from: Body, change: Partial<Draft>) =>
    text(sheetText(sheetOf(from, draftOf(from, change))))
      .split('\n\n')
      .find((part) => part.startsWith('1 '));

  test('nothing ticked asks for everything about the reader', () => {
    expect(wanted(nerima, {})).toContain('「介護保険情報ファイル」に記録された、請求者本人に関する情報の全部');
  });

  test('kinds, groups and items, each in the words of the document', () => {
    const asked = wanted(nerima, { choices: ['f1-kind-13', 'f1-group-2', 'f1-group-3-item-1', 'f1-group-3-item-2'] });
    expect(asked).toContain(
      '請求者本人に関する情報のうち、次のもの\n・生活保護・社会福祉関係情報\n・資格情報の全部\n・賦課情報: 被保険者番号、相当年度',
    );
  });

  test('a choice of a file that is not chosen is not asked for', () => {
    const asked = wanted(body('yokohama'), { files: [1], choices: ['f1-kind-4', 'f2-group-1'] });
    expect(asked).not.toContain('統合番号連携ファイル');
  });

  test('the period in the calendar of the form, and own words', () => {
    const asked = wanted(nerima, { from: '2023-04-01', to: '2024-03-31', words: '認定調査の結果' });
    expect(asked).toContain('認定調査の結果\n（期間）令和5年4月1日から令和6年3月31日まで');
    expect(wanted(nerima, { to: '2024-03-31' })).toContain('（期間）令和6年3月31日まで');
    expect(wanted(nerima, { from: '2023-04-01' })).toContain('（期間）令和5年4月1日から請求の日まで');
  });

  test('an agent asks for the information of the person, not of the agent', () => {
    expect(wanted(nerima, { requester: 'mandated' })).toContain('、本人に関する情報の全部');
    expect(wanted(nerima, { requester: 'mandated' })).not.toContain('請求者本人');
  });
});

describe('My Number', () => {
  const from = body('koshigaya');
  const fields = [
    'words',
    'name',
    'reading',
    'address',
    'principalName',
    'principalAddress',
    'noticeNumber',
    'purport',
    'reason',
  ] as const;

  test.each(fields)('in %s stops every way out that shows it', (field) => {
    const number = '１２３４ ５６７８－９０１８';
    const draft = draftOf(from, { kind: 'correction', requester: 'mandated', [field]: number });
    const sheet = sheetOf(from, draft);
    const shown = JSON.stringify(sheet).includes(number);
    expect(shown, 'the sheet shows the field').toBe(true);
    expect(printSheet(sheet).safe).toBe(false);
    expect(sheetText(sheet).safe).toBe(false);
    const { problems } = check(draft, { prefill: from.prefill, agency: from.agency, today: TODAY });
    expect(problems).toContainEqual(expect.objectContaining({ field, severity: 'stop' }));
    expect(JSON.stringify(problems)).not.toContain('5678');
  });

  test.each(['name', 'address'] as const)('in %s stops letters and mandate', (field) => {
    const draft = draftOf(from, { requester: 'mandated', [field]: EXAMPLE_NUMBER });
    const cover = coverLetter(draft, from.prefill);
    expect([printLetter(cover).safe, letterText(cover).safe]).toEqual([false, false]);
    expect(printMandate(mandate(draft, from.prefill)).safe).toBe(false);
  });

  test('none of the five bodies, with phone and postal code filled in, is taken for one', () => {
    for (const each of bodies) {
      const draft = draftOf(each, {
        requester: 'statutory',
        channel: 'post',
        name: '山田 花子',
        postalCode: '343-8501',
        address: '4丁目2番1号 2026号室',
        phone: '048-963-9136',
        date: '2026-11-21',
        principalBirth: '2015-04-01',
      });
      expect(sheetText(sheetOf(each, draft)).safe).toBe(true);
      expect(letterText(coverLetter(draft, each.prefill)).safe).toBe(true);
      expect(printMandate(mandate(draft, each.prefill)).safe).toBe(true);
    }
  });
});

describe('with the sheet', () => {
  test('the cover letter goes to the chosen desk, and lists only papers that are verified', () => {
    const from = body('yokohama');
    const index = from.prefill.desks.findIndex(({ name }) => name.startsWith('泉区役所'));
    const letter = coverLetter(draftOf(from, { desk: index, requester: 'mandated', channel: 'post' }), from.prefill);
    expect(letter.recipient).toEqual({
      postalCode: '245-0024',
      address: '横浜市泉区和泉中央北5-1-1',
      name: '泉区役所 区政推進課広報相談係 御中',
    });
    expect(letter.enclosures).toEqual([
      '保有個人情報開示請求書',
      '請求する人の本人確認書類のコピー',
      '請求する人の住民票の写し',
      '委任状',
    ]);
    expect(letter.caution).toContain('泉区');
  });

  test('the checklist says what the body says, with its day where it is old, and asks for the rest', () => {
    const list = (id: string) =>
      text(checklistText(checklist(draftOf(body(id), { channel: 'post' }), body(id).agency, TODAY)));
    expect(list('yokohama')).toContain(
      '横浜市は、郵便での請求を受け付けています。\n受付の時間は、窓口で確認してください。',
    );
    expect(list('yokohama')).toContain('閲覧等の手数料は無料。\n写しの交付は実費負担が必要。');
    expect(list('koshigaya')).toContain('郵便で請求できるかは、窓口で確認してください。');
    expect(list('koshigaya')).toContain('手数料は、窓口で確認してください。');
    const atWindow = checklist(draftOf(body('koshigaya')), body('koshigaya').agency, TODAY);
    expect(text(checklistText(atWindow))).toContain('窓口で請求できるかは、先に役所へ電話などで確認してください。');
    expect(list('nerima')).toContain(
      '本人確認書類を提示する。（令和2年1月11日の記載です。今もそうかを、窓口で確認してください。）',
    );
    expect(list('nara')).toContain('「情報公開係」の読み誤りの可能性');
  });

  test('the mandate leaves the date and the signature to the person who gives it', () => {
    const from = body('setagaya');
    const paper = mandate(
      draftOf(from, { requester: 'mandated', name: '山田 太郎', principalName: '山田 花子' }),
      from.prefill,
    );
    expect(paper.addressee).toBe('（宛先）東京都世田谷区長');
    expect(paper.date).toBe('令和　　年　　月　　日');
    expect(paper.notes.map(({ id }) => id)).toEqual(['paper-mandate', 'paper-mandate-proof']);
  });
});
