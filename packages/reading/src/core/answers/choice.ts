import { EMPTY } from '@tsumabiraka/assessment';
import { normaliseLabel, type Option } from '@tsumabiraka/forms';
import { marksIn } from '../marks.ts';
import { optionOf } from './option.ts';
import { tidyLine } from './tidy.ts';

const LIST_TITLE = /[<＜〈《［[【]?\s*選\s*択\s*肢\s*[>＞〉》］\]】]?/u;
const FIRST_OPTION = /(?:^|\s)[1１]\s*[)）.．]/u;
const NUMBERED = /^[(（]?([\d０-９]{1,2})\s*[)）.．]\s*(\S.*)$/u;
const NO_ANSWER = /[[［〔]\s*[\]］〕]/gu;
const BRACKETS = /[[［〔]([^\]］〕]*)(?:[\]］〕]|$)/u;

/** What the answer of a choice says. */
export interface ChoiceAnswer {
  kind: 'choice';
  value?: string;
  candidates?: string[];
  mark?: string;
  /** Why it is doubtful. */
  doubt?: string;
  /** Text that is neither the answer nor the list of options. */
  rest: string;
}

/** The answer in 「[ 十分である ] ＜選択肢＞ 1) … 2) …」. It has to be one of the options; anything else is kept and doubted. */
export function readChoice(text: string, options: readonly Option[]): ChoiceAnswer {
  const { answer, list } = split(text, options);
  const marked = markedOption(text, options);
  const bracket = BRACKETS.exec(answer);
  const inside = tidyLine((bracket?.[1] ?? answer).replace(/\n/gu, ''));
  const outside = bracket ? answer.replace(bracket[0], ' ').replace(NO_ANSWER, ' ') : '';
  const rest = [tidyLine(outside), unlisted(list, options)].filter((part) => part !== '').join(' ');
  const found = numbered(options, inside) ?? optionOf(options, inside);
  if (found) {
    const doubt = found.exact
      ? {}
      : { doubt: `「${inside}」と印字されています。選択肢の「${found.option.label}」と読みました。` };
    return { kind: 'choice', value: found.option.label, rest, ...doubt };
  }
  if (marked) return { kind: 'choice', value: marked.label, rest: '' };
  const bare = inside.replace(/[\s\-ー－—―]/gu, '');
  if (bare === '') return { kind: 'choice', mark: inside === '' ? EMPTY : '—', rest };
  const candidates = options.filter((option) => normaliseLabel(answer).includes(normaliseLabel(option.label)));
  if (candidates.length === 1 && candidates[0]) {
    const doubt = `「${tidyLine(answer)}」の中に選択肢の「${candidates[0].label}」があるので、そう読みました。`;
    return { kind: 'choice', value: candidates[0].label, rest: '', doubt };
  }
  return { kind: 'choice', value: inside, rest, doubt: `「${inside}」は選択肢にありません。` };
}

/** 「2) 十分である」: an option with its number, as a list behind a cell of Excel gives it. */
function numbered(options: readonly Option[], text: string): ReturnType<typeof optionOf> {
  const [, number, label] = NUMBERED.exec(text) ?? [];
  const found = label === undefined ? undefined : optionOf(options, label);
  return found?.option.no === Number(number?.normalize('NFKC')) ? found : undefined;
}

/** The answer, and the printed list of options. */
function split(text: string, options: readonly Option[]): { answer: string; list: string } {
  const title = LIST_TITLE.exec(text);
  if (title) {
    const [before, after] = [text.slice(0, title.index), text.slice(title.index + title[0].length)];
    // 「＜選択肢＞ [ 実施する ] 1) 実施する」: the title stands above the whole answer.
    const bracket = before.trim() === '' ? BRACKETS.exec(after)?.[0] : undefined;
    return bracket ? { answer: bracket, list: after.replace(bracket, ' ') } : { answer: before, list: after };
  }
  const first = FIRST_OPTION.exec(text);
  const listed = normaliseLabel(first ? text.slice(first.index) : '');
  const isList = first && options.filter(({ label }) => listed.includes(normaliseLabel(label))).length > 1;
  return isList ? { answer: text.slice(0, first.index), list: text.slice(first.index) } : { answer: text, list: '' };
}

/** Where each option has a box of its own, and one is set. */
function markedOption(text: string, options: readonly Option[]): Option | undefined {
  const marks = marksIn(text);
  const set = marks.flatMap(({ state, end }, index) => {
    const label = text.slice(end, marks[index + 1]?.start).replace(/^\s*[\d０-９]\s*[)）.．]/u, '');
    const option = optionOf(options, label.replace(LIST_TITLE, ''))?.option;
    return option && state === 'checked' ? [option] : [];
  });
  return set.length === 1 ? set[0] : undefined;
}

/** What stands in the list of options and is none. Columns and narrow cells mix the options up, so letters are counted, not read. */
function unlisted(list: string, options: readonly Option[]): string {
  if (list.trim() === '') return '';
  const room = new Map<string, number>();
  for (const option of options) {
    for (const letter of normaliseLabel(`${option.no ?? ''})${option.label}`))
      room.set(letter, (room.get(letter) ?? 0) + 1);
  }
  const extra = [...normaliseLabel(list)].filter((letter) => {
    const left = room.get(letter) ?? 0;
    room.set(letter, left - 1);
    return left <= 0 && !/[)(.,<>[\]]/u.test(letter);
  });
  return extra.length > 2 ? tidyLine(list.replace(/\n/gu, ' ')) : '';
}
