import { diffArrays } from 'diff';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** A run of text that both versions have, or only one of them. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words that differ before two texts count as another text altogether: bounds time and memory, which grow with its square. */
const MAX_EDITS = 4000;
/** Below this share of common letters, two texts are read more easily one after the other. */
const LEAST_COMMON = 0.3;
/** Letters shown around a change; a longer common run is folded. */
const AROUND = 40;

const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

/** Widths and white space do not matter: line ends of the printed column come and go. */
const fold = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

/** A word with the white space behind it, and as it is compared. */
interface Word {
  text: string;
  folded: string;
}

function words(text: string): Word[] {
  const list: Word[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const folded = fold(segment);
    const last = list.at(-1);
    if (folded === '' && last) last.text += segment;
    else list.push({ text: segment, folded });
  }
  return list;
}

/** What changed between two texts, word by word; undefined where they have too little in common to be read as one. */
export function difference(before: string, after: string): Piece[] | undefined {
  const [old, current] = [words(before), words(after)];
  const changes = diffArrays(old, current, {
    comparator: (a, b) => a.folded === b.folded,
    maxEditLength: MAX_EDITS,
  });
  if (!changes) return undefined;
  const same = changes.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
  if (lengthOf(same) / Math.max(lengthOf(old), lengthOf(current), 1) < LEAST_COMMON) return undefined;
  const pieces = changes.map(({ added, removed, value }): Piece => {
    const text = value.map((word) => word.text).join('');
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text };
  });
  return joined(pieces);
}

/** Letters of some words, as they are compared. */
function lengthOf(list: readonly Word[]): number {
  return list.reduce((sum, { folded }) => sum + folded.length, 0);
}

/** A mark or particle that stands alone between two changes belongs to both: changed phrases stay whole. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of pieces.entries()) {
    const isLink = kind === 'same' && /^[\p{P}\p{S}\p{sc=Hiragana}]{1,2}$/u.test(text);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (isLink && removed && added && index < pieces.length - 1) [removed, added] = [removed + text, added + text];
    else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/**
 * Whether two texts differ, but in white space, widths, punctuation or the numbers of their points only. Nothing is hidden for it: such rows
 * are only put together.
 */
export function isWordingOnly(before: string, after: string): boolean {
  return before !== after && core(before) === core(after);
}

const NUMBERING = /^\s*(?:[（(]?[0-9ア-ン一二三四五六七八九十]{1,2}[)）.．、]|[①-⑳㋐-㋾])/u;

function core(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(NUMBERING, ''));
  return fold(lines.join('')).replace(/[\p{P}~]/gu, '');
}

/** The changed places with a little around them. What is gone and what is new is said in words, and marked by lines and not by colour alone. */
export function differenceHtml(pieces: readonly Piece[]): ElementContent {
  const content = pieces.flatMap((piece, index): ElementContent[] => {
    if (piece.kind === 'removed') return marked('del', '消した', piece.text);
    if (piece.kind === 'added') return marked('ins', '加えた', piece.text);
    return around(piece.text, index === 0, index === pieces.length - 1);
  });
  return h('p', { className: ['difference'] }, content);
}

/** White space behind the words stays outside: marked, an end of line is an empty box. */
function marked(tag: 'del' | 'ins', word: string, text: string): ElementContent[] {
  const own = text.trimEnd();
  const end = h('span', { className: ['visually-hidden'] }, '（ここまで）');
  return [h(tag, [h('b', word), own, end]), { type: 'text', value: text.slice(own.length) }];
}

function around(text: string, isFirst: boolean, isLast: boolean): ElementContent[] {
  const letters = [...text];
  const head = isFirst ? 0 : AROUND;
  const tail = isLast ? 0 : AROUND;
  const folded = letters.length - head - tail;
  // To fold a few letters would only be a riddle.
  if (folded <= AROUND) return [{ type: 'text', value: text }];
  return [
    { type: 'text', value: letters.slice(0, head).join('') },
    h('span', { className: ['same'] }, `（同じ${folded}字）`),
    { type: 'text', value: tail === 0 ? '' : letters.slice(-tail).join('') },
  ];
}
