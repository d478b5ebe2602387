import { expansionOf, isMark, Kind, kindOf } from './characters.ts';

/** ー */
export const LONG = 0x30fc;
export const HYPHEN = 0x2d;

/** A long vowel at the end of サーバー, メモリー: JIS Z 8301 leaves it out, others write it. */
const DROPS_LONG: ReadonlySet<number> = new Set(
  Array.from('アカサタナハマヤラワガザダバパァャヮイキシチニヒミリギジヂビピィ', (kana) => kana.charCodeAt(0)),
);

/** Collects folded code units with the place each came from, and settles what depends on the neighbours. */
export class Writer {
  codes: Uint16Array;
  /** Original index at which the unit begins. */
  starts: Uint32Array;
  /** Original index behind the unit and whatever was dropped with it. */
  ends: Uint32Array;
  length = 0;

  constructor(capacity: number) {
    this.codes = new Uint16Array(capacity);
    this.starts = new Uint32Array(capacity);
    this.ends = new Uint32Array(capacity);
  }

  /** Appends a folded code unit that stands at `start` to `end` in the original. */
  push(unit: number, start: number, end: number): void {
    if (this.length === this.codes.length) this.grow();
    const last = this.length > 0 ? this.at(this.length - 1) : 0;
    if (last === LONG || last === HYPHEN) this.settle(unit);
    this.codes[this.length] = unit === LONG && !this.endsInKana() ? HYPHEN : unit;
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.length++;
  }

  /** Appends what a character folds to: several units, or a mark that joins the unit before it (ハ + ゜ → パ). */
  append(folding: string, start: number, end: number): void {
    for (const character of folding) {
      if (isMark(character) && this.join(character, end)) continue;
      for (let index = 0; index < character.length; index++) this.push(character.charCodeAt(index), start, end);
    }
  }

  /** Decides the last ー or hyphen now that the unit behind it is known; 0 where the text ends. */
  settle(next: number): void {
    const last = this.length - 1;
    const isKatakana = kindOf(next) === Kind.katakana;
    if (last < 1) return;
    const before = this.at(last - 1);
    // A dash inside a katakana word is a long vowel: サ−バ.
    if (this.codes[last] === HYPHEN && isKatakana && kindOf(before) === Kind.katakana) this.codes[last] = LONG;
    if (this.codes[last] !== LONG || isKatakana || last < 2) return;
    if (!DROPS_LONG.has(before) || kindOf(this.at(last - 2)) !== Kind.katakana) return;
    this.ends[last - 1] = this.ends[last] ?? 0;
    this.length = last;
  }

  private join(mark: string, end: number): boolean {
    const last = this.length - 1;
    if (last < 0) return false;
    const composed = expansionOf((String.fromCharCode(this.at(last)) + mark).normalize('NFC'));
    if (composed.length !== 1 || isMark(composed)) return false;
    this.codes[last] = composed.charCodeAt(0);
    this.ends[last] = end;
    return true;
  }

  /** Whether a long vowel may follow. */
  endsInKana(): boolean {
    if (this.length === 0) return false;
    const last = this.at(this.length - 1);
    return kindOf(last) === Kind.katakana || (last >= 0x3041 && last <= 0x309f);
  }

  private at(index: number): number {
    return this.codes[index] ?? 0;
  }

  private grow(): void {
    const capacity = this.codes.length * 2 + 32;
    const enlarge = <A extends Uint16Array | Uint32Array>(larger: A, old: A): A => {
      larger.set(old);
      return larger;
    };
    this.codes = enlarge(new Uint16Array(capacity), this.codes);
    this.starts = enlarge(new Uint32Array(capacity), this.starts);
    this.ends = enlarge(new Uint32Array(capacity), this.ends);
  }
}
