import type { Form, FormNode } from './types.ts';

/** A node and the number of its slot. */
export interface Place {
  node: FormNode;
  slot?: number;
}

/** Codes of slots and of what is in them. */
export const IN_SLOT = /N(?:-|$)/;

/** The nodes from the section down to a place and the place itself; what is above a slot has no slot number. */
export function lineage(form: Form, place: Place): Place[] {
  const parent = parentOf(form, place.node);
  if (!parent) return [place];
  const above = place.slot !== undefined && IN_SLOT.test(parent.code) ? { ...place, node: parent } : { node: parent };
  return [...lineage(form, above), place];
}

/** The place itself if there is only one, else the nearest heading above all of them. */
export function meet(form: Form, places: readonly Place[]): Place | undefined {
  const [first, ...others] = places;
  if (!first || others.every((place) => samePlace(place, first))) return first;
  const lines = places.map((place) => lineage(form, place));
  return lines[0]?.findLast((place) => lines.every((line) => line.some((other) => samePlace(place, other))));
}

export const samePlace = (a: Place, b: Place) => a.node === b.node && a.slot === b.slot;

/** How many nodes stand above a node. */
export function depthOf(form: Form, node: FormNode): number {
  const parent = parentOf(form, node);
  return parent ? depthOf(form, parent) + 1 : 0;
}

/** A sheet that bodies insert, as against the form's own. */
export const isInserted = (node: FormNode) => node.parent === undefined && node.code !== node.section;

function parentOf(form: Form, node: FormNode): FormNode | undefined {
  if (node.parent === undefined) return undefined;
  return form.nodes.get(node.parent) ?? form.attachments.get(node.parent);
}
