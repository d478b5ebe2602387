import aliases from '../data/aliases.json' with { type: 'json' };
import { normaliseLabel } from './normalise.ts';
import type { Form, FormNode } from './types.ts';

/** What a node may be called, normalised. */
export interface Names {
  /** Printed number: `①`, `3`, `II`, `別添1`, `リスク2`; undefined where the form prints none. */
  number?: string;
  /** The official label first, then older, shorter and damaged wordings met in documents. */
  labels: readonly string[];
}

const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(aliases).map(([label, others]) => [normaliseLabel(label), others.map(normaliseLabel)]),
);
const NUMBER =
  /^(?:\(?(別添\d+)\)?|([①-⑳])|(リスク\d*)(?=:|$)|(\d+)(?!\d|項目|情報|年|人)|((?:V?I{1,3}|I?V)(?![A-Za-z])))[-.:、)]*/;
const names = new WeakMap<FormNode, Names>();
const labels = new WeakMap<Form, ReadonlySet<string>>();

export interface SplitHeading {
  number?: string;
  rest: string;
}

/** Splits a normalised heading into its number and the rest: `II.基本情報` → `II`, `基本情報`. */
export function splitNumber(normalised: string): SplitHeading {
  const found = NUMBER.exec(normalised);
  const number = found?.slice(1).find(Boolean);
  return found && number ? { number, rest: normalised.slice(found[0].length) } : { rest: normalised };
}

/** The official labels of all nodes of a form, normalised. */
export function officialLabels(form: Form): ReadonlySet<string> {
  let found = labels.get(form);
  if (!found) {
    found = new Set([...form.nodes.values()].flatMap((node) => namesOf(node).labels[0] ?? []));
    labels.set(form, found);
  }
  return found;
}

/** The names of a node; worked out once. */
export function namesOf(node: FormNode): Names {
  let found = names.get(node);
  if (!found) {
    found = work(node);
    names.set(node, found);
  }
  return found;
}

function work(node: FormNode): Names {
  const { number, rest } = splitNumber(normaliseLabel(node.heading));
  const whole = [
    rest,
    ...(ALIASES.get(rest) ?? []),
    namePart(normaliseLabel(node.label)),
    namePart(normaliseLabel(node.labelAsSeen ?? '')),
  ];
  // 「【任意】」 and exceptions in brackets are often left out; of the five risk lines of 様式4 Ⅲ-4 one may stand alone.
  const shorter = whole.map((label) => label.replace(/\([^)]*\)|\[[^\]]*\]/gu, ''));
  const coded = namePart(normaliseLabel(node.code.split('-').at(-1) ?? ''));
  const labels = [...new Set([...whole, ...shorter, ...rest.split('/'), coded])].filter((label) => label !== '');
  return number === undefined ? { labels } : { number, labels };
}

const namePart = (label: string) => splitNumber(label).rest;
