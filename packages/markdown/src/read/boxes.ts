import { type Box, EMPTY } from '@tsumabiraka/assessment';
import { normaliseLabel, type Option } from '@tsumabiraka/forms';
import type { RootContent } from 'mdast';
import { linesOf } from '../syntax.ts';
import type { Wrong } from './answers.ts';

const marks = {
  x: 'checked',
  X: 'checked',
  ' ': 'unchecked',
  '': 'unchecked',
  '?': 'unknown',
  '？': 'unknown',
} as const;

/** A line of a task list: `- [x] その他（中間サーバー）`. */
type BoxLine = Box & { node: RootContent };

const howTo = '「- [x] 」（印あり）「- [ ] 」（印なし）「- [?] 」（読み取れない）に続けて、様式の言葉を書きます。';

/** The chosen answer, or those that may be it, and where they stand; undefined where nothing is chosen. */
export function readChoice(
  content: readonly RootContent[],
  options: readonly Option[],
  wrong: Wrong,
): { value?: string; candidates?: string[]; nodes: RootContent[] } | undefined {
  const boxes = boxLines(content, options, wrong, 'ここは、選択肢から一つを選ぶ項目です。');
  for (const { label, free, node } of boxes) {
    if (!free) continue;
    const message = `「${label}」の後に「${free.join(' ')}」とありますが、選択肢に書き込む欄はありません。`;
    wrong('free-text-not-allowed', node, message, '選択肢だけにして、ほかの言葉は文章の項目に書きます。');
  }
  const [first, ...others] = boxes.filter((box) => box.state === 'checked');
  for (const { label, node } of others) {
    const message = `答えが二つあります（「${first?.label}」と「${label}」）。`;
    wrong(
      'two-answers',
      node,
      message,
      '原本の答えを一つだけ残します。読み取れないときは、どちらも「- [?] 」にします。',
    );
  }
  const unknown = boxes.filter((box) => box.state === 'unknown');
  const candidates = unknown.map((box) => box.label);
  if (first || candidates.length > 0) {
    const nodes = [...(first ? [first] : []), ...unknown].map((box) => box.node);
    return { ...(first && { value: first.label }), ...(candidates.length > 0 && { candidates }), nodes };
  }
  if (boxes[0]) {
    const hint = `選んだものを「- [x] 」にします。原本でも空欄のときは「${EMPTY}」とだけ書きます。`;
    wrong('answer-not-written', boxes[0].node, '答えがまだ選ばれていません。', hint);
  }
  return undefined;
}

/** All boxes of an item with their states, and where they stand; undefined where there is none. */
export function readChecks(
  content: readonly RootContent[],
  options: readonly Option[],
  wrong: Wrong,
): { boxes: Box[]; nodes: RootContent[] } | undefined {
  const lines = boxLines(content, options, wrong, 'ここは、箱を並べる項目です。');
  if (lines.length === 0) return undefined;
  return { boxes: lines.map(({ node: _, ...box }) => box), nodes: lines.map(({ node }) => node) };
}

function boxLines(
  content: readonly RootContent[],
  options: readonly Option[],
  wrong: Wrong,
  expected: string,
): BoxLine[] {
  const points = content.flatMap((node) => (node.type === 'list' ? node.children : [node]));
  return points.flatMap((point) => {
    const [first, ...rest] = point.type === 'listItem' ? point.children : [];
    const lines = first?.type === 'paragraph' ? linesOf(first) : [];
    const found = /^[[［]([xX ?？]?)[\]］][ \t]*(.*)$/su.exec(lines.join('\n'));
    if (!found?.[2] || rest.length > 0) {
      wrong('boxes-expected', point, expected, howTo);
      return [];
    }
    return [{ ...splitBox(found[2], options), state: marks[(found[1] ?? '') as keyof typeof marks], node: point }];
  });
}

const open = /[（(]/gu;

/**
 * Parts a box line into the label of the form and the free text in its brackets. Labels have brackets of their own
 * (「4情報(氏名、性別、生年月日、住所)」), so the longest label of the form wins; an unknown label ends at the first full-width bracket.
 */
function splitBox(whole: string, options: readonly Option[]): Pick<Box, 'label' | 'free'> {
  const official = (label: string) => {
    const wanted = normaliseLabel(label);
    return options.find((option) => option.label === label || normaliseLabel(option.label) === wanted)?.label;
  };
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
