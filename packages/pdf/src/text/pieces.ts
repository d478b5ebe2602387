import type { Matrix } from '../matrix.ts';
import type { Edges, TextState } from './state.ts';

/** Glyphs that flow, as one text: what pdf.js calls a text item. */
export interface TextPiece {
  str: string;
  /** PDF space to the space of the text: size, direction, and where it begins. */
  transform: Matrix;
  /** On the page; of vertical text, across. */
  width: number;
  fontName: string;
  /** What shows of the page where it begins. */
  clip?: Edges | undefined;
}

/** Shares of the font's size, as pdf.js has them (`getTextContent`). Between glyphs, along the line: */
const TRACKING_BELOW = 0.102;
const NO_SPACE_BELOW = 0.03;
const BACKWARDS_BELOW = -0.2;
const SPACE_WITHIN = [0.102, 0.6] as const;
/** Across the line, of the height of the text. */
const SHIFT_ABOVE = 0.25;

/**
 * Joins glyphs to pieces by the gaps between them, as pdf.js does when it is asked for text: the same pieces, without its second look at the page.
 * Documents have 50,000 glyphs and more, each at a place of its own: here lists are looked into by index, which is quicker than to unpack them.
 */
export class Pieces {
  readonly #found: TextPiece[];
  readonly #view: Edges;
  #letters: string[] = [];
  #begun = false;
  #fontName = '';
  #clip: Edges | undefined;
  #transform: Matrix = [1, 0, 0, 1, 0, 0];
  #vertical = false;
  /** Along the line: since the last change of scale, in text space; before it, on the page. */
  #length = 0;
  #lengthBefore = 0;
  /** Across the line, on the page. */
  #height = 0;
  #stretch = 0;
  #fontSize = 0;
  #last: Matrix | undefined;
  #lastRise = 0;
  /** The last two characters, to give each run of spaces that the font draws one space. */
  #beforeLast = ' ';
  #lastLetter = ' ';

  /** @param found takes the pieces @param view box of the page: glyphs outside are not its text */
  constructor(found: TextPiece[], view: Edges) {
    this.#found = found;
    this.#view = view;
  }

  /** A glyph that is blank. */
  blank(): void {
    this.#note(' ');
  }

  /**
   * A glyph; moves the state behind it.
   * @param size along the line, in text space
   * @param joins has no width of its own: an accent
   * @returns false for a glyph outside the page
   */
  add(letter: string, size: number, joins: boolean, state: TextState): boolean {
    if (!joins && !this.#goesOn(size, state)) {
      state.pass(size);
      return false;
    }
    this.#begin(state);
    const way = joins ? 0 : size;
    state.pass(way);
    this.#length += state.font?.vertical ? Math.abs(way) : way * state.scale;
    if (way !== 0) {
      this.#last = state.placed;
      this.#lastRise = state.rise;
    }
    const afterSpace = this.#note(letter);
    if (afterSpace) this.#letters.push(' ');
    this.#letters.push(letter);
    return true;
  }

  /** What comes next does not belong to what was before. */
  end(): void {
    if (!this.#begun) return;
    const along = this.#lengthBefore + this.#length * this.#stretch;
    this.#found.push({
      str: this.#letters.join(''),
      transform: this.#transform,
      width: this.#vertical ? this.#height : Math.abs(along),
      fontName: this.#fontName,
      clip: this.#clip,
    });
    this.#lengthBefore = along;
    this.#begun = false;
    this.#letters = [];
  }

  /** The text matrix was set. */
  rescale({ stretch }: TextState): void {
    if (!this.#begun || stretch === this.#stretch) return;
    this.#lengthBefore += this.#length * this.#stretch;
    this.#length = 0;
    this.#stretch = stretch;
  }

  #begin(state: TextState): void {
    if (this.#begun) return;
    this.#begun = true;
    this.#fontName = state.fontName;
    this.#clip = state.clip;
    this.#fontSize = state.fontSize;
    this.#vertical = state.font?.vertical === true;
    const placed = state.placed;
    this.#transform = placed;
    this.#height = this.#vertical ? Math.hypot(placed[0], placed[1]) : Math.hypot(placed[2], placed[3]);
    this.#length = 0;
    this.#lengthBefore = 0;
    this.#stretch = state.stretch;
  }

  /** @returns whether there was a space before it that stands for a gap */
  #note(letter: string): boolean {
    const spaced = this.#isSpaced();
    this.#beforeLast = this.#lastLetter;
    this.#lastLetter = letter;
    return spaced;
  }

  #isSpaced(): boolean {
    return this.#beforeLast !== ' ' && this.#lastLetter === ' ';
  }

  #forget(): void {
    this.#beforeLast = ' ';
    this.#lastLetter = ' ';
  }

  /** Ends the piece if the next glyph stands elsewhere, and adds the space that a gap is. @returns false for a glyph outside the page */
  #goesOn(size: number, state: TextState): boolean {
    const placed = state.placed;
    const vertical = state.font?.vertical === true;
    if (this.#isOutside(placed, size, vertical)) return false;
    const last = this.#last;
    if (!last || (last[4] === placed[4] && last[5] === placed[5])) return true;
    const place = turned(placed, placed);
    const before = turned(last, placed, last);
    const gap = (vertical ? before[1] - place[1] : place[0] - before[0]) / this.#stretch;
    const shift = vertical ? place[0] - before[0] : place[1] - before[1];
    const raised = state.rise - this.#lastRise;
    const risen = vertical || raised === 0 ? 0 : (placed[3] / state.fontSize) * raised;
    this.#bridge(gap, shift, risen);
    return true;
  }

  /** @param gap along the line, in text space @param shift across it, on the page @param risen how much of the shift is text rise */
  #bridge(gap: number, shift: number, risen: number): void {
    const em = Math.sign(this.#length || this.#lengthBefore) * this.#fontSize;
    if (gap < em * BACKWARDS_BELOW || Math.abs(shift - risen) > this.#height) {
      this.#break();
      return;
    }
    if (gap <= em * NO_SPACE_BELOW) this.#forget();
    if (gap > em * TRACKING_BELOW) this.#space(gap, em);
    else if (this.#isSpaced()) this.#break();
    else this.#length += gap;
    if (Math.abs(shift) > this.#height * SHIFT_ABOVE) this.end();
  }

  #break(): void {
    this.#forget();
    this.end();
  }

  #isOutside(placed: Matrix, size: number, vertical: boolean): boolean {
    const x = placed[4];
    const y = placed[5];
    const { left, bottom, right, top } = this.#view;
    if (vertical) return x < left || x > right || y + size < bottom || y > top;
    return x + size < left || x > right || y < bottom || y > top;
  }

  /** A gap as wide as a space is one; a wider one ends the piece. */
  #space(gap: number, em: number): void {
    const [least, most] = SPACE_WITHIN;
    if (gap < em * least || gap > em * most) {
      this.#break();
      return;
    }
    this.#forget();
    if (!this.#begun) return;
    this.#letters.push(' ');
    this.#length += gap;
  }
}

/** The place of a matrix as if the line of `along` ran to the right. */
function turned(place: Matrix, along: Matrix, own: Matrix = along): [number, number] {
  const x = place[4];
  const y = place[5];
  if (along[0] !== 0 && along[1] === 0 && along[2] === 0) return along[0] > 0 ? [x, y] : [-x, -y];
  if (along[1] !== 0 && along[0] === 0 && along[3] === 0) return along[1] > 0 ? [y, x] : [-y, -x];
  const scale = Math.hypot(own[0], own[1]);
  return [(own[0] * x + own[1] * y) / scale, (own[2] * x + own[3] * y) / scale];
}
