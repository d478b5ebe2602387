import { namesOf } from './names.ts';
import { nameSteps, SEPARATORS, type Step, slotSteps } from './reference-steps.ts';
import { depthOf, IN_SLOT, isInserted, lineage, meet, type Place, samePlace } from './tree.ts';
import type { Form, FormNode } from './types.ts';

/** How far a reference has been read; no place before the first name. */
type State = Pick<Step, 'rest' | 'cost'> & { place?: Place };

/**
 * Reads a normalised reference as a path of numbers and labels from the section down: first with every name right, then
 * with misspellings, then only as far as it can be understood. An ambiguous one gives the heading above its readings.
 */
export function readPath(form: Form, text: string): (Place & { exact: boolean }) | undefined {
  for (const loose of [false, true]) {
    const readings = walk(form, start(text), loose).filter((step) => step.rest === '');
    const least = Math.min(...readings.map((step) => step.cost));
    const places = readings.filter((step) => step.cost === least).map((step) => step.place);
    const common = meet(form, places);
    if (common) return { ...common, exact: !loose && places.some((place) => samePlace(place, common)) };
    if (places.length > 0) return undefined;
  }
  const place = readPart(form, text);
  return place && { ...place, exact: false };
}

/** NFKC has made three dots of 「…」, which stands for words left out. */
const start = (text: string): State => ({
  rest: text.replaceAll('...', '…').replace(/…+$/, '').replace(SEPARATORS, ''),
  cost: 0,
});

/** Every state that can be reached, complete or not. */
function walk(form: Form, from: State, loose: boolean): Step[] {
  return below(form, from.place?.node).flatMap(({ node, skipped }) => {
    const next = skipped === 0;
    const steps = node.heading.endsWith('N')
      ? slotSteps(form, node, from.rest, next)
      : nameSteps(node, from.place?.slot, from.rest, next, loose);
    return steps.flatMap(({ rest, cost, ...found }) => {
      const step = { ...found, rest: rest.replace(SEPARATORS, ''), cost: from.cost + cost + skipped };
      return step.rest === '' ? step : [step, ...walk(form, step, loose)];
    });
  });
}

/**
 * As far as numbers and labels are understood from a section down; then the label at the end of the text, if one item below
 * has it. A number that is followed by the label of another item (older numbering) counts for nothing: the label decides.
 */
function readPart(form: Form, text: string): Place | undefined {
  const reached = walk(form, start(text), false).filter((step) => step.cost === 0);
  const [far] = reached.sort((a, b) => a.rest.length - b.rest.length);
  if (!far) return undefined;
  const inside = endingIn(form, far.place, far.rest);
  if (inside || far.labelled) return inside ?? far.place;
  const [section, ...line] = lineage(form, far.place);
  if ([...form.nodes.values()].some((node) => namesOf(node).labels.includes(far.rest))) {
    return section && line.length > 0 ? endingIn(form, section, far.rest) : undefined;
  }
  const abridged = namesOf(far.place.node).labels.some((label) => label.startsWith(far.rest));
  return abridged || far.place.node.children.length > 0 ? far.place : line.at(-2);
}

/** The item below a place whose label is the end of a text; of several the heading above them. */
function endingIn(form: Form, from: Place, text: string): Place | undefined {
  const found = below(form, from.node)
    .filter(({ node }) => from.slot !== undefined || !IN_SLOT.test(node.code))
    .flatMap(({ node }) => namesOf(node).labels.map((label) => ({ place: { ...from, node }, label })))
    .filter(({ label }) => label.length > 2 && text.endsWith(label));
  const longest = Math.max(...found.map(({ label }) => label.length));
  return meet(
    form,
    found.filter(({ label }) => label.length === longest).map(({ place }) => place),
  );
}

interface Below {
  node: FormNode;
  skipped: number;
}
const reachable = new WeakMap<Form, Map<FormNode | undefined, Below[]>>();

/** The nodes that may be named after a node; worked out once, for a walk asks for them at every step. */
function below(form: Form, from: FormNode | undefined): Below[] {
  const known = reachable.get(form) ?? new Map<FormNode | undefined, Below[]>();
  reachable.set(form, known);
  const found = known.get(from) ?? findBelow(form, from);
  known.set(from, found);
  return found;
}

/**
 * The nodes below a node, and how many levels would be left out to name them next. Without a section any item can be meant,
 * however deep. Sheets (別添) are cited as part of a section, and what is on them only with their number.
 */
function findBelow(form: Form, from: FormNode | undefined): Below[] {
  const all = [...form.nodes.values(), ...form.attachments.values()].filter(
    (node) => node.section !== form.changeSection,
  );
  const isSheet = (node: FormNode) => node.code.startsWith('別添');
  if (!from) {
    const skipped = (node: FormNode) => (node.parent === undefined ? 0 : 1);
    return all.filter((node) => !node.parent || !isSheet(node)).map((node) => ({ node, skipped: skipped(node) }));
  }
  const depth = depthOf(form, from) + 1;
  const inside = all.filter((node) => node.code.startsWith(`${from.code}-`) && !isInserted(node));
  const sheets = from.parent ? [] : all.filter((node) => isSheet(node) && !node.parent && node !== from);
  return [
    ...inside.map((node) => ({ node, skipped: depthOf(form, node) - depth })),
    ...sheets.map((node) => ({ node, skipped: 0 })),
  ];
}
