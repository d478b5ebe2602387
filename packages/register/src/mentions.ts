import { type Assessment, assessmentId, type Item, plainText } from '@tsumabiraka/assessment';
import { splitSlot } from '@tsumabiraka/forms';
import { citationsIn, citedRows } from './laws.ts';
import { bareName, splitNames } from './names.ts';

export type EntryKind = 'system' | 'entrustee' | 'recipient' | 'record' | 'law';

/** One place in one document where something is named. */
export interface Mention {
  kind: EntryKind;
  /** As the document prints it, without remarks; a provision in one spelling (`laws.ts`). */
  name: string;
  assessment: string;
  code: string;
  file?: number | undefined;
  /** What goes with it: the work entrusted, the list that a record item stands in, 提供 or 移転. */
  note?: string | undefined;
  /** Where a record item stands in its table: its group and the row in it, from 0. */
  at?: { group: number; row: number } | undefined;
}

/** Items that name something, by catalogue code; the same in 様式3 and 様式4 but for the entrustee. */
const named: ReadonlyMap<string, EntryKind> = new Map([
  ['I-2-システムN-①', 'system'],
  ['II-5-提供先N-名称', 'recipient'],
  ['II-5-移転先N-名称', 'recipient'],
]);
const entrustee = { 様式2: undefined, 様式3: 'II-4-委託事項N-③', 様式4: 'II-4-委託事項N-⑥' } as const;

/** Everything that an assessment names: systems, entrustees, recipients, record items, and provisions of 番号法. */
export function mentionsOf(assessment: Assessment): Mention[] {
  const id = assessmentId(assessment);
  return assessment.items.flatMap((item): Mention[] => {
    const place = { assessment: id, code: item.code, file: item.file };
    if (item.kind === 'table')
      return isRecordList(item.code) ? recordItems(item, place) : laws(sheetCitations(item), place);
    if (item.kind !== 'text' || !item.text) return [];
    const text = plainText(item.text);
    return [...namesIn(assessment, text, place), ...laws(citationsIn(text), place)];
  });
}

type Place = Pick<Mention, 'assessment' | 'code' | 'file'>;

function namesIn(assessment: Assessment, text: string, place: Place): Mention[] {
  const { catalogue, slot } = splitSlot(place.code);
  if (catalogue === entrustee[assessment.form]) {
    const note = textOf(assessment, `II-4-委託事項${slot}-名称`, place.file);
    return splitNames(text).map((name) => ({ kind: 'entrustee', name, note, ...place }));
  }
  const kind = named.get(catalogue);
  if (!kind) return [];
  const way = catalogue.includes('提供先') ? '提供' : '移転';
  return [{ kind, name: bareName(text.split('\n')[0] ?? ''), ...(kind === 'recipient' && { note: way }), ...place }];
}

function laws(citations: readonly string[], place: Place): Mention[] {
  return citations.map((name) => ({ kind: 'law', name, ...place }));
}

/** A sheet cites in its title, and row by row where it copies a table of the law. */
function sheetCitations({ title = '', groups }: Item & { kind: 'table' }): string[] {
  const cited = groups.flatMap((group) => [
    ...citationsIn(group.title ?? ''),
    ...citedRows(title, group.columns, group.rows),
  ]);
  return [...new Set([...citationsIn(title), ...cited])];
}

function isRecordList(code: string): boolean {
  return /^別添\d+-記録項目$/u.test(code);
}

function recordItems(item: Item & { kind: 'table' }, place: Place): Mention[] {
  return item.groups.flatMap((group, index) =>
    group.rows.flatMap((cells, row): Mention[] => {
      // Lists without printed numbers have one column.
      const name = cells.at(-1);
      return name ? [{ kind: 'record', name, note: group.title, at: { group: index, row }, ...place }] : [];
    }),
  );
}

function textOf(assessment: Assessment, code: string, file: number | undefined): string | undefined {
  const item = assessment.items.find((each) => each.code === code && each.file === file);
  return item?.kind === 'text' && item.text ? plainText(item.text).split('\n')[0] : undefined;
}
