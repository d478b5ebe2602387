import type { Box } from '@tsumabiraka/assessment';
import { normaliseLabel, type Option } from '@tsumabiraka/forms';
import { type Mark, marksIn } from '../marks.ts';
import { takeCounts } from './count.ts';
import { leadingOption, optionOf } from './option.ts';
import { tidyLine } from './tidy.ts';

export interface ChecksAnswer {
  kind: 'checks';
  boxes: Box[];
  doubts: string[];
  rest: string;
  /** What stands in 「( )件」 behind an option, by its label. */
  counts: Map<string, string>;
}

/** Boxes and their labels, in the order of the form: a document sets them in columns. */
export function readChecks(text: string, options: readonly Option[]): ChecksAnswer {
  const answer: ChecksAnswer = { kind: 'checks', boxes: [], doubts: [], rest: '', counts: new Map() };
  const marks = marksIn(text);
  const left = new Set(options);
  const rest: string[] = [tidyGroup(text.slice(0, marks[0]?.start ?? 0), options)];
  if (marks.some(({ state }) => state === 'unknown')) {
    answer.doubts.push('箱の印から、○か空欄かを読み取れません。');
  }
  for (const [index, mark] of marks.entries()) {
    const segment = text.slice(mark.end, marks[index + 1]?.start);
    rest.push(readBox(answer, mark, segment, options, left));
  }
  if (marks.length === 0) noMarks(answer, text, options);
  else {
    const lost = [...left].filter((option) => normaliseLabel(text).includes(normaliseLabel(option.label)));
    for (const option of lost) {
      answer.boxes.push({ label: option.label, state: 'unknown' });
      answer.doubts.push(`「${option.label}」の前に印が見当たりません。`);
    }
  }
  const order = (label: string) => {
    const index = options.findIndex((option) => option.label === label);
    return index < 0 ? options.length : index;
  };
  answer.boxes.sort((a, b) => order(a.label) - order(b.label));
  answer.rest = rest.filter((part) => part !== '').join(' ');
  return answer;
}

/** One box: adds it to the answer and returns what belongs to no box. */
function readBox(
  answer: ChecksAnswer,
  mark: Mark,
  segment: string,
  options: readonly Option[],
  left: Set<Option>,
): string {
  const start = segment.length - segment.trimStart().length;
  const body = segment.slice(start);
  const found = leadingOption([...left], body) ?? closeOption([...left], body) ?? optionAgain(options, body);
  if (!found) {
    const label = tidyLine(body.replace(/\n/gu, ' '));
    if (label === '') return mark.state === 'unchecked' ? '' : '○';
    answer.boxes.push({ label, state: mark.state });
    answer.doubts.push(`「${label}」は様式の選択肢にありません。`);
    return '';
  }
  const { label } = found.option;
  const known = left.delete(found.option) ? undefined : answer.boxes.find((box) => box.label === label);
  const { rest, counts } = takeCounts(body.slice(found.length));
  const [count] = counts;
  if (count !== undefined) answer.counts.set(label, count);
  const behind = tidyGroup(rest, [...left]);
  const { inner, after } = bracketed(behind);
  const free = tidyLine(inner.replace(/\s*\n\s*/gu, ''));
  const box: Box = { label, state: mark.state, ...(free === '' ? {} : { free: [free] }) };
  if (known) {
    answer.boxes[answer.boxes.indexOf(known)] = joined(known, box);
    answer.doubts.push(`「${label}」の箱が二つあります。別の項目の箱が混ざっているかもしれません。`);
  } else answer.boxes.push(box);
  return tidyLine(after.replace(/\n/gu, ' '));
}

/** An answer has each box once; of two that are marked differently nobody knows which one holds. */
function joined(one: Box, other: Box): Box {
  const free = [...new Set([...(one.free ?? []), ...(other.free ?? [])])];
  const state = one.state === other.state ? one.state : 'unknown';
  return { label: one.label, state, ...(free.length > 0 && { free }) };
}

/** The free text in the brackets behind a label, and what follows them; a bracket that is never closed holds all that is there. */
function bracketed(text: string): { inner: string; after: string } {
  const [opening] = /^[\s:：]*[(（]/u.exec(text) ?? [];
  if (opening === undefined) return { inner: '', after: text };
  let depth = 1;
  for (let at = opening.length; at < text.length; at++) {
    if (/[(（]/u.test(text.charAt(at))) depth += 1;
    if (/[)）]/u.test(text.charAt(at))) depth -= 1;
    if (depth === 0) return { inner: text.slice(opening.length, at), after: text.slice(at + 1) };
  }
  return { inner: text.slice(opening.length).replace(/[)）]\s*$/u, ''), after: '' };
}

/** A label with a letter other than in the form, up to its brackets. */
function closeOption(options: readonly Option[], text: string): { option: Option; length: number } | undefined {
  const label = /^[^\n(（]*/u.exec(text)?.[0] ?? '';
  const found = optionOf(options, label);
  return found && { option: found.option, length: label.length };
}

/** A label whose box was there already: nothing but brackets stands behind it. */
function optionAgain(options: readonly Option[], text: string): { option: Option; length: number } | undefined {
  const found = leadingOption(options, text);
  return found && /^\s*(?:$|[(（])/u.test(text.slice(found.length)) ? found : undefined;
}

/** Drops the headings above a run of boxes: 「・連絡先等情報」. */
function tidyGroup(text: string, options: readonly Option[]): string {
  let rest = text;
  for (const group of new Set(options.flatMap((option) => option.group ?? []))) {
    const index = rest.indexOf(group);
    if (index >= 0) rest = rest.slice(0, index) + rest.slice(index + group.length);
  }
  return rest.replace(/^[\s・]+|[\s・]+$/gu, '');
}

/** A cell of boxes without one mark: what is named cannot be told from what is chosen. */
function noMarks(answer: ChecksAnswer, text: string, options: readonly Option[]): void {
  answer.boxes = options.map(({ label }) => ({ label, state: 'unknown' }));
  answer.doubts.push(
    text.trim() === ''
      ? '箱の印が一つもありません。'
      : `箱の印が一つもなく、「${tidyLine(text.replace(/\n/gu, ' '))}」とあります。`,
  );
}
