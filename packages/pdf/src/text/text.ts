import { asMatrix, multiply } from '../matrix.ts';
import { OPERATORS as ops } from '../port/operators.ts';
import { follow, type Handler, type Operands, PATH, type PackedOperators } from '../port/packed.ts';
import type { Font } from './font.ts';
import { showGlyphs } from './glyphs.ts';
import { Pieces, type TextPiece } from './pieces.ts';
import { type Edges, TextState } from './state.ts';

/** Text of a page, as far as its operators tell it. */
export interface PageText {
  pieces: TextPiece[];
  /** Names of fonts whose letters stand below each other. */
  vertical: Set<string>;
  /** Names of fonts that are drawn by operators: pdf.js measures some of them, and does not tell which. Their height may be wrong. */
  drawn: Set<string>;
}

/** A content stream within another: a form. */
interface Stream {
  pieces: Pieces;
  state: TextState;
  saved: TextState[];
  /** Font of the glyph before. */
  before: Pick<TextState, 'font' | 'fontSize' | 'fontName'> | undefined;
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * The text of a page from its operators: what `getTextContent` of pdf.js gives, which would parse the page a second time.
 * @param fonts by name within the page
 * @param view box of the page
 * @returns undefined where there is writing from right to left, which pdf.js turns around
 */
export function textOf(
  list: readonly PackedOperators[],
  fonts: (name: string) => Font | undefined,
  view: ArrayLike<number>,
): PageText | undefined {
  const reader = new TextReader(fonts, view);
  follow(list, handlersOf(reader));
  reader.stream.pieces.end();
  const { found, vertical, drawn } = reader;
  return found.some(({ str }) => RIGHT_TO_LEFT.test(str)) ? undefined : { pieces: found, vertical, drawn };
}

class TextReader {
  readonly found: TextPiece[] = [];
  readonly vertical = new Set<string>();
  readonly drawn = new Set<string>();
  /** Depth of soft masks: they are painted nowhere. */
  masks = 0;
  stream: Stream;
  readonly #outer: Stream[] = [];
  readonly #fonts: (name: string) => Font | undefined;
  readonly #view: Edges;

  constructor(fonts: (name: string) => Font | undefined, view: ArrayLike<number>) {
    this.#fonts = fonts;
    this.#view = { left: view[0] ?? 0, bottom: view[1] ?? 0, right: view[2] ?? 0, top: view[3] ?? 0 };
    this.stream = this.#begun(new TextState());
  }

  #begun(state: TextState): Stream {
    return { state, pieces: new Pieces(this.found, this.#view), saved: [], before: undefined };
  }

  /** @param matrix empty where there is none */
  enter(matrix: ArrayLike<number>): void {
    this.stream.pieces.end();
    this.#outer.push(this.stream);
    this.stream = this.#begun(this.stream.state.copy());
    if (matrix.length > 0) this.transform(matrix);
  }

  leave(): void {
    this.stream.pieces.end();
    this.stream = this.#outer.pop() ?? this.stream;
  }

  save(): void {
    const { stream } = this;
    stream.saved.push(stream.state);
    stream.state = stream.state.copy();
  }

  restore(): void {
    this.stream.state = this.stream.saved.pop() ?? this.stream.state;
  }

  transform(matrix: ArrayLike<number>): void {
    this.stream.state.ctm = multiply(this.stream.state.ctm, asMatrix(matrix));
  }

  setFont(name: string, size: number): void {
    const { state } = this.stream;
    state.setFont(this.#fonts(name), name, size);
    if (state.font?.vertical) this.vertical.add(name);
    if (state.isDrawn && size > 1) this.drawn.add(state.font?.name ?? '');
  }

  show(glyphs: Operands): void {
    if (this.masks > 0) return;
    const { stream } = this;
    const { state, before, pieces } = stream;
    const isOther =
      before?.fontSize !== state.fontSize ||
      (before.fontName !== state.fontName &&
        (before.font?.name !== state.font?.name || before.font?.vertical !== state.font?.vertical));
    if (isOther) {
      pieces.end();
      stream.before = { font: state.font, fontSize: state.fontSize, fontName: state.fontName };
    }
    showGlyphs(glyphs, state, pieces);
  }
}

function handlersOf(reader: TextReader): Handler[] {
  const handlers: Handler[] = [];
  const on = (operator: number, handler: Handler) => {
    handlers[operator] = handler;
  };
  const set = (operator: number, change: (state: TextState, x: number, y: number) => void) =>
    on(operator, (operands) => change(reader.stream.state, operands.at(0), operands.at(1)));
  // The path that comes next is what the page is cut to.
  let cuts = false;
  for (const operator of [ops.clip, ops.eoClip]) {
    on(operator, () => {
      cuts = true;
    });
  }
  on(ops.constructPath, (path) => {
    if (cuts) reader.stream.state.cutTo(path.from(PATH.bounds, PATH.path));
    cuts = false;
  });
  on(ops.save, () => reader.save());
  on(ops.restore, () => reader.restore());
  on(ops.transform, (matrix) => reader.transform(matrix.from(0)));
  on(ops.paintFormXObjectBegin, (matrix) => reader.enter(matrix.from(0)));
  on(ops.paintFormXObjectEnd, () => reader.leave());
  on(ops.beginGroup, (mask) => {
    reader.masks += mask.at(0);
  });
  on(ops.endGroup, (mask) => {
    reader.masks -= mask.at(0);
  });
  for (const operator of [
    ops.paintImageXObject,
    ops.paintImageMaskXObject,
    ops.beginMarkedContent,
    ops.beginMarkedContentProps,
    ops.endMarkedContent,
  ]) {
    on(operator, () => reader.stream.pieces.end());
  }
  on(ops.setGState, (font) => {
    if (font.length === 0) return;
    reader.stream.pieces.end();
    reader.setFont(font.text(0), font.at(1));
  });
  on(ops.setFont, (font) => reader.setFont(font.text(0), font.at(1)));
  set(ops.beginText, (state) => state.begin());
  on(ops.setTextMatrix, (matrix) => {
    reader.stream.state.begin(matrix.from(0));
    reader.stream.pieces.rescale(reader.stream.state);
  });
  set(ops.setTextRise, (state, rise) => Object.assign(state, { rise }));
  set(ops.setHScale, (state, percent) => Object.assign(state, { scale: percent / 100 }));
  set(ops.setLeading, (state, leading) => Object.assign(state, { leading }));
  set(ops.setCharSpacing, (state, charSpacing) => Object.assign(state, { charSpacing }));
  set(ops.setWordSpacing, (state, wordSpacing) => Object.assign(state, { wordSpacing }));
  set(ops.moveText, (state, x, y) => state.moveLine(x, y));
  set(ops.setLeadingMoveText, (state, x, y) => {
    state.leading = -y;
    state.moveLine(x, y);
  });
  set(ops.nextLine, (state) => state.moveLine(0, -state.leading));
  on(ops.showText, (glyphs) => reader.show(glyphs));
  return handlers;
}
