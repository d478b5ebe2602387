import { editDistance, tolerance } from './distance.ts';
import { namesOf, splitNumber } from './names.ts';
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
const ANNEX_TITLE = /^\s*[(（]?\s*別紙\s*[\d０-９]+\s*[)）]?\s*/u;

/**
 * The child of `parent` that a heading in Markdown means, by number and label.
 * @param parent Code of the node above, with or without slot number; undefined at the top level.
 * @returns undefined where no child is meant, or two could be: nothing is ever looked for under another parent.
 */
export function matchHeading(form: Form, parent: string | undefined, text: string): HeadingMatch | undefined {
  const whole = normaliseLabel(text);
  const file = FILE.exec(whole)?.[1];
  const heading = whole.replace(FILE, '');
  const matches = childrenOf(form, parent).flatMap((node) => matchNode(node, heading, text) ?? []);
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

function matchNode(node: FormNode, heading: string, text: string): HeadingMatch | undefined {
  if (node.heading.endsWith('N')) return matchSlot(node, heading, text);
  const given = splitNumber(heading);
  const { number, labels } = namesOf(node);
  const [official = '', ...others] = labels;
  const numbered = given.number === number;
  const misnumbered = numbered ? 0 : 1;
  if (given.rest === official) return { node, distance: misnumbered };
  if (given.rest === '') return numbered && !node.parent ? { node, distance: 1 } : undefined;
  if (others.includes(given.rest)) return { node, distance: 1 + misnumbered };
  if (!numbered && given.number !== undefined) return undefined;
  const distances = labels.map((label) => ({ distance: editDistance(given.rest, label), allowed: tolerance(label) }));
  const close = distances.filter(({ distance, allowed }) => distance <= allowed).map(({ distance }) => distance);
  return close.length > 0 ? { node, distance: Math.min(...close) + misnumbered } : undefined;
}

/** `システム2`, `別紙1 …`; the catalogue's own `システムN` as well. */
function matchSlot(node: FormNode, heading: string, text: string): HeadingMatch | undefined {
  const word = node.heading.slice(0, -1);
  if (heading === node.heading) return { node, distance: 0 };
  const found = new RegExp(`^\\(?${word}([1-9]\\d*)\\)?(.*)$`, 'u').exec(heading);
  if (!found) return undefined;
  const slot = Number(found[1]);
  if (!found[2]) return { node, slot, distance: 0 };
  return word === '別紙' ? { node, slot, distance: 0, title: text.replace(ANNEX_TITLE, '').trim() } : undefined;
}
