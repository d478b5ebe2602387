import type { FormNode } from '@tsumabiraka/forms';
import type { Collected } from './collect.ts';
import type { Position } from './item-key.ts';
import type { Meaning } from './scope.ts';

/** Sections II and III repeat per file: an item that has been named begins the next file. */
export class Files {
  readonly #collected: Collected;
  #count = 1;

  constructor(collected: Collected) {
    this.#collected = collected;
  }

  /** A meaning with the file that it belongs to. @param at what was named last */
  place(meaning: Meaning, at: Position | undefined): Meaning {
    const { node } = meaning.position;
    if (!node.perFile) return { ...meaning, position: { ...meaning.position, file: undefined } };
    const isSection = node.parent === undefined;
    const sameSection = at?.node.section === node.section;
    let file = sameSection ? (at?.file ?? 1) : isSection ? this.#ofSection(node) : this.#count;
    const firstItem = node.number === '1' && node.kind === 'text';
    if (firstItem && this.#collected.has({ ...meaning.position, file })) file += 1;
    this.#count = Math.max(this.#count, file);
    return { ...meaning, position: { ...meaning.position, file } };
  }

  /** A section that comes again is that of the next file; a running title that only repeats it is settled by its first item. */
  #ofSection({ section }: FormNode): number {
    const found = [...this.#collected.found.values()].filter(({ node }) => node.section === section);
    let file = 1;
    while (found.some((each) => each.file === file)) file += 1;
    return file;
  }
}
