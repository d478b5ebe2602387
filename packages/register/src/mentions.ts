import { type Assessment, assessmentId, type Item, plainText } from '@tsumabiraka/assessment';
import { splitSlot } from '@tsumabiraka/forms';
import { bareName, splitNames } from './names.ts';

export type EntryKind = 'system' | 'entrustee' | 'recipient' | 'record';

/** One place in one document where something is named. */
export interface Mention {
  kind: EntryKind;
  /** As the document prints it, without remarks. */
  name: string;
  assessment: string;
  code: string;
  file?: number | undefined;
  /** What goes with it: the work entrusted, the list that a record item stands in, 提供 or 移転. */
  note?: string | undefined;
}

/** Items that name something, by catalogue code; the same in 様式3 and 様式4 but for the entrustee. */
const named: ReadonlyMap<string, EntryKind> = new Map([
  ['I-2-システムN-①', 'system'],
  ['II-5-提供先N-名称', 'recipient'],
  ['II-5-移転先N-名称', 'recipient'],
]);
const entrustee = { 様式2: undefined, 様式3: 'II-4-委託事項N-③', 様式4: 'II-4-委託事項N-⑥' } as const;

/** Everything that an assessment names: systems, entrustees, recipients and record items. */
export function mentionsOf(assessment: Assessment): Mention[] {
  const id = assessmentId(assessment);
  return assessment.items.flatMap((item): Mention[] => {
    const place = { assessment: id, code: item.code, file: item.file };
    if (item.kind === 'table') return isRecordList(item.code) ? recordItems(item, place) : [];
    return item.kind === 'text' && item.text ? namesIn(assessment, plainText(item.text), place) : [];
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

function isRecordList(code: string): boolean {
  return /^別添\d+-記録項目$/u.test(code);
}

function recordItems(item: Item & { kind: 'table' }, place: Place): Mention[] {
  return item.groups.flatMap((group) =>
    group.rows.flatMap((row): Mention[] => {
      // Lists without printed numbers have one column.
      const name = row.at(-1);
      return name ? [{ kind: 'record', name, note: group.title, ...place }] : [];
    }),
  );
}

function textOf(assessment: Assessment, code: string, file: number | undefined): string | undefined {
  const item = assessment.items.find((each) => each.code === code && each.file === file);
  return item?.kind === 'text' && item.text ? plainText(item.text).split('\n')[0] : undefined;
}
