import type { Agency } from '@tsumabiraka/assessment';
import { channelsOf, sayChannel } from '../agency/channels.ts';
import { refusal } from '../guard/guard.ts';
import { holdsMyNumber } from '../guard/my-number.ts';
import type { Prefill } from '../prefill/prefill.ts';
import { GROUNDS_LINES, groundsLines, roomForWanted, wantedLines } from '../sheet/wanted.ts';
import { Draft, type DraftField } from './draft.ts';

/** What to say beside a field. */
export interface FieldProblem {
  field: DraftField;
  message: string;
  /** `stop`: nothing can be printed, copied or saved. `mend`: the sheet would not be accepted, or not fit its page. */
  severity: 'stop' | 'mend';
}

/** What a draft is checked against. `today` is an ISO date. */
export interface DraftContext {
  prefill: Prefill;
  agency: Agency;
  today: string;
}

/**
 * Reads what a form holds, and finds everything that is wrong with it at once. Blank fields are no problem: they are lines to
 * write on.
 * @returns the draft where its shape is right, and all problems in the order of the fields
 */
export function check(input: unknown, context: DraftContext): { draft?: Draft; problems: FieldProblem[] } {
  const read = Draft.safeParse(input, { error: () => 'この欄を選びなおしてください。' });
  const found = [...numbers(input), ...(read.success ? sense(read.data, context) : shape(read.error.issues))];
  const fields = Object.keys(Draft.shape) as DraftField[];
  const problems = found.sort((a, b) => fields.indexOf(a.field) - fields.indexOf(b.field));
  return read.success ? { draft: read.data, problems } : { problems };
}

function shape(issues: readonly { path: PropertyKey[]; message: string }[]): FieldProblem[] {
  return issues.map(({ path, message }) => ({
    field: typeof path[0] === 'string' ? (path[0] as DraftField) : 'kind',
    message,
    severity: 'mend',
  }));
}

/** A 個人番号 in any field, whether or not the draft is otherwise right. */
function numbers(input: unknown): FieldProblem[] {
  if (typeof input !== 'object' || input === null) return [];
  return Object.entries(input)
    .filter(([, value]) => typeof value === 'string' && holdsMyNumber(value))
    .map(([field]) => ({ field: field as DraftField, message: `${refusal.text}${refusal.hint}`, severity: 'stop' }));
}

function sense(draft: Draft, { prefill, agency, today }: DraftContext): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const mend = (field: DraftField, message: string) => problems.push({ field, message, severity: 'mend' });

  const channel = channelsOf(agency, today).find(({ id }) => id === draft.channel);
  if (channel?.state === 'refused') {
    mend('channel', `${sayChannel(channel)}ほかの出し方を選んでください。`);
  }
  if (draft.files.some((number) => !prefill.files.some((file) => file.number === number))) {
    mend('files', 'ファイルを選びなおしてください。');
  }
  if (prefill.desks.length > 0 && draft.desk >= prefill.desks.length) mend('desk', '窓口を選びなおしてください。');
  if (draft.from && draft.to && draft.from > draft.to) {
    mend('to', '期間の終わりの日が、初めの日より前です。どちらかを直してください。');
  }
  for (const [field, label] of past) {
    if (draft[field] > today) mend(field, `${label}が、今日より後です。日付を確かめてください。`);
  }
  if (draft.requester === 'statutory' && draft.principalStatus === '') {
    mend('principalStatus', '本人が未成年か、成年被後見人かを選んでください。');
  }
  for (const [field, label] of grounds) {
    const lines = groundsLines(draft[field]);
    if (lines > GROUNDS_LINES)
      mend(field, `${label}は${GROUNDS_LINES}行までです。今は${lines}行あります。改行を減らしてください。`);
  }
  const over = wantedLines(draft, prefill).length - roomForWanted(draft.kind).lines;
  if (over > 0) {
    mend('choices', `1枚の紙に${over}行入りきりません。選ぶ数を減らすか、まとまりごとに選んでください。`);
  }
  return problems;
}

const grounds = [
  ['purport', 'どうしてほしいか'],
  ['reason', '理由'],
] as const satisfies readonly (readonly [DraftField, string])[];

const past = [
  ['disclosed', '開示を受けた日'],
  ['noticeDate', '決定通知書の日付'],
  ['principalBirth', '本人の生年月日'],
] as const satisfies readonly (readonly [DraftField, string])[];
