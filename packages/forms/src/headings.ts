import { editDistance, tolerance } from './distance.ts';
import { namesOf, officialLabels, type SplitHeading, splitNumber } from './names.ts';
import { normaliseLabel } from './normalise.ts';
import { locate } from './slots.ts';
import type { Form, FormNode } from './types.ts';

/** What a heading means. */
export interface HeadingMatch {
  node: FormNode;
  slot?: number;
  file?: number;
  /** 0: the official wording after normalisation; more: a wording close to it, which `check` warns of. */
  distance: number;
  /** A body's own title behind 「別紙1」. */
  title?: string;
}

const FILE = /\(ファイル([1-9]\d*)\)$/;
/** As it is written, then as documents print it: a title may begin with digits or brackets of its own. */
const ANNEX = [/^別紙([1-9]\d*)(?:[ \t]+(.*))?$/su, /^\s*[(（]?\s*別紙\s*([\d０-９]+)\s*[)）]?\s*(.*)$/su];

/**
 * The child of `parent` that a heading in Markdown means, by number and label.
 * @param parent Code of the node above, with or without slot number; undefined at the top level.
 * @returns undefined where no child is meant, or two could be: nothing is ever looked for under another parent.
 */
export function matchHeading(form: Form, parent: string | undefined, text: string): HeadingMatch | undefined {
  const annex = parent === undefined ? matchAnnex(form, text) : undefined;
  if (annex) return annex;
  const whole = normaliseLabel(text);
  const file = FILE.exec(whole)?.[1];
  const heading = whole.replace(FILE, '');
  const given = { heading, ...splitNumber(heading) };
  const children = childrenOf(form, parent);
  const known = children.flatMap((node) => matchNode(node, given, knownLabel) ?? []);
  // A right label of another item is no misspelling of this one, however alike: 委託の有無, 再委託の有無.
  const mayBeMisspelt = known.length === 0 && !officialLabels(form).has(given.rest);
  const matches = mayBeMisspelt ? children.flatMap((node) => matchNode(node, given, misspeltLabel) ?? []) : known;
  const least = Math.min(...matches.map((match) => match.distance));
  const [best, second] = matches.filter((match) => match.distance === least);
  if (!best || second) return undefined;
  if (file === undefined) return best;
  return best.node.perFile && !best.node.parent ? { ...best, file: Number(file) } : undefined;
}

/**
 * The nodes that an unknown heading may have meant, best first: those of exactly this name elsewhere in the form
 * (the heading stands in the wrong place), then the children of `parent` by likeness.
 */
export function nearestHeadings(form: Form, parent: string | undefined, text: string, n = 3): FormNode[] {
  const { rest } = splitNumber(normaliseLabel(text));
  const children = childrenOf(form, parent);
  const elsewhere = [...form.nodes.values()].filter(
    (node) => !children.includes(node) && namesOf(node).labels[0] === rest,
  );
  const likeness = (node: FormNode) => {
    const label = namesOf(node).labels[0] ?? '';
    return editDistance(rest, label) / Math.max(rest.length, label.length, 1);
  };
  const close = children
    .map((node) => ({ node, likeness: likeness(node) }))
    .sort((a, b) => a.likeness - b.likeness)
    .map(({ node }) => node);
  return [...elsewhere, ...close].slice(0, n);
}

function childrenOf(form: Form, parent: string | undefined): readonly FormNode[] {
  if (parent === undefined) {
    return [...form.sections, ...[...form.attachments.values()].filter((node) => !node.parent)];
  }
  const codes = locate(form, parent)?.node.children ?? [];
  return codes.flatMap((code) => locate(form, code)?.node ?? []);
}

interface Given extends SplitHeading {
  heading: string;
}

/** How far a text is from the labels of a node; undefined if it is none of them. */
type LabelDistance = (labels: readonly string[], given: string) => number | undefined;

/** 0 for the official label, 1 for another wording met in documents. */
const knownLabel: LabelDistance = (labels, given) => {
  const index = labels.indexOf(given);
  return index < 0 ? undefined : Math.min(index, 1);
};

const misspeltLabel: LabelDistance = (labels, given) => {
  const edits = labels.map((label) => ({ count: editDistance(given, label), allowed: tolerance(label) }));
  const close = edits.filter(({ count, allowed }) => count <= allowed).map(({ count }) => count);
  return close.length > 0 ? Math.min(...close) : undefined;
};

function matchNode(node: FormNode, given: Given, labelDistance: LabelDistance): HeadingMatch | undefined {
  if (node.heading.endsWith('N')) return matchSlot(node, given);
  const { number, labels } = namesOf(node);
  const numbered = given.number === number;
  // A section may be named by its number alone.
  if (given.rest === '') return numbered && node.parent === undefined ? { node, distance: 1 } : undefined;
  if (!numbered && !mayBeMisnumbered(node, given.number, number)) return undefined;
  const distance = labelDistance(labels, given.rest);
  return distance === undefined ? undefined : { node, distance: distance + (numbered ? 0 : 1) };
}

/** The number may be missing, or wrong but of its kind (older numbering). Sections need theirs. */
function mayBeMisnumbered(node: FormNode, given: string | undefined, number: string | undefined): boolean {
  if (node.parent === undefined) return false;
  return given === undefined || kindOf(given) === (number === undefined ? '①' : kindOf(number));
}

const kindOf = (number: string) => number.replace(/\d+$/, '1').replace(/^[①-⑳]$/u, '①');

/** `システム2`; the catalogue's own `システムN` as well. */
function matchSlot(node: FormNode, { heading }: Given): HeadingMatch | undefined {
  const word = node.heading.slice(0, -1);
  if (heading === node.heading) return { node, distance: 0 };
  const slot = new RegExp(`^\\(?${word}([1-9]\\d*)\\)?$`, 'u').exec(heading)?.[1];
  return slot === undefined ? undefined : { node, slot: Number(slot), distance: 0 };
}

/** `別紙1`, and `別紙1 …` with a title of the body's own. */
function matchAnnex(form: Form, text: string): HeadingMatch | undefined {
  const node = form.attachments.get('別紙N');
  const found = ANNEX.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const slot = Number(found?.[1]?.normalize('NFKC'));
  if (!node || !found || !(slot > 0)) return undefined;
  return { node, slot, distance: 0, ...(found[2] && { title: found[2] }) };
}
