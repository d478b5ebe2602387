import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { rule } from '../rules/rules.ts';
import { type CalendarContext, calendarFile } from './calendar.ts';
import type { DueDate } from './clocks.ts';

const context: CalendarContext = {
  assessment: 'koshigaya-48',
  agency: '越谷市',
  request: '開示請求',
  now: new Date('2026-11-21T01:23:45Z'),
};
const due: DueDate = {
  id: 'decision',
  title: '役所が決める期限',
  date: '2026-12-24',
  whose: 'office',
  reason: '届いた日（令和8年11月24日）の次の日から数えて、30日目が令和8年12月24日です。',
  rules: [rule('clock-decision')],
  notes: [rule('count-holiday')],
};

function written(dates: readonly DueDate[] = [due], about = context): string {
  const file = calendarFile(dates, about);
  if (!file.safe) throw new Error('stopped');
  return file.value;
}

test('another library reads what was written', () => {
  const calendar = new ICAL.Component(ICAL.parse(written()));
  const [component] = calendar.getAllSubcomponents('vevent');
  if (!component) throw new Error('no event');
  const event = new ICAL.Event(component);
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(calendar.getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Tokyo');
  expect(event.summary).toBe('役所が決める期限（越谷市 開示請求）');
  expect(event.startDate.toString()).toBe('2026-12-24');
  expect(event.startDate.isDate).toBe(true);
  expect(event.endDate.toString()).toBe('2026-12-25');
  expect(event.description.split('\n')).toEqual([
    due.reason,
    '役所は、請求があった日から30日以内に、開示するかどうかを決めます。',
    '期限の日が土曜・日曜・祝日のとき、どの日が期限になるかは、窓口で確認してください。',
  ]);
  expect(component.getFirstPropertyValue('dtstamp')?.toString()).toBe('2026-11-21T01:23:45Z');
});

test('reminders ring at nine in the morning in Japan, a week and a day before', () => {
  const calendar = new ICAL.Component(ICAL.parse(written()));
  const alarms = calendar.getAllSubcomponents('vevent')[0]?.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString())).toEqual([
    '2026-12-17T00:00:00Z',
    '2026-12-23T00:00:00Z',
  ]);
  for (const alarm of alarms) expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
});

test('the file keeps to RFC 5545: CRLF, lines of at most 75 octets, times with their zone', () => {
  const text = written();
  const lines = text.split('\r\n');
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(text).toMatch(/^TRIGGER;VALUE=DATE-TIME:\d{8}T\d{6}Z$/mu);
  expect(text).toMatch(/^DTSTAMP:\d{8}T\d{6}Z$/mu);
});

test('the same dates give the same event, other dates another', () => {
  const uids = (text: string) => text.match(/^UID:.*$/gmu);
  expect(uids(written())).toEqual(uids(written([due], { ...context, now: new Date('2026-12-01T00:00:00Z') })));
  expect(uids(written([{ ...due, date: '2026-12-25' }]))).not.toEqual(uids(written()));
  expect(new Set(uids(written([due, { ...due, id: 'objection' }]))).size).toBe(2);
});

test('no dates make an empty calendar that still parses', () => {
  expect(new ICAL.Component(ICAL.parse(written([]))).getAllSubcomponents('vevent')).toEqual([]);
});

test('a My Number never gets into the file', () => {
  expect(calendarFile([{ ...due, title: '123456789018' }], context).safe).toBe(false);
  expect(calendarFile([due], { ...context, request: '1234-5678-9018' }).safe).toBe(false);
});
