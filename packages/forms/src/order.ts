import { sectionBefore } from './attachments.ts';
import { splitSlot } from './slots.ts';
import type { Form } from './types.ts';

const positions = new WeakMap<Form, ReadonlyMap<string, number>>();

/**
 * Order of two concrete codes in the document, for `sort`: slot after slot (委託事項1-①, 委託事項1-②, 委託事項2-①), inserted
 * sheets behind the section they follow. Codes the form does not have come last.
 */
export function compareCodes(form: Form, a: string, b: string): number {
  const [ka, kb] = [codeOrder(form, a), codeOrder(form, b)];
  for (const [i, value] of ka.entries()) {
    const difference = value - (kb[i] ?? 0);
    if (difference) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

type CodeOrder = readonly [block: number, slot: number, own: number];
const orders = new WeakMap<Form, Map<string, CodeOrder>>();

/**
 * What `compareCodes` compares, number by number: position of the repeated block, slot, position of the node itself. Worked out once for each code,
 * for sorting asks again and again.
 */
export function codeOrder(form: Form, code: string): CodeOrder {
  const known = orders.get(form) ?? new Map<string, CodeOrder>();
  orders.set(form, known);
  const order = known.get(code) ?? findOrder(form, code);
  known.set(code, order);
  return order;
}

function findOrder(form: Form, code: string): CodeOrder {
  const { catalogue, slot } = splitSlot(code);
  const position = positionsOf(form);
  const own = position.get(catalogue) ?? position.size;
  const block = slot === undefined ? own : (position.get(catalogue.replace(/N-.*$/, 'N')) ?? own);
  return [block, slot ?? 0, own];
}

function positionsOf(form: Form): ReadonlyMap<string, number> {
  let found = positions.get(form);
  if (!found) {
    const codes: string[] = [];
    for (const section of form.sections) {
      codes.push(...[...form.nodes.values()].filter((node) => node.section === section.code).map((node) => node.code));
      codes.push(...[...form.attachments.keys()].filter((code) => sectionBefore(code) === section.code));
    }
    found = new Map(codes.map((code, index) => [code, index]));
    positions.set(form, found);
  }
  return found;
}
