import { type Group, type Item, plainText } from '@tsumabiraka/assessment';
import { normaliseLabel } from '@tsumabiraka/forms';

/**
 * The lists of records, one for each 特定個人情報ファイル: where they are printed under one heading, a list that bears the name of a file (Ⅱ-1) begins
 * the list of that file.
 */
export function partRecordsByFile(items: readonly Item[]): Item[] {
  const names = new Map<string, number>();
  for (const item of items) {
    if (item.code === 'II-1' && item.kind === 'text' && item.text && item.file)
      names.set(bare(plainText(item.text)), item.file);
  }
  const lists = items.filter((item) => item.kind === 'table' && item.file !== undefined);
  if (names.size < 2 || lists.length !== 1) return [...items];
  return items.flatMap((item) => (item.kind === 'table' && item.file !== undefined ? parts(item, names) : [item]));
}

function parts(item: Extract<Item, { kind: 'table' }>, names: ReadonlyMap<string, number>): Item[] {
  const byFile = new Map<number, Group[]>();
  let file = item.file ?? 1;
  for (const group of item.groups) {
    file = names.get(bare(group.title ?? '')) ?? file;
    byFile.set(file, [...(byFile.get(file) ?? []), group]);
  }
  return byFile.size < 2 ? [item] : [...byFile].map(([number, groups]) => ({ ...item, file: number, groups }));
}

const bare = (title: string) => normaliseLabel(title).replace(/[<>〈〉《》[\]◆■●\s]/gu, '');
