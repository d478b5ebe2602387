import type { Pieces } from './pieces.ts';
import type { TextState } from './state.ts';

/** A glyph as pdf.js hands it on. */
export interface Glyph {
  unicode: string;
  /** In the units of the font. */
  width: number;
  /** Of vertical writing: height first. */
  vmetric?: readonly number[];
  /** The single-byte character 32, which word spacing widens. */
  isSpace: boolean;
}

/** Shows a string: glyphs, and numbers that move what comes next, in thousandths of the font's size. */
export function showGlyphs(shown: readonly (Glyph | number)[], state: TextState, pieces: Pieces): void {
  const factor = ((state.font?.vertical ? 1 : -1) * state.fontSize) / 1000;
  let glyphs: Glyph[] = [];
  for (const each of shown) {
    if (typeof each !== 'number') glyphs.push(each);
    else if (each !== 0) {
      showTogether(glyphs, each * factor, state, pieces);
      glyphs = [];
    }
  }
  if (glyphs.length > 0 || shown.length === 0) showTogether(glyphs, 0, state, pieces);
}

/** @param extra space after the last glyph, in text space */
function showTogether(glyphs: readonly Glyph[], extra: number, state: TextState, pieces: Pieces): void {
  const between = state.font?.vertical ? -state.charSpacing : state.charSpacing;
  if (glyphs.length === 0) state.space(between + extra);
  for (const [index, glyph] of glyphs.entries()) {
    const isLast = index === glyphs.length - 1;
    showOne(glyph, between + (isLast ? extra : 0) + (glyph.isSpace ? state.wordSpacing : 0), state, pieces);
  }
}

/** @param after space after it, in text space */
function showOne(glyph: Glyph, after: number, state: TextState, pieces: Pieces): void {
  const kind = kindOf(glyph.unicode);
  if (kind === 'mark') return;
  const vertical = state.font?.vertical === true;
  const size = (vertical ? (glyph.vmetric?.[0] ?? 0) : glyph.width) * state.unit;
  if (kind === 'blank') {
    state.space(after + (vertical ? -size : size));
    pieces.blank();
  } else if (pieces.add(glyph.unicode, size, kind === 'accent', state)) state.space(after);
}

type Kind = 'blank' | 'accent' | 'mark' | 'letter';
const SPECIAL = /^(?:(\s+)|(\p{Mn}+)|(\p{Cf}+))$/u;
const kinds = new Map<string, Kind>();

function kindOf(letters: string): Kind {
  let kind = kinds.get(letters);
  if (kind === undefined) {
    const [, blank, accent, mark] = SPECIAL.exec(letters) ?? [];
    kind = blank ? 'blank' : accent ? 'accent' : mark ? 'mark' : 'letter';
    kinds.set(letters, kind);
  }
  return kind;
}
