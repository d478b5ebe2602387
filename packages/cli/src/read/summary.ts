import { type Assessment, describeItem, type FormName, formatKey, hasValue } from '@tsumabiraka/assessment';
import { form as formOf, headingText, locate } from '@tsumabiraka/forms';
import type { Doubt, Leftover } from '@tsumabiraka/reading';
import { itemName } from '../format/item-name.ts';
import { doubtText } from './doubt.ts';
import { placeText } from './place.ts';
import type { Outcome } from './worker.ts';

/** What a clerk has to know of a file that was read: counts, then every absence, doubt and piece of text that fits nowhere. */
export function summaryOf({ assessment, doubts, leftovers }: Exclude<Outcome, { error: string }>): string {
  const { form, missing } = assessment;
  const { read, empty, doubtful } = countsOf(assessment);
  const counts = [
    ...[`読めた項目 ${read}`, `空欄 ${empty}`, `見当たらない項目やまとまり ${missing.length}`],
    ...[
      `確かでない項目 ${doubtful}`,
      `変更箇所 ${assessment.changes.length}行`,
      `どこにも入らない文 ${leftovers.length}`,
    ],
  ];
  const absent = missing.map((lacuna) => nameOf(form, lacuna));
  return [
    `  ${form}「${assessment.title}」`,
    `  ${counts.join('、')}`,
    ...list('見当たらない', absent),
    ...list(
      '確かでない',
      doubts.map((doubt) => doubtLine(form, doubt)),
    ),
    ...list('どこにも入らない文', leftovers.map(leftoverLine)),
    '',
  ].join('\n');
}

/** How many items a draft answers, prints empty, misses and doubts. */
function countsOf({ items, changes, missing }: Assessment): Record<'read' | 'empty' | 'missing' | 'doubtful', number> {
  return {
    read: items.filter(hasValue).length,
    empty: items.filter((item) => !hasValue(item)).length,
    missing: missing.length,
    doubtful: [...items, ...changes].filter(({ reason }) => reason !== undefined).length,
  };
}

const list = (title: string, lines: readonly string[]) =>
  lines.length > 0 ? [`  ${title}:`, ...lines.map((line) => `    ・${line}`)] : [];

function nameOf(form: FormName, { code, file }: { code: string; file?: number | undefined }): string {
  const key = formatKey({ code, file });
  if (describeItem(form, code)) return itemName(key, form);
  const found = locate(formOf(form), code);
  return found ? `「${headingText(found.node, found)}」（${key}）` : key;
}

function doubtLine(form: FormName, doubt: Doubt): string {
  const name = doubt.code === undefined ? '文書の全体' : itemName(formatKey({ ...doubt, code: doubt.code }), form);
  return `${name}: ${doubtText(doubt)}`;
}

/** In full: nothing that a document says is dropped. */
function leftoverLine({ text, place }: Leftover): string {
  const where = placeText(place);
  return `${where && `${where}: `}${text.replaceAll('\n', '\n      ')}`;
}
