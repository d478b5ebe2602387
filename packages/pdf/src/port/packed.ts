/** Operators as they come from the worker of pdf.js: flat, because to copy their objects takes longer than to read them. */
export interface PackedOperators {
  /** Of each operator: its number, how many operands it has, and these. */
  numbers: Float64Array<ArrayBuffer>;
  /** What operands that are texts stand for. */
  texts: string[];
}

/** Where the numbers of a glyph of `showText` stand: its text, its width, its height where writing is vertical, whether it is a space. */
export const GLYPH = { text: 0, width: 1, height: 2, isSpace: 3, length: 4 } as const;
/** In place of the text of a glyph: the number after it moves what comes next. */
export const MOVE = -1;
/** Where the operands of `constructPath` stand: how it is painted, its bounds (left, bottom, right, top; infinite where there are none), the path. */
export const PATH = { how: 0, bounds: 1, path: 5 } as const;

/** What one operator works on. */
export class Operands {
  readonly #numbers: Float64Array;
  readonly #texts: readonly string[];
  #start = 0;
  length = 0;

  constructor({ numbers, texts }: PackedOperators) {
    this.#numbers = numbers;
    this.#texts = texts;
  }

  at(index: number): number {
    return this.#numbers[this.#start + index] ?? 0;
  }

  text(index: number): string {
    return this.#texts[this.at(index)] ?? '';
  }

  /** @param end before it; to the last where left out */
  from(start: number, end = this.length): Float64Array {
    return this.#numbers.subarray(this.#start + start, this.#start + end);
  }

  /** Goes to the operands that begin at `start`. */
  move(start: number, length: number): void {
    this.#start = start;
    this.length = length;
  }
}

/** Takes what an operator works on; valid only until it returns. */
export type Handler = (operands: Operands) => void;

/** Calls the handler of each operator in turn. @param handlers by number of operator */
export function follow(list: readonly PackedOperators[], handlers: readonly (Handler | undefined)[]): void {
  for (const packed of list) {
    const { numbers } = packed;
    const operands = new Operands(packed);
    for (let at = 0; at < numbers.length; ) {
      const length = numbers[at + 1] ?? 0;
      const handler = handlers[numbers[at] ?? 0];
      at += 2;
      if (handler) {
        operands.move(at, length);
        handler(operands);
      }
      at += length;
    }
  }
}
