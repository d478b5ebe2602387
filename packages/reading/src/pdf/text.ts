import { joinSpacedLetters, type TextRun } from '@tsumabiraka/pdf';
import { cluster } from './lines.ts';

/** One printed line: what stands on one baseline within a cell. */
export interface PrintedLine {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  /** Cut off by its cell: it does not show on paper. */
  hidden?: true;
  /** Nothing goes on with it, nor does it with anything. */
  whole?: true;
}

/** A line of the author, and the printed lines that it fills. */
export interface AuthorLine {
  text: string;
  printed: PrintedLine[];
}

/** A gap this wide, in letters, is a space of the author. */
const SPACE = 0.3;
/** A gap this wide parts words whose letters are set apart: 「委 託 事 項 1　　福 祉」. */
const WORD_GAP = 1.2;
/** Baselines this close, in letters, are one line. */
export const SAME_BASELINE = 0.45;

/** Share of the letters of a page that stand apart, from which on all of it is set so. */
const MOSTLY = 0.6;
const APART = /(?<=\S)[ 　](?=\S)/gu;

/** Whether all letters of a page are set apart, so that single spaces between them mean nothing. */
export function isSetApart(runs: readonly TextRun[]): boolean {
  let [apart, all] = [0, 0];
  for (const { text } of runs) {
    apart += text.match(APART)?.length ?? 0;
    all += Math.max(0, text.replace(/\s/gu, '').length - 1);
  }
  return apart > all * MOSTLY;
}

/** Runs of a page that `isSetApart`, without the spaces between their letters. */
export function closedUp(runs: readonly TextRun[]): TextRun[] {
  return runs.map((run) => ({ ...run, text: run.text.replace(APART, '') }));
}

/** The runs of one cell as printed lines, from top to bottom. */
export function printedLines(runs: readonly TextRun[]): PrintedLine[] {
  if (runs.length === 0) return [];
  const size = Math.max(...runs.map((run) => run.size));
  return cluster(runs, (run) => run.y, size * SAME_BASELINE).map(printedLine);
}

/** Runs of one baseline as a line. */
export function printedLine(runs: readonly TextRun[]): PrintedLine {
  const ordered = runs.toSorted((a, b) => centreOf(a) - centreOf(b));
  const size = Math.max(...ordered.map((run) => run.size));
  const words = [''];
  let right = Number.NEGATIVE_INFINITY;
  let before: TextRun | undefined;
  for (const run of ordered) {
    // A program that makes letters bold by drawing them twice.
    if (before && before.text === run.text && Math.abs(before.x - run.x) < run.size * 0.2) continue;
    if (run.x - right > size * WORD_GAP) words.push('');
    const word = words.pop() ?? '';
    words.push(word !== '' && run.x - right > size * SPACE ? `${word} ${run.text}` : word + run.text);
    right = Math.max(right, run.x + run.width);
    before = run;
  }
  const text = joinSpacedLetters(words.map(joinSpacedLetters).join(' ').trim());
  const hidden = ordered.some(({ cutTo }) => cutTo) ? { hidden: true as const } : {};
  return { text, x: ordered[0]?.x ?? 0, right, y: ordered[0]?.y ?? 0, size, ...hidden };
}

/** Of the first letter: the blank half of an opening bracket may lie under the letter before it. */
const centreOf = ({ x, width, size }: TextRun) => x + Math.min(width, size) / 2;

/** May not begin a line (JIS X 4051): it stays with the letter before it. */
const NOT_FIRST = /^[、。，．,.:;：；）)」』】〕》〉］\]・ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ！？!?％%]/u;
/** May not end a line: it goes with the letter after it. */
const NOT_LAST = /^[（(「『【〔《〈［[]/u;
const WORD = /^[\p{Script=Latin}\p{Nd},.:/_-]+/u;
/** May stand beyond the edge of the text (JIS X 4051: hanging punctuation). */
const HANGS = /[、。，．]$/u;

/** How far the text of a line needs room; what hangs behind its end needs none. */
export const textEdge = ({ text, right, size }: PrintedLine): number => (HANGS.test(text) ? right - size : right);

/** Begins a line of the author even if the line before is full. */
const OWN_LINE =
  /^(?:[・○●◎◆◇■□▼▲※＊*→⇒]|[①-⑳](?!の|及|、)|[(（](?:[\d０-９]{1,2}|[ア-ンａ-ｚa-z])[)）]|[＜<【［]|[\d０-９]{1,2}[.．)）]\s?(?![\d０-９]))/u;

/**
 * The lines of the author: printed lines that only the width of the cell broke are joined. A line is broken by the width where the
 * next letter, or what may not be parted from it, would not have found room.
 * @param limit Right edge of the room for text, in points.
 */
export function authorLines(lines: readonly PrintedLine[], limit: number): AuthorLine[] {
  const joined: AuthorLine[] = [];
  let last: AuthorLine | undefined;
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (last && before && isBroken(before, line, limit)) {
      last.text = glue(last.text, line.text);
      last.printed.push(line);
    } else {
      last = { text: line.text, printed: [line] };
      joined.push(last);
    }
  }
  return joined.filter(({ text }) => text !== '');
}

function isBroken(before: PrintedLine, line: PrintedLine, limit: number): boolean {
  if (before.whole || line.whole) return false;
  const room = limit - before.right;
  const slack = OWN_LINE.test(line.text) ? -0.6 : 0.25;
  return headWidth(line.text) * line.size > room - line.size * slack;
}

/** Width, in letters, of what has to stand together at the head of a line. */
function headWidth(text: string): number {
  const word = WORD.exec(text)?.[0];
  if (word) return word.length * 0.5;
  let width = 0;
  let rest = text;
  while (NOT_LAST.test(rest)) {
    width += widthOf(rest[0] ?? '');
    rest = rest.slice(1);
  }
  width += widthOf(rest[0] ?? '');
  rest = rest.slice(1);
  while (NOT_FIRST.test(rest)) {
    width += widthOf(rest[0] ?? '');
    rest = rest.slice(1);
  }
  return width;
}

const widthOf = (letter: string) => (/[\p{ASCII}｡-ﾟ]/u.test(letter) ? 0.5 : 1);

/** Words of Latin letters keep their space; Japanese has none. */
function glue(before: string, after: string): string {
  return /\p{Script=Latin}$/u.test(before) && /^\p{Script=Latin}/u.test(after) ? `${before} ${after}` : before + after;
}
