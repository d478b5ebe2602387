import type { Agency } from '@tsumabiraka/assessment';
import {
  calendarFile,
  dueDates,
  type Events,
  emptyDraft,
  KindId,
  letterText,
  nextRequest,
  objection,
  reviewAgency,
  say,
  statusLetter,
} from '@tsumabiraka/request';
import { describe, expect, test } from 'vitest';
import { bodies, body, EXAMPLE_NUMBER, TODAY } from './bodies.ts';

const koshigaya = body('koshigaya');
const dates = (id: KindId, events: Events, agency: Agency = koshigaya.agency) =>
  dueDates(id, events, agency, TODAY).map((due) => `${due.id} ${due.date} ${due.whose}`);

describe('due dates', () => {
  test('nothing is counted from a day that was not given', () => {
    for (const id of KindId.options) expect(dates(id, {})).toEqual([]);
  });

  test.each<[KindId, Events, string[]]>([
    ['disclosure', { arrived: '2026-11-24' }, ['decision 2026-12-24 office', 'extended 2027-01-23 office']],
    ['exchange-disclosure', { arrived: '2026-11-24' }, ['decision 2026-12-24 office', 'extended 2027-01-23 office']],
    ['correction', { arrived: '2026-11-24' }, ['decision 2026-12-24 office', 'extended 2027-01-23 office']],
    ['suspension', { arrived: '2026-11-24' }, ['decision 2026-12-24 office']],
    ['disclosure', { decided: '2026-11-30' }, ['method 2026-12-30 reader', 'objection 2027-02-28 reader']],
    ['correction', { decided: '2026-11-30' }, ['objection 2027-02-28 reader']],
    ['disclosure', { disclosed: '2026-04-01' }, ['correction 2026-06-30 reader', 'suspension 2026-06-30 reader']],
    ['exchange-disclosure', { disclosed: '2026-04-01' }, ['correction 2026-06-30 reader']],
  ])('%s after %j', (id, events, expected) => expect(dates(id, events)).toEqual(expected));

  test('a suspension whose extension nobody verified asks the desk', () => {
    const [due] = dueDates('suspension', { arrived: '2026-11-24' }, koshigaya.agency, TODAY);
    expect(due?.notes.map(say)).toContain(
      '利用停止で、役所が決める期限をどれだけ延ばせるかは、窓口で確認してください。',
    );
  });

  test('fewer days of a body come first, and say whose they are', () => {
    const source = { url: 'https://www.city.matsuyama.ehime.jp/' };
    const intake = { deadline: { days: 14, source, date: '2026-06-01' } };
    const agency: Agency = { ...koshigaya.agency, request: { ...koshigaya.agency.request, intake } };
    const [due, last] = dueDates('disclosure', { arrived: '2026-11-24' }, agency, TODAY);
    expect([due?.date, last?.date]).toEqual(['2026-12-08', '2027-01-07']);
    expect(due?.own).toMatchObject({ text: '越谷市は、14日以内に決めます。', stale: false });
    expect(due?.rules[0]?.id).toBe('clock-ordinance');
    expect(dates('suspension', { arrived: '2026-11-24' }, agency)).toEqual(['decision 2026-12-24 office']);
  });

  test('each says how it was counted, on which verified rules, and that holidays must be asked about', () => {
    const all = dueDates(
      'disclosure',
      { arrived: '2026-11-24', decided: '2026-12-20', disclosed: '2027-01-10' },
      koshigaya.agency,
      TODAY,
    );
    expect(all.map(({ date }) => date)).toEqual([...all.map(({ date }) => date)].sort());
    for (const { rules, notes, reason } of all) {
      expect(rules.length).toBeGreaterThan(1);
      for (const rule of rules) expect(rule.verified).toBe(true);
      expect(notes.at(-1)?.id).toBe('count-holiday');
      expect(reason).toMatch(/の次の日から数えて、.+が令和\d+年\d+月\d+日です。$/u);
    }
    expect(
      calendarFile(all, { assessment: 'koshigaya-48', agency: '越谷市', request: '開示請求', now: new Date(0) }).safe,
    ).toBe(true);
  });
});

describe('follow-ups', () => {
  const draft = { ...emptyDraft(koshigaya.prefill), name: '山田 花子', phone: '048-963-9136' };

  test('the letter after the deadline names both days and asks, without threats', () => {
    const [due] = dueDates('disclosure', { arrived: '2026-09-01' }, koshigaya.agency, TODAY);
    if (!due) throw new Error('no date');
    const letter = letterText(statusLetter(draft, koshigaya.prefill, '2026-09-01', due, TODAY));
    expect(letter.safe && letter.value).toContain(
      '令和8年9月1日に届いた保有個人情報開示請求書について、お尋ねします。\n決定の期限は令和8年10月1日だと思いますが',
    );
    const stopped = letterText(
      statusLetter({ ...draft, name: EXAMPLE_NUMBER }, koshigaya.prefill, '2026-09-01', due, TODAY),
    );
    expect(stopped.safe).toBe(false);
  });

  test('correction and suspension take over what was filled in', () => {
    const events = { decided: '2026-12-20', disclosed: '2027-01-10' };
    const next = nextRequest({ ...draft, choices: ['f1-group-1'] }, 'correction', events);
    expect(next).toMatchObject({
      possible: true,
      draft: {
        kind: 'correction',
        name: '山田 花子',
        choices: ['f1-group-1'],
        disclosed: '2027-01-10',
        noticeDate: '2026-12-20',
      },
    });
  });

  test('exchange records can be corrected but not stopped, and the reason is given', () => {
    const exchange = { ...draft, kind: 'exchange-disclosure' as const };
    expect(nextRequest(exchange, 'correction', {})).toMatchObject({
      possible: true,
      draft: { kind: 'exchange-correction' },
    });
    const refused = nextRequest(exchange, 'suspension', {});
    expect(refused).toMatchObject({ possible: false, why: { articles: ['番号法31条1項'] } });
  });

  test('how to object is told by rules only', () => {
    expect(objection().map(say).at(-1)).toBe('審査請求書をどこに、何通出すかは、窓口で確認してください。');
  });
});

describe('what staff must look at', () => {
  const review = (id: string, today = TODAY) => {
    const { agency, assessment } = body(id);
    const found = reviewAgency(agency, (key) => (key.startsWith(`${id}-`) ? assessment.published : undefined), today);
    return (state: string) => found.filter((each) => each.state === state).map(({ field }) => field);
  };

  test('a document of this year is fresh, older ones are stale', () => {
    expect(review('yokohama')('stale')).toEqual([]);
    expect(review('yokohama')('fresh')).toEqual(
      expect.arrayContaining(['request.intake.fee', 'request.intake.channels.post']),
    );
    expect(review('yokohama', '2027-01-14')('fresh')).toEqual([]);
    expect(review('nerima')('stale')).toEqual(['request.desks.0', 'request.intake.form', 'request.intake.identity']);
  });

  test('what the file lacks is named by its place', () => {
    expect(review('koshigaya')('missing')).toEqual(
      expect.arrayContaining(['request.intake.fee', 'request.intake.hours', 'request.intake.form.url']),
    );
    expect(review('nara')('missing')).toContain('request.desks.0.phone');
    for (const { id } of bodies) expect(review(id)('missing')).toContain('request.intake.deadline');
  });
});
