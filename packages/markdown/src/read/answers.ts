import {
  EMPTY,
  type Group,
  type Item,
  type ItemDescription,
  type ItemKey,
  isEmptyMark,
  plainText,
  stateOf,
} from '@tsumabiraka/assessment';
import type { RootContent } from 'mdast';
import { cellsOf, toText } from './blocks.ts';
import { boxLines, splitBox } from './boxes.ts';
import { type Place, placeOf, type Report } from './report.ts';

/** What stands under the heading of one item, before it is read. */
export interface Answer {
  key: ItemKey;
  name: string;
  described: ItemDescription;
  place: Place;
  content: RootContent[];
  /** Groups of a table item. */
  groups: { title: string; place: Place; content: RootContent[] }[];
  /** Own title of a 別紙. */
  title?: string | undefined;
}

const example = '例: 「- [x] 」に続けて選択肢を書きます。';

/** Reads an answer as its kind asks; reports what does not fit. Undefined where nothing could be read. */
export function readAnswer(answer: Answer, reason: string | undefined, report: Report): Item | undefined {
  const { key, described, name, place } = answer;
  const base = { code: key.code, ...(key.file !== undefined && { file: key.file }) };
  const wrong = (rule: string, node: RootContent | undefined, message: string, hint: string): void =>
    report.error(rule, node ? placeOf(node) : place, name, `「${described.label}」: ${message}`, hint);
  const finish = (item: Item): Item => {
    const state = stateOf(item, reason !== undefined);
    return { ...item, state, ...(reason !== undefined && { reason }) } as Item;
  };

  if (answer.content.length === 0 && answer.groups.length === 0) {
    wrong(
      'answer-not-written',
      undefined,
      '答えがまだ書かれていません。',
      `答えを書きます。原本でも空欄のときは「${EMPTY}」と書きます。`,
    );
    return undefined;
  }
  const text = toText(answer.content);
  const mark = plainText(text);
  if (isEmptyMark(mark) && answer.groups.length === 0) {
    if (described.kind === 'checks') {
      wrong(
        'boxes-expected',
        answer.content[0],
        `「${mark}」とありますが、ここは箱を並べる項目です。`,
        '空の箱も「- [ ] 」で並べます。',
      );
      return undefined;
    }
    const empty = { ...base, state: 'none', mark } as const;
    return finish(
      described.kind === 'table' ? { ...empty, kind: 'table', groups: [] } : { ...empty, kind: described.kind },
    );
  }

  switch (described.kind) {
    case 'text':
      return finish({ ...base, kind: 'text', state: 'answered', text });
    case 'choice': {
      const { boxes, strangers } = boxLines(answer.content);
      if (strangers[0]) wrong('choice-expected', strangers[0], 'ここは選択肢から一つを選ぶ項目です。', example);
      const labels = (state: string) =>
        boxes.filter((box) => box.state === state).map((box) => splitBox(box.lines, described.options).label);
      const [value, second] = labels('checked');
      const candidates = labels('unknown');
      if (second !== undefined) {
        wrong(
          'two-answers',
          boxes[0]?.node,
          `答えが二つあります（「${value}」「${second}」）。`,
          '原本の答えを一つだけ残します。',
        );
      }
      if (value === undefined && candidates.length === 0) {
        if (boxes.length > 0)
          wrong(
            'answer-not-written',
            boxes[0]?.node,
            '答えがまだ選ばれていません。',
            `選んだものを「- [x] 」にします。原本でも空欄のときは「${EMPTY}」と書きます。`,
          );
        return undefined;
      }
      return finish({
        ...base,
        kind: 'choice',
        state: 'answered',
        ...(value !== undefined && { value }),
        ...(candidates.length > 0 && { candidates }),
      });
    }
    case 'checks': {
      const { boxes, strangers } = boxLines(answer.content);
      if (strangers[0])
        wrong(
          'boxes-expected',
          strangers[0],
          'ここは箱を並べる項目です。',
          '「- [x] 」（印あり）「- [ ] 」（印なし）「- [?] 」（読み取れない）で並べます。',
        );
      if (boxes.length === 0) return undefined;
      return finish({
        ...base,
        kind: 'checks',
        state: 'answered',
        boxes: boxes.map((box) => {
          const { label, free } = splitBox(box.lines, described.options);
          return { label, state: box.state, ...(free && { free }) };
        }),
      });
    }
    case 'date':
    case 'period': {
      const printed = oneLine(mark);
      if (printed === undefined)
        wrong('one-line-expected', answer.content[0], '日付は一行で書きます。', '一行にまとめます。');
      return printed === undefined ? undefined : finish({ ...base, kind: described.kind, state: 'answered', printed });
    }
    case 'count': {
      const number = /^(\d+)件?$/u.exec(mark.normalize('NFKC').replace(/\s/gu, ''))?.[1];
      if (number === undefined)
        wrong(
          'number-expected',
          answer.content[0],
          `「${mark}」は件数ではありません。`,
          '「7」のように数字を書きます。',
        );
      return number === undefined
        ? undefined
        : finish({ ...base, kind: 'count', state: 'answered', count: Number(number) });
    }
    case 'table': {
      const own = answer.content.length > 0 ? [readGroup(undefined, answer.content, wrong)] : [];
      const titled = answer.groups.map((group) => readGroup(group.title, group.content, wrong));
      return finish({
        ...base,
        kind: 'table',
        state: 'answered',
        ...(answer.title && { title: answer.title }),
        groups: [...own, ...titled],
      });
    }
  }
}

type Wrong = (rule: string, node: RootContent | undefined, message: string, hint: string) => void;

function readGroup(title: string | undefined, content: readonly RootContent[], wrong: Wrong): Group {
  const tables = content.filter((node) => node.type === 'table');
  const [table, second] = tables;
  if (second)
    wrong(
      'two-tables',
      second,
      `「${title ?? ''}」に表が二つあります。`,
      '見出しを分けて、一つの見出しに一つの表を書きます。',
    );
  const behind = table && content.slice(content.indexOf(table) + 1).find((node) => node.type !== 'table');
  if (behind)
    wrong('text-behind-table', behind, '表の後ろに文章があります。', '文章は表の前に書くか、見出しを分けます。');
  const text = toText(content.filter((node) => node.type !== 'table'));
  const [columns = [], ...rows] = table ? cellsOf(table) : [];
  return { ...(title !== undefined && { title }), ...(text.length > 0 && { text }), columns, rows };
}

function oneLine(text: string): string | undefined {
  return text.includes('\n') ? undefined : text;
}
