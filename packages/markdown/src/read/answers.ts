import {
  EMPTY,
  type Item,
  type ItemDescription,
  type ItemKey,
  isEmptyMark,
  plainText,
  stateOf,
} from '@tsumabiraka/assessment';
import type { RootContent } from 'mdast';
import { toText } from './blocks.ts';
import { readChecks, readChoice } from './boxes.ts';
import { type GroupSource, readGroups } from './groups.ts';
import { type Place, placeOf, type Report } from './report.ts';

/** What stands under the heading of one item, before it is read. */
export interface Answer {
  key: ItemKey;
  name: string;
  described: ItemDescription;
  place: Place;
  content: RootContent[];
  /** Groups of a table item. */
  groups: GroupSource[];
  /** Own title of a 別紙. */
  title?: string | undefined;
  /** Where its boxes stand, once they are read. */
  boxes?: Place[];
}

/** Reports what does not fit an item, at a node under its heading or at the heading. */
export type Wrong = (rule: string, at: RootContent | Place | undefined, message: string, hint: string) => void;

/** Reads an answer as its kind asks; reports what does not fit. Undefined where nothing could be read. */
export function readAnswer(answer: Answer, reason: string | undefined, report: Report): Item | undefined {
  const { key, described, name, place } = answer;
  const wrong: Wrong = (rule, at, message, hint) => {
    const where = at === undefined ? place : 'line' in at ? at : placeOf(at);
    report.error(rule, where, name, `「${described.label}」: ${message}`, hint);
  };
  const value = readValue(answer, wrong);
  if (!value) return undefined;
  const item = { code: key.code, ...(key.file !== undefined && { file: key.file }), ...value } as Item;
  return { ...item, state: stateOf(item, reason !== undefined), ...(reason !== undefined && { reason }) };
}

/** The kind of an item and what only this kind has. */
type Value = { kind: Item['kind'] } & Record<string, unknown>;

function readValue(answer: Answer, wrong: Wrong): Value | undefined {
  const { content, groups } = answer;
  const { kind } = answer.described;
  const text = toText(content);
  if (text.length === 0 && groups.length === 0) {
    const hint = `答えを書きます。原本でも空欄のときは「${EMPTY}」と書きます。`;
    wrong('answer-not-written', undefined, '答えがまだ書かれていません。', hint);
    return undefined;
  }
  const mark = plainText(text);
  if (isEmptyMark(mark) && groups.length === 0 && kind !== 'checks') {
    return kind === 'table' ? { kind, mark, groups: [] } : { kind, mark };
  }
  switch (kind) {
    case 'text':
      return { kind, text };
    case 'choice':
    case 'checks':
      return readMarked(kind, answer, wrong);
    case 'date':
    case 'period': {
      const printed = oneLine(content, wrong);
      return printed === undefined ? undefined : { kind, printed };
    }
    case 'count': {
      const count = readCount(content, wrong);
      return count === undefined ? undefined : { kind, count };
    }
    case 'table': {
      const read = readGroups(content, groups, wrong);
      return { kind, ...(answer.title && { title: answer.title }), groups: read };
    }
  }
}

/** What is answered by marks, and where they stand. */
function readMarked(kind: 'choice' | 'checks', answer: Answer, wrong: Wrong): Value | undefined {
  const { content, described } = answer;
  const read = (kind === 'choice' ? readChoice : readChecks)(content, described.options, wrong);
  if (!read) return undefined;
  const { nodes, ...value } = read;
  answer.boxes = nodes.map(placeOf);
  return { kind, ...value };
}

function oneLine(content: readonly RootContent[], wrong: Wrong): string | undefined {
  const text = toText(content);
  const [block] = text;
  if (text.length === 1 && block?.kind === 'paragraph' && block.lines.length === 1) return block.lines[0];
  wrong('one-line-expected', content[0], '一行で書く項目に、何行もあります。', '一行だけにします。');
  return undefined;
}

/** 「7」「７件」. */
function readCount(content: readonly RootContent[], wrong: Wrong): number | undefined {
  const line = oneLine(content, wrong);
  if (line === undefined) return undefined;
  const digits = /^(\d{1,9})件?$/u.exec(line.normalize('NFKC').replace(/\s/gu, ''))?.[1];
  if (digits === undefined) {
    wrong('number-expected', content[0], `「${line}」は件数ではありません。`, '「7」のように数字を書きます。');
    return undefined;
  }
  return Number(digits);
}
