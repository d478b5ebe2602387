import { type Form, type FormNode, normaliseLabel } from '@tsumabiraka/forms';
import type { Position } from './item-key.ts';

/**
 * Answers that slipped out of their row: they stand beside the label of the item before or after their own, or beside none. The list of options that a
 * choice prints with its answer says whose it is; a text that cannot be an answer of the choice beside it is that of the question below.
 */

type Taken = (position: Position) => boolean;

/** The item that an answer belongs to instead, and why, in Japanese. */
export interface Slipped {
  position: Position;
  doubt: string;
}

const LIST = /選\s*択\s*肢[>＞〉》\])\s]*([\s\S]*)$/u;
const BRACKET = /[[［〔]/u;
/** Letters that may stand beside a list: brackets of the answer, a word. */
const MOST_BESIDE = 3;

/** Whose answer stands beside the label of an item, if not its own. */
export function slippedFrom(form: Form, at: Position, text: string, taken: Taken): Slipped | undefined {
  const list = optionListIn(text);
  if (list !== undefined) {
    const next = isListOf(at.node, list) ? undefined : nextChoice(form, at, list, taken);
    return next && { position: next, doubt: `「${at.node.label}」の行に、この項目の選択肢が印字されています。` };
  }
  const isOther = at.node.kind === 'choice' && taken(at) && text.trim() !== '' && !BRACKET.test(text);
  const below = isOther && !isOption(at.node, text) ? textBelow(form, at, taken) : undefined;
  return below && { position: below, doubt: `「${at.node.label}」の行にある文を、この項目の答えと判断しました。` };
}

/**
 * Whose answer a row without a label is, if not that of the item above.
 * @param open What stands so far for the item above.
 */
export function slippedBelow(form: Form, at: Position, open: string, text: string, taken: Taken): Slipped | undefined {
  const list = optionListIn(text);
  if (list !== undefined) {
    if (at.node.kind === 'choice' && open.trim() === '') return undefined;
    const next = nextChoice(form, at, list, taken);
    return next && { position: next, doubt: '項目名がなく、印字された選択肢だけで判断しました。' };
  }
  const answered = at.node.kind === 'choice' && optionListIn(open) !== undefined;
  if (!answered || text.trim() === '' || isOption(at.node, text)) return undefined;
  const below = textBelow(form, at, taken);
  return (
    below && {
      position: below,
      doubt: `項目名がなく、「${at.node.label}」の下にあるので、この項目の答えと判断しました。`,
    }
  );
}

/** The printed list of options in the cells of an answer; undefined if there is none. */
function optionListIn(text: string): string | undefined {
  const list = LIST.exec(text)?.[1];
  return list === undefined || list.trim() === '' ? undefined : normaliseLabel(list);
}

/** Whether a printed list is that of an item: all of its options and hardly anything else. */
function isListOf(node: FormNode, list: string): boolean {
  if (node.kind !== 'choice' || node.options.length < 2) return false;
  let rest = list;
  for (const label of node.options.map((option) => normaliseLabel(option.label)).sort((a, b) => b.length - a.length)) {
    const index = rest.indexOf(label);
    if (index < 0) return false;
    rest = rest.slice(0, index) + rest.slice(index + label.length);
  }
  return rest.replace(/[\d().,[\]]/gu, '').length <= MOST_BESIDE;
}

const isOption = (node: FormNode, text: string): boolean => {
  const plain = normaliseLabel(text).replace(/[\d().,[\]]/gu, '');
  return node.options.some(({ label }) => {
    const option = normaliseLabel(label).replace(/[\d().,[\]]/gu, '');
    return plain === '' || option.includes(plain) || plain.includes(option);
  });
};

/** The next choice of a section that prints this list and has no answer yet. */
function nextChoice(form: Form, at: Position, list: string, taken: Taken): Position | undefined {
  const nodes = [...form.nodes.values()].filter((node) => node.section === at.node.section);
  const inSlot = ({ code }: FormNode) => /N(?:-|$)/.test(code);
  return nodes
    .slice(Math.max(0, nodes.indexOf(at.node)))
    .filter((node) => at.slot !== undefined || !inSlot(node))
    .map((node): Position => ({ ...at, node, slot: inSlot(node) ? at.slot : undefined }))
    .find((position) => isListOf(position.node, list) && !taken(position));
}

/** The first free text below a choice that has no answer yet: 「具体的な方法」. */
function textBelow(form: Form, at: Position, taken: Taken): Position | undefined {
  return at.node.children
    .flatMap((code): Position[] => {
      const node = form.nodes.get(code);
      return node ? [{ ...at, node }] : [];
    })
    .find((position) => position.node.kind === 'text' && !taken(position));
}

/** The question below the item before, where nothing but its label stands beside a heading: 「⑦使用の主体｜変更の妥当性」 is ⑥'s, without an answer. */
export function labelOfBefore(form: Form, at: Position, text: string, taken: Taken): Slipped | undefined {
  const before = siblingBefore(form, at);
  const position = before && childCalled(form, before, text);
  if (!position || taken(position)) return undefined;
  return { position, doubt: `項目名が「${at.node.label}」の行に印字されています。` };
}

/** The same question of the heading before, where a question is named twice under one heading and not at all under that: its first answer is that of the heading before. */
export function namedTooLate(form: Form, at: Position, taken: Taken): Slipped | undefined {
  const heading = at.node.parent === undefined ? undefined : form.nodes.get(at.node.parent);
  const before = heading && siblingBefore(form, { ...at, node: heading });
  const position = before && childCalled(form, before, at.node.label);
  if (at.node.kind !== 'choice' || !heading || !position || taken(position)) return undefined;
  return { position, doubt: `「${heading.label}」の欄に二つあるうちの、初めの答えです。` };
}

function siblingBefore(form: Form, { node, ...place }: Position): Position | undefined {
  const siblings = form.nodes.get(node.parent ?? '')?.children ?? [];
  const before = form.nodes.get(siblings[siblings.indexOf(node.code) - 1] ?? '');
  return before && { ...place, node: before };
}

function childCalled(form: Form, { node, ...place }: Position, label: string): Position | undefined {
  const child = node.children
    .flatMap((code) => form.nodes.get(code) ?? [])
    .find((candidate) => normaliseLabel(candidate.label) === normaliseLabel(label));
  return child && { ...place, node: child };
}
