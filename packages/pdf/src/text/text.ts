import type { PDFOperatorList } from 'pdfjs-dist/types/src/display/api.d.ts';
import { asMatrix, multiply } from '../matrix.ts';
import { type Glyph, showGlyphs } from './glyphs.ts';
import { Pieces, type TextPiece } from './pieces.ts';
import { type Font, TextState } from './state.ts';

/** Operators of pdf.js that place or show text (`OPS`). */
export interface TextOperators {
  save: number;
  restore: number;
  transform: number;
  clip: number;
  eoClip: number;
  constructPath: number;
  paintFormXObjectBegin: number;
  paintFormXObjectEnd: number;
  paintImageXObject: number;
  paintImageMaskXObject: number;
  beginGroup: number;
  endGroup: number;
  beginMarkedContent: number;
  beginMarkedContentProps: number;
  endMarkedContent: number;
  beginText: number;
  setGState: number;
  setFont: number;
  setTextRise: number;
  setHScale: number;
  setLeading: number;
  moveText: number;
  setLeadingMoveText: number;
  nextLine: number;
  setTextMatrix: number;
  setCharSpacing: number;
  setWordSpacing: number;
  showText: number;
}

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
  list: PDFOperatorList,
  ops: TextOperators,
  fonts: (name: string) => Font | undefined,
  view: ArrayLike<number>,
): PageText | undefined {
  const reader = new TextReader(fonts, view);
  const handlers = handlersOf(reader, ops);
  for (const [index, operator] of list.fnArray.entries()) handlers.get(operator)?.(list.argsArray[index] ?? []);
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
  readonly #view: ArrayLike<number>;

  constructor(fonts: (name: string) => Font | undefined, view: ArrayLike<number>) {
    this.#fonts = fonts;
    this.#view = view;
    this.stream = this.#begun(new TextState());
  }

  #begun(state: TextState): Stream {
    return { state, pieces: new Pieces(this.found, this.#view), saved: [], before: undefined };
  }

  enter(matrix: ArrayLike<number> | null | undefined): void {
    this.stream.pieces.end();
    this.#outer.push(this.stream);
    this.stream = this.#begun(this.stream.state.copy());
    if (matrix) this.transform(matrix);
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

  show(glyphs: readonly (Glyph | number)[]): void {
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

type Handler = (args: unknown[]) => void;

function handlersOf(reader: TextReader, ops: TextOperators): Map<number, Handler> {
  const handlers = new Map<number, Handler>();
  const on = (operator: number, handler: Handler) => handlers.set(operator, handler);
  const set = (operator: number, change: (state: TextState, ...numbers: number[]) => void) =>
    on(operator, (args) => change(reader.stream.state, ...(args as number[])));
  const end = () => reader.stream.pieces.end();
  // The path that comes next is what the page is cut to.
  let cuts = false;
  for (const operator of [ops.clip, ops.eoClip]) {
    on(operator, () => {
      cuts = true;
    });
  }
  on(ops.constructPath, ([, , bounds]) => {
    if (cuts && bounds) reader.stream.state.cutTo(bounds as Float32Array);
    cuts = false;
  });
  on(ops.save, () => reader.save());
  on(ops.restore, () => reader.restore());
  on(ops.transform, (args) => reader.transform(args as number[]));
  on(ops.paintFormXObjectBegin, ([matrix]) => reader.enter(matrix as number[] | null));
  on(ops.paintFormXObjectEnd, () => reader.leave());
  const mask = (group: unknown) => ((group as { smask?: unknown } | undefined)?.smask ? 1 : 0);
  on(ops.beginGroup, ([group]) => {
    reader.masks += mask(group);
  });
  on(ops.endGroup, ([group]) => {
    reader.masks -= mask(group);
  });
  const { paintImageXObject, paintImageMaskXObject, beginMarkedContent, beginMarkedContentProps, endMarkedContent } =
    ops;
  for (const operator of [
    paintImageXObject,
    paintImageMaskXObject,
    beginMarkedContent,
    beginMarkedContentProps,
    endMarkedContent,
  ]) {
    on(operator, end);
  }
  on(ops.setGState, ([changes]) => {
    for (const [key, value] of changes as [string, [string, number]][]) {
      if (key !== 'Font') continue;
      end();
      reader.setFont(...value);
    }
  });
  on(ops.setFont, ([name, size]) => reader.setFont(String(name), Number(size)));
  set(ops.beginText, (state) => state.begin());
  on(ops.setTextMatrix, ([matrix]) => {
    reader.stream.state.begin(matrix as number[]);
    reader.stream.pieces.rescale(reader.stream.state);
  });
  set(ops.setTextRise, (state, rise = 0) => Object.assign(state, { rise }));
  set(ops.setHScale, (state, percent = 100) => Object.assign(state, { scale: percent / 100 }));
  set(ops.setLeading, (state, leading = 0) => Object.assign(state, { leading }));
  set(ops.setCharSpacing, (state, charSpacing = 0) => Object.assign(state, { charSpacing }));
  set(ops.setWordSpacing, (state, wordSpacing = 0) => Object.assign(state, { wordSpacing }));
  set(ops.moveText, (state, x = 0, y = 0) => state.moveLine(x, y));
  set(ops.setLeadingMoveText, (state, x = 0, y = 0) => {
    state.leading = -y;
    state.moveLine(x, y);
  });
  set(ops.nextLine, (state) => state.moveLine(0, -state.leading));
  on(ops.showText, ([glyphs]) => reader.show(glyphs as (Glyph | number)[]));
  return handlers;
}
