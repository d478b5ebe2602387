import { type RubyPart, rubyOf, splitRuby } from '@tsumabiraka/words';
import { getTokenizer } from 'kuromojin';
import { explain } from '../load/glossary.ts';
import readings from './data/readings.json' with { type: 'json' };

/** Readings that somebody has looked at. A word whose reading hangs on where it stands (方, 何, 行った) is not among them. */
const reviewed: Readonly<Record<string, string>> = readings;
const dictionary = await getTokenizer();
const known = new Map<string, readonly RubyPart[]>();

/**
 * How a sentence of ours is read. Words of the glossary are read as their files say. Any other word is cut out by a dictionary
 * (IPADIC), and is read only where the dictionary's reading at that place was reviewed: no reading is better than a wrong one.
 * @returns parts that together are the text
 */
export function furigana(text: string): readonly RubyPart[] {
  const found = known.get(text);
  if (found) return found;
  const parts: RubyPart[] = [];
  let reached = 0;
  for (const { word, start, end } of explain.hits(text)) {
    parts.push(...byDictionary(text.slice(reached, start)));
    const own = rubyOf(word, text.slice(start, end));
    parts.push(...(own.some(({ reading }) => reading) ? own : byDictionary(text.slice(start, end))));
    reached = end;
  }
  parts.push(...byDictionary(text.slice(reached)));
  known.set(text, parts);
  return parts;
}

function byDictionary(text: string): RubyPart[] {
  if (!/\p{Script=Han}/u.test(text)) return text === '' ? [] : [{ text }];
  return dictionary.tokenize(text).flatMap(({ surface_form: word, reading = '' }) => {
    const ours = Object.hasOwn(reviewed, word) ? reviewed[word] : undefined;
    return (ours !== undefined && ours === hiragana(reading) && splitRuby(word, ours)) || [{ text: word }];
  });
}

const hiragana = (kana: string): string =>
  kana.replace(/[ァ-ヶ]/gu, (each) => String.fromCharCode(each.charCodeAt(0) - 0x60));
