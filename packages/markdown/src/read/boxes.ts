import type { Box } from '@tsumabiraka/assessment';
import { normaliseLabel, type Option } from '@tsumabiraka/forms';
import type { RootContent } from 'mdast';
import { linesOf } from '../syntax.ts';

const marks = {
  x: 'checked',
  X: 'checked',
  ' ': 'unchecked',
  '': 'unchecked',
  '?': 'unknown',
  '？': 'unknown',
} as const;

/** A line of a task list: `- [x] その他（中間サーバー）`. */
export interface BoxLine {
  state: Box['state'];
  /** The text behind the mark, line by line. */
  lines: string[];
  node: RootContent;
}

/** The boxes of the lists among the nodes, and the nodes that are none. */
export function boxLines(nodes: readonly RootContent[]): { boxes: BoxLine[]; strangers: RootContent[] } {
  const boxes: BoxLine[] = [];
  const strangers: RootContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'list') {
      strangers.push(node);
      continue;
    }
    for (const item of node.children) {
      const [first, ...rest] = item.children;
      const lines = first?.type === 'paragraph' ? linesOf(first) : [];
      const found = /^[[［]([xX ?？]?)[\]］][ \t]*(.*)$/u.exec(lines[0] ?? '');
      if (!found || rest.length > 0) {
        strangers.push(node);
        continue;
      }
      const state = marks[(found[1] ?? '') as keyof typeof marks];
      boxes.push({ state, lines: [found[2] ?? '', ...lines.slice(1)].filter((line) => line !== ''), node });
    }
  }
  return { boxes, strangers };
}

const open = /[（(]/gu;

/**
 * Parts a box line into the label of the form and the free text in its brackets. Labels have brackets of their own
 * (「4情報(氏名、性別、生年月日、住所)」), so the longest label of the form wins; an unknown label ends at the first full-width bracket.
 */
export function splitBox(lines: readonly string[], options: readonly Option[]): Pick<Box, 'label' | 'free'> {
  const whole = lines.join('\n');
  const official = (label: string) =>
    options.find((option) => normaliseLabel(option.label) === normaliseLabel(label))?.label;
  const exact = official(whole);
  if (exact !== undefined) return { label: exact };
  const closed = /[）)]$/u.test(whole);
  const cuts = closed ? [...whole.matchAll(open)].map((match) => match.index) : [];
  for (const cut of cuts.toReversed()) {
    const label = official(whole.slice(0, cut));
    if (label !== undefined) return { label, ...freeText(whole.slice(cut + 1, -1)) };
  }
  const first = whole.indexOf('（');
  if (closed && first > 0) return { label: labelOf(whole.slice(0, first)), ...freeText(whole.slice(first + 1, -1)) };
  return { label: labelOf(whole) };
}

/** Full-width brackets part label and free text, so a label carries half-width ones. */
function labelOf(text: string): string {
  return text.replace(/\n/gu, ' ').replace(/（/gu, '(').replace(/）/gu, ')').trim();
}

function freeText(text: string): Pick<Box, 'free'> {
  const free = text
    .split('\n')
    .map((line) => line.replace(/^[ \t]+|[ \t]+$/gu, ''))
    .filter((line) => line !== '');
  return free.length > 0 ? { free } : {};
}
