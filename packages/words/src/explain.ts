import { compileTerms, normalise, type Options } from '@tsumabiraka/text';
import { type RubyPart, splitRuby } from './ruby.ts';
import type { Word } from './schema/word.ts';

/** Where a word of the glossary stands in a text: `text.slice(start, end)`. */
export interface WordHit {
  word: Word;
  start: number;
  end: number;
}

/** A piece of a text, with the word that it names. The pieces together are the text. */
export interface Segment {
  text: string;
  word?: Word;
}

export interface Explainer {
  /** Every word of the glossary in a text, from left to right; `closeGaps` for text of PDFs. */
  hits(text: string, options?: Options): WordHit[];
  /**
   * Cuts a text at the words that are met for the first time.
   * @param seen slugs met so far in this section; grows. A page that explains a word starts with that word in it.
   */
  mark(text: string, seen: Set<string>): Segment[];
}

/**
 * Makes the glossary ready to be found in texts; once per build.
 * @param longer words that hold a word by chance: nothing inside them is a hit
 * @throws RangeError if a spelling stands for two words; `readWords` reports that with its place
 */
export function explainer(words: readonly Word[], longer: readonly string[]): Explainer {
  const bySlug = new Map(words.map((word) => [word.slug, word]));
  const terms = words.map(({ slug, term, aliases }) => ({ id: slug, spellings: [term, ...aliases] }));
  const finder = compileTerms(terms, longer);
  const hits: Explainer['hits'] = (text, options) =>
    finder.find(text, options).flatMap(({ id, start, end }) => {
      const word = bySlug.get(id);
      return word ? [{ word, start, end }] : [];
    });
  return { hits, mark: (text, seen) => cut(text, hits(text), seen) };
}

function cut(text: string, hits: readonly WordHit[], seen: Set<string>): Segment[] {
  const segments: Segment[] = [];
  let reached = 0;
  for (const { word, start, end } of hits) {
    if (seen.has(word.slug)) continue;
    seen.add(word.slug);
    if (start > reached) segments.push({ text: text.slice(reached, start) });
    segments.push({ text: text.slice(start, end), word });
    reached = end;
  }
  if (reached < text.length) segments.push({ text: text.slice(reached) });
  return segments;
}

/**
 * How a word is read where it stands in a text: only the spelling of the term has a reading, an alias is shown as it is.
 * @param text as it stands there, in any spelling
 */
export function rubyOf(word: Word, text: string = word.term): RubyPart[] {
  const isTerm = normalise(text).text === normalise(word.term).text;
  return (isTerm ? splitRuby(text, word.reading) : undefined) ?? [{ text }];
}
