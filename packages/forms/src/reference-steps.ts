import { editDistance, tolerance } from './distance.ts';
import { namesOf, splitNumber } from './names.ts';
import { IN_SLOT, isInserted, type Place } from './tree.ts';
import type { Form, FormNode } from './types.ts';

/** One more name of a reference read. */
export interface Step {
  place: Place;
  rest: string;
  /** 1 for a section without its number, `MISSPELLING` for every wrong letter and for a wrong number. */
  cost: number;
  /** Read by its label, not by its number alone. */
  labelled: boolean;
}

/** What stands between the names of a reference. */
export const SEPARATORS = /^[-.:、,/>()]+/;
const MISSPELLING = 10;

/** What would make a number the beginning of something else: `I` of `IV`, `1` of `10`, 「リスク」 of 「リスクへの対策…」. */
const NOT_FOLLOWED_BY: readonly (readonly [RegExp, string])[] = [
  [/^[IVX]+$/, '(?![IVX])'],
  [/^\d+$/, '(?!\\d)'],
  [/^リスク$/, '(?![ぁ-んァ-ヺ一-龠\\d])'],
];

/** Every way to read a node at the beginning of a text: by its number where it is `next`, by its label with or without number. */
export function nameSteps(
  node: FormNode,
  slot: number | undefined,
  text: string,
  next: boolean,
  loose: boolean,
): Step[] {
  if (slot === undefined && IN_SLOT.test(node.code)) return [];
  const place = slot === undefined ? { node } : { node, slot };
  const names = namesOf(node);
  const number = names.number ?? splitNumber(node.code.split('-').at(-1) ?? '').number;
  const numbered = number === undefined ? undefined : afterNumber(text, number);
  const steps: Step[] = [];
  const byLabel = (from: string, cost: number) => {
    for (const label of names.labels) {
      if (from.startsWith(label)) steps.push({ place, rest: from.slice(label.length), cost, labelled: true });
      else {
        const rest = afterElided(from, label);
        if (rest !== undefined) steps.push({ place, rest, cost: cost + 1, labelled: true });
        else if (loose) steps.push(...misspelt(place, from, label, cost));
      }
    }
  };
  // Of two sheets of one number the form's own is meant, so the inserted one needs its label too.
  if (numbered !== undefined && next && !isInserted(node))
    steps.push({ place, rest: numbered, cost: 0, labelled: false });
  if (!isInserted(node)) byLabel(text, node.parent === undefined ? 1 : 0);
  if (numbered !== undefined) byLabel(numbered.replace(SEPARATORS, ''), 0);
  else if (loose && node.parent !== undefined) byLabel(splitNumber(text).rest, MISSPELLING);
  return steps;
}

/** 「システム2」; the bare number where the heading above is next to one kind of slot only: 「…使用するシステム2」. */
export function slotSteps(form: Form, node: FormNode, text: string, next: boolean): Step[] {
  const word = node.heading.slice(0, -1);
  const siblings = form.nodes.get(node.parent ?? '')?.children ?? [];
  const only = next && siblings.filter((code) => code.endsWith('N')).length === 1;
  const found = new RegExp(`^(?:${word})${only ? '?' : ''}([1-9]\\d*)(?![\\d~])`, 'u').exec(text);
  if (!found) return [];
  return [{ place: { node, slot: Number(found[1]) }, rest: text.slice(found[0].length), cost: 0, labelled: true }];
}

/** The text behind a label of which the middle is left out: 「特定個人情報ファイルを…システム4」, 「…使用するシステム2」. */
function afterElided(text: string, label: string): string | undefined {
  const gap = text.indexOf('…');
  if (gap < 0 || !label.startsWith(text.slice(0, gap))) return undefined;
  const behind = text.slice(gap + 1);
  const end = Array.from({ length: label.length - gap }, (_, i) => label.slice(gap + i)).find((tail) =>
    behind.startsWith(tail),
  );
  return end && behind.slice(end.length);
}

function misspelt(place: Place, text: string, label: string, cost: number): Step[] {
  const allowed = tolerance(label);
  const alike = text.slice(0, 2).includes(label.charAt(0)) || label.slice(0, 2).includes(text.charAt(0));
  if (allowed === 0 || !alike) return [];
  return Array.from({ length: 2 * allowed + 1 }, (_, i) => Math.min(label.length - allowed + i, text.length))
    .map((length) => ({ length, edits: editDistance(text.slice(0, length), label) }))
    .filter(({ edits }) => edits <= allowed)
    .map(({ length, edits }) => ({
      place,
      rest: text.slice(length),
      cost: cost + edits * MISSPELLING,
      labelled: true,
    }));
}

/** The text behind a printed number, or undefined if it does not begin with it. 「リスク」 may be left out: 「Ⅲ-3-1」. */
function afterNumber(text: string, number: string): string | undefined {
  const found = patternOf(number).exec(text);
  return found ? text.slice(found[0].length) : undefined;
}

const patterns = new Map<string, RegExp>();

function patternOf(number: string): RegExp {
  const known = patterns.get(number);
  if (known) return known;
  const risk = /^リスク(\d+)$/.exec(number)?.[1];
  const pattern = risk
    ? `(?:リスク)?${risk}(?!\\d)`
    : number + (NOT_FOLLOWED_BY.find(([kind]) => kind.test(number))?.[1] ?? '');
  const made = new RegExp(`^${pattern}`, 'u');
  patterns.set(number, made);
  return made;
}
