import { apply, type Matrix, multiply } from '../matrix.ts';
import { type Font, USUAL_UNIT } from './font.ts';

/** Edges in PDF space. */
export interface Edges {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

type Numbers = [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The text state of a content stream (ISO 32000-1, 9.3) with the matrices of 9.4.2. */
export class TextState {
  ctm: Matrix = IDENTITY;
  /** What is painted outside of it does not show; undefined where nothing is cut off. */
  clip: Edges | undefined;
  font: Font | undefined;
  /** Name of the font within the page. */
  fontName = '';
  fontSize = 0;
  /** Size of a glyph's unit. */
  unit = 0;
  /** Height of the letters. */
  height = 0;
  /** The letters are drawn in units of their own. */
  isDrawn = false;
  charSpacing = 0;
  wordSpacing = 0;
  leading = 0;
  scale = 1;
  rise = 0;
  /** Of the glyph that comes next. */
  text: Numbers = [...IDENTITY];
  /** Of the beginning of the line. */
  line: Numbers = [...IDENTITY];

  copy(): TextState {
    return Object.assign(new TextState(), this, { text: [...this.text], line: [...this.line] });
  }

  /** @param bounds left, bottom, right and top of a path; of one that is no rectangle, of the box around it */
  cutTo([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: ArrayLike<number> & Iterable<number>): void {
    if (![x1, y1, x2, y2].every(Number.isFinite)) return;
    const [a, b] = [apply(this.ctm, x1, y1), apply(this.ctm, x2, y2)];
    const { left, bottom, right, top } = this.clip ?? EVERYTHING;
    this.clip = {
      left: Math.max(left, Math.min(a[0], b[0])),
      bottom: Math.max(bottom, Math.min(a[1], b[1])),
      right: Math.min(right, Math.max(a[0], b[0])),
      top: Math.min(top, Math.max(a[1], b[1])),
    };
  }

  begin(matrix: ArrayLike<number> = IDENTITY): void {
    for (let i = 0; i < 6; i++) {
      this.text[i] = matrix[i] ?? 0;
      this.line[i] = matrix[i] ?? 0;
    }
  }

  /** To another line, by a distance in the units of this one. */
  moveLine(x: number, y: number): void {
    advance(this.line, x, y);
    for (let i = 0; i < 6; i++) this.text[i] = this.line[i] ?? 0;
  }

  /** Over a glyph; `size` along the line. */
  pass(size: number): void {
    if (this.font?.vertical) advance(this.text, 0, size);
    else advance(this.text, size * this.scale, 0);
  }

  /** Over a space between glyphs, in the direction of writing. */
  space(size: number): void {
    if (size !== 0) this.pass(this.font?.vertical ? -size : size);
  }

  setFont(font: Font | undefined, name: string, size: number): void {
    const drawnHeight = font?.drawnHeight;
    this.font = font;
    this.fontName = name;
    this.fontSize = size;
    this.unit = (font?.unit ?? USUAL_UNIT) * size;
    this.isDrawn = drawnHeight !== undefined;
    this.height = size <= 1 ? size * (drawnHeight ?? 1) : size;
  }

  /** The place of the next glyph, with the size and direction of its font. */
  get placed(): Matrix {
    const { ctm, fontSize, scale, rise, height, text } = this;
    const width = fontSize * scale;
    return multiply(ctm, [
      text[0] * width,
      text[1] * width,
      text[2] * height,
      text[3] * height,
      text[2] * rise + text[4],
      text[3] * rise + text[5],
    ]);
  }

  /** How much longer a distance along the line is on the page. */
  get stretch(): number {
    return Math.hypot(this.ctm[0], this.ctm[1]) * Math.hypot(this.line[0], this.line[1]);
  }
}

const EVERYTHING: Edges = { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };

function advance(matrix: Numbers, x: number, y: number): void {
  matrix[4] += matrix[0] * x + matrix[2] * y;
  matrix[5] += matrix[1] * x + matrix[3] * y;
}
