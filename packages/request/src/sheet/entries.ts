import { eraDate } from '@tsumabiraka/assessment';
import type { Draft, DraftField } from '../draft/draft.ts';
import type { SheetBoxes, SheetField } from './model.ts';

/** A date as the sheet prints it, or the words to write one between. */
export const printedDate = (iso: string): string => (iso === '' ? '令和　　年　　月　　日' : eraDate(iso));

/** A line of the sheet that shows one field of the draft. */
export function field(draft: Draft, name: DraftField, label: string, lines = 1): SheetField {
  return { kind: 'field', name, label, value: String(draft[name]), lines };
}

/** A line that shows a date. */
export function dateField(draft: Draft, name: DraftField, label: string): SheetField {
  return { ...field(draft, name, label), value: printedDate(String(draft[name])) };
}

/** Boxes of which the draft ticks one. */
export function boxes(
  draft: Draft,
  name: DraftField,
  label: string,
  options: readonly (readonly [value: string, label: string])[],
): SheetBoxes {
  return {
    kind: 'boxes',
    name,
    label,
    boxes: options.map(([value, text]) => ({ value, label: text, checked: draft[name] === value })),
  };
}

/** Boxes for the hand: nothing in the draft ticks them. */
export function blankBoxes(label: string, labels: readonly string[]): SheetBoxes {
  return { kind: 'boxes', label, boxes: labels.map((text) => ({ value: text, label: text, checked: false })) };
}

/** 「〒343-8501 越谷市…」. */
export function postalAddress({
  postalCode,
  address,
}: {
  postalCode?: string | undefined;
  address?: string | undefined;
}): string {
  return [postalCode && `〒${postalCode}`, address].filter(Boolean).join(' ');
}
