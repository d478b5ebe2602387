import { letters, queryLetters } from './fold.ts';

/** Stands between two lines: a word without letters takes a place in the index, so that no phrase reaches across. */
const LINE_END = '|';

/**
 * A text as Pagefind gets it: one character a word. Then a phrase query is an exact search for a part of the text, whatever a dictionary
 * takes for a word; the dictionaries of Pagefind and of browsers disagree (Pagefind#1237).
 * @param names words of more than one character, which no phrase query can meet
 */
export function tokens(text: string, names: readonly string[] = []): string {
  const lines = text.split('\n').map((line) => letters(line).join(' '));
  return [...lines, names.join(' ')].filter((line) => line !== '').join(` ${LINE_END} `);
}

/** The query for a title, label or heading, by its number in `Context`. */
export function nameQuery(kind: 't' | 'l' | 'h', number: number): string {
  return `"${kind}${number}"`;
}

/** The query for a part of a text; undefined where it has no letter to look for. */
export function phraseQuery(term: string): string | undefined {
  const characters = queryLetters(term);
  return characters.length === 0 ? undefined : `"${characters.join(' ')}"`;
}
