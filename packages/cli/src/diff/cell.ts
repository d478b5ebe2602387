import {
  type Block,
  type ChangeCell,
  EMPTY,
  type Group,
  type Item,
  isEmptyMark,
  plainText,
} from '@tsumabiraka/assessment';

/** White space, width and the two wave dashes are setting, not content. */
export const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '').replace(/〜/gu, '~');

/** The before and after of a change, as rows print them; undefined where both say the same. */
export function cellsOf(before: Item | undefined, after: Item | undefined): [ChangeCell, ChangeCell] | undefined {
  const [was, is] = [blocksOf(before, after), blocksOf(after, before)];
  return foldBlocks(was) === foldBlocks(is) ? undefined : [cellOf(was), cellOf(is)];
}

/** Whether a box or choice that nobody can read keeps two answers from being compared. */
export function isUnreadable(item: Item | undefined): boolean {
  if (item?.kind === 'checks') return item.boxes.some(({ state }) => state === 'unknown');
  return item?.kind === 'choice' && item.candidates !== undefined;
}

/** What an answer says, as the cell of a change row holds it. Of a list only the entries are given that `other` does not have. */
function blocksOf(item: Item | undefined, other?: Item): Block[] {
  switch (item?.kind) {
    case 'text':
      return item.text ?? [];
    case 'choice':
      return lines(item.value === undefined ? [] : [item.value]);
    case 'checks':
      return lines(
        item.boxes
          .filter(({ state }) => state === 'checked')
          .map(({ label, free }) => `[○]${label}${free ? `（${free.join(' ')}）` : ''}`),
      );
    case 'date':
    case 'period':
      return lines(item.printed === undefined ? [] : [item.printed]);
    case 'count':
      return lines(item.count === undefined ? [] : [String(item.count)]);
    case 'table': {
      const others = other?.kind === 'table' ? other.groups : undefined;
      return item.groups.flatMap((group) => groupBlocks(group, others && sameGroup(group, others)));
    }
    default:
      return [];
  }
}

const lines = (texts: readonly string[]): Block[] =>
  texts.length > 0 ? [{ kind: 'paragraph', lines: [...texts] }] : [];

/** The group of the same title; where one of the two prints no title, that of the same entries. */
function sameGroup(group: Group, others: readonly Group[]): Group | undefined {
  const [title, entries] = [foldTitle(group.title), entriesOf(group).join('\n')];
  return (
    others.find((other) => foldTitle(other.title) === title) ??
    others.find((other) => (title === '' || foldTitle(other.title) === '') && entriesOf(other).join('\n') === entries)
  );
}

/** Rows without their printed number. */
const entriesOf = ({ columns, rows }: Group): string[] =>
  rows.map((row) => fold(row.slice(columns[0] === '番号' ? 1 : 0).join('\t')));

/** Brackets and signs around a title are setting. */
const foldTitle = (title = ''): string => fold(title).replace(/[<>《》【】[\]◆]/gu, '');

function groupBlocks(group: Group, other: Group | undefined): Block[] {
  const { title, text, columns, rows } = group;
  const known = new Set(other && entriesOf(other));
  const entries = entriesOf(group);
  const changed = rows.filter((_, index) => !known.has(entries[index] ?? ''));
  const changedText = text && foldBlocks(text) !== foldBlocks(other?.text ?? []) ? text : [];
  if (other && changed.length === 0 && changedText.length === 0) return [];
  return [
    ...lines(title === undefined ? [] : [title]),
    ...changedText,
    ...(changed.length > 0 ? [{ kind: 'table' as const, columns, rows: changed }] : []),
  ];
}

const foldBlocks = (blocks: readonly Block[]): string => fold(plainText(blocks));

function cellOf(blocks: Block[]): ChangeCell {
  const whole = plainText(blocks);
  if (whole === '') return { mark: EMPTY };
  return isEmptyMark(whole) ? { mark: whole } : { text: blocks };
}
