import { type Agency, eraDate } from '@tsumabiraka/assessment';
import { agencyFact, type Fact } from '../agency/facts.ts';
import { type KindId, kind } from '../rules/kinds.ts';
import type { Rule } from '../rules/rule.ts';
import { rule } from '../rules/rules.ts';
import { daysAfter, monthsAfter } from './days.ts';

/** What has happened so far, as ISO dates. Nothing is assumed: a date that is not given starts no clock. */
export interface Events {
  /** 請求書が役所に届いた日. */
  arrived?: string | undefined;
  /** Day of the notice of the decision (決定通知書の日付). */
  decided?: string | undefined;
  /** Day on which the information was seen, or its copy received. */
  disclosed?: string | undefined;
}

/** A date to write down, and why it is that day. */
export interface DueDate {
  id: 'decision' | 'extended' | 'method' | 'correction' | 'suspension' | 'objection';
  title: string;
  /** ISO date of the last day. */
  date: string;
  /** Who must act by then. */
  whose: 'office' | 'reader';
  /** How it was counted, in a sentence. */
  reason: string;
  /** Rules that it rests on; the first one sets it. */
  rules: readonly Rule[];
  /** What the body itself says of the days, where they are fewer than those of the law. */
  own?: Fact | undefined;
  /** What may move it, and what must be asked. */
  notes: readonly Rule[];
}

type Period = { days: number } | { months: number };
type Clock = Pick<DueDate, 'id' | 'title' | 'whose' | 'notes'> & {
  rule: Rule;
  /** ISO date of the event, and what it is called. */
  from: string;
  event: string;
  own?: { fact: Fact; days: number } | undefined;
};

/**
 * The due dates that follow from what has happened, earliest first.
 * @param today ISO date, to tell whether the body's own days are older than a year
 */
export function dueDates(id: KindId, events: Events, agency: Agency, today: string): DueDate[] {
  const dates = [
    ...(events.arrived ? beforeDecision(id, events.arrived, agency, today) : []),
    ...(events.decided ? afterDecision(id, events.decided) : []),
    ...(events.disclosed ? afterDisclosure(id, events.disclosed) : []),
  ];
  return dates.sort((a, b) => a.date.localeCompare(b.date));
}

/** The last day of a clock. A clock that nobody has verified has no period, and gives no date. */
function run({ rule: base, from, event, own, notes, ...rest }: Clock): DueDate[] {
  if (!base.verified) return [];
  const period = own ? { days: own.days } : base.period;
  if (!period) return [];
  const date = 'days' in period ? daysAfter(from, period.days) : monthsAfter(from, period.months);
  const counting = 'days' in period ? rule('count-next-day') : rule('count-months');
  const rules = own ? [rule('clock-ordinance'), base, counting] : [base, counting];
  const reason = `${event}（${eraDate(from)}）の次の日から数えて、${spelt(period)}が${eraDate(date)}です。`;
  return [{ ...rest, date, reason, rules, own: own?.fact, notes: [...notes, rule('count-holiday')] }];
}

const spelt = (period: Period): string => ('days' in period ? `${period.days}日目` : `${period.months}か月の終わり`);

/** How long the office has to decide, and by how much it may put that off. */
const officeClocks = {
  disclosure: ['clock-decision', 'clock-extension'],
  correction: ['clock-correction-decision', 'clock-correction-extension'],
  suspension: ['clock-suspension-decision', 'clock-suspension-extension'],
} as const;

function beforeDecision(id: KindId, arrived: string, agency: Agency, today: string): DueDate[] {
  const about = kind(id).followsDisclosure ? (id === 'suspension' ? 'suspension' : 'correction') : 'disclosure';
  const [decides, putsOff] = officeClocks[about];
  const extension = rule(putsOff);
  const told = about === 'disclosure' ? agencyFact(agency, 'deadline', today) : undefined;
  const days = agency.request.intake?.deadline?.days;
  const first = run({
    id: 'decision',
    title: '役所が決める期限',
    whose: 'office',
    rule: rule(decides),
    from: arrived,
    event: '届いた日',
    own: told?.known && days ? { fact: told, days } : undefined,
    notes: [rule('clock-ordinance'), rule('content-fix'), ...(extension.verified ? [] : [extension])],
  });
  const last = first.flatMap(({ date }) =>
    run({
      id: 'extended',
      title: '期限が延びたときの、いちばん遅い日',
      whose: 'office',
      rule: extension,
      from: date,
      event: '初めの期限',
      notes: [...(about === 'disclosure' ? [rule('clock-large')] : []), rule('objection-silence')],
    }),
  );
  return [...first, ...last];
}

function afterDecision(id: KindId, decided: string): DueDate[] {
  const method = run({
    id: 'method',
    title: '見る方法を申し出る最後の日',
    whose: 'reader',
    rule: rule('clock-method'),
    from: decided,
    event: '通知の日',
    notes: [rule('clock-notice-day'), rule('clock-method-late')],
  });
  const objection = run({
    id: 'objection',
    title: '審査請求ができる最後の日',
    whose: 'reader',
    rule: rule('clock-objection'),
    from: decided,
    event: '通知を知った日',
    notes: [rule('objection-where')],
  });
  return kind(id).followsDisclosure ? objection : [...method, ...objection];
}

function afterDisclosure(id: KindId, disclosed: string): DueDate[] {
  const due = (name: 'correction' | 'suspension', clock: string, title: string): DueDate[] =>
    run({
      id: name,
      title,
      whose: 'reader',
      rule: rule(clock),
      from: disclosed,
      event: '開示を受けた日',
      notes: [rule('limit-disclosed-first')],
    });
  const correction = due('correction', 'clock-correction-request', '訂正を請求できる最後の日');
  return kind(id).exchange
    ? correction
    : [...correction, ...due('suspension', 'clock-suspension-request', '利用停止を請求できる最後の日')];
}
