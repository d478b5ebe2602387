import { editDistance, tolerance } from './distance.ts';
import { namesOf, splitNumber } from './names.ts';
import type { Form, FormNode } from './types.ts';

/** A node and the number of its slot. */
interface Place {
  node: FormNode;
  slot?: number;
}

/** How far a reference has been read. */
interface State {
  place?: Place;
  rest: string;
  /** Levels left out, and ten for every misspelling. */
  cost: number;
}
type Step = State & { place: Place };

const SEPARATORS = /^[-.:、,/>]+/;
const MISSPELLING = 10;

/**
 * Reads a normalised reference as a path of numbers and labels from the section down: first with every name right, then
 * with misspellings, then only as far as it can be understood. An ambiguous one gives the heading above its readings.
 */
export function readPath(form: Form, text: string): (Place & { exact: boolean }) | undefined {
  for (const loose of [false, true]) {
    const readings = walk(form, { rest: text, cost: 0 }, loose).filter((step) => step.rest === '');
    const least = Math.min(...readings.map((step) => step.cost));
    const places = readings.filter((step) => step.cost === least).map((step) => step.place);
    const common = meet(form, places);
    if (common) return { ...common, exact: !loose && places.some((place) => same(place, common)) };
    if (places.length > 0) return undefined;
  }
  const place = readPart(form, text);
  return place && { ...place, exact: false };
}

/** Every state that can be reached, complete or not. */
function walk(form: Form, from: State, loose: boolean): Step[] {
  return below(form, from.place?.node).flatMap(({ node, skipped }) => {
    const steps = node.heading.endsWith('N') ? slotSteps(form, node, from, skipped) : nameSteps(node, from, skipped, loose);
    return steps.flatMap(({ place, rest, cost }) => {
      const step = { place, rest: rest.replace(SEPARATORS, ''), cost: from.cost + cost + skipped };
      return step.rest === '' ? step : [step, ...walk(form, step, loose)];
    });
  });
}

/** A node by number alone if it is directly below, or by its label with or without number. */
function nameSteps(node: FormNode, from: State, skipped: number, loose: boolean): Step[] {
  const slot = from.place?.slot;
  if (/N-/.test(node.code) && slot === undefined) return [];
  const place = slot === undefined ? { node } : { node, slot };
  const names = namesOf(node);
  const number = names.number ?? splitNumber(node.code.split('-').at(-1) ?? '').number;
  const numbered = number === undefined ? undefined : afterNumber(from.rest, number);
  const steps: Step[] = numbered !== undefined && skipped === 0 ? [{ place, rest: numbered, cost: 0 }] : [];
  const byLabel = (text: string, penalty: number) => {
    for (const label of names.labels) {
      if (text.startsWith(label)) steps.push({ place, rest: text.slice(label.length), cost: penalty });
      else if (loose) steps.push(...misspelt(place, text, label, penalty));
    }
  };
  byLabel(from.rest, 0);
  if (numbered !== undefined) byLabel(numbered.replace(SEPARATORS, ''), 0);
  else if (loose) byLabel(splitNumber(from.rest).rest, MISSPELLING);
  return steps;
}

/** 「システム2」; the bare number where the heading above has one kind of slot: 「…使用するシステム2」. */
function slotSteps(form: Form, node: FormNode, from: State, skipped: number): Step[] {
  const word = node.heading.slice(0, -1);
  const siblings = form.nodes.get(node.parent ?? '')?.children ?? [];
  const only = skipped === 0 && siblings.filter((code) => code.endsWith('N')).length === 1;
  const found = new RegExp(`^${word}([1-9]\\d*)(?![\\d~])`, 'u').exec(from.rest) ?? (only ? /^([1-9]\d*)(?![\d~])/.exec(from.rest) : null);
  return found ? [{ place: { node, slot: Number(found[1]) }, rest: from.rest.slice(found[0].length), cost: 0 }] : [];
}

function misspelt(place: Place, text: string, label: string, penalty: number): Step[] {
  const allowed = tolerance(label);
  if (allowed === 0 || !(text.slice(0, 2).includes(label[0] ?? '') || label.slice(0, 2).includes(text[0] ?? ''))) return [];
  const lengths = Array.from({ length: 2 * allowed + 1 }, (_, i) => label.length - allowed + i).filter((n) => n <= text.length);
  const readings = lengths.map((length) => ({ length, edits: editDistance(text.slice(0, length), label) }));
  return readings
    .filter(({ edits }) => edits <= allowed)
    .map(({ length, edits }) => ({ place, rest: text.slice(length), cost: penalty + edits * MISSPELLING }));
}

/** The text behind a printed number, or undefined if it does not begin with it. 「リスク」 may be left out: 「Ⅲ-3-1」. */
function afterNumber(text: string, number: string): string | undefined {
  const digits = /\d+$/.exec(number)?.[0] ?? '';
  const pattern = number.startsWith('別添')
    ? `\\(?${number}\\)?`
    : number.startsWith('リスク') && digits
      ? `(?:リスク)?${digits}(?!\\d)`
      : `${number}(?![IVX\\d${number === 'リスク' ? 'ぁ-んァ-ヺ一-龠' : ''}])`;
  const found = new RegExp(`^${pattern}`, 'u').exec(text);
  return found ? text.slice(found[0].length) : undefined;
}

/** As far as numbers and labels are understood from a section down; then the label at the end of the text, if one item below has it. */
function readPart(form: Form, text: string): Place | undefined {
  const reached = walk(form, { rest: text, cost: 0 }, false).filter((step) => step.cost === 0);
  const [far] = reached.sort((a, b) => a.rest.length - b.rest.length);
  if (!far) return undefined;
  const { node, slot } = far.place;
  const ends = below(form, node).flatMap((candidate) => {
    const lengths = namesOf(candidate.node).labels.filter((label) => label.length > 3 && far.rest.endsWith(label)).map((label) => label.length);
    const reachable = slot !== undefined || !/N(?:-|$)/.test(candidate.node.code);
    return lengths.length > 0 && reachable ? [{ place: slot === undefined ? { node: candidate.node } : { node: candidate.node, slot }, length: Math.max(...lengths) }] : [];
  });
  const longest = Math.max(...ends.map((end) => end.length));
  return meet(form, ends.filter((end) => end.length === longest).map((end) => end.place)) ?? far.place;
}

/** The nodes below a node and how many levels lie between; behind a section also the sheets, which bodies cite as part of it. */
function below(form: Form, from: FormNode | undefined): { node: FormNode; skipped: number }[] {
  const depth = from ? depthOf(form, from) + 1 : 0;
  const all = [...form.nodes.values(), ...form.attachments.values()].filter((node) => node.section !== form.changeSection);
  const inside = from ? all.filter((node) => node.code.startsWith(`${from.code}-`)) : all;
  const sheets = from && !from.parent ? all.filter((node) => node.code.startsWith('別添') && !node.parent && node !== from) : [];
  return [
    ...inside.map((node) => ({ node, skipped: depthOf(form, node) - depth })),
    ...sheets.map((node) => ({ node, skipped: 0 })),
  ];
}

function depthOf(form: Form, node: FormNode): number {
  const parent = parentOf(form, node);
  return parent ? depthOf(form, parent) + 1 : 0;
}

function parentOf(form: Form, node: FormNode): FormNode | undefined {
  return node.parent === undefined ? undefined : (form.nodes.get(node.parent) ?? form.attachments.get(node.parent));
}

const same = (a: Place, b: Place) => a.node === b.node && a.slot === b.slot;

/** The place itself if there is one, else the nearest heading above all of them. */
function meet(form: Form, places: readonly Place[]): Place | undefined {
  const [first, ...others] = places;
  if (!first || others.every((place) => same(place, first))) return first;
  const lines = places.map((place) => lineage(form, place));
  return lines[0]?.findLast((place) => lines.every((line) => line.some((other) => same(place, other))));
}

/** From the section down to the place itself; headings above a slot have no slot number. */
function lineage(form: Form, place: Place): Place[] {
  const parent = parentOf(form, place.node);
  if (!parent) return [place];
  const inSlot = place.slot !== undefined && /N(?:-|$)/.test(parent.code);
  return [...lineage(form, inSlot ? { node: parent, slot: place.slot ?? 0 } : { node: parent }), place];
}
