import { type Explainer, rubyOf, type Word } from '@tsumabiraka/words';
import type { Say } from './card/card.ts';
import { el } from './dom.ts';

/** A word with its reading above it, where `text` is the spelling that has one. */
export function ruby(word: Word, text: string = word.term): (Node | string)[] {
  return rubyOf(word, text).map(({ text: base, reading }) =>
    reading === undefined ? base : el('ruby', {}, base, el('rp', {}, '（'), el('rt', {}, reading), el('rp', {}, '）')),
  );
}

/** Sentences of ours with readings above the words of the glossary, each time: a card is read alone. */
export function sayWithReadings(explain: Explainer): Say {
  return (text) => {
    let end = 0;
    const said: (Node | string)[] = [];
    for (const hit of explain.hits(text)) {
      said.push(text.slice(end, hit.start), ...ruby(hit.word, text.slice(hit.start, hit.end)));
      end = hit.end;
    }
    return [...said, text.slice(end)];
  };
}
