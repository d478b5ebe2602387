import type { Form } from '@tsumabiraka/forms';
import type { Row } from '../rows.ts';
import { addCells, type Collected, type Found, textOf } from './collect.ts';
import type { Position } from './item-key.ts';
import { meaningOf } from './scope.ts';

/** Items whose answers stand below them, in a row of their own: the cover's 「評価書番号｜評価書名」. */
export class Columns {
  readonly #form: Form;
  readonly #collected: Collected;
  #open: { found: Found; column: number }[] = [];

  constructor(form: Form, collected: Collected) {
    this.#form = form;
    this.#collected = collected;
  }

  /** A row of labels only, whose answers are the next row. @returns the last of them, or undefined where the row is another one */
  name(row: Row, at: Position | undefined): Position | undefined {
    const cells = row.cells.filter((cell) => cell.lines.length > 0);
    if (cells.length < 2 || at?.node.section !== this.#form.sections[0]?.code) return undefined;
    const meanings = cells.map((cell) => meaningOf(this.#form, at, textOf(cell), true));
    if (!meanings.every((meaning) => meaning && meaning.position.node.kind !== 'group')) return undefined;
    this.#open = meanings.flatMap((meaning, index) => {
      const cell = cells[index];
      if (!meaning || !cell) return [];
      return [{ found: this.#collected.open(meaning.position, cell.place), column: cell.column }];
    });
    return meanings.at(-1)?.position;
  }

  /** The answers below. @returns whether labels were waiting for them */
  take(row: Row): boolean {
    if (this.#open.length === 0) return false;
    for (const cell of row.cells) {
      const column = this.#open.findLast((candidate) => candidate.column <= cell.column) ?? this.#open[0];
      if (column) addCells(column.found, [cell]);
    }
    this.#open = [];
    return true;
  }
}
