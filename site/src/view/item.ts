import {
  type AbsentItem,
  type FormName,
  type Item,
  NAME_WITHHELD,
  plainText,
  publishableText,
} from '@tsumabiraka/assessment';
import type { FormNode } from '@tsumabiraka/forms';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Asking } from './asking.ts';
import { boxes } from './boxes.ts';
import { choice } from './choice.ts';
import { printedDate } from './dates.ts';
import type { Marker } from './explained.ts';
import { records } from './records.ts';
import { verbatim } from './text.ts';

/** Where an answer stands: what the form says of it, and the level of the heading above it. */
export interface Place {
  form: FormName;
  node: FormNode;
  label: string;
  level: number;
  /** Marks the words that we explain. */
  marked: Marker;
  /** The ways to requests for what a list of record items names. */
  asking: (item: Item) => Asking | undefined;
}

const ABSENT = {
  missing: '元の文書から抜けています',
  withheld: '公表されていません（特定個人情報保護評価に関する規則13条）',
} as const;

/** What stands at an item: its value, its state in words where it has none, and why it is doubtful. */
export function answer(item: Item | AbsentItem, place: Place): ElementContent[] {
  if (item.state === 'missing' || item.state === 'withheld') return [lost(item.state, item.reason)];
  const doubt = item.state === 'unclear' ? [unclear(item.reason ?? '元の文書の印が読み取れません。')] : [];
  return [...value(item as Item, place), ...doubt];
}

/** Said where something is lost or not published. */
export function lost(state: 'missing' | 'withheld', reason: string): ElementContent {
  return h('div', { className: ['note', state] }, [
    h('p', { className: ['note-head'] }, ABSENT[state]),
    h('p', reason),
  ]);
}

function unclear(reason: string): ElementContent {
  return h('div', { className: ['note', 'unclear'] }, [
    h('p', { className: ['note-head'] }, 'はっきりしません'),
    h('p', reason),
  ]);
}

function value(item: Item, place: Place): ElementContent[] {
  switch (item.kind) {
    case 'choice':
      return choice(item, place.node);
    case 'checks':
      return boxes(item.boxes);
    case 'text':
      return item.text ? text(item.text, item.code, place) : [none(item.mark)];
    case 'date':
      return item.printed === undefined ? [none(item.mark)] : [h('p', printedDate(item.printed))];
    case 'period':
      return item.printed === undefined ? [none(item.mark)] : [h('p', item.printed)];
    case 'count':
      return item.count === undefined ? [none(item.mark)] : [h('p', `${item.count}件`)];
    case 'table':
      return item.groups.length === 0
        ? [none(item.mark)]
        : records(item, place.label, place.level + 1, place.asking(item));
  }
}

/** A mark is a word (「なし」) or a dash; a dash and an empty cell are said in words. */
function none(mark: string | undefined): ElementContent {
  return mark && /\p{L}/u.test(mark) && mark !== 'ー' ? h('p', mark) : h('p', { className: ['state'] }, '記載なし');
}

function text(
  blocks: NonNullable<Extract<Item, { kind: 'text' }>['text']>,
  code: string,
  place: Place,
): ElementContent[] {
  const shown = publishableText(place.form, code, blocks);
  const replaced = plainText(shown) !== plainText(blocks);
  return [...verbatim(shown, place.label, place.marked), ...(replaced ? [nameNote()] : [])];
}

/** Said where a personal name of the document is not repeated. */
export function nameNote(): ElementContent {
  return h('p', { className: ['ours'] }, `個人の氏名は「${NAME_WITHHELD}」に置きかえています。`);
}
