import {
  type Assessment,
  type Change,
  type ChangeCell,
  formatKey,
  type Group,
  hasValue,
  type Item,
  plainText,
} from '@tsumabiraka/assessment';
import { normaliseLabel } from '@tsumabiraka/forms';
import type { Reading } from '@tsumabiraka/reading';

/** How one document was read, against its transcription in `content/assessments`. */
export interface Score {
  items: number;
  right: number;
  /** Items that the transcription does not have. */
  invented: string[];
  wrong: Wrong[];
  changes: number;
  changesRight: number;
  wrongChanges: { row: number; expected: string; got: string }[];
}

/** An item that was read otherwise than it is transcribed. */
interface Wrong {
  key: string;
  expected: string;
  got: string;
  /** Whether the reading says so itself: a doubt, or named as missing. */
  told: 'doubted' | 'missing' | 'silent';
}

/**
 * Compares item by item. White space, width and look-alike letters do not count; a box whose state was lost in the seed counts as blank, for so it is
 * printed in the documents that were set again.
 * @param isPrinted Whether a document prints an item of the transcription at all.
 */
export function compare(reading: Reading, truth: Assessment, isPrinted: (item: Item) => boolean): Score {
  const expected = truth.items.filter(isPrinted);
  const got = new Map(reading.draft.items.map((item) => [formatKey(item), item]));
  const known = new Set(truth.items.map(formatKey));
  const doubted = new Set(reading.doubts.map((doubt) => formatKey({ code: doubt.code ?? '', file: doubt.file })));
  const wrong = expected.flatMap((item) => {
    const key = formatKey(item);
    const read = got.get(key);
    const titled = read?.kind !== 'table' || read.groups.some((group) => /\p{L}/u.test(group.title ?? ''));
    const [a, b] = [essence(item, titled), essence(read, titled)];
    const told = doubted.has(key) ? 'doubted' : isMissing(reading, item) ? 'missing' : 'silent';
    return a === b ? [] : [{ key, expected: a, got: b, told } as const];
  });
  const printed = [...got].flatMap(([key, item]) =>
    hasValue(item) && !known.has(key) && key !== '表紙-様式の版' ? key : [],
  );
  const rows = truth.changes.map(rowEssence);
  const gotRows = reading.draft.changes.map(rowEssence);
  const wrongChanges = rows.flatMap((row, index) =>
    row === gotRows[index] ? [] : [{ row: index + 1, expected: row, got: gotRows[index] ?? '' }],
  );
  return {
    items: expected.length,
    right: expected.length - wrong.length,
    invented: printed,
    wrong,
    changes: rows.length,
    changesRight: rows.length - wrongChanges.length,
    wrongChanges,
  };
}

/** Whether a reading names an item, or a group above it, as missing. */
const isMissing = ({ draft }: Reading, { code, file }: Item): boolean =>
  draft.missing.some((lacuna) => lacuna.file === file && (code === lacuna.code || code.startsWith(`${lacuna.code}-`)));

const plain = (text: string) => normaliseLabel(text).replace(/[\s・]/gu, '');

/** What an item says, without how it is written. */
function essence(item: Item | undefined, titled = true): string {
  if (!item) return '(not read)';
  if (item.kind === 'checks') {
    return item.boxes
      .map((box) => `${box.state === 'checked' ? '○' : '_'}${plain(box.label)}(${plain((box.free ?? []).join(''))})`)
      .join(' ');
  }
  if (!hasValue(item)) return '(none)';
  switch (item.kind) {
    case 'text':
      return plain(plainText(item.text ?? []));
    case 'choice':
      return plain(item.value ?? '?');
    case 'count':
      return String(item.count);
    case 'table':
      return item.groups.map((group) => groupEssence(titled ? group : { ...group, title: '' })).join('\n');
    default:
      return plain(item.printed ?? '');
  }
}

/** Entries of a list, with its title where the document prints titles; numbers, brackets and notes around them are matters of setting. */
function groupEssence({ title, rows, columns }: Group): string {
  const names = rows.map((row) => plain(columns[0] === '番号' ? row.slice(1).join('') : row.join('')));
  return `${plain(title ?? '').replace(/[<>《》【】[\]◆]/gu, '')}: ${names.join('')}`.replace(/[、,]/gu, '');
}

function rowEssence({ date, item, before, after, timing, explanation }: Change): string {
  return [plain(date ?? ''), plain(item ?? ''), ...[before, after, timing, explanation].map(cellEssence)].join(' | ');
}

const cellEssence = (cell: ChangeCell) => ('text' in cell ? plain(plainText(cell.text)) : '—');
