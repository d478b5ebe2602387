import { OPERATORS as ops } from './operators.ts';
import { MOVE, type PackedOperators } from './packed.ts';

/** A glyph as the worker of pdf.js has it. */
interface Glyph {
  unicode: string;
  /** In the units of the font. */
  width: number;
  /** Of vertical writing: height first. */
  vmetric?: readonly number[];
  /** The single-byte character 32, which word spacing widens. */
  isSpace: boolean;
}

/** Operators as the worker of pdf.js sends them. */
export interface OperatorChunk {
  fnArray: readonly number[];
  argsArray: readonly (unknown[] | null)[];
  length: number;
}

type Writer = (args: readonly unknown[], to: Packer) => void;

/** Numbers of most pages. */
const ROOM = 16_384;

/** Packs those operators of a page that matter here. */
export class Packer {
  #numbers = new Float64Array(ROOM);
  #length = 0;
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();

  add({ fnArray, argsArray, length }: OperatorChunk): void {
    for (let index = 0; index < length; index++) {
      const operator = fnArray[index] ?? 0;
      const write = WRITERS[operator];
      if (!write) continue;
      this.number(operator);
      const count = this.#length;
      this.number(0);
      write(argsArray[index] ?? [], this);
      this.#numbers[count] = this.#length - count - 1;
    }
  }

  number(value: number): void {
    if (this.#length === this.#numbers.length) this.#widen();
    this.#numbers[this.#length++] = value;
  }

  numbers(values: ArrayLike<number>): void {
    for (let index = 0; index < values.length; index++) this.number(values[index] ?? 0);
  }

  text(value: string): void {
    let index = this.#known.get(value);
    if (index === undefined) {
      index = this.#texts.push(value) - 1;
      this.#known.set(value, index);
    }
    this.number(index);
  }

  done(): PackedOperators {
    return { numbers: this.#numbers.slice(0, this.#length), texts: this.#texts };
  }

  #widen(): void {
    const wider = new Float64Array(this.#numbers.length * 2);
    wider.set(this.#numbers);
    this.#numbers = wider;
  }
}

const nothing: Writer = () => {};
const numbers: Writer = (args, to) => to.numbers(args as readonly number[]);
const matrix: Writer = ([given], to) => to.numbers((given ?? []) as ArrayLike<number>);
const text: Writer = ([given], to) => to.text(String(given));

const WRITERS: (Writer | undefined)[] = [];
for (const operator of [
  ops.save,
  ops.restore,
  ops.clip,
  ops.eoClip,
  ops.beginText,
  ops.nextLine,
  ops.beginMarkedContent,
  ops.beginMarkedContentProps,
  ops.endMarkedContent,
  ops.paintFormXObjectEnd,
  ops.paintImageMaskXObject,
  ops.paintImageXObject,
]) {
  WRITERS[operator] = nothing;
}
for (const operator of [
  ops.transform,
  ops.setCharSpacing,
  ops.setWordSpacing,
  ops.setHScale,
  ops.setLeading,
  ops.setTextRenderingMode,
  ops.setTextRise,
  ops.moveText,
  ops.setLeadingMoveText,
]) {
  WRITERS[operator] = numbers;
}
for (const operator of [ops.setTextMatrix, ops.paintFormXObjectBegin]) WRITERS[operator] = matrix;
for (const operator of [ops.setStrokeRGBColor, ops.setFillRGBColor]) WRITERS[operator] = text;

const font = ([name, size]: readonly unknown[], to: Packer): void => {
  to.text(String(name));
  to.number(Number(size));
};
WRITERS[ops.setFont] = font;

/** Of what it sets, the font. */
WRITERS[ops.setGState] = ([changes], to) => {
  for (const [key, value] of changes as [string, unknown[]][]) if (key === 'Font') font(value, to);
};

/** Whether it is a soft mask. */
for (const operator of [ops.beginGroup, ops.endGroup]) {
  WRITERS[operator] = ([group], to) => to.number((group as { smask?: unknown } | undefined)?.smask ? 1 : 0);
}

/** In the order of `PATH`. */
WRITERS[ops.constructPath] = ([how, data, bounds], to) => {
  to.number(Number(how));
  to.numbers((bounds as ArrayLike<number> | null | undefined) ?? UNBOUND);
  to.numbers(((data as (ArrayLike<number> | null)[] | undefined) ?? [])[0] ?? []);
};
const UNBOUND = [Infinity, Infinity, -Infinity, -Infinity];

/** Glyphs in the order of `GLYPH`; a number that moves what comes next takes as much room. */
WRITERS[ops.showText] = ([shown], to) => {
  for (const each of shown as readonly (Glyph | number)[]) {
    if (typeof each === 'number') to.numbers([MOVE, each, 0, 0]);
    else {
      to.text(each.unicode);
      to.number(each.width);
      to.number(each.vmetric?.[0] ?? 0);
      to.number(each.isSpace ? 1 : 0);
    }
  }
};
