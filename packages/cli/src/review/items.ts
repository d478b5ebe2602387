import {
  type Assessment,
  type Box,
  changeKey,
  completeItems,
  describeItem,
  formatKey,
  type Item,
  stateOf,
} from '@tsumabiraka/assessment';
import type { Option } from '@tsumabiraka/forms';
import type { Place, Reading } from '@tsumabiraka/reading';
import { itemName } from '../format/item-name.ts';
import { answerText, changeText } from './answer.ts';
import type { ReviewItem } from './types.ts';

/** Where items and rows stand in the source, by key. */
export type Places = ReadonlyMap<string, readonly Place[]>;

/** Places of what was read; of a row of 変更箇所 only where there is a doubt about it. */
export function placesOf({ placed, doubts }: Pick<Reading, 'placed' | 'doubts'>): Places {
  const places = new Map<string, readonly Place[]>();
  for (const { code, file, place } of doubts)
    if (code !== undefined && place) places.set(formatKey({ code, file }), [place]);
  for (const { kind, code, file, place, answers } of placed) {
    if (kind === 'item') places.set(formatKey({ code, file }), answers.length > 0 ? answers : [place]);
  }
  return places;
}

/** Everything of an assessment that can be proofread, in its order. */
export function reviewItems(assessment: Assessment, places: Places): ReviewItem[] {
  return [
    ...completeItems(assessment).flatMap((item) =>
      item.state === 'withheld' ? [] : reviewItem(assessment, item, places),
    ),
    ...assessment.changes.map((_, index) => reviewChange(assessment, index, places)),
  ];
}

type Complete = ReturnType<typeof completeItems>[number];

export function reviewItem(assessment: Assessment, item: Complete, places: Places): ReviewItem {
  const key = formatKey(item);
  const missing = item.state === 'missing' || item.state === 'withheld';
  return {
    key,
    label: itemName(key, assessment.form),
    kind: item.kind,
    answer: missing ? '' : answerText(assessment, item as Item),
    state: item.state === 'withheld' ? 'missing' : item.state,
    ...(item.reason !== undefined && { reason: item.reason }),
    ...marksOf(describeItem(assessment.form, item.code)?.options ?? [], item),
    places: places.get(key) ?? [],
  };
}

type Marks = Pick<ReviewItem, 'options' | 'choice' | 'boxes'>;

function marksOf(options: readonly Option[], item: Complete): Marks {
  const labels = options.map(({ label }) => label);
  if (item.kind === 'choice') {
    const choice = 'value' in item ? item.value : undefined;
    return { options: labels, ...(choice !== undefined && { choice }) };
  }
  if (item.kind !== 'checks') return { options: [] };
  const present = 'boxes' in item ? item.boxes : [];
  const blank = labels.filter((label) => !present.some((box) => box.label === label));
  const boxes: Box[] = [...present, ...blank.map((label) => ({ label, state: 'unchecked' as const }))];
  const takesText = new Set(options.filter(({ freeText }) => freeText).map(({ label }) => label));
  return { options: [], boxes: boxes.map((box) => ({ ...box, freeText: takesText.has(box.label) })) };
}

/** @throws RangeError where there is no such row */
export function reviewChange(assessment: Assessment, index: number, places: Places): ReviewItem {
  const change = assessment.changes[index];
  if (!change) throw new RangeError(`変更箇所に ${index + 1} 行目はありません`);
  const { reason, date = '—', item = '—' } = change;
  const key = changeKey(index);
  return {
    ...{
      key,
      label: `変更箇所の${index + 1}番目の行: ${date} ${item}`,
      kind: 'change',
      answer: changeText(assessment, change),
    },
    ...{ state: reason === undefined ? 'answered' : 'unclear', options: [], places: places.get(key) ?? [] },
    ...(reason !== undefined && { reason }),
  };
}

/** An item without its doubt, as somebody has looked at it. What nobody can read stays unclear. */
export function settled(item: Item): Item {
  const { reason: _, ...plain } = item;
  return { ...plain, state: stateOf(item, false) } as Item;
}
