import { apply, type Matrix, multiply } from '../matrix.ts';

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

/** Edges in PDF space. */
export interface Edges {
  left: number;
  bottom: number;
  right: number;
  top: number;
}

type Numbers = [number, number, number, number, number, number];
const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
/** Glyph space to text space, of all fonts but those of Type 3. */
const UNITS: Matrix = [0.001, 0, 0, 0.001, 0, 0];

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
    const { unit, drawnHeight } = font ? unitsOf(font) : ORDINARY;
    this.font = font;
    this.fontName = name;
    this.fontSize = size;
    this.unit = unit * size;
    this.isDrawn = drawnHeight !== undefined;
    this.height = size <= 1 ? size * (drawnHeight ?? 1) : size;
  }

  /** The place of the next glyph, with the size and direction of its font. */
  get placed(): Matrix {
    const { ctm, fontSize, scale, rise, height } = this;
    const [a, b, c, d, x, y] = this.text;
    const width = fontSize * scale;
    return multiply(ctm, [a * width, b * width, c * height, d * height, c * rise + x, d * rise + y]);
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

interface Units {
  /** Glyph space to text space. */
  unit: number;
  /** Of a Type 3 font with units of its own, in text space: such a font may have size 1, and letters that are drawn larger. */
  drawnHeight?: number;
}

const ORDINARY: Units = { unit: UNITS[0] };
const known = new WeakMap<Font, Units>();

function unitsOf(font: Font): Units {
  let units = known.get(font);
  if (!units) {
    units = readUnits(font);
    known.set(font, units);
  }
  return units;
}

function readUnits({ isType3Font, fontMatrix, bbox }: Font): Units {
  // As the document writes them: pdf.js hands them on with seven digits.
  const matrix = Array.from(fontMatrix ?? UNITS, (value) => Number(value.toPrecision(7)));
  const unit = matrix[0] ?? UNITS[0];
  if (!isType3Font || UNITS.every((value, index) => matrix[index] === value)) return { unit };
  const height = (bbox?.[3] ?? 0) - (bbox?.[1] ?? 0);
  return { unit, drawnHeight: height > 0 ? height * (matrix[3] ?? UNITS[3]) : 1 };
}
