import { Kind, kindOf } from './characters.ts';
import { fold, normalise, type Options } from './normalise.ts';
import { Trie } from './trie.ts';
import type { Writer } from './writer.ts';

/** A thing to find, under every way to write it. */
export interface Term {
  id: string;
  spellings: readonly string[];
}

/** Where a term stands in the text that was searched: `text.slice(start, end)`. */
export interface Match {
  id: string;
  start: number;
  end: number;
}

export interface TermFinder {
  /**
   * Every place of a term, from left to right, none over another: where several begin at one place, the longest.
   * One pass; time grows with the length of the text times at most that of the longest term.
   */
  find(text: string, options?: Options): Match[];
}

/**
 * Makes many terms ready to be found. Spellings are compared as `normalise` folds them. A term that begins or ends in katakana,
 * Latin letters or digits is found only where such a run begins or ends: 「コード」 is not in 「レコード」, 「4情報」 not in 「14情報」.
 * @param longer Words that hold a term by chance: nothing inside them is found (「日本人」 for 「本人」).
 * @throws RangeError if a spelling is empty, or stands for two terms, or for a term and a longer word.
 */
export function compileTerms(terms: Iterable<Term>, longer: Iterable<string> = []): TermFinder {
  const owners = new Map<string, string | undefined>();
  const add = (spelling: string, id: string | undefined) => {
    const { text } = normalise(spelling);
    if (text.trim() === '') throw new RangeError(`語の書き方が空です: ${id ?? spelling}`);
    const owner = owners.get(text);
    if (owners.has(text) && owner !== id) {
      throw new RangeError(`「${spelling}」が二つの語を指します: ${owner ?? '長い語'} と ${id ?? '長い語'}`);
    }
    owners.set(text, id);
  };
  for (const { id, spellings } of terms) for (const spelling of spellings) add(spelling, id);
  for (const word of longer) add(word, undefined);
  const trie = new Trie([...owners.keys()]);
  const ids = [undefined, ...owners.values()];
  return { find: (text, options = {}) => find(trie, ids, fold(text, options)) };
}

function find(trie: Trie, ids: readonly (string | undefined)[], folded: Writer): Match[] {
  const { codes, starts, ends, length } = folded;
  const matches: Match[] = [];
  let index = 0;
  while (index < length) {
    const node = trie.start(codes[index] ?? 0);
    if (node === 0 || isInsideWord(codes, index)) {
      index++;
      continue;
    }
    const { word, end } = longestAt(trie, node, folded, index);
    if (word === 0) {
      index++;
      continue;
    }
    const id = ids[word];
    if (id !== undefined) matches.push({ id, start: starts[index] ?? 0, end: ends[end - 1] ?? 0 });
    index = end;
  }
  return matches;
}

/** The longest word that begins at `from` with `node`, and the index behind it; word 0 for none. */
function longestAt(trie: Trie, node: number, { codes, length }: Writer, from: number): { word: number; end: number } {
  let word = 0;
  let end = from;
  let at = from;
  for (let next = node; next !== 0; next = at < length ? trie.step(next, codes[at] ?? 0) : 0) {
    at++;
    const found = trie.wordAt(next);
    if (found !== 0 && (at === length || !isInsideWord(codes, at))) {
      word = found;
      end = at;
    }
  }
  return { word, end };
}

/** Whether a run of katakana, Latin letters or digits goes on from `index - 1` to `index`. */
function isInsideWord(codes: Uint16Array, index: number): boolean {
  if (index === 0) return false;
  const kind = kindOf(codes[index] ?? 0);
  if (kind !== Kind.katakana && kind !== Kind.latin && kind !== Kind.digit) return false;
  return kind === kindOf(codes[index - 1] ?? 0);
}
