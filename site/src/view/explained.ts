import { type Explainer, type RubyPart, rubyOf, type Word, wordLink } from '@tsumabiraka/words';
import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** Turns a line of text into what stands on the page: the text, with the words of the glossary as links. */
export type Marker = (text: string) => ElementContent[];

/** Leaves a text as it is. */
export const plain: Marker = (text) => [{ type: 'text', value: text }];

/**
 * Marks the first place of each word; one marker serves one section.
 * @param root way from the page to the top of the site: `../../../`
 * @param except slugs that are not marked: the word that a page is about
 */
export function marker(explain: Explainer, root: string, except: readonly string[] = []): Marker {
  const seen = new Set(except);
  return (text) =>
    explain
      .mark(text, seen)
      .map(({ text: part, word }) =>
        word ? wordLink(`${root}words/${word.slug}/`, reading(word, part)) : { type: 'text', value: part },
      );
}

/** A word with its reading above it; the reading shows where the reader has switched it on. */
function reading(word: Word, text: string = word.term): ElementContent[] {
  return rubyOf(word, text).map(ruby);
}

/** A piece of text, with its reading above it where it has one. */
export function ruby({ text, reading: above }: RubyPart): ElementContent {
  return above === undefined
    ? { type: 'text', value: text }
    : h('ruby', [text, h('rp', '（'), h('rt', above), h('rp', '）')]);
}
