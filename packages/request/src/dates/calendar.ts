import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { guard, type Output } from '../guard/guard.ts';
import { say } from '../rules/rule.ts';
import type { DueDate } from './clocks.ts';
import { daysAfter } from './days.ts';

/** Days before a due date on which the calendar reminds, at nine in the morning in Japan. */
const REMINDERS = [7, 1] as const;

/** What the calendar says of where it belongs. Nothing about the reader goes in. */
export interface CalendarContext {
  /** Key of the assessment, for the UIDs: `koshigaya-48`. */
  assessment: string;
  /** 「越谷市」. */
  agency: string;
  /** 「開示請求」. */
  request: string;
  /** Moment of making the file. */
  now: Date;
}

/**
 * The due dates as a calendar file (RFC 5545): whole days, each with reminders. The library's own time zone stays unset, for with
 * one it writes DTSTAMP and triggers without the Z that RFC 5545 §3.6.1 and §3.8.6.3 ask for; times are given in UTC instead, and
 * Japan has no summer time.
 */
export function calendarFile(dates: readonly DueDate[], context: CalendarContext): Output<string> {
  const calendar = new ICalCalendar({
    prodId: { company: 'tsumabiraka', product: 'request', language: 'JA' },
    x: [{ key: 'X-WR-TIMEZONE', value: 'Asia/Tokyo' }],
  });
  for (const due of dates) {
    const summary = `${due.title}（${context.agency} ${context.request}）`;
    const event = calendar.createEvent({
      id: `${context.assessment}-${due.id}-${due.date}@tsumabiraka`,
      stamp: context.now,
      start: due.date,
      end: daysAfter(due.date, 1),
      allDay: true,
      summary,
      description: [due.reason, ...[...due.rules, ...due.notes].map(say)].join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    for (const days of REMINDERS) {
      event.createAlarm({
        type: ICalAlarmType.display,
        trigger: nineInJapan(daysAfter(due.date, -days)),
        description: summary,
      });
    }
  }
  // Strings of the file are folded into lines, so what is guarded is what goes into it.
  const checked = guard({ dates, context });
  return checked.safe ? { safe: true, value: calendar.toString() } : checked;
}

const nineInJapan = (day: string): Date => new Date(`${day}T09:00:00+09:00`);
