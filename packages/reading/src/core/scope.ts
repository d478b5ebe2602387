import { type Form, type FormNode, type HeadingMatch, locate, matchHeading, normaliseLabel } from '@tsumabiraka/forms';
import { codeOf, type Position } from './item-key.ts';

/** What a label means, and how surely. */
export interface Meaning {
  position: Position;
  /** 0: the official label, 1: a known other wording or number, more: a misspelling. */
  distance: number;
  /** Not under any heading that is open: looked for further on in the form. */
  jumped: boolean;
  /** A body's own title behind 「別紙1」. */
  title?: string;
}

/** Longer texts are no labels: the longest of the forms, the five risks of 様式4 Ⅲ-4 in one line, has 160 letters. */
const LONGEST_LABEL = 200;
const LONG_LABEL = 8;
const NUMBERED = /^\s*(?:[①-⑳]|[\d０-９]{1,2}\s*[.．]|(?:システム|委託事項|提供先|移転先)\s*[\d０-９]{1,2}\s*$)/u;
const SLOT_IN_CODE = /N(?:-|$)/;

/**
 * The item or heading that a label means: under the heading that is open, else under the nearest one above it, else at the top level.
 * @param strict Only official wordings, and long ones with a letter other.
 * @param taken Whether an item has been named: of items with equal labels in one place (「( )件」) the first that has not is meant.
 */
export function meaningOf(
  form: Form,
  at: Position | undefined,
  text: string,
  strict: boolean,
  taken: (position: Position) => boolean = () => false,
): Meaning | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined;
  const farthest = strict && text.length < LONG_LABEL ? 0 : strict ? 1 : Number.POSITIVE_INFINITY;
  for (const scope of scopesFrom(form, at)) {
    const match = matchHeading(form, scope && codeOf(scope), text) ?? (scope && nextOfEqual(form, scope, text, taken));
    if (match && match.distance <= farthest) return meaning(match, scope?.slot, at?.file);
  }
  return undefined;
}

type Match = Pick<HeadingMatch, 'node' | 'distance'> & { slot?: number | undefined; title?: string | undefined };

function meaning(
  { node, slot, distance, title }: Match,
  openSlot: number | undefined,
  file: number | undefined,
): Meaning {
  const position = { node, slot: slot ?? (SLOT_IN_CODE.test(node.code) ? openSlot : undefined), file };
  return { position, distance, jumped: false, ...(title ? { title } : {}) };
}

/** Of several items with one label in one place, the first that has not been named. */
function nextOfEqual(form: Form, scope: Position, text: string, taken: (position: Position) => boolean) {
  const label = normaliseLabel(text);
  const equal = scope.node.children
    .flatMap((code) => locate(form, code)?.node ?? [])
    .filter((node) => normaliseLabel(node.label) === label);
  const node = equal.length > 1 ? equal.find((candidate) => !taken({ ...scope, node: candidate })) : undefined;
  return node && { node, distance: 0, slot: undefined, title: undefined };
}

/** The position itself and the headings above it, innermost first; undefined, the top level, last. */
function scopesFrom(form: Form, at: Position | undefined): (Position | undefined)[] {
  const scopes: (Position | undefined)[] = [];
  let here: Position | undefined = at;
  while (here) {
    if (here === at || here.node.children.length > 0) scopes.push(here);
    here = parentOf(form, here);
  }
  return [...scopes, undefined];
}

/** The heading above, with the same slot if it is part of it. */
export function parentOf(form: Form, { node, slot, file }: Position): Position | undefined {
  const parent = node.parent === undefined ? undefined : locate(form, node.parent)?.node;
  if (!parent) return undefined;
  return { node: parent, slot: SLOT_IN_CODE.test(parent.code) ? slot : undefined, file };
}

/** Whether a label has a number, so that its wording is no chance. */
export const isNumbered = (text: string): boolean => NUMBERED.test(text);

/**
 * The next item of that label further on in the form, where the headings between were lost: in the section that is open, and, for labels with a
 * number, in later ones.
 */
export function meaningAhead(form: Form, at: Position | undefined, text: string): Meaning | undefined {
  if (text === '' || text.length > LONGEST_LABEL) return undefined;
  const nodes = [...form.nodes.values()];
  const from = at ? nodes.indexOf(at.node) : -1;
  const numbered = isNumbered(text);
  const reachable = nodes
    .slice(from + 1)
    .filter((node) => node.children.length > 0 && (numbered || !at || node.section === at.node.section));
  for (const node of reachable) {
    const match = matchHeading(form, node.code, text);
    if (!match || match.distance > 0 || nodes.indexOf(match.node) <= from) continue;
    return { ...meaning(match, at?.slot ?? 1, fileFor(match.node, at)), jumped: true };
  }
  return undefined;
}

const fileFor = (node: FormNode, at: Position | undefined) => (node.perFile ? (at?.file ?? 1) : undefined);
