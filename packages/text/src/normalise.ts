import { DROPPED, EXPANDED, expansionOf, folded, Kind, kindOf, learn, UNKNOWN } from './characters.ts';
import { HYPHEN, LONG, Writer } from './writer.ts';

const SPACE = 0x20;
const LINE = 0x0a;
/** Behind a letter: nothing that prints or is a letter of its own before a space or the end. */
const LAST_LETTER = /[\p{M}゛゜ﾞﾟ\p{Default_Ignorable_Code_Point}]*(?:\s|$)/uy;

export interface Options {
  /**
   * Closes what page setting puts into Japanese words: one line break with the indent behind it, up to two spaces between letters
   * (「特 定 個 人」). A space between two katakana words stays. For text of PDFs, where a line break need not end anything.
   */
  closeGaps?: boolean;
}

/** Folded text; unit `i` of it stands for `starts[i]` to `ends[i]` (exclusive) of the original, in UTF-16 code units. */
export interface Normalised {
  text: string;
  starts: Uint32Array;
  ends: Uint32Array;
}

/**
 * The form in which texts are compared, never shown, with the way back to the original: radicals and variant kanji, NFKC, widths,
 * (semi)voiced marks, dashes and long vowels, invisible characters; see README.md. Hiragana and katakana stay apart.
 * Normalising twice changes nothing.
 */
export function normalise(text: string, options: Options = {}): Normalised {
  const { codes, starts, ends, length } = fold(text, options);
  return { text: decode(codes, length), starts: starts.slice(0, length), ends: ends.slice(0, length) };
}

/** Where the units `from` to `to` (exclusive) of a normalised text stand in the original, as [start, end). */
export function originalRange({ starts, ends }: Omit<Normalised, 'text'>, from: number, to: number): [number, number] {
  const start = starts[from] ?? ends.at(-1) ?? 0;
  return [start, to > from ? (ends[to - 1] ?? start) : start];
}

/** The same as `normalise`, as code units: what a matcher needs. */
export function fold(text: string, { closeGaps = false }: Options): Writer {
  const writer = new Writer(text.length);
  const gap = closeGaps ? new Gap(text, writer) : undefined;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    let unit = folded[code] ?? UNKNOWN;
    if (unit === UNKNOWN) unit = learn(code);
    if (unit === DROPPED || gap?.takes(unit, index)) continue;
    if (unit !== EXPANDED) {
      writer.push(unit, index, index + 1);
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(index) ?? code);
    writer.append(expansionOf(character), index, index + character.length);
    index += character.length - 1;
  }
  gap?.end(text.length);
  writer.settle(0);
  return writer;
}

/** White space that may turn out to stand inside a word: held back until the character behind it is known. */
class Gap {
  /** Spaces and line breaks that are held, from `start`. */
  private length = 0;
  private lines = 0;
  private start = 0;
  /** Length of the output when the last gap ended. */
  private endedAt = 0;
  private readonly text: string;
  private readonly writer: Writer;

  constructor(text: string, writer: Writer) {
    this.text = text;
    this.writer = writer;
  }

  /** Holds a white space back; before any other unit, drops what it holds or writes it. */
  takes(unit: number, index: number): boolean {
    if (unit === SPACE || unit === LINE) {
      if (this.length === 0) this.start = index;
      if (unit === LINE) this.lines++;
      this.length++;
      return true;
    }
    if (this.length > 0) {
      if (!this.isClosed(unit, index)) this.release(index);
      this.length = 0;
      this.lines = 0;
      this.endedAt = this.writer.length;
    }
    return false;
  }

  /** The text ends: nothing stands behind what is held. */
  end(index: number): void {
    if (this.length > 0) this.release(index);
  }

  private release(end: number): void {
    for (let index = this.start; index < end; index++) {
      const unit = folded[this.text.charCodeAt(index)] ?? DROPPED;
      if (unit !== DROPPED) this.writer.push(unit, index, index + 1);
    }
  }

  private isClosed(unit: number, index: number): boolean {
    const { length, codes } = this.writer;
    if (length === 0 || this.lines > 1 || (this.lines === 0 && this.length > 2)) return false;
    // ー never begins a word, and a dash with space around it is none.
    if (unit === LONG) return this.writer.endsInKana();
    if (unit === HYPHEN || codes[length - 1] === HYPHEN) return false;
    const before = kindOf(codes[length - 1] ?? 0);
    const behind = kindOf(unit);
    if (before === Kind.katakana && behind === Kind.katakana) return this.lines === 1 || this.isLetterSpaced(index);
    return [before, behind].some((kind) => kind === Kind.katakana || kind === Kind.japanese);
  }

  /** Whether one of the two letters beside the gap stands alone: 「シ ス テ ム」, not 「システム サーバ」. */
  private isLetterSpaced(index: number): boolean {
    LAST_LETTER.lastIndex = index + 1;
    return this.endedAt === this.writer.length - 1 || LAST_LETTER.test(this.text);
  }
}

function decode(codes: Uint16Array, length: number): string {
  let text = '';
  for (let from = 0; from < length; from += 8192) {
    text += Reflect.apply(String.fromCharCode, null, codes.subarray(from, Math.min(from + 8192, length)));
  }
  return text;
}
