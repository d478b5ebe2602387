import { GLYPH, MOVE, type Operands } from '../port/packed.ts';
import type { Pieces } from './pieces.ts';
import type { TextState } from './state.ts';

/** Shows a string: glyphs, and numbers that move what comes next, in thousandths of the font's size. */
export function showGlyphs(shown: Operands, state: TextState, pieces: Pieces): void {
  const vertical = state.font?.vertical === true;
  const factor = ((vertical ? 1 : -1) * state.fontSize) / 1000;
  const between = vertical ? -state.charSpacing : state.charSpacing;
  // What comes after a glyph says how much space follows it.
  let glyph: number | undefined;
  const show = (extra: number) => {
    if (glyph === undefined) state.space(between + extra);
    else showOne(shown, glyph, between + extra, state, pieces);
    glyph = undefined;
  };
  for (let at = 0; at < shown.length; at += GLYPH.length) {
    if (shown.at(at) === MOVE) {
      if (shown.at(at + 1) !== 0) show(shown.at(at + 1) * factor);
    } else {
      if (glyph !== undefined) show(0);
      glyph = at;
    }
  }
  if (glyph !== undefined || shown.length === 0) show(0);
}

/** @param at where the glyph stands in `shown` @param space after it, in text space */
function showOne(shown: Operands, at: number, space: number, state: TextState, pieces: Pieces): void {
  const letter = shown.text(at + GLYPH.text);
  const kind = kindOf(letter);
  if (kind === 'mark') return;
  const vertical = state.font?.vertical === true;
  const after = space + (shown.at(at + GLYPH.isSpace) === 0 ? 0 : state.wordSpacing);
  const size = shown.at(at + (vertical ? GLYPH.height : GLYPH.width)) * state.unit;
  if (kind === 'blank') {
    state.space(after + (vertical ? -size : size));
    pieces.blank();
  } else if (pieces.add(letter, size, kind === 'accent', state)) state.space(after);
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
