import { type AbsentItem, type FormName, type Item, plainText, publishableText } from '@tsumabiraka/assessment';

/** An answer in lines of plain text, for places where the layout of the form would only be in the way. */
export interface AnswerLines {
  /** Empty where nothing is answered. */
  lines: string[];
  /** Said before the lines where it is not simply answered. */
  state?: string;
}

const STATES = {
  missing: '元の文書から抜けています',
  withheld: '公表されていません',
  none: '記載なし',
  unclear: 'はっきりしません',
} as const;
const MARKS = { checked: '○', unknown: '？（読み取れない）' } as const;

/** The answer of an item: of boxes those that are checked or cannot be read. */
export function answerLines(form: FormName, item: Item | AbsentItem): AnswerLines {
  if (item.state === 'missing' || item.state === 'withheld') return { lines: [], state: STATES[item.state] };
  const lines = linesOf(form, item as Item);
  if (item.state === 'unclear') return { lines, state: STATES.unclear };
  return lines.length > 0 ? { lines } : { lines, state: STATES.none };
}

function linesOf(form: FormName, item: Item): string[] {
  switch (item.kind) {
    case 'text': {
      if (!item.text) return [];
      return plainText(publishableText(form, item.code, item.text))
        .split('\n')
        .filter((line) => line !== '');
    }
    case 'choice':
      return item.value === undefined
        ? (item.candidates ?? []).map((label) => `${label} かもしれません`)
        : [item.value];
    case 'checks':
      return boxLines(item.boxes);
    case 'date':
    case 'period':
      return item.printed === undefined ? [] : [item.printed];
    case 'count':
      return item.count === undefined ? [] : [`${item.count}件`];
    case 'table':
      return item.groups.map(({ title, rows }) => `${title ?? '表'}（${rows.length}行）`);
  }
}

function boxLines(boxes: Extract<Item, { kind: 'checks' }>['boxes']): string[] {
  const shown = boxes.flatMap(({ label, state, free }) =>
    state === 'unchecked' ? [] : [`${MARKS[state]} ${label}${free ? `（${free.join('、')}）` : ''}`],
  );
  return shown.length === 0 && boxes.length > 0 ? ['○が付いているものはありません'] : shown;
}
