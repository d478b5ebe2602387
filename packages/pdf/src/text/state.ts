import { type Matrix, multiply } from '../matrix.ts';

/** A font as pdf.js hands it on (`FontFaceObject`, with `fontExtraProperties`). */
export interface Font {
  /** Name in the document; two fonts may share it. */
  name?: string;
  vertical: boolean;
  /** Its letters are drawn by operators. */
  isType3Font: boolean;
  fontMatrix?: ArrayLike<number>;
  bbox?: ArrayLike<number>;
}

type Numbers = [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Glyph space to text space, of all fonts but those of Type 3. */
const UNITS: Matrix = [0.001, 0, 0, 0.001, 0, 0];

/** The text state of a content stream (ISO 32000-1, 9.3) with the matrices of 9.4.2. */
export class TextState {
  ctm: Matrix = IDENTITY;
  font: Font | undefined;
  /** Name of the font within the page. */
  fontName = '';
  fontSize = 0;
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

  begin(matrix: ArrayLike<number> = IDENTITY): void {
    for (let i = 0; i < 6; i++) {
      this.text[i] = matrix[i] ?? 0;
      this.line[i] = matrix[i] ?? 0;
    }
  }

  /** To another line, by a distance in the units of this one. */
  moveLine(x: number, y: number): void {
    advance(this.line, x, y);
    this.text = [...this.line];
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

  /** Size of a glyph's unit. */
  get unit(): number {
    return matrixOf(this.font, 0) * this.fontSize;
  }

  /** Whether the letters are drawn in units of their own. */
  get isDrawn(): boolean {
    const { font } = this;
    return font?.isType3Font === true && UNITS.some((unit, index) => matrixOf(font, index) !== unit);
  }

  /** The place of the next glyph, with the size and direction of its font. */
  get placed(): Matrix {
    const { fontSize, scale, rise } = this;
    const height = fontSize <= 1 && this.isDrawn ? fontSize * drawnHeight(this.font) : fontSize;
    return multiply(this.ctm, multiply(this.text, [fontSize * scale, 0, 0, height, 0, rise]));
  }

  /** How much longer a distance along the line is on the page. */
  get stretch(): number {
    return Math.hypot(this.ctm[0], this.ctm[1]) * Math.hypot(this.line[0], this.line[1]);
  }
}

function advance(matrix: Numbers, x: number, y: number): void {
  matrix[4] += matrix[0] * x + matrix[2] * y;
  matrix[5] += matrix[1] * x + matrix[3] * y;
}

/** A number of the font's matrix as the document writes it: pdf.js hands it on with seven digits. */
const matrixOf = (font: Font | undefined, index: number): number =>
  Number((font?.fontMatrix?.[index] ?? UNITS[index] ?? 0).toPrecision(7));

/** Height of a Type 3 font in text space; such a font may have size 1, and letters that are drawn larger. */
function drawnHeight(font: Font | undefined): number {
  const height = (font?.bbox?.[3] ?? 0) - (font?.bbox?.[1] ?? 0);
  return height > 0 ? height * matrixOf(font, 3) : 1;
}
