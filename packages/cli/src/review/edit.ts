import {
  type Assessment,
  compareItems,
  completeItems,
  describeItem,
  EMPTY,
  formatKey,
  Item,
  type ItemKey,
  itemsOfLacuna,
  parseKey,
  plainText,
  readDate,
  stateOf,
} from '@tsumabiraka/assessment';
import { serialise } from '@tsumabiraka/markdown';
import { Failure } from '../failure.ts';
import { readAssessmentFile, whyNotRewritable } from '../files/assessment.ts';
import { replaceFile } from '../files/write.ts';
import { type ReadAnswer, readAnswerText, readChangeText } from './answer.ts';
import { type Places, reviewChange, reviewItem, settled } from './items.ts';
import type { Answer, Edit, EditResult, ReviewItem } from './types.ts';

/** How often somebody else may write in the middle of it before the edit is given back. */
const ATTEMPTS = 3;

/**
 * Writes one answer into the file, and takes its doubt away. The file is read again for it: what others have written since stays, and where they have
 * written this very answer, nothing is written and both are shown.
 */
export async function applyEdit(path: string, edit: Edit, places: Places): Promise<EditResult> {
  try {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const result = await tryEdit(path, edit, places);
      if (result) return result;
    }
    return { problem: `${path} に、ほかのプログラムが書きつづけています。少し待ってからもう一度保存してください。` };
  } catch (error) {
    if (error instanceof Failure) return { problem: error.message };
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { problem: `${path} に書けません。書く権限があるか、空きがあるかを確かめます。` };
  }
}

/** Undefined where somebody else has written between reading and writing. */
async function tryEdit(path: string, edit: Edit, places: Places): Promise<EditResult | undefined> {
  const file = await readAssessmentFile(path);
  const why = whyNotRewritable(file);
  if (why !== undefined) return { problem: why };
  const { assessment, source } = file;
  const current = show(assessment, edit.key, places);
  if (!current) return { problem: `「${edit.key}」は、いまのファイルにありません。頁を開き直してください。` };
  if (current.answer !== edit.base) return { conflict: current };
  const edited = withAnswer(assessment, edit);
  if ('problem' in edited) return edited;
  if (!(await replaceFile(path, source, serialise(edited.assessment)))) return undefined;
  return { item: show(edited.assessment, edit.key, places) ?? current };
}

const rowOf = (key: string): number | undefined => {
  const row = /^変更箇所-(\d+)$/u.exec(key)?.[1];
  return row === undefined ? undefined : Number(row) - 1;
};

function show(assessment: Assessment, key: string, places: Places): ReviewItem | undefined {
  const row = rowOf(key);
  if (row !== undefined) return assessment.changes[row] ? reviewChange(assessment, row, places) : undefined;
  const item = completeItems(assessment).find((candidate) => formatKey(candidate) === key);
  return item && reviewItem(assessment, item, places);
}

type Edited = { assessment: Assessment } | { problem: string };

function withAnswer(assessment: Assessment, { key, answer }: Edit): Edited {
  const row = rowOf(key);
  if (row !== undefined) {
    if (typeof answer !== 'string') return { problem: WRONG_KIND };
    const read = readChangeText(assessment, answer);
    if ('problem' in read) return read;
    return { assessment: { ...assessment, changes: assessment.changes.with(row, read.value) } };
  }
  const { form } = assessment;
  const itemKey = parseKey(form, key);
  const described = describeItem(form, itemKey.code);
  if (!described) return { problem: `「${key}」は、${form}にない項目です。` };
  const old = assessment.items.find((item) => formatKey(item) === key);
  const title = old?.kind === 'table' ? old.title : undefined;
  const read =
    typeof answer === 'string'
      ? readAnswerText(assessment, itemKey, described, title, answer)
      : readMarks(itemKey, described.kind, answer);
  if ('problem' in read) return read;
  const item = settled(read.value);
  const items = [...assessment.items.filter((other) => other !== old), item].sort((a, b) => compareItems(form, a, b));
  return { assessment: { ...assessment, ...coverFact(item), items, missing: withoutItem(assessment, key) } };
}

const WRONG_KIND = 'この項目は、その形では書けません。頁を開き直してください。';

/** A choice or boxes, as the page's controls give them. */
function readMarks(key: ItemKey, kind: Item['kind'], answer: Exclude<Answer, string>): ReadAnswer<Item> {
  const value = 'boxes' in answer ? answer : answer.choice === '' ? { mark: EMPTY } : { value: answer.choice };
  const { code, file } = key;
  const draft = { code, ...(file !== undefined && { file }), kind, ...value };
  const item = Item.safeParse({ ...draft, state: stateOf(draft as Item, false) });
  return item.success ? { value: item.data } : { problem: WRONG_KIND };
}

/** An item that was found is missing no more; of a missing group the others still are. */
function withoutItem({ form, missing }: Assessment, key: string): Assessment['missing'] {
  return missing.flatMap((lacuna) => {
    const keys = itemsOfLacuna(form, lacuna);
    if (!keys.some((each) => formatKey(each) === key)) return [lacuna];
    return keys
      .filter((each) => formatKey(each) !== key)
      .map(({ code, file }) => ({ code, ...(file !== undefined && { file }), reason: lacuna.reason }));
  });
}

/** The frontmatter says what the cover says. */
function coverFact(item: Item): Partial<Pick<Assessment, 'title' | 'published' | 'revision'>> {
  const text = item.kind === 'text' && item.text ? plainText(item.text).replace(/\n+/gu, '') : undefined;
  const printed = item.kind === 'date' ? item.printed : text;
  const date = item.code === '表紙-公表日' && printed !== undefined ? readDate(printed)?.iso : undefined;
  return {
    ...(item.code === '表紙-評価書名' && text !== undefined && { title: text }),
    ...(item.code === '表紙-様式の版' && printed !== undefined && { revision: printed }),
    ...(date !== undefined && { published: date }),
  };
}
