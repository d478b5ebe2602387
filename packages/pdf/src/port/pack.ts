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

/** Packs those operators of a page that matter here. Where each glyph has operators of its own there are thousands: numbers are put down several at a time. */
export class Packer {
  readonly numbers: number[] = [];
  readonly #texts: string[] = [];
  readonly #known = new Map<string, number>();

  add({ fnArray, argsArray, length }: OperatorChunk): void {
    const { numbers } = this;
    for (let index = 0; index < length; index++) {
      const operator = fnArray[index] ?? 0;
      const write = WRITERS[operator];
      if (!write) continue;
      const operands = numbers.push(operator, 0);
      write(argsArray[index] ?? [], this);
      numbers[operands - 1] = numbers.length - operands;
    }
  }

  /** @returns the number that stands for a text */
  text(value: string): number {
    let index = this.#known.get(value);
    if (index === undefined) {
      index = this.#texts.push(value) - 1;
      this.#known.set(value, index);
    }
    return index;
  }

  done(): PackedOperators {
    return { numbers: new Float64Array(this.numbers), texts: this.#texts };
  }
}

function putAll(values: ArrayLike<number>, { numbers }: Packer): void {
  for (let index = 0; index < values.length; index++) numbers.push(values[index] ?? 0);
}

const nothing: Writer = () => {};
const numbers: Writer = (args, to) => putAll(args as readonly number[], to);
const matrix: Writer = ([given], to) => putAll((given ?? []) as ArrayLike<number>, to);
const text: Writer = (args, to) => void to.numbers.push(to.text(String(args[0])));

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

const font = (args: readonly unknown[], to: Packer): void =>
  void to.numbers.push(to.text(String(args[0])), Number(args[1]));
WRITERS[ops.setFont] = font;

/** Of what it sets, the font. */
WRITERS[ops.setGState] = ([changes], to) => {
  for (const [key, value] of changes as [string, unknown[]][]) if (key === 'Font') font(value, to);
};

/** Whether it is a soft mask. */
for (const operator of [ops.beginGroup, ops.endGroup]) {
  WRITERS[operator] = ([group], to) => void to.numbers.push((group as { smask?: unknown } | undefined)?.smask ? 1 : 0);
}

/** In the order of `PATH`. */
WRITERS[ops.constructPath] = ([how, data, bounds], to) => {
  to.numbers.push(Number(how));
  putAll((bounds as ArrayLike<number> | null | undefined) ?? UNBOUND, to);
  putAll(((data as (ArrayLike<number> | null)[] | undefined) ?? [])[0] ?? [], to);
};
const UNBOUND = [Infinity, Infinity, -Infinity, -Infinity];

/** Glyphs in the order of `GLYPH`; a number that moves what comes next takes as much room. */
WRITERS[ops.showText] = (args, to) => {
  for (const each of args[0] as readonly (Glyph | number)[]) {
    if (typeof each === 'number') to.numbers.push(MOVE, each, 0, 0);
    else to.numbers.push(to.text(each.unicode), each.width, each.vmetric?.[0] ?? 0, each.isSpace ? 1 : 0);
  }
};
