import type { Explainer, Word } from '@tsumabiraka/words';
import type { Size, TextLayer } from '../../pdf-view/view.ts';
import { joinPieces, type Piece, pieceAt } from './join.ts';

/** A word where it stands on a page. */
export interface PageWord {
  word: Word;
  /** In the text layer, by nodes and not by pixels, so that it stays right at every zoom. Static: it costs nothing while the page changes. */
  range: StaticRange;
  /** The first place of this word on the page: this one is marked. */
  isFirst: boolean;
}

/**
 * Finds the words of the glossary on a page. Reads the strings of the text layer and their inline styles only, so that the browser need not
 * lay anything out, and changes nothing.
 */
export function findPageWords(layer: Pick<TextLayer, 'divs' | 'strings'>, size: Size, explain: Explainer): PageWord[] {
  const { nodes, pieces } = readPieces(layer, size);
  const joined = joinPieces(pieces);
  const met = new Set<string>();
  return explain.hits(joined.text, { closeGaps: true }).flatMap(({ word, start, end }) => {
    const from = pieceAt(joined, start);
    const to = pieceAt(joined, end - 1);
    const first = nodes[from.piece];
    const last = nodes[to.piece];
    if (!first || !last) return [];
    const isFirst = !met.has(word.slug);
    met.add(word.slug);
    const range = new StaticRange({
      startContainer: first,
      startOffset: from.offset,
      endContainer: last,
      endOffset: to.offset + 1,
    });
    return [{ word, range, isFirst }];
  });
}

function readPieces(
  { divs, strings }: Pick<TextLayer, 'divs' | 'strings'>,
  size: Size,
): { nodes: Text[]; pieces: Piece[] } {
  const nodes: Text[] = [];
  const pieces: Piece[] = [];
  for (const [index, div] of divs.entries()) {
    const text = strings[index];
    if (!text || !(div.firstChild instanceof Text)) continue;
    nodes.push(div.firstChild);
    pieces.push({ text, ...placeOf(div, size) });
  }
  return { nodes, pieces };
}

/** pdf.js writes `left: 12.3%; top: 4.5%; --font-height: 9px`. */
function placeOf({ style }: HTMLElement, { width, height }: Size): { left: number; top: number; size: number } {
  return {
    left: (Number.parseFloat(style.left) / 100) * width,
    top: (Number.parseFloat(style.top) / 100) * height,
    size: Number.parseFloat(style.getPropertyValue('--font-height')) || 9,
  };
}
