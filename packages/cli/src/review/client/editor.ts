import type { Box } from '@tsumabiraka/assessment';
import type { Answer, ReviewItem } from '../types.ts';
import { element } from './dom.ts';

/** The controls for one answer. */
export interface Editor {
  node: HTMLElement;
  /** What is entered. */
  answer(): Answer;
  /** Called whenever something is entered. */
  onInput(listener: () => void): void;
}

/** Controls that fit the kind of the item; everything has its own label, so that it can be told apart by ear. */
export function editorOf(item: ReviewItem): Editor {
  if (item.kind === 'choice') return choiceEditor(item);
  return item.boxes ? boxEditor(item, item.boxes) : textEditor(item);
}

function listening(node: HTMLElement, answer: () => Answer): Editor {
  return { node, answer, onInput: (listener) => node.addEventListener('input', listener) };
}

function textEditor({ label, answer }: ReviewItem): Editor {
  const area = element('textarea', {
    value: answer,
    rows: Math.min(answer.split('\n').length + 1, 20),
    ariaLabel: label,
  });
  return listening(area, () => area.value.trim());
}

function choiceEditor({ label, options, choice = '' }: ReviewItem): Editor {
  const known = choice === '' || options.includes(choice) ? options : [choice, ...options];
  const select = element(
    'select',
    { ariaLabel: label },
    element('option', { value: '' }, '（空欄）'),
    ...known.map((option) => element('option', { value: option }, option)),
  );
  select.value = choice;
  return listening(select, () => ({ choice: select.value }));
}

type EditedBox = NonNullable<ReviewItem['boxes']>[number];

function boxEditor({ label }: ReviewItem, boxes: readonly EditedBox[]): Editor {
  const rows = boxes.map(boxRow);
  const field = element('fieldset', { ariaLabel: label }, ...rows.map(({ node }) => node));
  return listening(field, () => ({ boxes: rows.map(({ box }) => box()) }));
}

function boxRow({ label, state, free, freeText }: EditedBox): { node: HTMLElement; box: () => Box } {
  const check = element('input', { type: 'checkbox', checked: state === 'checked' });
  // Half-way: nobody could read it. A click decides.
  check.indeterminate = state === 'unknown';
  const before = (free ?? []).join(' ');
  const words = element('input', { className: 'free', value: before, ariaLabel: `${label}の（ ）の中` });
  const hasWords = freeText || free !== undefined;
  const line = element('label', { className: 'box' }, check, label);
  const node = element('div', { className: 'box' }, line, ...(hasWords ? [words] : []));
  const stateNow = () => (check.indeterminate ? 'unknown' : check.checked ? 'checked' : 'unchecked');
  const wordsNow = () => {
    const now = words.value.trim();
    if (now === before) return free;
    return now === '' ? undefined : [now];
  };
  return {
    node,
    box: () => {
      const now = wordsNow();
      return { label, state: stateNow(), ...(now && { free: now }) };
    },
  };
}
