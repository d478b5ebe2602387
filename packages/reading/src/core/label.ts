import { type Form, normaliseLabel } from '@tsumabiraka/forms';
import type { Cell, Row } from '../rows.ts';
import { textOf } from './collect.ts';
import type { Position } from './item-key.ts';
import { firstBox, marksIn } from './marks.ts';
import { type Meaning, meaningOf, parentOf } from './scope.ts';

/** Whether an item has been named before. */
type Taken = (position: Position) => boolean;

/** A row taken apart: what its label means, and the cells of its answer. */
export interface Labelled {
  meaning: Meaning;
  label: Cell;
  value: Cell[];
  /** Why it is doubtful, in Japanese. */
  doubt?: string;
  /** A merged cell before the label, with a text that the form does not print there. */
  foreign?: Cell;
}

const NUMBER_ONLY = /^[\s(（]*(?:[①-⑳]|[\d０-９]{1,2}|[ⅠⅡⅢⅣⅤⅥ]|リスク[\d０-９]*)[.．:：)）\s]*$/u;
/** Labels may be letter-spaced: 「委 託 事 項 1」. */
const SLOT_NAME =
  /^[\s(（]*((?:シ\s*ス\s*テ\s*ム|委\s*託\s*事\s*項|提\s*供\s*先|移\s*転\s*先)\s*[\d０-９]{1,2})[)）]?(?:[\s:：、]+(\S.*))?$/su;
const LONGEST_LABEL = 100;
const BRACKETED = /^\s*[(（]\s*([^()（）]+?)\s*[)）]\s*$/u;

/** The label of a row and the rest of it; undefined where the row has none, so that it goes on with what is open. */
export function labelOf(form: Form, at: Position | undefined, row: Row, taken: Taken): Labelled | undefined {
  const filled = row.cells.filter((cell) => cell.lines.length > 0);
  const [first, second] = filled;
  if (!first) return undefined;
  if (filled.length === 1) return isLoneValue(row, first) ? undefined : loneCell(form, at, first, taken);
  if (second && NUMBER_ONLY.test(textOf(first))) {
    const meaning = meaningOf(form, at, textOf(first) + textOf(second), false);
    if (meaning) return { meaning, label: second, value: filled.slice(2) };
  }
  const slot = slotCell(form, at, first);
  if (slot) return { ...slot, value: [...slot.value, ...filled.slice(1)] };
  const own = meaningOf(form, at, textOf(first), false, taken);
  if (own) return withinGroup(form, own, filled, taken) ?? { meaning: own, label: first, value: filled.slice(1) };
  return behindGroupWord(form, at, filled, taken);
}

/** 「再委託」 stands in a merged cell before its three questions. */
function behindGroupWord(
  form: Form,
  at: Position | undefined,
  filled: readonly Cell[],
  taken: Taken,
): Labelled | undefined {
  const [first, second] = filled;
  const isWord = first !== undefined && groupWords(form).has(normaliseLabel(textOf(first)));
  if (!first || !second || !(isWord || first.rows > 1)) return undefined;
  const meaning = meaningOf(form, at, textOf(second), false, taken);
  if (!meaning) return inGroupOf(form, at, first, filled.slice(1), taken);
  return { meaning, label: second, value: filled.slice(2), ...(isWord ? {} : { foreign: first }) };
}

/** The group word alone beside an answer: the next question of the group, whose own label was lost. */
function inGroupOf(
  form: Form,
  at: Position | undefined,
  word: Cell,
  value: Cell[],
  taken: Taken,
): Labelled | undefined {
  const text = normaliseLabel(textOf(word));
  if (!at || word.rows > 1 || value.length > 1) return undefined;
  const position = [...form.nodes.values()]
    .filter(({ cellGroup, parent }) => cellGroup && normaliseLabel(cellGroup) === text && parent === at.node.parent)
    .map((node): Position => ({ ...at, node }))
    .find((candidate) => !taken(candidate));
  return (
    position && {
      meaning: { position, distance: 0, jumped: false },
      label: word,
      value,
      doubt: `項目名が「${textOf(word)}」だけなので、順序で判断しました。`,
    }
  );
}

/** 「④使用の主体｜使用部署｜…」: the name of a group, and a question of it beside it. */
function withinGroup(form: Form, group: Meaning, filled: readonly Cell[], taken: Taken): Labelled | undefined {
  const [, second] = filled;
  if (group.position.node.kind !== 'group' || !second || marksIn(textOf(second)).length > 0) return undefined;
  const meaning = meaningOf(form, group.position, textOf(second), true, taken);
  if (meaning?.position.node.parent !== group.position.node.code) return undefined;
  return { meaning, label: second, value: filled.slice(2) };
}

/** The only text of a row that stands in its last cell, behind empty ones, is the rest of an answer. */
function isLoneValue(row: Row, cell: Cell): boolean {
  return row.cells.length > 1 && row.cells.at(-1) === cell;
}

/** A row of one text: a heading, or a label and its answer in one cell. */
function loneCell(form: Form, at: Position | undefined, cell: Cell, taken: Taken): Labelled | undefined {
  const text = textOf(cell);
  const slot = slotCell(form, at, cell);
  if (slot) return slot;
  const numbered = /^\s*(?:[①-⑳]|[\d０-９]{1,2}\s*[.．])/u.test(text);
  const box = firstBox(text);
  if (box === 0) return undefined;
  const whole = meaningOf(form, at, text, !numbered) ?? meaningOf(form, at, BRACKETED.exec(text)?.[1] ?? '', true);
  if (whole) return { meaning: whole, label: cell, value: [] };
  if (box !== undefined) {
    const meaning = meaningOf(form, at, text.slice(0, box), true);
    if (meaning) return { meaning, label: cell, value: [{ ...cell, lines: [text.slice(box)] }] };
  }
  return labelAndRest(form, at, cell, taken);
}

/** A label and its answer in one text: parted by a line break, a colon or a space. Only official labels of items that are not named yet. */
function labelAndRest(form: Form, at: Position | undefined, cell: Cell, taken: Taken): Labelled | undefined {
  const text = cell.lines.join('\n');
  for (const { index, 0: gap } of text.slice(0, LONGEST_LABEL).matchAll(/[\s:：]+/gu)) {
    const rest = text.slice(index + gap.length);
    const meaning = index > 1 && rest !== '' ? meaningOf(form, at, text.slice(0, index), true) : undefined;
    if (!meaning || meaning.distance > 0 || meaning.position.node.kind === 'group' || taken(meaning.position)) continue;
    return { meaning, label: cell, value: [{ ...cell, lines: rest.split('\n') }] };
  }
  return undefined;
}

/** 「委託事項1　要介護認定等の業務委託」: the name of a slot beside its heading. */
function slotCell(form: Form, at: Position | undefined, cell: Cell): Labelled | undefined {
  const [, heading, name] = SLOT_NAME.exec(cell.lines.join('\n')) ?? [];
  if (!heading) return undefined;
  const meaning = meaningOf(form, outsideSlot(form, at), heading, false);
  if (!meaning?.position.slot) return undefined;
  return { meaning, label: cell, value: name ? [{ ...cell, lines: name.split('\n') }] : [] };
}

/** Slots stand beside each other, never in one another. */
function outsideSlot(form: Form, at: Position | undefined): Position | undefined {
  let here = at;
  while (here?.slot !== undefined) here = parentOf(form, here);
  return here;
}

const words = new WeakMap<Form, ReadonlySet<string>>();
function groupWords(form: Form): ReadonlySet<string> {
  let found = words.get(form);
  if (!found) {
    found = new Set([...form.nodes.values()].flatMap((node) => (node.cellGroup ? normaliseLabel(node.cellGroup) : [])));
    words.set(form, found);
  }
  return found;
}
