import { fold, queryLetters, searchable } from '../fold.ts';
import type { Card } from '../manifest.ts';
import type { Outcome } from './search.ts';
import { inAskedSlots } from './slots.ts';

/** A result as it is shown: one item, even where several of its groups match. */
export interface Result {
  card: Card;
  /** Further groups of the same item that match. */
  more: number;
}

const digit = /\d/u;

/** How many records are loaded to be put in order at a time. */
const BATCH = 10;

/**
 * Gives the results in order, a batch at a time. Within equal scores the text decides: first those that have the terms with their punctuation
 * (「提供・移転」 before 「提供移転」), then the more of a text is what was asked for, the better; a number inside a longer number (「5年」 in
 * 「25年」) comes last.
 */
export async function* inOrder({ found, marks, typed, about }: Outcome): AsyncGenerator<Result[]> {
  const shown = new Set<string>();
  for (let from = 0; from < found.length; from += BATCH) {
    const batch = await Promise.all(
      found.slice(from, from + BATCH).map(async ({ hit, score }) => {
        const card = await hit.card();
        return { card, score, asTyped: asTyped(card, typed), share: share(card, marks) };
      }),
    );
    batch.sort((a, b) => b.score - a.score || b.asTyped - a.asTyped || b.share - a.share);
    const byItem = Map.groupBy(
      inAskedSlots(batch, about).filter(({ card }) => !shown.has(card.path)),
      ({ card }) => card.path,
    );
    for (const path of byItem.keys()) shown.add(path);
    yield [...byItem.values()].flatMap(([best, ...others]) => (best ? [{ card: best.card, more: others.length }] : []));
  }
}

/** How many terms stand in a text with their punctuation. */
function asTyped({ text }: Card, typed: readonly string[]): number {
  const whole = fold(text).replace(/[^\S\n]/gu, '');
  return typed.filter((term) => whole.includes(term)).length;
}

/** The part of a text that is what was asked for, long texts being let off a little; rows of 変更箇所 tell what was, and count half. */
function share({ text, trail }: Card, marks: readonly string[]): number {
  const { text: seen } = searchable(text);
  const said = marks
    .map((mark) => queryLetters(mark).join(''))
    .reduce((sum, mark) => sum + countIn(seen, mark) * mark.length, 0);
  return (said / (seen.length + 40)) * (trail[0] === '変更箇所' ? 0.5 : 1);
}

/** How often a text has a word; not counted inside a longer number. */
function countIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at >= 0 && word !== ''; at = text.indexOf(word, at + word.length)) {
    const cutsNumber = (left: number) => digit.test(text[left] ?? '') && digit.test(text[left + 1] ?? '');
    if (!cutsNumber(at - 1) && !cutsNumber(at + word.length - 1)) count += 1;
  }
  return count;
}
